import Calendar
import Casework
import HallTesting
import Programs
import Registry
import Store
import Testing

@testable import Hall

/// After a year, what queries of their own say is what walking through everything says.
@Suite struct SecondModelTests {
    @Test func `sums, figures and lines are those of the slow way`() async throws {
        let office = try await Office.open(more: 54, perHousehold: 3, fund: 40_000_00, seed: 5)
        // A third of them have given no bank account yet.
        let poor = office.workers.map(\.person.id).filter { $0.raw.isMultiple(of: 3) }
        try await office.house.arrange { tx in
            for var row in try tx.people.find(anyOf: poor).values {
                row.bankAccount = nil
                try tx.people.save(row)
            }
        }
        var year = Year(office, seed: 5)
        try await year.pass(days: 200)
        for colleague in [
            office.officer, office.supervisor, office.finance, office.both,
            office.house.south.officer,
        ] {
            let slow = SlowWay(actor: .staff(colleague), office: office)
            try await slow.comparePayments()
            try await slow.compareFigures()
            try await slow.compareLines()
        }
        let sheet = try await office.hall.ask(OpenPaySheet(), as: .staff(office.finance))
        #expect(sheet.waiting.map { $0.count > $0.payable } == true, "somebody has no account")
        let figures = try await office.hall.ask(FiguresOf(Office.aid), as: .hall)
        #expect(figures.map(\.among).min() ?? 0 > 5 && figures.contains { !$0.missed.isEmpty })
    }
}

private struct SlowWay {
    let actor: Actor
    let office: Office

    func comparePayments() async throws {
        let sheet = try await office.hall.ask(OpenPaySheet(), as: actor)
        let now = try await office.hall.ask(PayableNow(), as: actor)
        let context = context
        let (due, banked, batches) = try await office.house.look { tx in
            let due = try tx.grants.page(.due, limit: 100_000).compactMap {
                try Payable($0, in: tx, context)
            }.filter { $0.isAtHand && $0.isDuty(of: context.actor) }
            let banked = try due.filter {
                try $0.grant.holder.flatMap(tx.people.find)?.bankAccount != nil
            }
            func batches(_ status: PaymentBatchRow.Status) throws -> [BatchID] {
                try tx.payments.page(status, limit: 10_000).filter { batch in
                    try tx.payments.lines(of: batch.id).allSatisfy { line in
                        try tx.grants.find(line.grant).flatMap {
                            try Payable($0, in: tx, context)
                        }?.isDuty(of: context.actor) == true
                    }
                }.prefix(20).map(\.id)
            }
            let open = try batches(.made) + batches(.checked)
            let over = try batches(.settled) + batches(.void)
            return (due, banked, open + over.sorted(by: >))
        }
        #expect(sheet.waiting?.count ?? 0 == due.count)
        #expect(sheet.waiting?.fen ?? 0 == due.map(\.grant.amount).reduce(0, +))
        #expect(sheet.waiting?.payable ?? 0 == banked.count)
        #expect(sheet.waiting?.payableFen ?? 0 == banked.map(\.grant.amount).reduce(0, +))
        #expect(
            sheet.waiting?.lastDay
                == due.compactMap(\.row?.dueAt).min().map(context.calendar.lastDay)
        )
        #expect(sheet.batches.map(\.id) == batches)
        #expect(now.count == banked.count)
        #expect(now.lines.map(\.grant) == banked.map(\.grant.id))
    }

    func compareFigures() async throws {
        let figures = try await office.hall.ask(FiguresOf(Office.aid), as: actor)
        let context = context
        let readings = try await office.house.look { tx in
            let service = try context.services.open(Office.aid).service
            return try service.counts.map { measure in
                try tx.cases.ofService(Office.aid, limit: 100_000)
                    .filter { row in
                        context.actor.colleague.map { !$0.duties(at: row.handlingPath).isEmpty }
                            ?? false
                    }
                    .sorted { $0.id < $1.id }
                    .map { row in
                        let facts = try Self.facts(row, tx, context)
                        return (
                            row.id, measure.reading(of: facts, in: service, at: context.zonedNow)
                        )
                    }
            }
        }
        #expect(figures.count == readings.count)
        for (figure, slow) in zip(figures, readings) {
            #expect(figure.counted == slow.filter { $0.1 == .counted }.map(\.0))
            #expect(figure.missed == slow.filter { $0.1 == .among }.map(\.0))
            #expect(figure.open == slow.filter { $0.1 == .open }.map(\.0))
        }
    }

    func compareLines() async throws {
        let lines = try await office.hall.ask(InboxOf(limit: 10_000), as: actor)
        #expect(lines.all == lines.rows.count)
        #expect(lines.late == lines.rows.count(where: \.isLate))
        for line in lines.rows {
            let (verdict, person, union) = try await office.house.look { tx in
                let person = try tx.cases.find(line.id)?.applicant.flatMap(tx.people.find)
                return (
                    try tx.decisions.latest(Decision.eligible, of: line.id)?.outcome,
                    person.flatMap { PersonName($0.name)?.masked },
                    try person?.union.flatMap(tx.organisations.find)?.title
                )
            }
            #expect(line.verdict == verdict && line.person == person && line.union == union)
        }
    }

    private var context: Context {
        Context(
            actor: actor,
            now: office.house.clock.now,
            calendar: office.hall.calendar,
            services: office.hall.shelf.now,
            places: office.hall.places
        )
    }

    private static func facts(
        _ row: CaseRow,
        _ tx: Tx,
        _ context: Context
    ) throws -> CaseFacts {
        var dates = ["filed": context.calendar.date(of: row.filedAt)]
        if let closed = row.closedAt { dates["closed"] = context.calendar.date(of: closed) }
        for event in try tx.cases.events(of: row.id) where event.kind == CaseNote.acted.rawValue {
            if let action = event.action { dates[action] = context.calendar.date(of: event.at) }
        }
        return CaseFacts(
            channel: row.channel,
            step: row.state.step,
            outcome: row.state.outcome,
            dates: dates
        )
    }
}
