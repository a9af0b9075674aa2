/// A region by its code of GB/T 2260.
package struct RegionRow: Hashable, Sendable {
    package var code: String
    package var parent: String?
    package var level: Int
    package var name: String
    package var nameEn: String

    package init(code: String, parent: String?, level: Int, name: String, nameEn: String) {
        self.code = code
        self.parent = parent
        self.level = level
        self.name = name
        self.nameEn = nameEn
    }
}

extension Tx {
    /// The regions of the country, shared by all tenants.
    package var regions: Regions { Regions(tx: self) }
}

package struct Regions {
    let tx: Tx

    /// Adds a region, or corrects its names.
    package func put(_ row: RegionRow) throws {
        try tx.run(
            """
            INSERT INTO region (code, parent, level, name, name_en)
            VALUES (\(row.code), \(row.parent), \(row.level), \(row.name), \(row.nameEn))
            ON CONFLICT (code) DO UPDATE SET name = excluded.name, name_en = excluded.name_en
            """
        )
    }

    package func find(_ code: String) throws -> RegionRow? {
        try tx.first(
            "SELECT code, parent, level, name, name_en FROM region WHERE code = \(code)",
            read
        )
    }

    package func all() throws -> [RegionRow] {
        try tx.rows("SELECT code, parent, level, name, name_en FROM region ORDER BY code", read)
    }

    package func children(of code: String) throws -> [RegionRow] {
        try tx.rows(
            """
            SELECT code, parent, level, name, name_en FROM region
            WHERE parent = \(code) ORDER BY code
            """,
            read
        )
    }

    private func read(_ row: Row) throws -> RegionRow {
        RegionRow(
            code: try row.text(0),
            parent: try row.textIfAny(1),
            level: Int(try row.int(2)),
            name: try row.text(3),
            nameEn: try row.text(4)
        )
    }
}
