import Ledger
import Testing

@Suite struct RefusalTests {
    @Test(arguments: [
        (Plan.yuan(Plan.pool, Plan.chen, fen: 0), LedgerRefusal.amountNotPositive),
        (Plan.yuan(Plan.pool, Plan.chen, fen: -1), .amountNotPositive),
        (Plan.yuan(Plan.pool, Plan.pool, fen: 1), .sameAccount(Plan.pool)),
        (Plan.yuan(Plan.pool, AccountID(99), fen: 1), .unknownAccount(AccountID(99))),
        (Plan.yuan(Plan.pool, Plan.seats, fen: 1), .otherUnit(Plan.seats, counts: seat)),
        (Plan.yuan(Plan.seats, Plan.pool, fen: 1), .otherUnit(Plan.seats, counts: seat)),
        (
            Plan.yuan(Plan.pool, Plan.chen, fen: 10_001),
            .notEnough(Plan.pool, available: Amount(10_000), wanted: Amount(10_001), unit: .yuan)
        ),
    ])
    func `an order that cannot be right is refused and leaves no trace`(
        order: Order,
        refusal: LedgerRefusal
    ) throws {
        var book = try Plan.openBook()
        let before = book.contents
        let steps: [Step] = [
            .transfer(TransferID(1), order), .hold(TransferID(1), order, until: nil),
        ]
        for step in steps {
            #expect(throws: refusal) { try book.apply(Command(key: "k", step), at: at(1)) }
        }
        #expect(book.contents == before)
    }

    @Test func `an empty command and a used name are refused`() throws {
        var book = try Plan.openBook()
        #expect(throws: LedgerRefusal.nothingToDo) {
            try book.apply(Command(key: "k", steps: []), at: at(1))
        }
        let order = Plan.yuan(Plan.pool, Plan.chen, fen: 1)
        #expect(throws: LedgerRefusal.identifierTaken(TransferID(101))) {
            try book.apply(Command(key: "k", .transfer(TransferID(101), order)), at: at(1))
        }
        let twice = Command(
            key: "k",
            steps: [.transfer(TransferID(1), order), .transfer(TransferID(1), order)]
        )
        #expect(throws: LedgerRefusal.identifierTaken(TransferID(1))) {
            try book.apply(twice, at: at(1))
        }
    }

    @Test func `totals stop before 64 bits overflow`() throws {
        var book = Plan.emptyBook()
        let all = Plan.yuan(Plan.source, Plan.settled, fen: .max)
        _ = try book.apply(Command(key: "1", .transfer(TransferID(1), all)), at: at(1))
        let one = Plan.yuan(Plan.source, Plan.budget, fen: 1)
        #expect(throws: LedgerRefusal.tooLarge) {
            try book.apply(Command(key: "2", .transfer(TransferID(2), one)), at: at(1))
        }
        #expect(throws: LedgerRefusal.tooLarge) {
            try book.apply(Command(key: "3", .hold(TransferID(3), one, until: nil)), at: at(1))
        }
        #expect(book.faults() == [])
    }

    @Test(arguments: [
        LedgerRefusal.nothingToDo, .amountNotPositive, .tooLarge, .sameAccount(Plan.pool),
        .unknownAccount(Plan.pool), .otherUnit(Plan.pool, counts: seat),
        .notEnough(Plan.pool, available: Amount(5), wanted: Amount(1_234), unit: .yuan),
        .alreadyGranted(ClaimKey(pool: Plan.pool, claim: Claim(holder: 1)), by: TransferID(1)),
        .identifierTaken(TransferID(1)), .keyTaken("k"), .timeWentBack(last: at(1)),
        .unknownTransfer(TransferID(1)), .notAHold(TransferID(1)),
        .holdEnded(TransferID(1), .posted(by: TransferID(2))),
        .holdEnded(TransferID(1), .voided(by: TransferID(2))),
        .holdEnded(TransferID(1), .expired(by: TransferID(2))),
        .holdLapsed(until: at(1)), .holdNotOver(until: nil), .alreadyReversed(TransferID(1)),
        .cannotReverse(TransferID(1)),
    ])
    func `every refusal is a sentence of its own in both languages`(refusal: LedgerRefusal) {
        #expect(refusal.zh.hasSuffix("。"))
        #expect(refusal.en.hasSuffix("."))
        let isPlain = refusal == .nothingToDo
        #expect((refusal.en == LedgerRefusal.nothingToDo.en) == isPlain)
    }

    @Test func `a refusal for want of money names both sums`() {
        let refusal = LedgerRefusal.notEnough(
            Plan.pool,
            available: Amount(5),
            wanted: Amount(1_234),
            unit: .yuan
        )
        #expect(refusal.zh == "余额不够：需要 12.34，可用 0.05（CNY）。")
        #expect(refusal.en == "Not enough left: 12.34 wanted, 0.05 available (CNY).")
    }
}
