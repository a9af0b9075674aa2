/// How a cell or a rule stands to the facts.
public enum Verdict: String, Hashable, Sendable, CaseIterable {
    /// The test is passed for certain.
    case holds
    /// The test is failed for certain.
    case fails
    /// A fact is missing that could make it one or the other.
    case undecided

    /// A rule holds when all its cells hold, and fails as soon as one of them fails.
    static func all(_ cells: some Sequence<Verdict>) -> Verdict {
        var verdict = Verdict.holds
        for cell in cells {
            switch cell {
            case .fails: return .fails
            case .undecided: verdict = .undecided
            case .holds: continue
            }
        }
        return verdict
    }
}
