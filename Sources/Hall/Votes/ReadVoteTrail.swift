package import Calendar
package import Programs
import Registry
package import Store

/// What a count is made of, day by day, and whether it is still what the audit noted when it was made; nothing
/// says whose the votes were. For those who lead, and for those who audit; that it was read is noted.
package struct ReadVoteTrail: UseCase {
    package struct Answer: Sendable {
        package let service: String
        package let panel: Panel
        package let number: Int64
        package let voters: Int
        package let cases: [Case]
    }

    package struct Case: Sendable {
        package let number: String
        package let title: String
        package let days: [Day]
        /// As it was counted when the time was over.
        package let votes: Int64
        /// Whether the votes still come to it, and the audit noted it.
        package let isTraced: Bool
    }

    package struct Day: Sendable {
        package let day: CivilDate
        package let votes: Int64
    }

    private let service: String
    private let panel: String
    private let number: Int64

    package init(_ panel: String, of service: String, round number: Int64) {
        self.service = service
        self.panel = panel
        self.number = number
    }

    package var policy: any Policy { StaffOnly() }

    package func run(in tx: Tx, _ context: Context) throws -> Answer {
        let gate = try PanelGate(service, panel, in: tx, context)
        guard gate.panel.vote != nil,
            let round = try tx.panels.of(service, panel).first(where: { $0.number == number })
        else { throw Refusal.notFound }
        guard round.state != .open else { throw Refusal.voteGoesOn }
        try gate.note("read", round)
        let table = try PanelTable(round, of: gate.panel, in: tx, context)
        let days = Dictionary(grouping: try tx.votes.byDay(in: round.id), by: \.caseFile)
        return Answer(
            service: service,
            panel: gate.panel,
            number: number,
            voters: Int(try tx.votes.turnout(in: round.id).voters),
            cases: try table.cases.map { one in
                let own = (days[one.id] ?? []).map { Day(day: $0.day, votes: $0.votes) }
                let votes = table.votes[one.id, default: 0]
                let trace = tx.votes.trace(of: votes, for: one.id, in: round.id)
                let isNoted = try tx.audit.ofCase(one.id, limit: 2_000).contains {
                    $0.act.action == "panel.counted" && $0.act.words == trace
                }
                return Case(
                    number: one.row.number,
                    title: one.title(gate.panel),
                    days: own,
                    votes: votes,
                    isTraced: isNoted && own.reduce(0) { $0 + $1.votes } == votes
                )
            }
        )
    }
}

extension Refusal {
    fileprivate static let voteGoesOn = Refusal(
        Words(zh: "投票还没有结束，谁也不能看票数。", en: "The vote goes on: nobody reads a count yet."),
        remedy: Words(zh: "结束以后再看。", en: "Read it when it is over.")
    )
}
