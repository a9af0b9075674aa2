import Ledger
import Testing

/// The parts of a book, so that a test can break one and put them together again.
struct Parts {
    var accounts: [AccountID: AccountState]
    var records: [TransferID: Record]
    var claims: [ClaimKey: TransferID]
    var head: ChainHead

    init(_ book: Book) {
        accounts = book.accounts
        records = book.records
        claims = book.claims
        head = book.head
    }

    var book: Book {
        Book(accounts: accounts, records: records, claims: claims, head: head, digest: fnv)
    }

    /// Adds to the totals of one account.
    mutating func nudge(
        _ id: AccountID,
        received: Int64 = 0,
        paid: Int64 = 0,
        held: Int64 = 0,
        granted: Int64 = 0
    ) {
        guard let old = accounts[id] else { return }
        accounts[id] = AccountState(
            old.account,
            received: Amount(old.received.count + received),
            paid: Amount(old.paid.count + paid),
            incoming: old.incoming,
            held: Amount(old.held.count + held),
            granted: Amount(old.granted.count + granted)
        )
    }

    /// Rewrites a line, with a fresh hash over it unless told otherwise.
    mutating func rewrite(
        _ id: Int64,
        order: Order? = nil,
        time: LedgerTime? = nil,
        link: TransferLink? = nil
    ) {
        guard let old = records[TransferID(id)] else { return }
        let line = old.transfer
        let changed = Transfer(
            id: line.id,
            group: line.group,
            order: order ?? line.order,
            key: line.key,
            time: time ?? line.time,
            link: link ?? line.link,
            seal: line.seal
        )
        records[line.id] = Record(transfer: changed, ending: old.ending)
    }
}

@Suite struct InvariantTests {
    /// 100 yuan in the pool; Chen claimed 30 (line 3), Wang holds 20 (line 4), posted (line 5).
    private func sound() throws -> Parts {
        var book = try Plan.openBook()
        let chen = Plan.yuan(Plan.pool, Plan.chen, fen: 3_000, claim: Claim(holder: 1))
        let wang = Plan.yuan(Plan.pool, Plan.wang, fen: 2_000, claim: Claim(holder: 2))
        _ = try book.apply(Command(key: "1", .transfer(TransferID(1), chen)), at: at(1))
        _ = try book.apply(Command(key: "2", .hold(TransferID(2), wang, until: nil)), at: at(2))
        _ = try book.apply(Command(key: "3", .post(TransferID(3), hold: TransferID(2))), at: at(3))
        return Parts(book)
    }

    private func invariants(_ parts: Parts) -> Set<Invariant> {
        Set(parts.book.faults().map(\.invariant))
    }

    @Test func `a sound book has no fault`() throws {
        #expect(try sound().book.faults() == [])
    }

    @Test func `I1 bites when a pool grants more than it was given`() throws {
        var parts = try sound()
        parts.rewrite(102, order: Plan.yuan(Plan.budget, Plan.pool, fen: 4_999))
        #expect(parts.book.faults().contains(BookFault(.grantedWithinTotal, "account 3")))
    }

    @Test func `I2 bites when somebody holds two live grants`() throws {
        var parts = try sound()
        parts.rewrite(
            2,
            order: Plan.yuan(Plan.pool, Plan.wang, fen: 2_000, claim: Claim(holder: 1))
        )
        #expect(invariants(parts).contains(.oneLiveGrant))
    }

    @Test func `I3 bites when the counter is off`() throws {
        var parts = try sound()
        parts.nudge(Plan.pool, granted: 1)
        #expect(parts.book.faults() == [BookFault(.countersAgree, "account 3")])
    }

    @Test func `I3 bites when a claim is forgotten or made up`() throws {
        var forgotten = try sound()
        forgotten.claims[ClaimKey(pool: Plan.pool, claim: Claim(holder: 1))] = nil
        #expect(forgotten.book.faults() == [BookFault(.countersAgree, "claim 1")])
        var invented = try sound()
        invented.claims[ClaimKey(pool: Plan.pool, claim: Claim(holder: 9))] = TransferID(102)
        #expect(invented.book.faults() == [BookFault(.countersAgree, "claim 102")])
    }

