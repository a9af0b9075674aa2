import Calendar
import Hall
import HallTesting
import Programs
import Registry
import Store
import Testing

@Suite struct OfferTests {
    @Test func `at the hour everybody on a roll gets one card, once`() async throws {
        let gifts = try await GiftHouse.open()
        try await gifts.enrol([0, 1, 2])
        try await gifts.enrol([2, 3], on: "helpers")
        try await gifts.hall.tick()
        #expect(try await gifts.line().state == .planned)
        try await gifts.pass(hours: 1)
        try await gifts.hall.tick()
        let line = try await gifts.line()
        #expect(line.state == .open && line.cards == 4)
        #expect(line.reserve == 6 * 6_660 && line.fund?.amount == 1_000_000 - 6 * 6_660 - 50_000)
        let cards = try await gifts.messages().filter { $0.onceKey.hasPrefix("card ") }
        #expect(cards.count { $0.channel == MessageChannel.sms } == 4)
        #expect(cards.count { $0.channel == MessageChannel.hall } == 4)
        // Whoever comes later is told when coming, and nobody a second time.
        try await gifts.enrol([3, 4], on: "veterans")
        try await gifts.hall.tick()
        #expect(try await gifts.line().cards == 5)
        try await gifts.expectExact()
    }

    @Test func `a fund that is too small keeps everything waiting and says so once`() async throws {
        let gifts = try await GiftHouse.open(fund: 50_000 + 6 * 6_660 - 1)
        try await gifts.enrol([0])
        try await gifts.pass(hours: 1)
        try await gifts.hall.tick()
        let line = try await gifts.line()
        #expect(line.state == .waiting && line.cards == 0 && line.reserve == 0)
        let told = try await gifts.office.house.look { [gifts] in
            try $0.messages.of(gifts.keeper.account).map { MessageText(json: $0.words).words.zh }
        }
        #expect(told.count { $0.contains("余额不足") } == 1)
        _ = await refusal { try await gifts.claim(by: 0) }
        try await gifts.deposit(1, statement: "the last fen")
        try await gifts.hall.tick()
        #expect(try await gifts.line().state == .open)
        try await gifts.claim(by: 0)
        try await gifts.expectExact()
    }

    @Test func `a claim is had once, by those on a roll, and answered kindly afterwards`()
        async throws
    {
        let gifts = try await GiftHouse.open()
        try await gifts.enrol([0])
        try await gifts.pass(hours: 1)
        let first = try await gifts.claim(by: 0, key: "form")
        #expect(try await gifts.claim(by: 0, key: "form") == first)
        let again = await refusal { try await gifts.claim(by: 0, key: "another") }
        #expect(again?.reason.zh == "您已经领过了，领取时间：2024年6月25日 10:00。")
        let stranger = await refusal { try await gifts.claim(by: 5) }
        #expect(stranger?.reason.zh.contains("“老同志”、“志愿者”名单上的人，名单上没有您") == true)
        let line = try await gifts.line()
        #expect(line.counts.all == 1 && line.left == 5)
        let wallet = try await gifts.hall.ask(
            MyBenefits(),
            as: gifts.office.workers[0].actor
        )
        #expect(wallet.map(\.title.zh) == ["节日红包"] && wallet.first?.state == .due)
        try await gifts.expectExact()
    }

