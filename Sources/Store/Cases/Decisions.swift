package import Calendar
import Registry

/// What a service's rules said of a case, with everything that was known then.
package struct DecisionRow: Hashable, Sendable {
    package var id: DecisionID
    package var caseFile: CaseID
    /// The decision's name in the service.
    package var name: String
    package var at: Instant
    package var decidedBy: UserID?
    package var outcome: String
    /// The facts as JSON; sealed at rest.
    package var inputs: String
    /// Why, as JSON in both languages; sealed at rest.
    package var explanation: String

    package init(
        id: DecisionID,
        caseFile: CaseID,
        name: String,
        at: Instant,
        decidedBy: UserID? = nil,
        outcome: String,
        inputs: String,
        explanation: String
    ) {
        self.id = id
        self.caseFile = caseFile
        self.name = name
        self.at = at
        self.decidedBy = decidedBy
        self.outcome = outcome
        self.inputs = inputs
        self.explanation = explanation
    }
}

extension Tx {
    /// What rules said of cases: every recomputation is a new row.
    package var decisions: Decisions { Decisions(tx: self) }
}

package struct Decisions {
    let tx: Tx

    private static let columns: StaticString =
        "id, case_file, name, at, decided_by, outcome, inputs, explanation"

    package func add(_ row: DecisionRow) throws {
        try tx.run(
            """
            INSERT INTO decision (tenant, \(raw: Self.columns))
            VALUES (\(tx.tenant), \(row.id), \(row.caseFile), \(row.name), \(row.at),
                \(row.decidedBy), \(row.outcome),
                \(try tx.seal(row.inputs, "decision.inputs", row.id)),
                \(try tx.seal(row.explanation, "decision.explanation", row.id)))
            """
        )
    }

    /// Every decision on a case, oldest first.
    package func of(_ id: CaseID) throws -> [DecisionRow] {
        try tx.rows(
            """
            SELECT \(raw: Self.columns) FROM decision
            WHERE tenant = \(tx.tenant) AND case_file = \(id) ORDER BY +id
            """,
            read
        )
    }

    /// Decisions of every case in the order they were made, from behind one on.
    package func after(_ id: DecisionID?, limit: Int) throws -> [DecisionRow] {
        try tx.rows(
            """
            SELECT \(raw: Self.columns) FROM decision
            WHERE tenant = \(tx.tenant) AND id > \(id ?? DecisionID(raw: 0)) ORDER BY id LIMIT \(limit)
            """,
            read
        )
    }

    /// The decision of a name that holds now.
    package func latest(_ name: String, of id: CaseID) throws -> DecisionRow? {
        try tx.first(
            """
            SELECT \(raw: Self.columns) FROM decision
            WHERE tenant = \(tx.tenant) AND case_file = \(id) AND name = \(name)
            ORDER BY id DESC LIMIT 1
            """,
            read
        )
    }

    private func read(_ row: Row) throws -> DecisionRow {
        var columns = row.columns
        let id: DecisionID = try columns.id()
        return DecisionRow(
            id: id,
            caseFile: try columns.id(),
            name: try columns.text(),
            at: try columns.instant(),
            decidedBy: try columns.idIfAny(),
            outcome: try columns.text(),
            inputs: try tx.open(columns.blob(), "decision.inputs", id),
            explanation: try tx.open(columns.blob(), "decision.explanation", id)
        )
    }
}
