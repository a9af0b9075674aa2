import Ledger

extension Books {
    /// The part of the book that a command touches.
    func book(touchedBy command: Command) throws -> Book {
        let named = command.steps.flatMap(\.names)
        let records = try records("t.id \(anyOf: named)")
        var accounts = command.steps.flatMap(\.accounts)
        for record in records.values {
            accounts += [record.transfer.order.from.raw, record.transfer.order.to.raw]
        }
        let keys = command.steps.compactMap(\.claim) + records.values.compactMap(\.claim)
        return Book(
            accounts: try states("id \(anyOf: accounts)"),
            records: records,
            claims: try claims(of: keys),
            answers: try answers(under: command.key),
            head: try head(),
            digest: digest
        )
    }

    func states(_ condition: SQL) throws -> [AccountID: AccountState] {
        let states = try tx.rows(
            """
            SELECT id, kind, unit, owing, received, paid, incoming, held, granted
            FROM book_account WHERE tenant = \(tx.tenant) AND \(condition)
            """
        ) { row in
            var columns = row.columns
            let account = Account(
                id: AccountID(try columns.int()),
                kind: try columns.choice(),
                unit: Unit(code: try columns.text()),
                limit: try columns.choice()
            )
            return AccountState(
                account,
                received: Amount(try columns.int()),
                paid: Amount(try columns.int()),
                incoming: Amount(try columns.int()),
                held: Amount(try columns.int()),
                granted: Amount(try columns.int())
            )
        }
        return Dictionary(states.map { ($0.account.id, $0) }) { first, _ in first }
    }

    /// Lines and how they ended; each needs the hash of the line before it.
    func records(_ condition: SQL, limit: Int? = nil) throws -> [TransferID: Record] {
        let end: SQL = limit.map { "ORDER BY t.sequence DESC LIMIT \($0)" } ?? ""
        let records = try tx.rows(
            """
            SELECT t.id, t.sequence, t.group_id, t.from_account, t.to_account, t.amount, t.unit,
                t.code, t.claim_holder, t.claim_period, t.request_key, t.at, t.link, t.link_to,
                t.link_until, t.hash, p.hash, e.how, e.ended_by
            FROM transfer t
            LEFT JOIN transfer p ON p.tenant = t.tenant AND p.sequence = t.sequence - 1
            LEFT JOIN transfer_end e ON e.tenant = t.tenant AND e.transfer = t.id
            WHERE t.tenant = \(tx.tenant) AND \(condition) \(end)
            """,
            TransferColumns.record
        )
        return Dictionary(records.map { ($0.transfer.id, $0) }) { first, _ in first }
    }

    func claims(_ condition: SQL) throws -> [ClaimKey: TransferID] {
        let claims = try tx.rows(
            """
            SELECT pool, holder, period, transfer FROM live_claim
            WHERE tenant = \(tx.tenant) AND \(condition)
            """
        ) { row in
            let claim = Claim(holder: try row.int(1), period: try row.text(2))
            let key = ClaimKey(pool: AccountID(try row.int(0)), claim: claim)
            return (key, TransferID(try row.int(3)))
        }
        return Dictionary(claims) { first, _ in first }
    }

    private func claims(of keys: [ClaimKey]) throws -> [ClaimKey: TransferID] {
        var found: [ClaimKey: TransferID] = [:]
        for key in Set(keys) {
            let one: SQL = """
                pool = \(key.pool.raw) AND holder = \(key.claim.holder)
                    AND period = \(key.claim.period)
                """
            found.merge(try claims(one)) { first, _ in first }
        }
        return found
    }

    private func answers(under key: String) throws -> [String: Answer] {
        let fingerprint = try tx.first(
            """
            SELECT fingerprint FROM book_answer
            WHERE tenant = \(tx.tenant) AND request_key = \(key)
            """
        ) { try $0.blob(0) }
        guard let fingerprint else { return [:] }
        let lines = try records("t.request_key = \(key)").values.map(\.transfer)
            .sorted { $0.seal.sequence < $1.seal.sequence }
        return [key: Answer(fingerprint: fingerprint, transfers: lines)]
    }

    func head() throws -> ChainHead {
        let head = try tx.first(
            """
            SELECT sequence, hash, at FROM transfer
            WHERE tenant = \(tx.tenant) ORDER BY sequence DESC LIMIT 1
            """
        ) { row in
            ChainHead(
                sequence: try row.int(0),
                hash: try row.blob(1),
                time: LedgerTime(milliseconds: try row.int(2))
            )
        }
        return head ?? .start
    }
}

extension Step {
    /// Lines this step speaks of, and its own: a name that is taken has to show.
    fileprivate var names: [Int64] {
        switch self {
        case .transfer(let id, _), .hold(let id, _, _): [id.raw]
        case .post(let id, let other), .void(let id, let other), .expire(let id, let other),
            .reverse(let id, let other):
            [id.raw, other.raw]
        }
    }

    fileprivate var order: Order? {
        switch self {
        case .transfer(_, let order), .hold(_, let order, _): order
        case .post, .void, .expire, .reverse: nil
        }
    }

    fileprivate var accounts: [Int64] {
        order.map { [$0.from.raw, $0.to.raw] } ?? []
    }

    fileprivate var claim: ClaimKey? {
        order?.liveKey
    }
}

extension Order {
    fileprivate var liveKey: ClaimKey? {
        claim.map { ClaimKey(pool: from, claim: $0) }
    }
}

extension Record {
    fileprivate var claim: ClaimKey? { transfer.order.liveKey }
}
