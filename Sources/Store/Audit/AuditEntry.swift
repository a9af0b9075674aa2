package import Calendar

/// One thing somebody did, as it is kept for ever.
package struct AuditEntry: Sendable {
    package let number: Int64
    package let act: AuditAct

    /// The code over this entry and, through the one before it, over all earlier ones.
    package let link: [UInt8]
}

/// What is said of an act: who, what, to which thing, and in which words.
package struct AuditAct: Hashable, Sendable {
    package var at: Instant
    /// Nobody where the clock acted.
    package var actor: UserID?
    /// The verb, such as `case.decide` or `person.reveal`.
    package var action: String
    package var subjectKind: String
    package var subject: Int64
    package var caseFile: CaseID?
    /// A reason or a detail; sealed at rest.
    package var words: String?

    /// What is noted when what a case says is erased, with the words of its entries before.
    package static let erasure = "case.erased"

    package init(
        _ action: String,
        of subjectKind: String,
        _ subject: Int64,
        at: Instant,
        by actor: UserID?,
        in caseFile: CaseID? = nil,
        words: String? = nil
    ) {
        self.at = at
        self.actor = actor
        self.action = action
        self.subjectKind = subjectKind
        self.subject = subject
        self.caseFile = caseFile
        self.words = words
    }
}

/// What a check of the chain came to.
package enum AuditVerdict: Hashable, Sendable {
    case whole(count: Int)
    /// The first entry that does not fit.
    case broken(number: Int64, Reason)

    package enum Reason: String, Hashable, Sendable {
        case missing
        case altered
    }
}
