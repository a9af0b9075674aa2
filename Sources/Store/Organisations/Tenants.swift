package import Calendar

/// One federation that runs its own affairs.
package struct TenantRow: Hashable, Sendable {
    package var id: TenantID
    package var name: String
    package var nameEn: String
    package var shortName: String
    package var region: String
    package var zone: String
    package var isDemo: Bool
    /// JSON of the tenant's own choices.
    package var settings: String
    package var madeAt: Instant

    package init(
        id: TenantID,
        name: String,
        nameEn: String,
        shortName: String,
        region: String,
        zone: String = "Asia/Shanghai",
        isDemo: Bool = false,
        settings: String = "{}",
        madeAt: Instant
    ) {
        self.id = id
        self.name = name
        self.nameEn = nameEn
        self.shortName = shortName
        self.region = region
        self.zone = zone
        self.isDemo = isDemo
        self.settings = settings
        self.madeAt = madeAt
    }
}

extension Tx {
    /// The federations this hall serves.
    package var tenants: Tenants { Tenants(tx: self) }
}

package struct Tenants {
    let tx: Tx

    private static let columns: StaticString =
        "id, name, name_en, short_name, region, zone, is_demo, settings, made_at"

    package func add(_ row: TenantRow) throws {
        try tx.run(
            """
            INSERT INTO tenant (\(raw: Self.columns)) VALUES (\(row.id), \(row.name),
                \(row.nameEn), \(row.shortName), \(row.region), \(row.zone), \(row.isDemo),
                \(row.settings), \(row.madeAt))
            """
        )
    }

    package func save(_ row: TenantRow) throws {
        try tx.expectOne(
            tx.run(
                """
                UPDATE tenant SET name = \(row.name), name_en = \(row.nameEn),
                    short_name = \(row.shortName), settings = \(row.settings) WHERE id = \(row.id)
                """
            )
        )
    }

    package func find(_ id: TenantID) throws -> TenantRow? {
        try tx.first("SELECT \(raw: Self.columns) FROM tenant WHERE id = \(id)", read)
    }

    package func all() throws -> [TenantRow] {
        try tx.rows("SELECT \(raw: Self.columns) FROM tenant ORDER BY id", read)
    }

    private func read(_ row: Row) throws -> TenantRow {
        var columns = row.columns
        return TenantRow(
            id: try columns.id(),
            name: try columns.text(),
            nameEn: try columns.text(),
            shortName: try columns.text(),
            region: try columns.text(),
            zone: try columns.text(),
            isDemo: try columns.bool(),
            settings: try columns.text(),
            madeAt: try columns.instant()
        )
    }
}
