public import Calendar

/// The way of a case through a service: its steps, and how it may end.
///
/// Three things stand in every procedure without being written: the step ``Step/applicant``, where a
/// case lies while somebody asks its applicant for more; the end ``Step/closed``; and the outcomes
/// ``Procedure/withdrawn`` and ``Procedure/lapsed``. A procedure may write the first to give the
/// applicant another deadline, and the last two to name them otherwise.
public struct Procedure: Hashable, Sendable {
    /// The steps in the order they were written, ``Step/applicant`` last.
    public let steps: [Step]
    /// Where a filed case begins: the id of a step.
    public let first: String
    /// What may happen in any step, in the order it is offered.
    public let events: [Action]
    /// What another side can commit itself to.
    public let promises: [PromisePlan]
    /// What an applicant can do about a refusal; nil where nothing, or where nothing is ever refused.
    public let appeal: AppealPlan?
    /// Who signs besides where an action gives much; nil where nobody does.
    public let signature: SignaturePlan?
    /// The shorter terms of cases that are urgent, by the step.
    public let urgent: [String: Span]
    /// What each end of a case means, by its id.
    public let outcomes: [String: OutcomeKind]
    /// The offers of which a piece that was taken can go back to the others.
    public let returnable: Set<String>

    /// The outcome of a case that its applicant takes back.
    public static let withdrawn = "withdrawn"
    /// The outcome of a case whose applicant never answered: no refusal, it can be filed again.
    public static let lapsed = "lapsed"

    /// A procedure that hangs together, or everything that keeps it from doing so.
    ///
    /// - Parameters:
    ///   - steps: The written steps; the first one is where a case begins.
    ///   - outcomes: The written ends.
    ///   - events: What may happen in any step.
    ///   - promises: What another side can commit itself to.
    ///   - appeal: What an applicant can do about a refusal.
    ///   - signature: Who signs besides where an action gives much.
    ///   - urgent: The shorter terms of cases that are urgent, by the step.
    public init(
        steps: [Step],
        outcomes: [String: OutcomeKind],
        events: [Action] = [],
        promises: [PromisePlan] = [],
        appeal: AppealPlan? = nil,
        signature: SignaturePlan? = nil,
        urgent: [String: Span] = [:]
    ) throws(ProcedureFaults) {
        let faults = ProcedureFaults(steps, outcomes, events, promises)
        guard faults.list.isEmpty, let first = steps.first(where: { !$0.isStanding }) else {
            throw faults
        }
        let hasApplicant = steps.contains { $0.id == Step.applicant }
        let written = steps.filter { $0.id != Step.applicant }
        let applicant = steps.first { $0.id == Step.applicant } ?? .standingApplicant
        let refuses = outcomes.values.contains(.refused)
        self.appeal = refuses ? appeal : nil
        self.steps =
            written + [self.appeal?.step, signature?.step].compactMap(\.self)
            + [hasApplicant ? applicant.completed : .standingApplicant]
        self.signature = signature
        self.urgent = urgent
        self.first = first.id
        self.events = events
        self.promises = promises
        returnable = Set(
            steps.flatMap { $0.actions.flatMap(\.consequences) + $0.late }
                .compactMap(\.returnedOffer)
        )
        self.outcomes = Procedure.standingOutcomes.merging(outcomes) { _, written in written }
    }

    /// A procedure that no case ever goes: for what is handed out without an application.
    public static let none = Procedure()

    private init() {
        steps = [.standingApplicant]
        first = Step.applicant
        events = []
        promises = []
        appeal = nil
        signature = nil
        urgent = [:]
        returnable = []
        outcomes = Procedure.standingOutcomes
    }

    /// The step of this id; nil for ``Step/closed`` and for ids that the procedure does not have.
    public func step(_ id: String) -> Step? {
        steps.first { $0.id == id }
    }

    /// The promise of this id.
    public func promise(_ id: String) -> PromisePlan? {
        promises.first { $0.id == id }
    }

    /// The outcomes that need no writing.
    public static let standingOutcomes: [String: OutcomeKind] = [
        withdrawn: .ended, lapsed: .ended,
    ]
}
