import Calendar
import Ledger
import Registry
import Testing

@testable import Store

@Suite struct BooksTests {
    @Test func `money granted, batched and paid leaves a book that adds up`() async throws {
        let (database, village) = try await village()
        let accounts = try await database.write(tenant) { tx throws in
            let source = try tx.books.open("source", .source, .yuan)
            let pool = try tx.books.open("pool", .pool, .yuan)
            let due = try tx.books.open("due", .entitlement, .yuan)
            try tx.books.apply(command(tx, "fund", source, pool, 100_000), at: village.now)
            return [source, pool, due]
        }
        try await database.write(tenant) { tx throws in
            let claim = Claim(holder: 7, period: "2025")
            try tx.books.apply(
                command(tx, "grant", accounts[1], accounts[2], 30_000, claim: claim),
                at: village.now
            )
            let again = command(tx, "again", accounts[1], accounts[2], 1, claim: claim)
            #expect(throws: LedgerRefusal.self) { try tx.books.apply(again, at: village.now) }
            let more = command(tx, "more", accounts[1], accounts[2], 70_001)
            #expect(throws: LedgerRefusal.self) { try tx.books.apply(more, at: village.now) }
        }
        try await database.read(tenant) { tx throws in
            let book = try tx.books.whole()
            #expect(book.faults() == [])
            #expect(try tx.books.state(accounts[1])?.available == Amount(70_000))
            #expect(book.claims.count == 1)
            #expect(try tx.books.lines(of: accounts[1]).count == 2)
        }
    }

    @Test func `a hold is posted, voided or expires, each once, and frees its claim`() async throws
    {
        let (database, village) = try await village()
        try await database.write(tenant) { tx throws in
            let source = try tx.books.open("source", .source, .yuan)
            let pool = try tx.books.open("pool", .pool, .yuan)
            let due = try tx.books.open("due", .entitlement, .yuan)
            try tx.books.apply(command(tx, "fund", source, pool, 100), at: village.now)
            let until = LedgerTime(milliseconds: village.later(60).milliseconds)
            var holds: [TransferID] = []
            for (index, key) in ["a", "b", "c"].enumerated() {
                let order = order(pool, due, 10, claim: Claim(holder: Int64(index)))
                let id = TransferID(tx.mint.number())
                holds.append(id)
                try tx.books.apply(
                    Command(key: key, .hold(id, order, until: until)),
                    at: village.now
                )
            }
            try tx.books.apply(Command(key: "p", .post(newID(tx), hold: holds[0])), at: village.now)
            try tx.books.apply(Command(key: "v", .void(newID(tx), hold: holds[1])), at: village.now)
            let overdue = try tx.books.overdueHolds(at: village.later(61))
            #expect(overdue == [holds[2]])
            try tx.books.apply(
                Command(key: "e", .expire(newID(tx), hold: holds[2])),
                at: village.later(61)
            )
            #expect(try tx.books.overdueHolds(at: village.later(61)) == [])
            let twice = Command(key: "q", .post(newID(tx), hold: holds[0]))
            #expect(throws: LedgerRefusal.self) { try tx.books.apply(twice, at: village.later(62)) }
            let book = try tx.books.whole()
            #expect(book.faults() == [])
            #expect(book.claims.count == 1)
            #expect(try tx.books.state(due)?.balance == Amount(10))
        }
    }

