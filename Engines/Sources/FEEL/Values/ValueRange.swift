/// All values between two others, or on one side of one.
public struct ValueRange: Sendable {
    /// How the range was written, which is part of what it is: `(< 10)` is not `(null..10)`.
    public enum Form: Hashable, Sendable {
        /// Two ends between brackets.
        case interval
        /// One value behind a comparison sign.
        case comparison(Comparison)
    }

    /// How the range was written.
    public let form: Form
    /// The lower end; null where there is none.
    public let start: Value
    /// The upper end; null where there is none.
    public let end: Value
    /// Whether the lower end itself belongs to the range.
    public let startIncluded: Bool
    /// Whether the upper end itself belongs to the range.
    public let endIncluded: Bool

    /// A range between two ends.
    public init(
        from start: Value,
        included startIncluded: Bool,
        to end: Value,
        included endIncluded: Bool
    ) {
        form = .interval
        self.start = start
        self.end = end
        self.startIncluded = startIncluded
        self.endIncluded = endIncluded
    }

    /// The values that stand in this relation to a value.
    public init(_ comparison: Comparison, _ value: Value) {
        form = .comparison(comparison)
        switch comparison {
        case .less, .lessOrEqual:
            start = .null
            end = value
        case .greater, .greaterOrEqual:
            start = value
            end = .null
        case .equal, .unequal:
            start = value
            end = value
        }
        startIncluded = comparison == .greaterOrEqual || comparison == .equal
        endIncluded = comparison == .lessOrEqual || comparison == .equal
    }
}

/// A sign that compares two values.
public enum Comparison: String, Hashable, Sendable {
    /// `=`
    case equal = "="
    /// `!=`
    case unequal = "!="
    /// `<`
    case less = "<"
    /// `<=`
    case lessOrEqual = "<="
    /// `>`
    case greater = ">"
    /// `>=`
    case greaterOrEqual = ">="

    /// Whether it asks which of two values comes first, and not whether they are equal.
    var isOrder: Bool { self != .equal && self != .unequal }
}
