package import Casework

/// A service as it runs, or one more procedure of it: made from a folder in which nothing is wrong.
package struct Service: Sendable {
    package let head: Head
    /// Which text of the folder this is: two folders that run alike have the same.
    package let version: String
    package let settings: [Setting]
    package let lists: [Vocabulary]
    package let accounts: [ServiceAccount]
    package let ask: Asking
    package let form: Form
    /// In the order they are computed: a later one may read an earlier one.
    package let decisions: [Decision]
    package let procedure: Procedure
    /// Which sums are signed by two; nil where one is enough for any.
    package let fourEyes: FourEyes?
    /// Which cases are handled before others; nil where no rule and no shorter term says anything of it.
    package let urgent: UrgentPlan?
    package let steps: [StepTexts]
    /// Whether people apply for something here, beside claiming what is offered.
    package let hasCases: Bool
    package let grants: [Grant]
    package let rolls: [Roll]
    package let letters: [Letter]
    package let papers: [PaperKind]
    package private(set) var offers: [Offer]
    package let meets: [Meet]
    package let gatherings: [Gathering]
    package let panels: [Panel]
    package let quizzes: [Quiz]
    package let notices: [PublicNotice]
    package let shows: [ShownList]
    package let parties: [Party]
    package let promises: [Promise]
    package let meetings: [CaseMeeting]
    /// What may happen in any step.
    package let events: [ActionTexts]
    /// What may happen in the life of whoever holds something of it.
    package let changes: [LifeChange]
    package let finds: [Find]
    package let counts: [Measure]
    package let outcomes: [Outcome]
    /// The words of tables' text columns, by the Chinese.
    package let tableTexts: [String: Words]
    /// The tables as they are written, cell by cell, by decision.
    package let grids: [String: TableGrid]
    package let scenarios: [Scenario]
    /// The further procedures of its folder: a claim beside the enrolment. They share its settings, lists,
    /// accounts and letters, and have nothing further themselves.
    package let further: [Service]

    package var id: String { head.id }
    /// Whether each applicant has a contact by name.
    package var hasContact: Bool { head.contact != nil }
    /// What the accounts, rolls and versions of all its procedures belong to.
    package var folder: String { head.folder }
    package var title: Words { head.title }
    /// The service and its further procedures.
    package var procedures: [Service] { [self] + further }

    package func grant(_ id: String) -> Grant? { grants.first { $0.id == id } }
    package func roll(_ id: String) -> Roll? { rolls.first { $0.id == id } }
    package func letter(_ path: String) -> Letter? { letters.first { $0.path == path } }
    package func paper(_ id: String) -> PaperKind? { papers.first { $0.id == id } }
    package func offer(_ id: String) -> Offer? { offers.first { $0.id == id } }
    package func account(_ id: String) -> ServiceAccount? { accounts.first { $0.id == id } }
    package func decision(_ id: String) -> Decision? { decisions.first { $0.id == id } }
    package func measure(_ id: String) -> Measure? { counts.first { $0.id == id } }
    package func meet(_ id: String) -> Meet? { meets.first { $0.id == id } }
    package func gathering(_ id: String) -> Gathering? { gatherings.first { $0.id == id } }
    package func party(_ id: String) -> Party? { parties.first { $0.id == id } }
    package func promise(_ id: String) -> Promise? { promises.first { $0.id == id } }
    package func meeting(_ id: String) -> CaseMeeting? { meetings.first { $0.id == id } }
    package func step(_ id: String) -> StepTexts? { steps.first { $0.id == id } }
}

extension Service {
    /// The same with other numbers of pieces, by the offer.
    package func with(pieces: [String: Int64]) -> Service {
        var service = self
        service.offers = offers.map { $0.with(pieces: pieces[$0.id]) }
        return service
    }
}

/// The questions of a service.
package struct Form: Sendable {
    package let fields: [FormField]

    /// What a mere button asks.
    package static let none = Form(fields: [])

    package func field(_ id: String) -> FormField? { fields.first { $0.id == id } }

    /// The names that formulas have for its answers.
    package var names: [String] { fields.flatMap(\.names) }

    /// The question which place it is about: the first of those that ask for a place.
    package var place: FormField? { fields.first(where: \.asksForPlace) }

    /// The question which organisation applies: the first of those that ask for one.
    package var organisation: FormField? { fields.first { $0.kind == .organisation } }
}
