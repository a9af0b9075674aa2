import Hall
import HallTesting
import Programs
import Registry
import SeededTesting
import Store
import Testing

@testable import Hall

@Suite struct RollTests {
    @Test func `one wrong line keeps everybody off, and each wrong line is named`() async throws {
        let gifts = try await GiftHouse.open()
        let known = try #require(gifts.office.workers[0].person.identityNumber)
        let phone = try #require(gifts.office.workers[1].person.phone)
        let text = "身份证号,姓名\r\n\(known),甲\r\n\(phone)\r\n12345\r\n\r\n12999999999\r\n"
        do {
            _ = try await gifts.load(text)
            Issue.record("it was loaded")
        } catch let wrong as UnreadableLines {
            #expect(wrong.findings.map(\.line) == [4, 6])
            #expect(wrong.findings[0].words.zh.contains("不是身份证号"))
            #expect(wrong.findings[1].words.zh.contains("名册里没有"))
        }
        let empty = try await gifts.hall.ask(
            OpenRoll("veterans", of: GiftHouse.service),
            as: .staff(gifts.keeper)
        )
        #expect(empty.count == 0)
        let loaded = try await gifts.load("\(known)\n\"\(phone)\"\n\(known)")
        #expect(loaded.added == 2 && loaded.known == 0)
        #expect(try await gifts.load("\(known)").known == 1)
    }

    @Test func `whoever is taken off a roll can no longer claim`() async throws {
        let gifts = try await GiftHouse.open()
        try await gifts.enrol([0, 1])
        let roll = OpenRoll("veterans", of: GiftHouse.service)
        let keeper = Actor.staff(gifts.keeper)
        let entries = try await gifts.hall.ask(roll, as: keeper).entries
        let entry = try #require(
            entries.first { $0.person.id == gifts.office.workers[0].person.id }
        )
        let mute = await refusal {
            try await gifts.hall.perform(LeaveRoll(entry.id, because: "  "), as: keeper)
        }
        #expect(mute == .whyOffTheRoll)
        _ = try await gifts.hall.perform(LeaveRoll(entry.id, because: "登记有误"), as: keeper)
        try await gifts.pass(hours: 1)
        #expect(try await gifts.line().cards == 1)
        _ = await refusal { try await gifts.claim(by: 0) }
        try await gifts.claim(by: 1)
        #expect(try await gifts.hall.ask(roll, as: keeper).count == 1)
        try await gifts.enrol([0])
        try await gifts.hall.tick()
        #expect(try await gifts.line().cards == 2)
        try await gifts.claim(by: 0)
        try await gifts.expectExact()
    }

    @Test func `only the officers of its union see a roll`() async throws {
        let gifts = try await GiftHouse.open()
        let roll = OpenRoll("veterans", of: GiftHouse.service)
        for colleague in [gifts.office.officer, gifts.office.finance, gifts.office.supervisor] {
            _ = await refusal { try await gifts.hall.ask(roll, as: .staff(colleague)) }
        }
        let worker = gifts.office.workers[0].actor
        _ = await refusal { try await gifts.hall.ask(roll, as: worker) }
        _ = await refusal { try await gifts.hall.ask(OfferDesk(), as: worker) }
        #expect(try await gifts.hall.ask(OfferDesk(), as: .staff(gifts.keeper)).count == 3)
    }

    @Test(arguments: [
        ("", []), ("\u{FEFF}姓名\n", []), ("a1\nb2", ["1 a1", "2 b2"]),
        ("  '110101'\t甲\r\n\r\n 22 33 ;x", ["1 110101", "3 2233"]),
        ("手机号，姓名\n123，乙", ["2 123"]),
    ])
    func `the first cell of each line`(text: String, cells: [String]) {
        #expect(RollLines.cells(of: text).map { "\($0.0) \($0.1)" } == cells)
    }

    @Test func `no text of any kind crashes the reader`() {
        var random = Seeded(7)
        let signs = Array("0123456789X,;\t\r\n\"' ，\u{FEFF}名\u{0}é")
        for _ in 0..<500 {
            let text = String(
                (0..<Int(random.next() % 80)).map { _ in
                    signs[Int(random.next() % UInt64(signs.count))]
                }
            )
            #expect(RollLines.cells(of: text).allSatisfy { !$0.1.isEmpty })
        }
    }

    @Test(arguments: 1...6 as ClosedRange<UInt64>)
    func `claims agree with a plain model`(seed: UInt64) async throws {
        var random = Seeded(seed)
        let gifts = try await GiftHouse.open(more: 6, seed: seed)
        var enrolled: Set<Int> = []
        var had: Set<Int> = []
        for worker in 0..<12 where random.next() % 2 == 0 { enrolled.insert(worker) }
        if !enrolled.isEmpty { try await gifts.enrol(enrolled.sorted()) }
        try await gifts.pass(hours: 1)
        for _ in 0..<40 {
            let worker = Int(random.next() % 12)
            let wins = enrolled.contains(worker) && !had.contains(worker) && had.count < 6
            let got = (try? await gifts.claim(by: worker)) != nil
            #expect(got == wins, "seed \(seed), worker \(worker)")
            if got { had.insert(worker) }
        }
        #expect(try await gifts.line().counts.all == had.count)
        try await gifts.expectExact()
    }
}
