import Calendar
import HallTesting
import Programs
import Registry
import Store
import Testing

@testable import Hall

@Suite struct StatementTests {
    /// Two haircuts and a meal of June, and one undone; it is July.
    private static func july() async throws -> Corner {
        let corner = try await Corner()
        try await corner.redeem(0, "haircut", at: corner.barber)
        try await corner.redeem(1, "meal", at: corner.barber)
        corner.test.pass(minutes: 1)
        guard case .redeemed(let id) = try await corner.redeem(0, "haircut", at: corner.barber)
        else { return corner }
        _ = try await corner.hall.perform(
            UndoRedemption(RedemptionID(raw: id)),
            as: corner.barber.clerk
        )
        corner.test.pass(minutes: 1)
        try await corner.redeem(0, "haircut", at: corner.barber)
        corner.test.pass(days: 6)
        return corner
    }

    private static func issue(
        _ corner: Corner,
        _ month: String = "2024-06"
    ) async throws
        -> StatementID
    {
        let issue = IssueStatement(corner.barber.id, month: month)
        return StatementID(raw: try await corner.hall.perform(issue, as: corner.officer))
    }

    @Test func `a statement lists every redemption of its month and sums to what is owed`()
        async throws
    {
        let corner = try await Self.july()
        let id = try await Self.issue(corner)
        for actor in [corner.officer, corner.finance, corner.barber.clerk] {
            let answer = try await corner.hall.ask(OpenStatement(id), as: actor)
            #expect(answer.lines.count == 3)
            #expect(answer.lines.map(\.borne).reduce(0, +) == answer.statement.owedTotal)
            #expect(answer.statement.owedTotal == 15_00 + 8_00 + 15_00)
            let file = try await corner.hall.ask(StatementBytes(id), as: actor)
            let text = String(decoding: file.bytes, as: UTF8.self)
            #expect(answer.lines.allSatisfy { text.contains($0.number) })
            #expect(text.contains("\"合计\",\"3 笔\",\"\",\"\",\"68.00\",\"30.00\",\"38.00\""))
            #expect(file.name == "JS-2024-000001.csv")
        }
        let worker = try await corner.worker(0)
        for actor in [corner.canteen.clerk, corner.stranger, worker, .visitor] {
            _ = await refusal { try await corner.hall.ask(OpenStatement(id), as: actor) }
            _ = await refusal { try await corner.hall.ask(StatementBytes(id), as: actor).name }
        }
        try await corner.expectSound()
    }

    @Test func `a month is stated once, and only when it is over`() async throws {
        let corner = try await Self.july()
        _ = await refusal { try await Self.issue(corner, "2024-07") }
        _ = await refusal { try await Self.issue(corner, "2024-05") }
        _ = await refusal { try await Self.issue(corner, "2024-6") }
        _ = try await Self.issue(corner)
        _ = await refusal { try await Self.issue(corner) }
        _ = await refusal {
            let foreign = IssueStatement(corner.barber.id, month: "2024-06")
            return try await corner.hall.perform(foreign, as: corner.stranger)
        }
    }

    @Test func `what a counter may still undo is in no statement`() async throws {
        let corner = try await Corner()
        let zone = corner.hall.calendar.zone
        let day = try #require(CivilDate(year: 2024, month: 6, day: 30))
        let end = corner.hall.calendar.end(of: day).advanced(byMilliseconds: -60_000)
        corner.test.clock.move(to: end)
        #expect(zone.civil(end).date == day)
        guard case .redeemed(let id) = try await corner.redeem(0, "haircut", at: corner.barber)
        else { return }
        corner.test.pass(minutes: 5)
        _ = await refusal { try await Self.issue(corner) }
        _ = try await corner.hall.perform(
            UndoRedemption(RedemptionID(raw: id)),
            as: corner.barber.clerk
        )
        corner.test.pass(minutes: 10)
        let no = await refusal { try await Self.issue(corner) }
        #expect(no?.reason.zh.contains("没有要结算") == true)
    }

    @Test func `one makes the file, another checks it, and a line that bounced is owed again`()
        async throws
    {
        let corner = try await Self.july()
        let id = try await Self.issue(corner)
        let batch = try await Self.prepare(corner, id)
        // In a file already, nor twice in one.
        _ = await refusal { try await Self.prepare(corner, id) }
        _ = await refusal { try await corner.hall.perform(CheckBatch(batch), as: corner.finance) }
        _ = await refusal { try await corner.hall.perform(CheckBatch(batch), as: corner.officer) }
        let checker = Actor.staff(corner.checker)
        _ = try await corner.hall.perform(CheckBatch(batch), as: checker)
        let file = try await corner.hall.bankFile(of: batch, once: nil, as: checker)
        let text = String(decoding: file.bytes, as: UTF8.self)
        #expect(text.contains("\"小李理发店\",\"990100200300\",\"38.00\",\"JS-2024-000001 "))

        let view = try await corner.hall.ask(OpenBatchView(batch), as: corner.finance)
        #expect(view.lines.map(\.fen) == [38_00] && view.lines[0].account == "****0300")
        let bounced = SettleBatch(batch, lines: [.init(view.lines[0].id, returned: "户名不符")])
        let settled = try await corner.hall.perform(bounced, as: corner.finance)
        #expect(settled.returned == 1 && settled.waiting == 0)
        #expect(try await corner.owed(to: corner.barber) == 38_00)
        let statement = try await corner.hall.ask(OpenStatement(id), as: corner.officer).statement
        #expect(statement.bounced == "户名不符" && !statement.isPaid)
        try await corner.expectSound()

        let second = try await Self.prepare(corner, id)
        _ = try await corner.hall.perform(CheckBatch(second), as: checker)
        let lines = try await corner.hall.ask(OpenBatchView(second), as: checker).lines
        let paid = SettleBatch(second, lines: lines.map { .init($0.id) })
        _ = try await corner.hall.perform(paid, as: checker)
        #expect(try await corner.owed(to: corner.barber) == 0)
        #expect(try await corner.hall.ask(OpenStatement(id), as: corner.officer).statement.isPaid)
        _ = await refusal { try await Self.prepare(corner, id) }
        try await corner.expectSound()
    }

    @Test func `a file that is withdrawn frees its statements`() async throws {
        let corner = try await Self.july()
        let id = try await Self.issue(corner)
        let batch = try await Self.prepare(corner, id)
        _ = try await corner.hall.perform(WithdrawBatch(batch), as: corner.finance)
        #expect(try await corner.owed(to: corner.barber) == 38_00)
        _ = try await Self.prepare(corner, id)
        try await corner.expectSound()
    }

    @Test func `the batches of partners are finance's alone`() async throws {
        let corner = try await Self.july()
        let id = try await Self.issue(corner)
        let batch = try await Self.prepare(corner, id)
        for actor in [corner.officer, corner.stranger, corner.barber.clerk, .visitor] {
            _ = await refusal { try await corner.hall.ask(OpenBatchView(batch), as: actor).number }
            _ = await refusal { try await Self.prepare(corner, id, as: actor) }
        }
        let sheet = try await corner.hall.ask(OpenPaySheet(), as: corner.officer)
        #expect(sheet.batches.isEmpty)
        #expect(try await corner.hall.ask(OpenPaySheet(), as: corner.finance).batches.count == 1)
    }

    private static func prepare(
        _ corner: Corner,
        _ statement: StatementID,
        as actor: Actor? = nil
    ) async throws -> BatchID {
        let made = try await corner.hall.perform(
            PrepareStatements([statement]),
            as: actor ?? corner.finance
        )
        return BatchID(raw: made.batch)
    }
}
