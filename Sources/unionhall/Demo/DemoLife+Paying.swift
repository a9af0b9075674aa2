import Calendar
import Hall
import HallTesting
import Registry
import Store

extension DemoLife {
    /// One colleague of finance puts together what is due, the other checks it.
    mutating func prepareBatch() async throws {
        let finance = crew.members.filter { $0.role == "finance" }.map(\.colleague)
        guard finance.count > 1 else { return }
        let due = try await hall.ask(PayableNow(), as: .staff(finance[0])).lines.map(\.grant)
        guard !due.isEmpty else { return }
        do {
            let made = try await hall.perform(PrepareBatch(due), as: .staff(finance[0]))
            let batch = BatchID(raw: made.batch)
            // The newest one is left for whoever tries the demo.
            guard today.days(until: lastDay) > 1 else { return }
            _ = try await hall.perform(CheckBatch(batch), as: .staff(finance[1]))
            note(.settle(batch), in: 1)
        } catch is Refusal {
            // Nothing that a bank could take; next week again.
        }
    }

    /// The bank's answer: paid, but for an account now and then that does not fit its name.
    mutating func settle(_ batch: BatchID) async throws {
        guard let finance = crew.members.first(where: { $0.role == "finance" })?.colleague else {
            return
        }
        let open = try await hall.ask(OpenBatch(batch), as: .staff(finance))
        let lines = open.lines.map { line in
            SettleBatch.Line(line.row.id, returned: dice.chance(3) ? "账号与户名不符" : nil)
        }
        let settled = try await hall.perform(
            SettleBatch(batch, lines: lines),
            as: .staff(finance)
        )
        if settled.waiting > 0 { note(.settle(batch), in: 3) }
    }
}
