package import Calendar
import Panels
package import Programs
import Registry
package import Store

/// Every score of a round, those that were changed or left out among them, and whether each is what the audit
/// noted when it was given. For those who lead once the judging is closed, and for those who audit; that it
/// was read is noted.
package struct ReadPanelScores: UseCase {
    package struct Answer: Sendable {
        package let service: String
        package let serviceTitle: Words
        package let panel: Panel
        package let number: Int64
        package let cases: [Case]
    }

    package struct Case: Sendable {
        package let caseFile: CaseID
        package let number: String
        package let title: String
        package let given: [Given]
    }

    package struct Given: Sendable {
        /// What became of it.
        package enum State: Hashable, Sendable {
            case counts
            /// The judge gave another one afterwards.
            case changed
            case leftOut(PanelBar)
            /// The judge was removed.
            case removed
            /// Nothing was given, for the judge has to do with the case.
            case none(PanelBar)
        }

        package let judge: String
        package let at: CivilDateTime?
        /// By the criterion, in points.
        package let marks: [String: String]
        package let words: String?
        package let state: State
        /// Whether the audit noted this very score; nil where there is none.
        package let isTraced: Bool?
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
        guard let round = try tx.panels.of(service, panel).first(where: { $0.number == number })
        else { throw Refusal.notFound }
        guard gate.panel.vote == nil else { throw Refusal.notFound }
        // Not even those who audit read what could still be changed by it.
        guard round.state != .open else { throw Refusal.stillOpen }
        try gate.note("read", round)
        let table = try PanelTable(round, of: gate.panel, in: tx, context)
        let all = try tx.panels.scores(in: round.id)
        let seats = try tx.panels.seats(in: round.id)
        var names: [UserID: String] = [:]
        for seat in seats { names[seat.account] = try tx.accounts.find(seat.account)?.name ?? "" }
        return Answer(
            service: service,
            serviceTitle: gate.published.service.title,
            panel: gate.panel,
            number: number,
            cases: try table.cases.map { one in
                let noted = Set(
                    try tx.audit.ofCase(one.id, limit: 2_000)
                        .filter { $0.act.action == "panel.scored" }.compactMap(\.act.words)
                )
                return Case(
                    caseFile: one.id,
                    number: one.row.number,
                    title: one.title(gate.panel),
                    given: seats.flatMap { seat in
                        given(seat, one, table, all, noted, names, in: tx, context)
                    }
                )
            }
        )
    }

    private func given(
        _ seat: PanelSeatRow,
        _ one: PanelCase,
        _ table: PanelTable,
        _ all: [PanelScoreRow],
        _ noted: Set<String>,
        _ names: [UserID: String],
        in tx: Tx,
        _ context: Context
    ) -> [Given] {
        let bar = table.barred[PanelTable.Key(account: seat.account, caseFile: one.id)]
        let own = all.filter { $0.account == seat.account && $0.caseFile == one.id }
        let name = names[seat.account] ?? ""
        if own.isEmpty {
            guard let bar, seat.leftAt == nil else { return [] }
            return [
                Given(
                    judge: name,
                    at: nil,
                    marks: [:],
                    words: nil,
                    state: .none(bar),
                    isTraced: nil
                )
            ]
        }
        return own.map { row in
            let state: Given.State
            if let bar {
                state = .leftOut(bar)
            } else if seat.leftAt != nil {
                state = .removed
            } else {
                state = row.id == own.last?.id ? .counts : .changed
            }
            return Given(
                judge: name,
                at: context.calendar.zone.civil(row.givenAt),
                marks: (Sheet(kept: row.marks)?.marks ?? [:]).mapValues(PanelMark.text),
                words: row.words,
                state: state,
                // What was noted is gone with the rest of the case.
                isTraced: one.row.erasedAt == nil
                    ? noted.contains(tx.panels.trace(of: row)) : nil
            )
        }
    }
}

extension Refusal {
    fileprivate static let stillOpen = Refusal(
        Words(zh: "评分还没有结束，谁也不能看分。", en: "The scoring goes on: nobody reads scores yet."),
        remedy: Words(zh: "结束评分以后再看。", en: "Read them when it is closed.")
    )
}
