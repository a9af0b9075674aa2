package import Calendar
import Registry

/// Money that was paid wrongly and is claimed back.
package struct RecoveryRow: Hashable, Sendable {
    package enum State: String, Hashable, Sendable, CaseIterable {
        /// A colleague says so, and nobody has confirmed it.
        case proposed
        /// Whoever had it has been told.
        case claimed
        /// Whoever had it objects, and nobody has answered.
        case contested
        /// All of it has come in.
        case repaid
        /// The rest is claimed no longer.
        case waived
        /// It was no claim after all.
        case dropped

        package var isOpen: Bool { [.proposed, .claimed, .contested].contains(self) }
    }

    package var id: RecoveryID
    package var grant: GrantID
    package var caseFile: CaseID
    package var handlingPath: String
    /// In fen.
    package var amount: Int64
    /// In fen.
    package var cameIn: Int64
    /// As whoever had it reads.
    package var reason: String
    package var state: State
    package var claimedAt: Instant
    package var claimedBy: UserID
    /// In whose place.
    package var claimedFor: UserID?
    package var confirmedAt: Instant?
    package var confirmedBy: UserID?
    package var confirmedFor: UserID?
    /// The last day.
    package var dueOn: CivilDate?
    /// When it was told that the last day was over.
    package var lateAt: Instant?
    package var objectedAt: Instant?
    package var objection: String?
    package var answeredAt: Instant?
    package var answer: String?
    package var endedAt: Instant?
    package var endedBy: UserID?
    package var endWords: String?

    package init(
        id: RecoveryID,
        grant: GrantID,
        caseFile: CaseID,
        handlingPath: String,
        amount: Int64,
        reason: String,
        claimedAt: Instant,
        claimedBy: UserID,
        claimedFor: UserID?
    ) {
        self.id = id
        self.grant = grant
        self.caseFile = caseFile
        self.handlingPath = handlingPath
        self.amount = amount
        cameIn = 0
        self.reason = reason
        state = .proposed
        self.claimedAt = claimedAt
        self.claimedBy = claimedBy
        self.claimedFor = claimedFor
    }

    /// What is still claimed, in fen.
    package var rest: Int64 { amount - cameIn }
    /// Those who proposed and confirmed it, and in whose places.
    package var hands: Set<UserID> {
        Set([claimedBy, claimedFor, confirmedBy, confirmedFor].compactMap(\.self))
    }
}

/// A sum that came in.
package struct RepaymentRow: Hashable, Sendable {
    package var id: RepaymentID
    package var recovery: RecoveryID
    /// In fen.
    package var amount: Int64
    /// When it came.
    package var day: CivilDate
    /// The number of the bank's slip.
    package var slip: String
    package var notedAt: Instant
    package var notedBy: UserID
    /// When it was taken back because it had been noted wrongly.
    package var undoneAt: Instant?

    package init(
        id: RepaymentID,
        recovery: RecoveryID,
        amount: Int64,
        day: CivilDate,
        slip: String,
        notedAt: Instant,
        notedBy: UserID,
        undoneAt: Instant? = nil
    ) {
        self.id = id
        self.recovery = recovery
        self.amount = amount
        self.day = day
        self.slip = slip
        self.notedAt = notedAt
        self.notedBy = notedBy
        self.undoneAt = undoneAt
    }
}
