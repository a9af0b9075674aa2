package import Calendar
import Registry

/// That a case is kept whatever its days, and why.
package struct CaseHoldRow: Hashable, Sendable {
    package var id: CaseHoldID
    package var caseFile: CaseID
    /// Sealed at rest.
    package var reason: String
    package var heldAt: Instant
    package var heldBy: UserID?
    package var liftedAt: Instant?
    package var liftedBy: UserID?

    package init(
        id: CaseHoldID,
        caseFile: CaseID,
        reason: String,
        heldAt: Instant,
        heldBy: UserID?,
        liftedAt: Instant? = nil,
        liftedBy: UserID? = nil
    ) {
        self.id = id
        self.caseFile = caseFile
        self.reason = reason
        self.heldAt = heldAt
        self.heldBy = heldBy
        self.liftedAt = liftedAt
        self.liftedBy = liftedBy
    }
}

extension Tx {
    /// What keeps cases beyond their days because somebody has said so.
    package var holds: CaseHolds { CaseHolds(tx: self) }
}

package struct CaseHolds {
    let tx: Tx

    package func add(_ row: CaseHoldRow) throws {
        try tx.run(
            """
            INSERT INTO case_hold (tenant, id, case_file, reason, held_at, held_by)
            VALUES (\(tx.tenant), \(row.id), \(row.caseFile),
                \(try tx.seal(row.reason, "case_hold.reason", row.id)), \(row.heldAt),
                \(row.heldBy))
            """
        )
    }

    package func lift(_ id: CaseHoldID, at now: Instant, by account: UserID?) throws {
        try tx.expectOne(
            tx.run(
                """
                UPDATE case_hold SET lifted_at = \(now), lifted_by = \(account)
                WHERE tenant = \(tx.tenant) AND id = \(id) AND lifted_at IS NULL
                """
            )
        )
    }

    /// What a case was held by, the last first.
    package func of(_ caseFile: CaseID) throws -> [CaseHoldRow] {
        try tx.rows(
            """
            SELECT id, case_file, reason, held_at, held_by, lifted_at, lifted_by FROM case_hold
            WHERE tenant = \(tx.tenant) AND case_file = \(caseFile) ORDER BY id DESC
            """
        ) { row in
            var columns = row.columns
            let id: CaseHoldID = try columns.id()
            return CaseHoldRow(
                id: id,
                caseFile: try columns.id(),
                reason: try tx.open(columns.blob(), "case_hold.reason", id),
                heldAt: try columns.instant(),
                heldBy: try columns.idIfAny(),
                liftedAt: try columns.instantIfAny(),
                liftedBy: try columns.idIfAny()
            )
        }
    }

    /// What holds a case now.
    package func standing(on caseFile: CaseID) throws -> CaseHoldRow? {
        try of(caseFile).first { $0.liftedAt == nil }
    }
}
