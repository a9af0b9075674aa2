package import Calendar
import Registry

/// A figure as it was counted on a day, for everybody to read.
package struct ToldFigureRow: Hashable, Sendable {
    package let service: String
    package let measure: String
    package let day: CivilDate
    /// Numbers and words about them: nothing of anybody.
    package let told: String
    package let countedAt: Instant

    package init(
        service: String,
        measure: String,
        day: CivilDate,
        told: String,
        countedAt: Instant
    ) {
        self.service = service
        self.measure = measure
        self.day = day
        self.told = told
        self.countedAt = countedAt
    }
}

extension Tx {
    /// What everybody may read of what is counted.
    package var toldFigures: ToldFigures { ToldFigures(tx: self) }
}

package struct ToldFigures {
    let tx: Tx

    private static let columns: StaticString = "service, measure, day, told, counted_at"

    /// What was told of a day stays; what is there already is left as it is.
    package func add(_ row: ToldFigureRow) throws {
        try tx.run(
            """
            INSERT INTO told_figure (tenant, \(raw: Self.columns))
            VALUES (\(tx.tenant), \(row.service), \(row.measure), \(row.day), \(row.told),
                \(row.countedAt))
            ON CONFLICT (tenant, service, measure, day) DO NOTHING
            """
        )
    }

    /// The last of a measure; nil where it was never counted.
    package func last(_ measure: String, of service: String) throws -> ToldFigureRow? {
        try tx.rows(
            """
            SELECT \(raw: Self.columns) FROM told_figure
            WHERE tenant = \(tx.tenant) AND service = \(service) AND measure = \(measure)
            ORDER BY day DESC LIMIT 1
            """,
            read
        ).first
    }

    /// Every day of a measure from one on, oldest first.
    package func days(
        of measure: String,
        of service: String,
        from day: CivilDate,
        limit: Int
    ) throws -> [ToldFigureRow] {
        try tx.rows(
            """
            SELECT \(raw: Self.columns) FROM told_figure
            WHERE tenant = \(tx.tenant) AND service = \(service) AND measure = \(measure)
                AND day >= \(day)
            ORDER BY day LIMIT \(limit)
            """,
            read
        )
    }

    private func read(_ row: Row) throws -> ToldFigureRow {
        var columns = row.columns
        return ToldFigureRow(
            service: try columns.text(),
            measure: try columns.text(),
            day: try columns.date(),
            told: try columns.text(),
            countedAt: try columns.instant()
        )
    }
}
