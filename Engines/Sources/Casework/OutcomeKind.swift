/// What the end of a case means, whatever the service calls it.
public enum OutcomeKind: String, Hashable, Sendable, CaseIterable {
    /// The case reached what it was opened for.
    case done
    /// The answer was no.
    case refused
    /// It ended without an answer: withdrawn, lapsed, a duplicate.
    case ended
    /// Somebody else has taken it over.
    case referred
    /// It was tried and did not succeed.
    case failed
}
