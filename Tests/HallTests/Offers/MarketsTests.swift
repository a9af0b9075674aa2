import Calendar
import HallTesting
import Ledger
import Programs
import Registry
import Store
import Testing

@testable import Hall

/// Weeks of openings by chance, with a machine that often sleeps, against a second, simpler model: lists
/// of what was opened, claimed and used.
@Suite struct MarketsTests {
    @Test(arguments: [UInt64(1), 2, 3, 4, 5])
    func `whatever the machine sleeps through, nothing opens twice and nothing is lost`(
        seed: UInt64
    ) async throws {
        var markets = try await Markets(seed: seed)
        for _ in 0..<300 { try await markets.step() }
        #expect(markets.isLively, "\(markets)")
    }
}

private struct Markets: CustomStringConvertible {
    struct Market {
        let opens: Instant
        let ends: Instant
        var isOpen = false
        var isClosed = false
        var claimants: Set<Int> = []
        var returned = 0
    }

    struct Voucher {
        let id: Int64
        let worker: Int
        let lastDay: CivilDate
        var isUsed = false
        var hasLapsed = false
    }

    let fair: Fair
    var dice: HallTesting.Dice
    var markets: [Market] = []
    var vouchers: [Voucher] = []
    var fund = 110_00
    var owed = [0, 0]
    var last: (id: RedemptionID, voucher: Int, shop: Int, at: Instant)?
    var refused = 0
    var waited = 0
    var deposits = 0

    init(seed: UInt64) async throws {
        fair = try await Fair(seed: seed, fund: 110_00)
        dice = HallTesting.Dice(seed: seed)
    }

    var isLively: Bool {
        markets.count > 4 && vouchers.count { $0.isUsed } > 3 && refused > 10
            && vouchers.contains(where: \.hasLapsed)
    }

    var description: String {
        """
        \(markets.count) markets, \(vouchers.count) claimed, \(vouchers.count { $0.isUsed }) used, \
        \(vouchers.count { $0.hasLapsed }) lapsed, \(refused) refused, \(waited) waited
        """
    }

    private var now: Instant { fair.test.clock.now }
    private var calendar: WorkCalendar { fair.hall.calendar }
    private var today: CivilDate { calendar.date(of: now) }

    mutating func step() async throws {
        switch dice.number(0...9) {
        case 0: fair.test.pass(minutes: 7, hours: Int64(dice.number(0...80)))
        case 1: fair.test.pass(hours: Int64(dice.number(0...8)))
        case 2...3: try await tick()
        case 4...6: try await claim()
        case 7: try await redeem()
        case 8: try await deposit()
        default: try await undo()
        }
        try await compare()
    }

    /// Now and then money comes in, so that some openings wait and others do not.
    private mutating func deposit() async throws {
        guard dice.chance(25) else { return }
        deposits += 1
        let deposit = Deposit(60_00, into: "fund", of: Fair.service, statement: "more \(deposits)")
        try await fair.hall.perform(deposit, as: .hall)
        fund += 60_00
    }

    /// Tuesdays and Fridays at ten, each until the midnight after the second day.
    private var running: Market? {
        for back in 0...2 {
            let day = today.adding(days: -back)
            guard [.tuesday, .friday].contains(day.weekday) else { continue }
            let opens = calendar.start(of: day).advanced(byMilliseconds: 10 * 3_600_000)
            if opens <= now {
                return Market(opens: opens, ends: calendar.end(of: day.adding(days: 2)))
            }
        }
        return nil
    }

    private mutating func tick() async throws {
        try await fair.hall.tick()
        for index in vouchers.indices {
            let voucher = vouchers[index]
            guard !voucher.isUsed, !voucher.hasLapsed, voucher.lastDay < today else { continue }
            vouchers[index].hasLapsed = true
            fund += 20_00
        }
        for index in markets.indices where !markets[index].isClosed && markets[index].ends <= now {
            markets[index].isClosed = true
            guard markets[index].isOpen else { continue }
            markets[index].returned = 3 - markets[index].claimants.count
            fund += markets[index].returned * 20_00
        }
        if let running, !markets.contains(where: { $0.opens == running.opens }) {
            markets.append(running)
        }
        for index in markets.indices where !markets[index].isClosed && !markets[index].isOpen {
            guard fund >= 60_00 else {
                waited += 1
                continue
            }
            markets[index].isOpen = true
            fund -= 60_00
        }
    }

