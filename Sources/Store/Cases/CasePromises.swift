import Calendar
package import Casework

extension Tx {
    /// What was promised in cases.
    package var promises: CasePromises { CasePromises(tx: self) }
}

package struct CasePromises {
    let tx: Tx

    /// Puts a case's promises as they stand now in place of those before.
    func put(_ promises: [CasePromise], of id: CaseID) throws {
        try tx.run("DELETE FROM case_promise WHERE tenant = \(tx.tenant) AND case_file = \(id)")
        for promise in promises {
            try tx.run(
                """
                INSERT INTO case_promise (tenant, case_file, id, name, party, sum, until, due_at,
                    made_at, paid, kept_at, broken_at, paid_late_at, ended_at)
                VALUES (\(tx.tenant), \(id), \(promise.id), \(promise.name), \(promise.by),
                    \(promise.sum), \(promise.until), \(promise.due), \(promise.made),
                    \(promise.paid), \(promise.kept), \(promise.broken), \(promise.paidLate),
                    \(promise.ended))
                """
            )
        }
    }

    package func of(_ id: CaseID) throws -> [CasePromise] {
        try tx.rows(
            """
            SELECT id, name, party, sum, until, due_at, made_at, paid, kept_at, broken_at,
                paid_late_at, ended_at
            FROM case_promise WHERE tenant = \(tx.tenant) AND case_file = \(id) ORDER BY id
            """
        ) { row in
            var columns = row.columns
            return CasePromise(
                id: Int(try columns.int()),
                name: try columns.text(),
                by: try columns.text(),
                sum: try columns.intIfAny(),
                until: try columns.date(),
                due: try columns.instant(),
                made: try columns.instant(),
                paid: try columns.int(),
                kept: try columns.instantIfAny(),
                broken: try columns.instantIfAny(),
                paidLate: try columns.instantIfAny(),
                ended: try columns.instantIfAny()
            )
        }
    }
}
