extension Cases {
    /// The lines that time alone writes: alarms, deadlines that passed, promises that broke.
    private static let strokes: StaticString = "kind IN ('warned', 'late', 'broken')"

    /// How often a clock has struck in some case.
    package func strokes() throws -> Int {
        try tx.rows(
            """
            SELECT count(*) FROM case_event WHERE tenant = \(tx.tenant) AND \(raw: Self.strokes)
            """
        ) { Int(try $0.int(0)) }.first ?? 0
    }

    /// The numbers of cases in which the same clock has struck more than once.
    package func struckTwice(limit: Int = 50) throws -> [String] {
        try tx.rows(
            """
            SELECT DISTINCT number FROM case_file WHERE tenant = \(tx.tenant) AND id IN (
                SELECT case_file FROM case_event
                WHERE tenant = \(tx.tenant) AND \(raw: Self.strokes)
                GROUP BY case_file, kind, action, step_from, coalesce(due_at, at)
                HAVING count(*) > 1
            ) ORDER BY number LIMIT \(limit)
            """
        ) { try $0.text(0) }
    }
}
