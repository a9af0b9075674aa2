import Calendar
import Panels
import Programs
import Registry
package import Store

/// Opens votes whose time has come, and counts those whose time is over: once, and by nobody's hand.
package struct TickVotes: UseCase {
    package init() {}

    package var policy: any Policy { HallOnly() }

    package func run(in tx: Tx, _ context: Context) throws -> Int {
        let due = try context.dueVotes(in: tx).filter { $0.at <= context.now }
        for vote in due {
            if let round = vote.round {
                try vote.count(round, in: tx, context)
            } else {
                try vote.open(in: tx, context)
            }
        }
        return due.count
    }
}

/// Whether a vote has to be opened or counted now.
private struct VotesDue: Question {
    var policy: any Policy { HallOnly() }

    func answer(in tx: Tx, _ context: Context) throws -> Bool {
        try context.dueVotes(in: tx).contains { $0.at <= context.now }
    }
}

extension Hall {
    /// Lets votes open and be counted that are due to.
    func tickVotes() async throws {
        while try await ask(VotesDue(), as: .hall) {
            _ = try await perform(TickVotes(), as: .hall)
        }
    }
}

/// What a vote does next by itself: it opens, or the round that is open is counted.
struct DueVote {
    let published: Published
    let panel: Panel
    /// The round that is open; nil where one opens.
    let round: PanelRoundRow?
    let number: Int64
    let at: Instant

    fileprivate func open(in tx: Tx, _ context: Context) throws {
        let round = PanelRoundRow(
            id: tx.mint.id(),
            service: published.service.id,
            panel: panel.id,
            number: number,
            openedAt: at,
            openedBy: nil
        )
        try tx.panels.add(round)
        try note("opened", round, in: tx, context)
    }

    fileprivate func count(_ round: PanelRoundRow, in tx: Tx, _ context: Context) throws {
        try tx.panels.close(round.id, at: at, by: nil)
        let tally = try tx.votes.tally(in: round.id)
        let cases = try tx.panels.standing(in: panel.step, of: round.service, enteredBy: at)
        let count = Dictionary(uniqueKeysWithValues: cases.map { ($0, tally[$0, default: 0]) })
        try tx.votes.keep(count, of: round.id)
        for caseFile in cases {
            try tx.audit.add(
                AuditAct(
                    "panel.counted",
                    of: "case",
                    caseFile.raw,
                    at: context.now,
                    by: nil,
                    in: caseFile,
                    words: tx.votes.trace(
                        of: count[caseFile, default: 0],
                        for: caseFile,
                        in: round.id
                    )
                )
            )
        }
        let turnout = try tx.votes.turnout(in: round.id)
        let words = "\(turnout.votes) votes of \(turnout.voters), \(cases.count) cases"
        try note("closed", round, words: words, in: tx, context)
        // Where nobody stood there is no list to be confirmed.
        if cases.isEmpty { try tx.panels.confirm(round.id, at: context.now, by: nil) }
    }

    private func note(
        _ what: String,
        _ round: PanelRoundRow,
        words: String? = nil,
        in tx: Tx,
        _ context: Context
    ) throws {
        try tx.audit.add(
            AuditAct(
                "panel." + what,
                of: "organisation",
                published.owner.raw,
                at: context.now,
                by: nil,
                words: ["\(round.service).\(round.panel) \(round.number)", words]
                    .compactMap(\.self).joined(separator: ": ")
            )
        )
    }
}

extension Context {
    /// What every vote does next, and when; of one that waits for its list to be confirmed there is nothing.
    func dueVotes(in tx: Tx) throws -> [DueVote] {
        try services.open.flatMap { published in
            try published.service.panels.compactMap { panel in
                guard let plan = panel.vote else { return nil }
                let last = try tx.panels.of(published.service.id, panel.id).first
                let (start, end) = plan.window(in: calendar)
                func due(_ round: PanelRoundRow?, _ at: Instant) -> DueVote {
                    DueVote(
                        published: published,
                        panel: panel,
                        round: round,
                        number: (last?.number ?? 0) + 1,
                        at: at
                    )
                }
                switch last?.state {
                case .open: return due(last, end)
                case .closed: return nil
                case .confirmed where (last?.openedAt ?? start) >= start: return nil
                case .confirmed, nil: return now < end ? due(nil, start) : nil
                }
            }
        }
    }

    /// When votes open or end next.
    func voteTimes(in tx: Tx) throws -> [Instant] { try dueVotes(in: tx).map(\.at) }
}
