package import Calendar

/// Somebody a service may be able to help, before there is a case.
package struct LeadRow: Hashable, Sendable {
    package var id: LeadID
    /// The service that would help.
    package var service: String
    /// Where the lead came from.
    package var source: String
    /// The standing rule that found it, if one did.
    package var rule: String?
    package var handling: OrganisationID
    package var handlingPath: String
    package var assignedTo: UserID?
    package var person: PersonID?
    package var name: String?
    package var contact: String?
    package var note: String?
    package var state: String
    package var outcome: String?
    package var caseFile: CaseID?
    package var dueAt: Instant?
    package var madeBy: UserID?
    package var madeAt: Instant
    package var closedAt: Instant?
    package var version: Int64

    package init(
        id: LeadID,
        service: String,
        source: String,
        rule: String? = nil,
        handling: OrganisationID,
        handlingPath: String,
        assignedTo: UserID? = nil,
        person: PersonID? = nil,
        name: String? = nil,
        contact: String? = nil,
        note: String? = nil,
        state: String = "open",
        outcome: String? = nil,
        caseFile: CaseID? = nil,
        dueAt: Instant? = nil,
        madeBy: UserID? = nil,
        madeAt: Instant,
        closedAt: Instant? = nil,
        version: Int64 = 1
    ) {
        self.id = id
        self.service = service
        self.source = source
        self.rule = rule
        self.handling = handling
        self.handlingPath = handlingPath
        self.assignedTo = assignedTo
        self.person = person
        self.name = name
        self.contact = contact
        self.note = note
        self.state = state
        self.outcome = outcome
        self.caseFile = caseFile
        self.dueAt = dueAt
        self.madeBy = madeBy
        self.madeAt = madeAt
        self.closedAt = closedAt
        self.version = version
    }
}

/// One try to reach somebody.
package struct ContactAttemptRow: Hashable, Sendable {
    package var id: AttemptID
    package var lead: LeadID
    package var at: Instant
    package var madeBy: UserID?
    package var way: String
    package var result: String
    package var words: String?

    package init(
        id: AttemptID,
        lead: LeadID,
        at: Instant,
        madeBy: UserID?,
        way: String,
        result: String,
        words: String? = nil
    ) {
        self.id = id
        self.lead = lead
        self.at = at
        self.madeBy = madeBy
        self.way = way
        self.result = result
        self.words = words
    }
}
