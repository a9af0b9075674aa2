import Casework
import FEEL

/// Stage two: everything that could be read of a folder, with places to report findings at.
package struct ServiceDraft {
    let folder: ServiceFolder
    let head: Head?
    let settings: [Setting]
    let lists: [Vocabulary]
    let accounts: [ServiceAccount]
    let outcomes: [Outcome]
    let appeal: AppealPlan?
    /// Where the file itself says what is done about a refusal.
    let appealPlace: Place?
    let fourEyes: FourEyes?
    let urgent: UrgentDraft?
    let asking: Asking?
    let fields: [FormField]
    /// The ids of all fields, also of those that could not be read.
    let fieldNames: [String]
    /// The ids of the questions of actions, promises and events.
    let laterNames: [String]
    let decisions: [Decision]
    let steps: [StepDraft]
    /// Whether anybody applies for anything, beside claiming what is offered.
    let hasCases: Bool
    let grants: [Grant]
    let rolls: [Roll]
    let letters: [Letter]
    let papers: [PaperKind]
    /// The ids of all papers, also of those that could not be read.
    let paperNames: [String]
    let offers: [Offer]
    let meets: [Meet]
    let gatherings: [Gathering]
    let panels: [Panel]
    let quizzes: [Quiz]
    /// The files of questions that quizzes name.
    let banksNamed: Set<String>
    /// The ids of all panels, also of those that could not be read.
    let panelNames: [String]
    let notices: [NoticeDraft]
    /// The ids of all notices, also of those that could not be read.
    let noticeNames: [String]
    let shows: [ShowDraft]
    let parties: [Party]
    let promises: [PromiseDraft]
    let meetings: [CaseMeeting]
    let events: [EventDraft]
    let changes: [LifeChangeDraft]
    let finds: [Find]
    let measures: [Measure]
    let scenarios: [Scenario]
    let tableTexts: [String: Words]
    /// The tables as they are written, by decision.
    let tableSources: [String: ParsedText]
    let grids: [String: TableGrid]
    /// The dotted names that formulas use.
    let used: Set<String>
    /// What formulas look up by a text.
    let lookedUp: [LookedUp]
    /// The keys of the language that it is written with.
    let keysUsed: [KeyUse]
    /// The names that rules may use.
    let scope: Scope
    /// The lists that questions choose from, by their ids.
    let chosenLists: Set<String>
    /// The further procedures of the folder.
    var further: [ServiceDraft]
    /// The top of the service's file.
    let place: Place

    /// The service's own draft and those of its further procedures.
    var all: [ServiceDraft] { [self] + further }
}