    @Test func `I4 bites when one side of a unit is off`() throws {
        var parts = try sound()
        parts.nudge(Plan.source, paid: 1)
        #expect(
            parts.book.faults()
                == [BookFault(.sidesAgree, "unit CNY"), BookFault(.sidesAgree, "account 1")]
        )
    }

    @Test func `I4 bites when two totals are off and the sheet still balances`() throws {
        var parts = try sound()
        parts.nudge(Plan.source, paid: 1)
        parts.nudge(Plan.settled, received: 1)
        #expect(
            parts.book.faults()
                == [BookFault(.sidesAgree, "account 1"), BookFault(.sidesAgree, "account 7")]
        )
    }

    @Test func `I4 bites when a line mixes units`() throws {
        var parts = try sound()
        let line = Order(
            from: Plan.pool,
            to: Plan.chen,
            amount: Amount(3_000),
            unit: seat,
            code: "test",
            claim: Claim(holder: 1)
        )
        parts.rewrite(1, order: line)
        #expect(parts.book.faults().contains(BookFault(.sidesAgree, "transfer 1")))
    }

    @Test func `I5 bites when a hold takes a limited account below zero`() throws {
        var parts = try sound()
        parts.nudge(Plan.pool, held: 5_001)
        #expect(parts.book.limitFaults() == [BookFault(.limitsHold, "account 3")])
        parts.nudge(Plan.pool, held: -1)
        #expect(parts.book.limitFaults() == [])
    }

    @Test func `I7 bites when a line is changed, lost or cut off`() throws {
        var changed = try sound()
        changed.rewrite(101, order: Plan.yuan(Plan.source, Plan.budget, fen: 15_001))
        #expect(changed.book.faults().contains(BookFault(.chainUnbroken, "transfer 101")))
        var lost = try sound()
        lost.records[TransferID(102)] = nil
        #expect(invariants(lost).contains(.chainUnbroken))
        var cutOff = try sound()
        cutOff.records[TransferID(3)] = nil
        #expect(cutOff.book.faults().contains(BookFault(.chainUnbroken, "head 5")))
    }

    @Test func `I9 bites when a hold ends twice, or its ending is forgotten`() throws {
        var twice = try sound()
        twice.rewrite(1, link: .voids(TransferID(2)))
        #expect(twice.book.faults().contains(BookFault(.holdsEndOnce, "transfer 2")))
        var forgotten = try sound()
        if let line = forgotten.records[TransferID(2)]?.transfer {
            forgotten.records[TransferID(2)] = Record(transfer: line)
        }
        #expect(forgotten.book.faults() == [BookFault(.holdsEndOnce, "transfer 2")])
        var invented = try sound()
        if let line = invented.records[TransferID(1)]?.transfer {
            invented.records[TransferID(1)] = Record(
                transfer: line,
                ending: .voided(by: TransferID(3))
            )
        }
        #expect(invented.book.faults() == [BookFault(.holdsEndOnce, "transfer 1")])
    }

    @Test func `I11 bites when a line is dated before the one above it`() throws {
        var parts = try sound()
        parts.rewrite(2, time: at(0))
        #expect(parts.book.faults().contains(BookFault(.timeForward, "after line 3")))
        var head = try sound()
        head.head = ChainHead(sequence: 5, hash: head.head.hash, time: at(2))
        #expect(head.book.faults() == [BookFault(.timeForward, "after line 5")])
    }

    @Test(arguments: Invariant.allCases)
    func `every fault is a sentence in both languages`(invariant: Invariant) {
        let fault = BookFault(invariant, "account 3")
        #expect(fault.zh.hasSuffix("。") && fault.zh.contains(invariant.rawValue))
        #expect(fault.en.hasSuffix(".") && fault.en.contains("account 3"))
    }

    @Test func `a trial balance shows each unit by itself`() throws {
        var book = try Plan.openBook()
        let order = Order(
            from: Plan.hall,
            to: Plan.seats,
            amount: Amount(40),
            unit: seat,
            code: "open"
        )
        _ = try book.apply(Command(key: "s", .hold(TransferID(1), order, until: nil)), at: at(1))
        let balance = TrialBalance(book.accounts.values)
        #expect(balance.units.map(\.unit.code) == ["CNY", "seat"])
        #expect(balance.units.map(\.moved.out) == [25_000, 0])
        #expect(balance.units.map(\.pending.into) == [0, 40])
        #expect(balance.units.map(\.rows.count) == [7, 3])
        #expect(balance.isBalanced)
    }
}
