import Calendar
import HallTesting
import Ledger
import Programs
import Registry
import Store
import Testing

@testable import Hall

/// Months of two shops by chance, against a second, simpler model: a list of what is owed.
@Suite struct MonthsTests {
    @Test(arguments: [UInt64(1), 2, 3, 4])
    func `whatever happens, the books owe what the plain list owes`(seed: UInt64) async throws {
        var months = try await Months(seed: seed)
        for _ in 0..<140 { try await months.step() }
        #expect(months.redeemed > 15 && months.refused > 5 && months.paid > 0, "\(months)")
    }
}

private struct Months: CustomStringConvertible {
    let corner: Corner
    var dice: HallTesting.Dice
    /// Owed by shop: what stands in no statement by month, what is stated, in fen.
    var unbilled: [Int: [String: Int64]] = [:]
    var stated: [StatementID: (shop: Int, fen: Int64)] = [:]
    var fund: Int64 = 2_000_00
    var last: (id: Int64, shop: Int, month: String, fen: Int64)?
    var redeemed = 0
    var refused = 0
    var paid = 0

    var description: String { "redeemed \(redeemed), refused \(refused), paid \(paid)" }

    init(seed: UInt64) async throws {
        corner = try await Corner(seed: seed, fund: 2_000_00)
        dice = HallTesting.Dice(seed: seed)
    }

    private var shops: [Corner.Shop] { [corner.barber, corner.canteen] }
    private var month: String {
        String(corner.hall.calendar.date(of: corner.test.clock.now).description.dropLast(3))
    }

    mutating func step() async throws {
        do {
            switch dice.number(0...9) {
            case 0...4: try await redeem()
            case 5: try await undo()
            case 6: try await issue()
            case 7: try await pay()
            default: corner.test.pass(minutes: 3, hours: Int64(dice.number(0...80)))
            }
        } catch is Refusal {
            refused += 1
        }
        try await compare()
    }

    private mutating func redeem() async throws {
        let shop = dice.number(0...1)
        let offer = dice.chance(50) ? "haircut" : "meal"
        let worker = dice.number(0...2)
        let token = try await corner.code(worker).token
        let seen = try await corner.hall.ask(OpenCounter(token), as: shops[shop].clerk)
        guard let quote = seen.quotes.first(where: { $0.offer == offer }) else { return }
        let isBlind = dice.chance(20)
        let act = Redeem(
            offer,
            of: Corner.serviceID,
            by: token,
            paying: isBlind ? 10_00 : quote.pays
        )
        let answer = try await corner.hall.perform(act, as: shops[shop].clerk)
        guard quote.given == nil, case .redeemed(let id) = answer else { return }
        redeemed += 1
        fund -= quote.borne
        unbilled[shop, default: [:]][month, default: 0] += quote.borne
        last = (id, shop, month, quote.borne)
    }

    private mutating func undo() async throws {
        guard let last else { return }
        let row = try await corner.test.look {
            try $0.redemptions.find(RedemptionID(raw: last.id))
        }
        let isDone = row?.undoneAt != nil
        _ = try await corner.hall.perform(
            UndoRedemption(RedemptionID(raw: last.id)),
            as: shops[last.shop].clerk
        )
        guard !isDone else { return }
        fund += last.fen
        unbilled[last.shop]?[last.month]? -= last.fen
    }

    private mutating func issue() async throws {
        let shop = dice.number(0...1)
        guard let month = unbilled[shop]?.filter({ $0.value > 0 }).keys.sorted().first else {
            return
        }
        let id = try await corner.hall.perform(
            IssueStatement(shops[shop].id, month: month),
            as: corner.officer
        )
        stated[StatementID(raw: id)] = (shop, unbilled[shop]?.removeValue(forKey: month) ?? 0)
    }

    private mutating func pay() async throws {
        let ids = stated.keys.sorted()
        guard !ids.isEmpty else { return }
        let made = try await corner.hall.perform(PrepareStatements(ids), as: corner.finance)
        let batch = BatchID(raw: made.batch)
        if dice.chance(30) {
            _ = try await corner.hall.perform(WithdrawBatch(batch), as: corner.finance)
            return
        }
        _ = try await corner.hall.perform(CheckBatch(batch), as: .staff(corner.checker))
        try await compare()
        let rows = try await corner.test.look { try $0.payments.statementLines(of: batch) }
        var lines: [SettleBatch.Line] = []
        for row in rows {
            let isBack = dice.chance(30)
            lines.append(.init(PaymentLineID(raw: row.id.raw), returned: isBack ? "户名不符" : nil))
            if !isBack {
                stated[row.statement] = nil
                paid += 1
            }
        }
        _ = try await corner.hall.perform(
            SettleBatch(batch, lines: lines),
            as: .staff(corner.checker)
        )
    }

    private func compare() async throws {
        for (index, shop) in shops.enumerated() {
            let open = unbilled[index]?.values.reduce(0, +) ?? 0
            let due = stated.values.filter { $0.shop == index }.map(\.fen).reduce(0, +)
            let owed = try await corner.owed(to: shop)
            #expect(owed == open + due, "shop \(index)")
        }
        let left = try await corner.test.look { tx in
            let account = try tx.books.account(named: "fund \(Corner.serviceID)/fund")
            return try account.flatMap(tx.books.state)?.balance.count
        }
        #expect(left == fund)
        try await corner.expectSound()
    }
}
