import Calendar
import HallTesting
import Ledger
import Programs
import Registry
import Store
import Testing

@testable import Hall

/// A federation that has three vouchers of twenty yuan every Tuesday and Friday at ten, and two shops
/// that take them. It is Tuesday, nine.
struct Fair {
    static let service = "market-days"
    static let worth: Int64 = 20_00

    let test: TestHall
    let shops: [Corner.Shop]

    var hall: Hall { test.hall }
    var officer: Actor { .staff(test.north.officer) }

    init(seed: UInt64 = 1, fund fen: Int64 = 1_000_00) async throws {
        test = try await TestHall.open(seed: seed)
        try await test.hall.publish(Self.folder(), owner: test.federation.id)
        var shops: [Corner.Shop] = []
        for name in ["菜场", "书店"] { shops.append(try await Self.shop(name, in: test)) }
        self.shops = shops
        if fen > 0 {
            let deposit = Deposit(fen, into: "fund", of: Self.service, statement: "1")
            try await hall.perform(deposit, as: .hall)
        }
    }

    private static func shop(_ name: String, in test: TestHall) async throws -> Corner.Shop {
        let officer = Actor.staff(test.north.officer)
        let entry = PartnerEntry(name: name, address: "北区一路 2 号", bankAccount: "9901 0020 0300")
        let add = AddPartner(entry, of: test.north.place.id)
        let id = OrganisationID(raw: try await test.hall.perform(add, as: officer))
        let today = test.hall.calendar.date(of: test.clock.now)
        let take = SetPrice(0, for: "voucher", of: service, at: id, from: today)
        _ = try await test.hall.perform(take, as: officer)
        return Corner.Shop(id: id, clerk: try await Corner.counter(of: id, name, in: test))
    }

    func pass(minutes: Int64 = 0, hours: Int64 = 0, days: Int64 = 0) async throws {
        test.pass(minutes: minutes, hours: hours, days: days)
        try await hall.tick()
    }

    @discardableResult func claim(_ worker: Int) async throws -> ClaimOffer.Claimed {
        try await hall.claim(
            "voucher",
            of: Self.service,
            once: nil,
            as: test.worker(worker)
        )
    }

    func token(_ worker: Int) async throws -> String {
        let code = try await hall.perform(ShowMemberCode(), as: test.worker(worker))
        return try #require(code).token
    }

    func redeem(_ token: String, at shop: Int) async throws -> RedemptionID {
        let redeem = Redeem("voucher", of: Self.service, by: token, paying: 0)
        let answer = try await hall.perform(redeem, as: shops[shop].clerk)
        guard case .redeemed(let id) = answer else { throw Fault() }
        return RedemptionID(raw: id)
    }

    func redeem(_ worker: Int, at shop: Int = 0) async throws -> RedemptionID {
        try await redeem(token(worker), at: shop)
    }

    func line() async throws -> OfferLine {
        try await hall.ask(OpenOfferLine("voucher", of: Self.service), as: .hall).line
    }

    func owed(to shop: Int) async throws -> Int64 {
        try await hall.ask(OpenPartner(shops[shop].id), as: officer).owed
    }

    func fund() async throws -> Int64 {
        try await test.look { tx in
            let account = try tx.books.account(named: "fund \(Self.service)/fund")
            return try account.flatMap(tx.books.state)?.balance.count ?? 0
        }
    }

    func openings() async throws -> [OfferingRow] {
        try await test.look { try $0.offerings.openings(of: Self.service, "voucher") }
    }

    func expectSound(_ place: SourceLocation = #_sourceLocation) async throws {
        let report = try await hall.ask(CheckRecords(), as: .hall)
        #expect(report.isSound, "\(report.faults.map(\.zh))", sourceLocation: place)
    }

    struct Fault: Error {}

    static func folder(count: Int = 3) -> ServiceFolder {
        ServiceFolder(
            name: service,
            files: [
                "service.yaml": Array(text(count).utf8), "en.yaml": Array(english.utf8),
                "scenarios/quiet.yaml": Array(scenario.utf8),
            ]
        )
    }

    private static func text(_ count: Int) -> String {
        """
        service: market-days
        title: 集市日
        summary: 周二、周五开抢的券。
        class: daily life
        owner: fair
        accounts:
          fund: {title: 集市资金, unit: CNY}
        offer:
          voucher:
            title: 集市券
            count: \(count)
            of: 20 CNY
            from: fund
            at: partners
            opens: every tuesday and friday 10:00
            until: 2 days
            valid: 5 days
            unused: back to fund
        count:
          days: {title: 集市, number of: openings, history: {is: 40, day: 2024-06-25, source: 旧账, adds up: yes}}
          worth: {title: 优惠, money of: voucher, history: {is: 9000+, day: 2024-06-25, source: 旧账, adds up: yes}}
        """
    }
    private static let english = """
        title: Market days
        summary: Vouchers on Tuesdays and Fridays.
        accounts:
          fund: Market fund
        offer:
          voucher: Market voucher
        count:
          days: {title: Market days, history: {source: old books}}
          worth: {title: Benefits, history: {source: old books}}
        """
    private static let scenario = """
        scenario: 没有人来
        given: {now: 2024-06-20}
        steps: [{day: 2024-06-21}]
        """
}
