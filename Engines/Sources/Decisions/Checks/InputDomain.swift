public import FEEL

/// What values an input column can have at all, as far as its author said so.
public struct InputDomain: Sendable {
    /// The only values there are: the codes of a choice.
    public var values: [Value]?
    /// The least value.
    public var least: Value?
    /// The greatest value.
    public var greatest: Value?
    /// Whether only whole numbers occur.
    public var isWhole: Bool

    /// A domain of listed values, or one with bounds.
    public init(
        values: [Value]? = nil,
        least: Value? = nil,
        greatest: Value? = nil,
        isWhole: Bool = false
    ) {
        self.values = values
        self.least = least
        self.greatest = greatest
        self.isWhole = isWhole
    }
}
