import Calendar
package import Programs
import Registry
package import Store

/// What somebody is asked to judge: the rounds, their cases, and how far he is.
package struct JudgingDesk: Question {
    package struct Round: Sendable {
        package let id: PanelRoundID
        /// Counted from one.
        package let number: Int64
        package let title: Words
        package let serviceTitle: Words
        package let state: PanelRoundRow.State
        package let lines: [Line]

        package var open: Int { lines.count { $0.state == .open } }
        package var done: Int { lines.count { $0.state == .done } }
    }

    package struct Line: Sendable {
        package enum State: Hashable, Sendable {
            case open
            case done
            case barred(PanelBar)
        }

        package let caseFile: CaseID
        package let number: String
        /// What it is called; nil where the judge is to read nothing of it.
        package let title: String?
        package let state: State
    }

    package init() {}

    package var policy: any Policy { JudgesOnly() }

    package func answer(in tx: Tx, _ context: Context) throws -> [Round] {
        guard let account = context.actor.account else { throw Refusal.notFound }
        return try tx.panels.judged(by: account).compactMap { row in
            // A service that is no longer open has nothing to be judged.
            guard let gate = try? JudgeGate(row, of: account, in: tx, context) else { return nil }
            return Round(
                id: row.id,
                number: row.number,
                title: gate.panel.title,
                serviceTitle: gate.published.service.title,
                state: row.state,
                lines: gate.table.cases.map { line($0, gate) }
            )
        }
    }

    private func line(_ one: PanelCase, _ gate: JudgeGate) -> Line {
        let key = PanelTable.Key(account: gate.account, caseFile: one.id)
        let bar = gate.table.barred[key]
        return Line(
            caseFile: one.id,
            number: one.row.number,
            title: bar == nil ? one.title(gate.panel) : nil,
            state: bar.map { .barred($0) } ?? (gate.isDone(one.id) ? .done : .open)
        )
    }
}

/// Open to those who are called to judge; what each of them reads is the round's matter.
package struct JudgesOnly: Policy {
    package init() {}

    package func refusal(of actor: Actor, in tx: Tx) throws -> Refusal? {
        if actor == .hall { return nil }
        guard let colleague = actor.colleague else { return .logIn }
        return colleague.judges ? nil : .notYourDuty
    }
}
