package import Calendar
import Registry

/// A vote as whoever gave it may read it again.
package struct BallotRow: Hashable, Sendable {
    package var caseFile: CaseID
    package var day: CivilDate

    package init(for caseFile: CaseID, on day: CivilDate) {
        self.caseFile = caseFile
        self.day = day
    }
}

/// How many votes a case had on a day.
package struct BallotDayRow: Hashable, Sendable {
    package var caseFile: CaseID
    package var day: CivilDate
    package var votes: Int64
}

/// How many have voted, and how often.
package struct TurnoutRow: Hashable, Sendable {
    package var voters: Int64
    package var votes: Int64
}

/// Which of several with equally many votes stands first.
package struct VoteTieRow: Hashable, Sendable {
    package var id: VoteTieID
    package var round: PanelRoundID
    package var caseFile: CaseID
    /// Sealed.
    package var reason: String
    package var decidedAt: Instant
    package var decidedBy: UserID?

    package init(
        id: VoteTieID,
        round: PanelRoundID,
        caseFile: CaseID,
        reason: String,
        decidedAt: Instant,
        decidedBy: UserID?
    ) {
        self.id = id
        self.round = round
        self.caseFile = caseFile
        self.reason = reason
        self.decidedAt = decidedAt
        self.decidedBy = decidedBy
    }
}
