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

extension DecisionTable.Input {
    /// What values the column itself allows; nil where it says nothing that can be reasoned about.
    var ownDomain: InputDomain? {
        if let values = listedValues { return InputDomain(values: values) }
        guard let allowed, case .oneOf(let terms) = CellShape(allowed.source, in: Scope()),
            terms.count == 1
        else { return nil }
        switch terms[0] {
        case .comparison(.greaterOrEqual, let least):
            return InputDomain(least: least.expression.constant)
        case .comparison(.lessOrEqual, let greatest):
            return InputDomain(greatest: greatest.expression.constant)
        case .range(let least, true, let greatest, true):
            return InputDomain(
                least: least.expression.constant,
                greatest: greatest.expression.constant
            )
        default: return nil
        }
    }
}
