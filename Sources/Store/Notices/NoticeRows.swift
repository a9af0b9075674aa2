package import Calendar
import Registry

/// What a union shows under one heading until one midnight.
package struct NoticeRow: Hashable, Sendable {
    package let id: NoticeID
    /// Which procedure of which version wrote it.
    package let service: String
    package let digest: String
    /// The notice of that procedure.
    package let name: String
    package let organisation: OrganisationID
    package let handlingPath: String
    package let begunAt: Instant
    package let until: Instant

    package init(
        id: NoticeID,
        service: String,
        digest: String,
        name: String,
        organisation: OrganisationID,
        handlingPath: String,
        begunAt: Instant,
        until: Instant
    ) {
        self.id = id
        self.service = service
        self.digest = digest
        self.name = name
        self.organisation = organisation
        self.handlingPath = handlingPath
        self.begunAt = begunAt
        self.until = until
    }
}

/// A case on a notice.
package struct NoticeEntryRow: Hashable, Sendable {
    package let id: NoticeEntryID
    package let notice: NoticeID
    package let caseFile: CaseID
    /// What is shown of it, as JSON; sealed at rest.
    package let shown: String
    package let putUpAt: Instant
    package let endedAt: Instant?
    package let ending: Ending?

    /// How it came off the notice.
    package enum Ending: String, Hashable, Sendable {
        /// Its days are over and nothing stood against it.
        case passed
        /// An objection was right.
        case upheld
        /// The case went elsewhere before.
        case withdrawn
    }

    package init(
        id: NoticeEntryID,
        notice: NoticeID,
        caseFile: CaseID,
        shown: String,
        putUpAt: Instant,
        endedAt: Instant? = nil,
        ending: Ending? = nil
    ) {
        self.id = id
        self.notice = notice
        self.caseFile = caseFile
        self.shown = shown
        self.putUpAt = putUpAt
        self.endedAt = endedAt
        self.ending = ending
    }
}

/// What somebody objects to a case on a notice.
package struct ObjectionRow: Hashable, Sendable {
    package let id: ObjectionID
    package let entry: NoticeEntryID
    package let caseFile: CaseID
    package let number: String
    /// Nil where it was brought without a name; sealed at rest.
    package let name: String?
    package let phone: String?
    /// Sealed at rest.
    package let words: String
    package let madeAt: Instant
    package let answered: Answered?

    package enum Answer: String, Hashable, Sendable {
        case upheld
        case dismissed
        /// The case went elsewhere before anybody could answer.
        case moot
    }

    package struct Answered: Hashable, Sendable {
        package let at: Instant
        package let by: UserID?
        package let answer: Answer
        /// Why; sealed at rest.
        package let words: String

        package init(at: Instant, by: UserID?, answer: Answer, words: String) {
            self.at = at
            self.by = by
            self.answer = answer
            self.words = words
        }
    }

    package init(
        id: ObjectionID,
        entry: NoticeEntryID,
        caseFile: CaseID,
        number: String,
        name: String?,
        phone: String?,
        words: String,
        madeAt: Instant,
        answered: Answered? = nil
    ) {
        self.id = id
        self.entry = entry
        self.caseFile = caseFile
        self.number = number
        self.name = name
        self.phone = phone
        self.words = words
        self.madeAt = madeAt
        self.answered = answered
    }
}

/// How many notices ended how in a time, and how many objections were brought.
package struct NoticeTally: Hashable, Sendable {
    package let shown: Int64
    package let objections: Int64
    package let upheld: Int64
}
