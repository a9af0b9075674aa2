import Ledger
import Testing

@Suite struct HoldTests {
    private func held() throws -> Book {
        var book = try Plan.openBook()
        let order = Plan.yuan(Plan.pool, Plan.chen, fen: 8_000)
        _ = try book.apply(Command(key: "h", .hold(TransferID(1), order, until: at(10))), at: at(1))
        return book
    }

    @Test func `what is held cannot be given to anybody else`() throws {
        var book = try held()
        #expect(book.balance(Plan.pool) == 10_000)
        #expect(throws: LedgerRefusal.self) {
            let order = Plan.yuan(Plan.pool, Plan.wang, fen: 2_001)
            return try book.apply(Command(key: "o", .transfer(TransferID(2), order)), at: at(2))
        }
        #expect(throws: LedgerRefusal.self) {
            let order = Plan.yuan(Plan.chen, Plan.clearing, fen: 1)
            return try book.apply(Command(key: "p", .transfer(TransferID(3), order)), at: at(2))
        }
    }

    @Test(
        arguments: [
            (Step.post(TransferID(2), hold: TransferID(1)), 9, 2_000, 8_000),
            (Step.void(TransferID(2), hold: TransferID(1)), 99, 10_000, 0),
            (Step.expire(TransferID(2), hold: TransferID(1)), 10, 10_000, 0),
        ] as [(Step, Int64, Int64, Int64)]
    )
    func `a hold ends once`(step: Step, time: Int64, pool: Int64, chen: Int64) throws {
        var book = try held()
        _ = try book.apply(Command(key: "end", step), at: at(time))
        #expect(book.available(Plan.pool) == pool)
        #expect(book.available(Plan.chen) == chen)
        #expect(book.faults() == [])
        let after = book.contents
        for again in [
            Step.post(TransferID(3), hold: TransferID(1)),
            .void(TransferID(3), hold: TransferID(1)),
            .expire(TransferID(3), hold: TransferID(1)),
        ] {
            #expect(throws: LedgerRefusal.self) {
                try book.apply(Command(key: "again", again), at: at(time))
            }
        }
        #expect(book.contents == after)
    }

    @Test(
        arguments: [
            (
                Step.post(TransferID(2), hold: TransferID(1)), 10,
                LedgerRefusal.holdLapsed(until: at(10))
            ),
            (Step.expire(TransferID(2), hold: TransferID(1)), 9, .holdNotOver(until: at(10))),
            (Step.post(TransferID(2), hold: TransferID(101)), 5, .notAHold(TransferID(101))),
            (Step.void(TransferID(2), hold: TransferID(9)), 5, .unknownTransfer(TransferID(9))),
            (
                Step.reverse(TransferID(2), transfer: TransferID(1)), 5,
                .cannotReverse(TransferID(1))
            ),
        ] as [(Step, Int64, LedgerRefusal)]
    )
    func `a hold is posted in time and expires after it`(
        step: Step,
        time: Int64,
        refusal: LedgerRefusal
    ) throws {
        var book = try held()
        #expect(throws: refusal) { try book.apply(Command(key: "k", step), at: at(time)) }
    }

    @Test func `a hold whose time is over from the start is refused`() throws {
        var book = try Plan.openBook()
        let order = Plan.yuan(Plan.pool, Plan.chen, fen: 1)
        #expect(throws: LedgerRefusal.holdLapsed(until: at(5))) {
            try book.apply(Command(key: "k", .hold(TransferID(1), order, until: at(5))), at: at(5))
        }
    }

    @Test func `overdue holds are listed, oldest first`() throws {
        var book = try held()
        let order = Plan.yuan(Plan.pool, Plan.wang, fen: 5)
        _ = try book.apply(Command(key: "2", .hold(TransferID(2), order, until: at(6))), at: at(2))
        _ = try book.apply(Command(key: "3", .hold(TransferID(3), order, until: nil)), at: at(2))
        #expect(book.overdueHolds(at: at(5)).isEmpty)
        #expect(book.overdueHolds(at: at(6)).map(\.transfer.id.raw) == [2])
        #expect(book.overdueHolds(at: at(99)).map(\.transfer.id.raw) == [1, 2])
    }

    @Test func `a reversal moves back once, and only what is still there`() throws {
        var book = try Plan.openBook()
        let grant = Plan.yuan(Plan.pool, Plan.chen, fen: 50)
        _ = try book.apply(Command(key: "1", .transfer(TransferID(1), grant)), at: at(1))
        let spend = Plan.yuan(Plan.chen, Plan.settled, fen: 50)
        _ = try book.apply(Command(key: "2", .transfer(TransferID(2), spend)), at: at(2))
        let back = Command(key: "3", .reverse(TransferID(3), transfer: TransferID(1)))
        #expect(throws: LedgerRefusal.self) { try book.apply(back, at: at(3)) }
        _ = try book.apply(
            Command(key: "4", .reverse(TransferID(4), transfer: TransferID(2))),
            at: at(4)
        )
        _ = try book.apply(back, at: at(5))
        #expect(book.balance(Plan.pool) == 10_000)
        #expect(throws: LedgerRefusal.alreadyReversed(TransferID(1))) {
            let step = Step.reverse(TransferID(5), transfer: TransferID(1))
            return try book.apply(Command(key: "5", step), at: at(6))
        }
        #expect(throws: LedgerRefusal.cannotReverse(TransferID(3))) {
            let step = Step.reverse(TransferID(6), transfer: TransferID(3))
            return try book.apply(Command(key: "6", step), at: at(6))
        }
        #expect(book.faults() == [])
    }
}
