import FEEL

extension Service {
    /// Whether a rule asks what somebody or some place holds.
    package var asksForHoldings: Bool {
        var names = ask.when?.references ?? []
        for decision in decisions { names.formUnion(decision.references) }
        for action in steps.flatMap(\.actions) { names.formUnion(action.when?.references ?? []) }
        return names.contains { $0.hasSuffix("." + FactCatalogue.holdings) }
    }
}
