package import Calendar
import Registry

/// A round of judging: those cases that stand in its step until it is closed.
package struct PanelRoundRow: Hashable, Sendable {
    package enum State: String, Hashable, Sendable {
        case open
        /// Nobody scores any more; the list waits for a second person.
        case closed
        case confirmed = "final"
    }

    package var id: PanelRoundID
    package var service: String
    package var panel: String
    /// From one, within the panel.
    package var number: Int64
    package var openedAt: Instant
    package var openedBy: UserID?
    package var closedAt: Instant?
    package var closedBy: UserID?
    package var confirmedAt: Instant?
    package var confirmedBy: UserID?

    package init(
        id: PanelRoundID,
        service: String,
        panel: String,
        number: Int64,
        openedAt: Instant,
        openedBy: UserID?,
        closedAt: Instant? = nil,
        closedBy: UserID? = nil,
        confirmedAt: Instant? = nil,
        confirmedBy: UserID? = nil
    ) {
        self.id = id
        self.service = service
        self.panel = panel
        self.number = number
        self.openedAt = openedAt
        self.openedBy = openedBy
        self.closedAt = closedAt
        self.closedBy = closedBy
        self.confirmedAt = confirmedAt
        self.confirmedBy = confirmedBy
    }

    package var state: State {
        if confirmedAt != nil { return .confirmed }
        return closedAt == nil ? .open : .closed
    }
}

/// Somebody who judges in a round.
package struct PanelSeatRow: Hashable, Sendable {
    package var id: PanelSeatID
    package var round: PanelRoundID
    package var account: UserID
    /// The names of organisations that the judge belongs to, one a line; sealed.
    package var organisations: String?
    package var appointedAt: Instant
    package var appointedBy: UserID?
    /// Since when somebody judges no more: what was said before does not count.
    package var leftAt: Instant?

    package init(
        id: PanelSeatID,
        round: PanelRoundID,
        account: UserID,
        organisations: String?,
        appointedAt: Instant,
        appointedBy: UserID?,
        leftAt: Instant? = nil
    ) {
        self.id = id
        self.round = round
        self.account = account
        self.organisations = organisations
        self.appointedAt = appointedAt
        self.appointedBy = appointedBy
        self.leftAt = leftAt
    }
}

/// What a judge gave a case at one time.
package struct PanelScoreRow: Hashable, Sendable {
    package var id: PanelScoreID
    package var round: PanelRoundID
    package var caseFile: CaseID
    package var account: UserID
    /// The marks as they are kept; sealed.
    package var marks: String
    /// What goes with them; sealed.
    package var words: String?
    package var givenAt: Instant

    package init(
        id: PanelScoreID,
        round: PanelRoundID,
        caseFile: CaseID,
        account: UserID,
        marks: String,
        words: String?,
        givenAt: Instant
    ) {
        self.id = id
        self.round = round
        self.caseFile = caseFile
        self.account = account
        self.marks = marks
        self.words = words
        self.givenAt = givenAt
    }
}

/// Why a judge has nothing to say of a case.
package struct PanelConflictRow: Hashable, Sendable {
    package var id: PanelConflictID
    package var round: PanelRoundID
    package var caseFile: CaseID
    package var account: UserID
    /// Sealed.
    package var reason: String
    package var declaredAt: Instant

    package init(
        id: PanelConflictID,
        round: PanelRoundID,
        caseFile: CaseID,
        account: UserID,
        reason: String,
        declaredAt: Instant
    ) {
        self.id = id
        self.round = round
        self.caseFile = caseFile
        self.account = account
        self.reason = reason
        self.declaredAt = declaredAt
    }
}

/// The place of a case on a list that was confirmed.
package struct PanelEntryRow: Hashable, Sendable {
    package var id: PanelEntryID
    package var round: PanelRoundID
    package var caseFile: CaseID
    package var place: Int64
    package var verdict: String
    /// Its score and what that was made of; sealed.
    package var words: String

    package init(
        id: PanelEntryID,
        round: PanelRoundID,
        caseFile: CaseID,
        place: Int64,
        verdict: String,
        words: String
    ) {
        self.id = id
        self.round = round
        self.caseFile = caseFile
        self.place = place
        self.verdict = verdict
        self.words = words
    }
}