    @Test func `the last piece goes to one of those who come at once`() async throws {
        let gifts = try await GiftHouse.open(more: 20)
        try await gifts.hall.tick()
        let workers = gifts.office.workers.indices
        let won = await withTaskGroup(of: Bool.self) { tasks in
            for worker in workers {
                tasks.addTask { (try? await gifts.claim("ticket", by: worker)) != nil }
            }
            return await tasks.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(won == 2)
        let line = try await gifts.line("ticket")
        #expect(line.left == 0 && line.counts.settled == 2)
        let late = await refusal { try await gifts.claim("ticket", by: 0) }
        #expect(late?.reason.zh.contains("领") == true)
        try await gifts.expectExact()
    }

    @Test func `twice a month is twice a month`() async throws {
        let gifts = try await GiftHouse.open()
        try await gifts.hall.tick()
        try await gifts.claim("tea", by: 0)
        try await gifts.claim("tea", by: 0)
        let third = await refusal { try await gifts.claim("tea", by: 0) }
        #expect(third?.reason.zh.hasPrefix("您已经领过了") == true)
        try await gifts.pass(days: 6)
        try await gifts.claim("tea", by: 0)
        #expect(try await gifts.line("tea").counts.all == 3)
        try await gifts.expectExact()
    }

    @Test func `what nobody claims goes back at midnight, and its keepers hear`() async throws {
        let gifts = try await GiftHouse.open()
        try await gifts.enrol([0, 1])
        try await gifts.pass(hours: 1)
        try await gifts.claim(by: 0)
        try await gifts.pass(hours: 5 * 24 + 13)
        #expect(try await gifts.line().state == .open)
        try await gifts.pass(hours: 1)
        let line = try await gifts.line()
        #expect(line.state == .closed && line.reserve == 0 && line.returned == 5 * 6_660)
        let fund: Int64? = 1_000_000 - 50_000 - 6_660
        #expect(line.fund?.amount == fund)
        let over = await refusal { try await gifts.claim(by: 1) }
        #expect(over?.reason.zh == "已经结束，最后一天是 2024年6月30日。")
        let had = await refusal { try await gifts.claim(by: 0) }
        #expect(had?.reason.zh.hasPrefix("您已经领过了") == true)
        let told = try await gifts.office.house.look { [gifts] in
            try $0.messages.of(gifts.keeper.account).map { MessageText(json: $0.words).words.zh }
        }
        #expect(told.contains { $0.contains("领取 1 份，退回 333 元") }, "\(told)")
        try await gifts.expectExact()
    }

    @Test func `the bank pays a claim, and one that bounces is owed again`() async throws {
        let gifts = try await GiftHouse.open()
        let office = gifts.office
        try await gifts.enrol([0, 1])
        try await gifts.pass(hours: 1)
        for worker in [0, 1] { try await gifts.claim(by: worker) }
        let due = try await gifts.hall.ask(PayableNow(), as: .staff(office.finance))
        #expect(due.count == 2 && due.lines.allSatisfy { $0.number.hasPrefix("节日红包 ") })
        let none = try await gifts.hall.ask(PayableNow(), as: .staff(office.officer))
        #expect(none.count == 0)
        let batch = try await office.checkedBatch(due.lines.map(\.grant))
        let file = try await gifts.hall.bankFile(
            of: batch,
            once: nil,
            as: .staff(office.finance)
        )
        #expect(String(decoding: file.bytes, as: UTF8.self).contains("节日红包"))
        let lines = try await office.lines(batch)
        let settled = try await gifts.hall.perform(
            SettleBatch(batch, lines: [.init(lines[0].id), .init(lines[1].id, returned: "户名不符")]),
            as: .staff(office.checker)
        )
        #expect(settled.paid == 1 && settled.returned == 1 && settled.refusals.isEmpty)
        let states = try await [0, 1].asyncMap { worker in
            try await gifts.hall.ask(MyBenefits(), as: office.workers[worker].actor).first?.state
        }
        #expect(states.contains(.bounced("户名不符")))
        #expect(states.contains(.had(CivilDate(year: 2024, month: 6, day: 25))))
        let view = try await gifts.hall.ask(OpenBatchView(batch), as: .staff(office.finance))
        #expect(view.account.zh == "礼包资金" && view.lines.allSatisfy { $0.caseFile == nil })
        #expect(try await gifts.line().counts.due == 1)
        let again = try await gifts.hall.ask(PayableNow(), as: .staff(office.finance))
        #expect(again.count == 1)
        try await gifts.expectExact()
    }
}

extension Array {
    fileprivate func asyncMap<T>(_ body: (Element) async throws -> T) async rethrows -> [T] {
        var values: [T] = []
        for element in self { values.append(try await body(element)) }
        return values
    }
}
