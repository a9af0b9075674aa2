package import Calendar

/// How often something was tried since its window began.
package struct Tally: Hashable, Sendable {
    package var times: Int64
    package var since: Instant

    package init(times: Int64, since: Instant) {
        self.times = times
        self.since = since
    }
}

extension Rates {
    /// What is counted of somebody, whether or not its window is over.
    package func find(_ kind: String, _ who: String) throws -> Tally? {
        try tx.first(
            """
            SELECT times, since FROM rate WHERE tenant = \(tx.tenant) AND kind = \(kind)
                AND hash = \(hash(kind, who))
            """
        ) { Tally(times: try $0.int(0), since: try $0.instant(1)) }
    }

    package func put(_ tally: Tally, _ kind: String, _ who: String) throws {
        try tx.run(
            """
            INSERT INTO rate (tenant, kind, hash, since, times)
            VALUES (\(tx.tenant), \(kind), \(hash(kind, who)), \(tally.since), \(tally.times))
            ON CONFLICT (tenant, kind, hash) DO UPDATE SET times = excluded.times,
                since = excluded.since
            """
        )
    }

    private func hash(_ kind: String, _ who: String) -> [UInt8] {
        tx.vault.blindIndex(.address, "\(kind)\u{0}\(who)")
    }
}
