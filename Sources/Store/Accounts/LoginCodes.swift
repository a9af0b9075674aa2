package import Calendar

/// The code last sent to a phone.
package struct LoginCodeRow: Hashable, Sendable {
    package var tries: Int64
    package var sentAt: Instant
    package var expiresAt: Instant
    fileprivate let codeHash: [UInt8]
}

extension Tx {
    /// The codes sent to phones, one a phone.
    package var codes: LoginCodes { LoginCodes(tx: self) }

    /// How often something was tried, for limits.
    package var rates: Rates { Rates(tx: self) }
}

package struct LoginCodes {
    let tx: Tx

    /// Keeps the code for a phone and the address it was asked from; the one before is void.
    package func put(
        _ code: String,
        for phone: String,
        address: String,
        sentAt: Instant,
        expiresAt: Instant
    ) throws {
        try tx.run(
            """
            INSERT INTO login_code (tenant, phone_hash, code_hash, address_hash, tries, sent_at,
                expires_at)
            VALUES (\(tx.tenant), \(hash(phone)), \(hash(code, of: phone)),
                \(tx.vault.blindIndex(.address, address)), 0, \(sentAt), \(expiresAt))
            ON CONFLICT (tenant, phone_hash) DO UPDATE SET code_hash = excluded.code_hash,
                address_hash = excluded.address_hash, tries = 0, sent_at = excluded.sent_at,
                expires_at = excluded.expires_at
            """
        )
    }

    package func find(_ phone: String) throws -> LoginCodeRow? {
        try tx.first(
            """
            SELECT tries, sent_at, expires_at, code_hash FROM login_code
            WHERE tenant = \(tx.tenant) AND phone_hash = \(hash(phone))
            """
        ) { row in
            LoginCodeRow(
                tries: try row.int(0),
                sentAt: try row.instant(1),
                expiresAt: try row.instant(2),
                codeHash: try row.blob(3)
            )
        }
    }

    /// Whether a typed code is the one that was sent to this phone.
    ///
    /// The address is only counted: carriers give a phone another one between two requests.
    package func matches(_ row: LoginCodeRow, _ code: String, for phone: String) -> Bool {
        row.codeHash == hash(code, of: phone)
    }

    /// Counts a wrong try.
    package func countTry(_ phone: String) throws {
        try tx.run(
            """
            UPDATE login_code SET tries = tries + 1
            WHERE tenant = \(tx.tenant) AND phone_hash = \(hash(phone))
            """
        )
    }

    /// Uses a code up.
    package func remove(_ phone: String) throws {
        try tx.run(
            "DELETE FROM login_code WHERE tenant = \(tx.tenant) AND phone_hash = \(hash(phone))"
        )
    }

    package func sweep(at now: Instant) throws -> Int {
        try tx.run("DELETE FROM login_code WHERE tenant = \(tx.tenant) AND expires_at < \(now)")
    }

    private func hash(_ phone: String) -> [UInt8] { tx.vault.blindIndex(.phone, phone) }

    private func hash(_ code: String, of phone: String) -> [UInt8] {
        tx.vault.blindIndex(.code, "\(phone)\u{0}\(code)")
    }
}

/// Counters that start again after a while: codes asked for a phone, log-ins tried from an address.
package struct Rates {
    let tx: Tx

    /// Counts once more within a window, and says how often it was with this time.
    package func count(
        _ kind: String,
        _ who: String,
        at now: Instant,
        windowMilliseconds: Int64
    ) throws -> Int64 {
        let hash = tx.vault.blindIndex(.address, "\(kind)\u{0}\(who)")
        let start = now.advanced(byMilliseconds: -windowMilliseconds)
        let times = try tx.first(
            """
            INSERT INTO rate (tenant, kind, hash, since, times)
            VALUES (\(tx.tenant), \(kind), \(hash), \(now), 1)
            ON CONFLICT (tenant, kind, hash) DO UPDATE SET
                times = CASE WHEN rate.since <= \(start) THEN 1 ELSE rate.times + 1 END,
                since = CASE WHEN rate.since <= \(start) THEN \(now) ELSE rate.since END
            RETURNING times
            """
        ) { try $0.int(0) }
        return times ?? 1
    }

    package func sweep(before: Instant) throws -> Int {
        try tx.run("DELETE FROM rate WHERE tenant = \(tx.tenant) AND since < \(before)")
    }
}