    @Test func `the same key and body write once; another body is refused`() async throws {
        let (database, village) = try await village()
        try await database.write(tenant) { tx throws in
            let source = try tx.books.open("source", .source, .yuan)
            let pool = try tx.books.open("pool", .pool, .yuan)
            let first = try tx.books.apply(command(tx, "k", source, pool, 5), at: village.now)
            let second = try tx.books.apply(command(tx, "k", source, pool, 5), at: village.later(9))
            #expect(first == second)
            #expect(throws: LedgerRefusal.keyTaken("k")) {
                try tx.books.apply(command(tx, "k", source, pool, 6), at: village.now)
            }
            #expect(try tx.books.state(pool)?.balance == Amount(5))
        }
    }

    @Test func `a line altered in the file shows in the invariants`() async throws {
        let (database, village) = try await village()
        try await database.write(tenant) { tx throws in
            let source = try tx.books.open("source", .source, .yuan)
            let pool = try tx.books.open("pool", .pool, .yuan)
            try tx.books.apply(command(tx, "k", source, pool, 5), at: village.now)
            try tx.run("UPDATE transfer SET amount = 6")
            #expect(try !tx.books.whole().faults().isEmpty)
        }
    }

    @Test func `a grant is in one living payment line only`() async throws {
        let (database, village) = try await village()
        let (grant, batch) = try await database.write(tenant) { tx throws in
            let row = try village.caseRow(tx)
            try tx.cases.add(row, duties: [])
            let grant = GrantRow(
                id: tx.mint.id(),
                caseFile: row.id,
                name: "aid",
                holder: village.worker.id,
                unit: "CNY",
                amount: 300_000,
                grantedAt: village.now
            )
            try tx.grants.add(grant)
            let batch = batchRow(tx, village, "B-1")
            let line = line(tx, batch, grant)
            try tx.payments.add(batch, lines: [line])
            try tx.grants.move(grant.id, from: .due, to: .inBatch)
            return (grant, batch)
        }
        await #expect {
            try await database.write(tenant) { tx throws in
                let second = batchRow(tx, village, "B-2")
                try tx.payments.add(second, lines: [line(tx, second, grant)])
            }
        } throws: { ($0 as? StoreError)?.isDuplicate == true }
        try await database.write(tenant) { tx throws in
            var line = try #require(try tx.payments.lines(of: batch.id).first)
            line.state = .rejected
            line.reason = "户名不符"
            try tx.payments.settle(line)
            #expect(throws: StoreError.stale) { try tx.payments.settle(line) }
            let third = batchRow(tx, village, "B-3")
            try tx.payments.add(third, lines: [self.line(tx, third, grant)])
            #expect(try tx.payments.lines(of: grant.id).count == 2)
            #expect(try tx.payments.page(.made).map(\.number) == ["B-3", "B-1"])
            #expect(throws: StoreError.stale) {
                try tx.grants.move(grant.id, from: .due, to: .inBatch)
            }
        }
    }

    @Test func `the maker of a batch cannot be its checker`() async throws {
        let (database, village) = try await village()
        await #expect(throws: StoreError.self) {
            try await database.write(tenant) { tx throws in
                var batch = batchRow(tx, village, "B-1")
                try tx.payments.add(batch, lines: [])
                (batch.status, batch.checker) = (.checked, batch.maker)
                try tx.payments.save(batch)
            }
        }
    }

    private func batchRow(_ tx: Tx, _ village: Village, _ number: String) -> PaymentBatchRow {
        PaymentBatchRow(
            id: tx.mint.id(),
            number: number,
            unit: "CNY",
            lineCount: 1,
            total: 300_000,
            sha256: [UInt8](repeating: 1, count: 32),
            maker: village.officer.id,
            madeAt: village.now
        )
    }

    private func line(_ tx: Tx, _ batch: PaymentBatchRow, _ grant: GrantRow) -> PaymentLineRow {
        PaymentLineRow(
            id: tx.mint.id(),
            batch: batch.id,
            position: 1,
            grant: grant.id,
            payee: grant.holder ?? PersonID(raw: 0),
            amount: grant.amount
        )
    }
}

private func newID(_ tx: Tx) -> TransferID { TransferID(tx.mint.number()) }

private func order(
    _ from: AccountID,
    _ to: AccountID,
    _ amount: Int64,
    claim: Claim? = nil
) -> Order {
    Order(from: from, to: to, amount: Amount(amount), unit: .yuan, code: "test", claim: claim)
}

private func command(
    _ tx: Tx,
    _ key: String,
    _ from: AccountID,
    _ to: AccountID,
    _ amount: Int64,
    claim: Claim? = nil
) -> Command {
    Command(key: key, .transfer(newID(tx), order(from, to, amount, claim: claim)))
}
