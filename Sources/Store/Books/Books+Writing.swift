import Ledger

extension Books {
    /// Writes what a command has changed: its lines, the totals, the ends, the claims, the answer.
    func write(_ lines: [Transfer], from before: Book, to after: Book) throws {
        for line in lines {
            try insert(line)
        }
        for (id, state) in after.accounts where before.accounts[id] != state {
            try save(state)
        }
        for (id, record) in after.records {
            if let ending = record.ending, before.records[id]?.ending != ending {
                try end(id, ending)
            }
        }
        try writeClaims(from: before, to: after)
        if let first = lines.first, let answer = after.answers[first.key] {
            try tx.run(
                """
                INSERT INTO book_answer (tenant, request_key, fingerprint)
                VALUES (\(tx.tenant), \(first.key), \(answer.fingerprint))
                """
            )
        }
    }

    private func insert(_ line: Transfer) throws {
        let (link, other, until) = TransferColumns.text(of: line.link)
        try tx.run(
            """
            INSERT INTO transfer (tenant, id, sequence, group_id, from_account, to_account,
                amount, unit, code, claim_holder, claim_period, request_key, at, link, link_to,
                link_until, hash)
            VALUES (\(tx.tenant), \(line.id.raw), \(line.seal.sequence), \(line.group.raw),
                \(line.order.from.raw), \(line.order.to.raw), \(line.order.amount.count),
                \(line.order.unit.code), \(line.order.code), \(line.order.claim?.holder),
                \(line.order.claim?.period), \(line.key), \(line.time.milliseconds), \(link),
                \(other), \(until), \(line.seal.hash))
            """
        )
        if let until {
            try tx.run(
                """
                INSERT INTO open_hold (tenant, until, transfer)
                VALUES (\(tx.tenant), \(until), \(line.id.raw))
                """
            )
        }
    }

    private func save(_ state: AccountState) throws {
        try tx.expectOne(
            tx.run(
                """
                UPDATE book_account SET received = \(state.received.count),
                    paid = \(state.paid.count), incoming = \(state.incoming.count),
                    held = \(state.held.count), granted = \(state.granted.count)
                WHERE tenant = \(tx.tenant) AND id = \(state.account.id.raw)
                """
            )
        )
    }

    private func end(_ id: TransferID, _ ending: Ending) throws {
        let (how, by) = TransferColumns.text(of: ending)
        try tx.run(
            """
            INSERT INTO transfer_end (tenant, transfer, how, ended_by)
            VALUES (\(tx.tenant), \(id.raw), \(how), \(by))
            """
        )
        try tx.run("DELETE FROM open_hold WHERE tenant = \(tx.tenant) AND transfer = \(id.raw)")
    }

    private func writeClaims(from before: Book, to after: Book) throws {
        for (key, _) in before.claims where after.claims[key] == nil {
            try tx.run(
                """
                DELETE FROM live_claim
                WHERE tenant = \(tx.tenant) AND pool = \(key.pool.raw)
                    AND holder = \(key.claim.holder) AND period = \(key.claim.period)
                """
            )
        }
        for (key, id) in after.claims where before.claims[key] != id {
            try tx.run(
                """
                INSERT INTO live_claim (tenant, pool, holder, period, transfer)
                VALUES (\(tx.tenant), \(key.pool.raw), \(key.claim.holder),
                    \(key.claim.period), \(id.raw))
                """
            )
        }
    }
}
