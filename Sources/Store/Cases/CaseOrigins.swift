package import Calendar

extension Tx {
    /// Which cases have come of which.
    package var origins: CaseOrigins { CaseOrigins(tx: self) }
}

/// Cases that another case has opened.
package struct CaseOrigins {
    let tx: Tx

    package func add(_ caseFile: CaseID, from origin: CaseID, at now: Instant) throws {
        try tx.run(
            """
            INSERT INTO case_origin (tenant, case_file, origin, opened_at)
            VALUES (\(tx.tenant), \(caseFile), \(origin), \(now))
            """
        )
    }

    /// The case that has opened one; nil where it came by itself.
    package func origin(of caseFile: CaseID) throws -> CaseID? {
        try tx.first(
            """
            SELECT origin FROM case_origin
            WHERE tenant = \(tx.tenant) AND case_file = \(caseFile)
            """
        ) { try $0.id(0) }
    }

    /// The cases that one has opened, in their order.
    package func opened(by origin: CaseID) throws -> [CaseID] {
        try tx.rows(
            """
            SELECT case_file FROM case_origin
            WHERE tenant = \(tx.tenant) AND origin = \(origin) ORDER BY case_file
            """
        ) { try $0.id(0) }
    }
}
