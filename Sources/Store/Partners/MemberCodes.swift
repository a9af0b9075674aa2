package import Calendar
import Registry

extension Tx {
    /// The short codes by which a member is known at a counter.
    package var memberCodes: MemberCodes { MemberCodes(tx: self) }
}

package struct MemberCodes {
    let tx: Tx

    /// Keeps a code until it ends; shown twice within its minute it is the same one.
    package func put(
        _ code: String,
        for person: PersonID,
        pass: Int64,
        expiresAt: Instant
    ) throws {
        try tx.run(
            """
            INSERT INTO member_code (tenant, code_hash, person, pass, expires_at)
            VALUES (\(tx.tenant), \(hash(code)), \(person), \(pass), \(expiresAt))
            ON CONFLICT (tenant, code_hash) DO NOTHING
            """
        )
    }

    /// Whose code it is, as long as it holds.
    package func find(_ code: String, at now: Instant) throws -> (person: PersonID, pass: Int64)? {
        try tx.first(
            """
            SELECT person, pass FROM member_code
            WHERE tenant = \(tx.tenant) AND code_hash = \(hash(code)) AND expires_at > \(now)
            """
        ) { (try $0.id(0), try $0.int(1)) }
    }

    package func sweep(at now: Instant) throws -> Int {
        try tx.run("DELETE FROM member_code WHERE tenant = \(tx.tenant) AND expires_at <= \(now)")
    }

    private func hash(_ code: String) -> [UInt8] {
        tx.vault.blindIndex(.code, "member\u{0}\(tx.tenant.raw)\u{0}\(code)")
    }
}
