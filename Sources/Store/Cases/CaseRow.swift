package import Calendar
package import Casework

/// One run of a service: who, for what, where it stands.
package struct CaseRow: Hashable, Sendable {
    package var id: CaseID
    /// The number people see.
    package var number: String
    /// Which procedure of a service it runs: the folder's own, or `folder.procedure`.
    package var service: String
    /// The folder that the service stands in.
    package var folder: String
    /// The version it was filed under, and keeps.
    package var digest: String
    package var applicant: PersonID?
    package var household: HouseholdID?
    /// Where the applicant belonged when it was filed.
    package var organisation: OrganisationID?
    /// What it is about, where that is a place.
    package var place: PlaceID?
    /// Whom of the applicant's family it is for; nil where it is the applicant's own.
    package var person: PersonID?
    /// What that person is to the applicant.
    package var relation: String?
    /// Who typed it in, where that was not the applicant.
    package var filer: UserID?
    package var channel: String
    package var owner: OrganisationID
    package var handling: OrganisationID
    package var handlingPath: String
    package var state: CaseState
    package var outcomeKind: String?
    package var filedAt: Instant
    /// When it came to the step where it stands.
    package var enteredAt: Instant
    package var decidedAt: Instant?
    package var closedAt: Instant?
    /// The first day on which what it says is kept no longer; nil while it runs, and where it is gone.
    package var eraseOn: CivilDate?
    /// When what it said was erased.
    package var erasedAt: Instant?
    /// The answers of the form as JSON; sealed at rest.
    package var answers: String
    /// The colleague whom the applicant has as a contact, where the service names one.
    package var contact: UserID?
    /// Who else has to do with it, as the service's parties.
    package var members: [CaseMember]

    package init(
        id: CaseID,
        number: String,
        service: String,
        folder: String,
        digest: String,
        applicant: PersonID?,
        household: HouseholdID? = nil,
        organisation: OrganisationID? = nil,
        place: PlaceID? = nil,
        person: PersonID? = nil,
        relation: String? = nil,
        filer: UserID? = nil,
        channel: String,
        owner: OrganisationID,
        handling: OrganisationID,
        handlingPath: String,
        state: CaseState,
        outcomeKind: String? = nil,
        filedAt: Instant,
        enteredAt: Instant,
        decidedAt: Instant? = nil,
        closedAt: Instant? = nil,
        eraseOn: CivilDate? = nil,
        erasedAt: Instant? = nil,
        answers: String,
        contact: UserID? = nil,
        members: [CaseMember] = []
    ) {
        self.id = id
        self.number = number
        self.service = service
        self.folder = folder
        self.digest = digest
        self.applicant = applicant
        self.household = household
        self.organisation = organisation
        self.place = place
        self.person = person
        self.relation = relation
        self.filer = filer
        self.channel = channel
        self.owner = owner
        self.handling = handling
        self.handlingPath = handlingPath
        self.state = state
        self.outcomeKind = outcomeKind
        self.filedAt = filedAt
        self.enteredAt = enteredAt
        self.decidedAt = decidedAt
        self.closedAt = closedAt
        self.eraseOn = eraseOn
        self.erasedAt = erasedAt
        self.answers = answers
        self.contact = contact
        self.members = members
    }

    /// Whom it is for: somebody of the applicant's family, or the applicant.
    package var concerned: PersonID? { person ?? applicant }

    /// When something is due: the earliest end of a clock that runs, or of a promise that is open.
    package var dueAt: Instant? {
        let promised = state.promises.filter(\.isOpen).map(\.due)
        let clocks = state.clocks.filter { $0.isRunning && $0.round == nil }.map(\.due)
        return (clocks + promised).min()
    }
}

/// One line of a case's story.
package struct CaseEventRow: Hashable, Sendable {
    package var id: EventID
    package var caseFile: CaseID
    package var at: Instant
    /// When it should have happened, where that differs.
    package var dueAt: Instant?
    package var kind: String
    package var action: String?
    package var stepFrom: String?
    package var stepTo: String?
    /// Nobody where the clock acted.
    package var actor: UserID?
    package var words: String?
    /// What the action's form was answered with, as JSON; sealed at rest.
    package var form: String?
    /// The party that did it at its own door, where nobody was logged in.
    package var party: String?
    /// Whether the applicant sees it.
    package var isShown: Bool
    /// The colleague who was away, where the duty was only theirs.
    package var inPlaceOf: UserID?

    package init(
        id: EventID,
        caseFile: CaseID,
        at: Instant,
        dueAt: Instant? = nil,
        kind: String,
        action: String? = nil,
        stepFrom: String? = nil,
        stepTo: String? = nil,
        actor: UserID? = nil,
        words: String? = nil,
        form: String? = nil,
        party: String? = nil,
        isShown: Bool = true,
        inPlaceOf: UserID? = nil
    ) {
        self.id = id
        self.caseFile = caseFile
        self.at = at
        self.dueAt = dueAt
        self.kind = kind
        self.action = action
        self.stepFrom = stepFrom
        self.stepTo = stepTo
        self.actor = actor
        self.words = words
        self.form = form
        self.party = party
        self.isShown = isShown
        self.inPlaceOf = inPlaceOf
    }
}
