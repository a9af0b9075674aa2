import Calendar
import FEEL
import HallTesting
import Programs
import Registry
import Store
import Testing

@testable import Hall

/// Offers that open again and again, and the vouchers that are claimed of them.
@Suite struct EditionTests {
    @Test func `each opening has its own pool, and what nobody claimed goes back`() async throws {
        let fair = try await Fair(fund: 60_00)
        try await fair.pass()
        #expect(try await fair.line().state == .planned)
        try await fair.pass(hours: 1)
        try await fair.claim(0)
        let open = try await fair.line()
        #expect(open.state == .open && open.left == 2 && open.counts.all == 1)
        let again = await refusal { try await fair.claim(0) }
        #expect(again?.reason.zh.hasPrefix("您已经领过了") == true)
        // Tuesday, and two days: it ends with Thursday.
        try await fair.pass(hours: 61)
        #expect(try await fair.line().state == .open)
        try await fair.pass(hours: 1)
        let closed = try await fair.line()
        #expect(closed.state == .closed && closed.returned == 40_00)
        #expect(closed.next?.description == "2024-06-28T10:00:00")
        let between = await refusal { try await fair.claim(0) }
        #expect(between?.reason.zh.contains("2024年6月28日 10:00 开始领取") == true)
        // On Friday twenty of sixty are wanting, until what was lent to nobody comes back.
        try await fair.pass(hours: 10)
        #expect(try await fair.line().state == .waiting)
        try await fair.pass(hours: 15, days: 2)
        #expect(try await fair.line().state == .closed)
        try await fair.expectSound()
    }

