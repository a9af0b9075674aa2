package import Calendar
package import Ledger

extension Tx {
    /// The accounts of money and units, and every line that moved them.
    package var books: Books { Books(tx: self) }
}

/// The books of a tenant: the ledger's rules decide, this writes down what they decided.
package struct Books {
    let tx: Tx

    /// Opens an account under a name of its own, or finds the one that has it.
    @discardableResult package func open(
        _ name: String,
        _ kind: AccountKind,
        _ unit: Unit,
        limit: AccountLimit? = nil
    ) throws -> AccountID {
        if let id = try account(named: name) {
            return id
        }
        let id = AccountID(tx.mint.number())
        let account = Account(id: id, kind: kind, unit: unit, limit: limit)
        try tx.run(
            """
            INSERT INTO book_account (tenant, id, name, kind, unit, owing, received, paid,
                incoming, held, granted)
            VALUES (\(tx.tenant), \(id.raw), \(name), \(kind.rawValue), \(unit.code),
                \(account.limit.rawValue), 0, 0, 0, 0, 0)
            """
        )
        return id
    }

    package func account(named name: String) throws -> AccountID? {
        try tx.first(
            "SELECT id FROM book_account WHERE tenant = \(tx.tenant) AND name = \(name)"
        ) { AccountID(try $0.int(0)) }
    }

    /// Applies a command: its lines, in this transaction, or a ``LedgerRefusal``.
    ///
    /// The ledger's clock is the wall's, except that it never goes back.
    @discardableResult package func apply(
        _ command: Command,
        at wall: Instant
    ) throws -> [Transfer] {
        var book = try book(touchedBy: command)
        let before = book
        let time = book.head.time.next(wall: LedgerTime(milliseconds: wall.milliseconds))
        let lines = try book.apply(command, at: time)
        if before.answers[command.key] == nil {
            try write(lines, from: before, to: book)
        }
        return lines
    }

    /// The whole book, for its invariants and the trial balance.
    package func whole() throws -> Book {
        try Book(
            accounts: states("TRUE"),
            records: records("TRUE"),
            claims: claims("TRUE"),
            answers: [:],
            head: head(),
            digest: digest
        )
    }

    /// The totals of one account.
    package func state(_ id: AccountID) throws -> AccountState? {
        try states("id = \(id.raw)")[id]
    }

    /// The lines of an account, newest first; page on with the last sequence.
    package func lines(
        of account: AccountID,
        before sequence: Int64 = .max,
        limit: Int = 50
    ) throws -> [Record] {
        let one = "(t.from_account = \(account.raw) OR t.to_account = \(account.raw))" as SQL
        let found = try records("\(one) AND t.sequence < \(sequence)", limit: limit)
        return found.values.sorted { $0.transfer.seal.sequence > $1.transfer.seal.sequence }
    }

    /// Holds whose time is over, oldest first.
    package func overdueHolds(at now: Instant, limit: Int = 200) throws -> [TransferID] {
        try tx.rows(
            """
            SELECT transfer FROM open_hold WHERE tenant = \(tx.tenant) AND until <= \(now)
            ORDER BY until, transfer LIMIT \(limit)
            """
        ) { TransferID(try $0.int(0)) }
    }

    var digest: Digest {
        let vault = tx.vault
        return { vault.link($0) }
    }
}