    private mutating func claim() async throws {
        let worker = dice.number(0...4)
        let index = markets.lastIndex { $0.isOpen && !$0.isClosed && now < $0.ends }
        let mayHave = index.map {
            !markets[$0].claimants.contains(worker) && markets[$0].claimants.count < 3
        }
        do {
            let claimed = try await fair.claim(worker)
            #expect(mayHave == true)
            guard let index else { return }
            markets[index].claimants.insert(worker)
            vouchers.append(
                Voucher(id: claimed.grant, worker: worker, lastDay: today.adding(days: 5))
            )
        } catch is Refusal {
            #expect(mayHave != true)
            refused += 1
        }
    }

    private mutating func redeem() async throws {
        let holders = vouchers.filter { !$0.isUsed && !$0.hasLapsed }.map(\.worker)
        let isAnybody = holders.isEmpty || dice.chance(30)
        let worker = isAnybody ? dice.number(0...4) : dice.pick(holders)
        let shop = dice.number(0...1)
        // A pass gives an item once, in its minute.
        fair.test.pass(minutes: 2)
        let first = vouchers.indices.filter { index in
            let voucher = vouchers[index]
            return voucher.worker == worker && !voucher.isUsed && !voucher.hasLapsed
                && voucher.lastDay >= today
        }.min { (vouchers[$0].lastDay, $0) < (vouchers[$1].lastDay, $1) }
        do {
            let id = try await fair.redeem(worker, at: shop)
            let used = try #require(first)
            vouchers[used].isUsed = true
            owed[shop] += 20_00
            last = (id, used, shop, now)
        } catch is Refusal {
            #expect(first == nil)
            refused += 1
        }
    }

    private mutating func undo() async throws {
        guard let last else { return }
        let inTime = now < last.at.advanced(byMilliseconds: 600_000)
        do {
            let undo = UndoRedemption(last.id)
            _ = try await fair.hall.perform(undo, as: fair.shops[last.shop].clerk)
            #expect(inTime)
            vouchers[last.voucher].isUsed = false
            owed[last.shop] -= 20_00
        } catch is Refusal {
            #expect(!inTime)
            refused += 1
        }
        self.last = nil
    }

    private func compare() async throws {
        #expect(try await fair.fund() == Int64(fund))
        for shop in 0...1 { #expect(try await fair.owed(to: shop) == Int64(owed[shop])) }
        let rows = try await fair.openings().reversed().map(\.self)
        #expect(rows.map(\.opensAt) == markets.map(\.opens))
        #expect(Set(rows.map(\.opensAt)).count == rows.count)
        for (row, market) in zip(rows, markets) {
            let (left, claims, counts) = try await fair.test.look { tx in
                try (
                    row.pool.flatMap(tx.books.state)?.balance.count ?? 0,
                    tx.grants.claims(on: row.id).count, tx.vouchers.counts(of: row.id)
                )
            }
            #expect((row.openedAt != nil) == market.isOpen)
            #expect(claims == market.claimants.count)
            #expect(counts.standing + counts.used + counts.lapsed == claims)
            // What was set aside is what was claimed, what went back, and what is left.
            let pieces = row.openedAt == nil ? 0 : row.pieces
            let returned = (row.returned ?? 0) / Fair.worth
            #expect(pieces == Int64(claims) + returned + left / Fair.worth)
            #expect(returned == Int64(market.returned))
        }
        let own = try await fair.test.look { tx in
            try rows.map { try tx.vouchers.counts(of: $0.id) }.reduce(VoucherCounts(), +)
        }
        #expect(own.used == vouchers.count { $0.isUsed })
        #expect(own.lapsed == vouchers.count { $0.hasLapsed })
        try await fair.expectSound()
    }
}