    @Test func `an opening is made up for late, once; one whose time is over is left out`()
        async throws
    {
        let fair = try await Fair()
        // Tuesday's opening is slept through, Friday's is found when two hours of it are over.
        fair.test.pass(hours: 3 * 24 + 3)
        try await fair.hall.tick()
        try await fair.hall.tick()
        let rows = try await fair.openings()
        let zone = fair.hall.calendar.zone
        #expect(rows.map { zone.civil($0.opensAt).description } == ["2024-06-28T10:00:00"])
        #expect(
            rows.map { $0.openedAt.map { zone.civil($0).description } } == ["2024-06-28T12:00:00"]
        )
        let figures = try await fair.hall.ask(FiguresOf(Fair.service), as: .hall)
        #expect(figures.map(\.value) == [1, 0])
        #expect(figures.map(\.total) == [41, 9000])
    }

    @Test func `what opened before the service was published was never its own`() async throws {
        let fair = try await Fair()
        fair.test.pass(hours: 26)
        try await fair.hall.publish(Fair.folder(count: 5), owner: fair.test.federation.id)
        try await fair.hall.tick()
        #expect(try await fair.openings().isEmpty)
        let next = try await fair.hall.ask(NextWake(), as: .hall)
        #expect(next.map { fair.hall.calendar.zone.civil($0).description } == "2024-06-28T10:00:00")
        try await fair.pass(days: 2)
        #expect(try await fair.openings().map(\.pieces) == [5])
    }

    @Test func `a voucher is used once, whoever asks at which counter`() async throws {
        let fair = try await Fair()
        try await fair.pass(hours: 1)
        try await fair.claim(0)
        // Two passes, at two counters, at once.
        let first = try await fair.token(0)
        fair.test.pass(minutes: 1)
        let tokens = [first, try await fair.token(0)]
        let used = await withTaskGroup(of: Bool.self) { tasks in
            for shop in 0...1 {
                for token in tokens {
                    tasks.addTask { (try? await fair.redeem(token, at: shop)) != nil }
                }
            }
            return await tasks.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        // The same pass at the same counter is answered with its receipt again.
        #expect(used >= 1)
        #expect(try await fair.owed(to: 0) + fair.owed(to: 1) == Fair.worth)
        #expect(try await fair.line().vouchers?.used == 1)
        try await fair.expectSound()
    }

    @Test func `undone within ten minutes it can be used again, and no later`() async throws {
        let fair = try await Fair()
        try await fair.pass(hours: 1)
        try await fair.claim(0)
        let id = try await fair.redeem(0)
        let receipt = try await fair.hall.ask(OpenRedemption(id), as: fair.shops[0].clerk)
        #expect(receipt.isVoucher && receipt.borne == Fair.worth && receipt.paid == 0)
        _ = try await fair.hall.perform(UndoRedemption(id), as: fair.shops[0].clerk)
        #expect(try await fair.owed(to: 0) == 0)
        #expect(try await fair.line().vouchers?.standing == 1)
        fair.test.pass(minutes: 5)
        let second = try await fair.redeem(0)
        fair.test.pass(minutes: 10)
        let late = await refusal {
            _ = try await fair.hall.perform(UndoRedemption(second), as: fair.shops[0].clerk)
        }
        #expect(late?.reason.zh.contains("超过 10 分钟") == true)
        try await fair.expectSound()
    }

    @Test func `what is not used goes back after its last day, and the wallet says so`()
        async throws
    {
        let fair = try await Fair(fund: 60_00)
        try await fair.pass(hours: 1)
        try await fair.claim(0)
        let worker = try await fair.test.worker(0)
        let held = try await fair.hall.ask(MyBenefits(), as: worker)
        #expect(held.map(\.state) == [.voucher])
        #expect(held.map(\.validUntil) == [CivilDate("2024-06-30")])
        try await fair.pass(hours: 13, days: 5)
        #expect(try await fair.line().vouchers != nil)
        _ = try await fair.token(0)
        try await fair.pass(hours: 1)
        #expect(try await fair.hall.ask(MyBenefits(), as: worker).map(\.state) == [.lapsed])
        let no = await refusal { _ = try await fair.redeem(0) }
        #expect(no?.reason.zh.contains("没有可以用的券") == true)
        #expect(try await fair.fund() == 60_00)
        try await fair.expectSound()
    }

    @Test func `whoever looks sees what partners within reach gave, and no other offer's openings`()
        async throws
    {
        let fair = try await Fair()
        try await fair.pass(hours: 1)
        try await fair.claim(0)
        _ = try await fair.redeem(0)
        let north = try await fair.hall.ask(FiguresOf(Fair.service), as: fair.officer)
        let south = try await fair.hall.ask(
            FiguresOf(Fair.service),
            as: .staff(fair.test.south.officer)
        )
        #expect(north.map(\.value) == [1, 20] && south.map(\.value) == [1, 0])
        // The day of the history is this one: nothing of it is added.
        #expect(north.map(\.total) == [40, 9000])
        try await fair.pass(days: 3)
        try await fair.claim(0)
        _ = try await fair.redeem(0)
        let later = try await fair.hall.ask(FiguresOf(Fair.service), as: .hall)
        #expect(later.map(\.value) == [2, 40] && later.map(\.total) == [41, 9020])
        let reported = try await fair.hall.ask(OpenService(Fair.service), as: .visitor).history
        #expect(
            reported.map(\.words.zh) == [
                "41，其中 40（截至 2024年6月25日，旧账）", "9,020 元，其中 超过 9,000 元（截至 2024年6月25日，旧账）",
            ]
        )
        let foreign = await refusal {
            let open = OpenOfferLine("voucher", of: Fair.service, OfferingID(raw: 1))
            _ = try await fair.hall.ask(open, as: .hall)
        }
        #expect(foreign == .notFound)
    }

    @Test func `a voucher is good for its worth, whatever price a desk types`() async throws {
        let fair = try await Fair()
        let today = fair.hall.calendar.date(of: fair.test.clock.now)
        let set = SetPrice(
            7_77,
            for: "voucher",
            of: Fair.service,
            at: fair.shops[0].id,
            from: today
        )
        _ = try await fair.hall.perform(set, as: fair.officer)
        let view = try await fair.hall.ask(OpenPartner(fair.shops[0].id), as: fair.officer)
        #expect(view.prices.map(\.fen) == [Fair.worth])
    }
}
