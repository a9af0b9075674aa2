/// What an account counts: money in fen, or a thing such as seats or coupons.
///
/// Amounts of different units are never added: a transfer stays within one unit.
public struct Unit: Hashable, Sendable {
    /// The unit's short name: `CNY`, `seat`.
    public let code: String

    /// Chinese yuan, counted in fen.
    public static let yuan = Unit(code: "CNY")

    /// A unit by its short name.
    public init(code: String) {
        self.code = code
    }

    /// How many decimal digits people write: two for yuan (one count is a fen), none for things.
    public var decimals: Int { self == .yuan ? 2 : 0 }
}
