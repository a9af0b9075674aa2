import Ledger
import Testing

@Suite struct BookTests {
    @Test func `money goes from a budget to proof of payment`() throws {
        var book = try Plan.openBook()
        let claim = Claim(holder: 77, period: "2024-06")
        let grant = Plan.yuan(Plan.pool, Plan.chen, fen: 3_000, claim: claim)
        _ = try book.apply(Command(key: "grant", .transfer(TransferID(1), grant)), at: at(1))
        let batch = Plan.yuan(Plan.chen, Plan.clearing, fen: 3_000)
        _ = try book.apply(
            Command(key: "batch", .hold(TransferID(2), batch, until: nil)),
            at: at(2)
        )
        #expect(book.available(Plan.chen) == 0)
        #expect(book.balance(Plan.chen) == 3_000)
        _ = try book.apply(
            Command(key: "proof", .post(TransferID(3), hold: TransferID(2))),
            at: at(3)
        )
        #expect(book.balance(Plan.chen) == 0)
        #expect(book.balance(Plan.clearing) == 3_000)
        #expect(book.balance(Plan.pool) == 7_000)
        #expect(book.faults() == [])
    }

    @Test func `a group is written whole or not at all`() throws {
        var book = try Plan.openBook()
        let before = book.contents
        let steps: [Step] = [
            .transfer(TransferID(1), Plan.yuan(Plan.pool, Plan.chen, fen: 6_000)),
            .transfer(TransferID(2), Plan.yuan(Plan.pool, Plan.wang, fen: 4_001)),
        ]
        let refusal = #expect(throws: LedgerRefusal.self) {
            try book.apply(Command(key: "both", steps: steps), at: at(1))
        }
        #expect(
            refusal
                == .notEnough(
                    Plan.pool,
                    available: Amount(4_000),
                    wanted: Amount(4_001),
                    unit: .yuan
                )
        )
        #expect(book.contents == before)
    }

    @Test func `the lines of a group share key, time and group, and follow one another`() throws {
        var book = try Plan.openBook()
        let steps: [Step] = [
            .transfer(TransferID(1), Plan.yuan(Plan.pool, Plan.chen, fen: 60)),
            .hold(TransferID(2), Plan.yuan(Plan.chen, Plan.clearing, fen: 40), until: at(9)),
            .post(TransferID(3), hold: TransferID(2)),
        ]
        let lines = try book.apply(Command(key: "chain", steps: steps), at: at(5))
        #expect(lines.map(\.id.raw) == [1, 2, 3])
        #expect(lines.map(\.seal.sequence) == [3, 4, 5])
        #expect(Set(lines.map(\.group)) == [TransferID(1)])
        #expect(Set(lines.map(\.key)) == ["chain"])
        #expect(book.records[TransferID(2)]?.ending == .posted(by: TransferID(3)))
    }

    @Test func `a repeat under the same key gets the first answer, whatever its names and time`()
        throws
    {
        var book = try Plan.openBook()
        let order = Plan.yuan(Plan.pool, Plan.chen, fen: 100)
        let first = try book.apply(Command(key: "k", .transfer(TransferID(1), order)), at: at(9))
        let before = book.contents
        let again = try book.apply(Command(key: "k", .transfer(TransferID(2), order)), at: at(3))
        #expect(again == first)
        #expect(book.contents == before)
    }

    @Test func `the same key with another body is refused`() throws {
        var book = try Plan.openBook()
        let order = Plan.yuan(Plan.pool, Plan.chen, fen: 100)
        _ = try book.apply(Command(key: "k", .transfer(TransferID(1), order)), at: at(1))
        let others: [[Step]] = [
            [.transfer(TransferID(2), Plan.yuan(Plan.pool, Plan.chen, fen: 101))],
            [.transfer(TransferID(2), Plan.yuan(Plan.pool, Plan.wang, fen: 100))],
            [
                .transfer(
                    TransferID(2),
                    Plan.yuan(Plan.pool, Plan.chen, fen: 100, claim: Claim(holder: 0))
                )
            ],
            [.hold(TransferID(2), order, until: nil)],
            [.transfer(TransferID(2), order), .transfer(TransferID(3), order)],
            [],
        ]
        for steps in others {
            #expect(throws: LedgerRefusal.keyTaken("k")) {
                try book.apply(Command(key: "k", steps: steps), at: at(2))
            }
        }
    }

    @Test func `a refused command may be tried again under its key`() throws {
        var book = try Plan.openBook()
        let order = Plan.yuan(Plan.chen, Plan.clearing, fen: 100)
        let command = Command(key: "k", .transfer(TransferID(1), order))
        #expect(throws: LedgerRefusal.self) { try book.apply(command, at: at(1)) }
        let fill = Plan.yuan(Plan.pool, Plan.chen, fen: 100)
        _ = try book.apply(Command(key: "fill", .transfer(TransferID(2), fill)), at: at(2))
        #expect(try book.apply(command, at: at(3)).count == 1)
    }

    @Test func `ledger time may stand still but never goes back`() throws {
        var book = try Plan.openBook()
        let order = Plan.yuan(Plan.pool, Plan.chen, fen: 1)
        _ = try book.apply(Command(key: "a", .transfer(TransferID(1), order)), at: at(5))
        _ = try book.apply(Command(key: "b", .transfer(TransferID(2), order)), at: at(5))
        #expect(throws: LedgerRefusal.timeWentBack(last: at(5))) {
            try book.apply(Command(key: "c", .transfer(TransferID(3), order)), at: at(4))
        }
        #expect(at(5).next(wall: at(4)) == at(5))
        #expect(at(5).next(wall: at(8)) == at(8))
    }

    @Test func `nobody takes twice in a period, until the first is given back`() throws {
        var book = try Plan.openBook()
        let claim = Claim(holder: 77, period: "2024-06")
        let order = Plan.yuan(Plan.pool, Plan.chen, fen: 100, claim: claim)
        _ = try book.apply(Command(key: "1", .hold(TransferID(1), order, until: at(9))), at: at(1))
        let key = ClaimKey(pool: Plan.pool, claim: claim)
        #expect(throws: LedgerRefusal.alreadyGranted(key, by: TransferID(1))) {
            try book.apply(Command(key: "2", .transfer(TransferID(2), order)), at: at(2))
        }
        _ = try book.apply(Command(key: "3", .post(TransferID(3), hold: TransferID(1))), at: at(3))
        #expect(throws: LedgerRefusal.alreadyGranted(key, by: TransferID(1))) {
            try book.apply(Command(key: "4", .transfer(TransferID(4), order)), at: at(4))
        }
        #expect(book.accounts[Plan.pool]?.granted == Amount(100))
        _ = try book.apply(
            Command(key: "5", .reverse(TransferID(5), transfer: TransferID(3))),
            at: at(5)
        )
        #expect(book.accounts[Plan.pool]?.granted == .zero)
        _ = try book.apply(Command(key: "6", .transfer(TransferID(6), order)), at: at(6))
        #expect(book.faults() == [])
    }

    @Test func `an opened book and one loaded for the command write the same line`() throws {
        var whole = try Plan.openBook()
        let touched = whole.accounts.filter { [Plan.pool, Plan.chen].contains($0.key) }
        var loaded = Book(accounts: touched, head: whole.head, digest: fnv)
        let order = Plan.yuan(Plan.pool, Plan.chen, fen: 250)
        let command = Command(key: "k", .transfer(TransferID(1), order))
        #expect(try whole.apply(command, at: at(1)) == loaded.apply(command, at: at(1)))
        #expect(loaded.accounts[Plan.pool] == whole.accounts[Plan.pool])
    }
}
