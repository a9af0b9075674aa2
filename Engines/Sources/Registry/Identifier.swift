/// A number that names one thing of a kind, so that a person's cannot stand where a case's belongs.
///
/// Numbers are made outside (milliseconds since 2024 and injected bits); people and URLs see 13
/// Crockford base-32 characters.
public struct Identifier<Noun>: Hashable, Comparable, Sendable {
    /// The number as the database holds it; never negative.
    public let raw: Int64

    /// An identifier from the database's number.
    public init(raw: Int64) {
        self.raw = raw
    }

    /// The earlier made comes first.
    public static func < (left: Identifier, right: Identifier) -> Bool {
        left.raw < right.raw
    }
}
