import Calendar
import Registry

extension Tx {
    /// The partners of the unions, and the prices they have agreed to.
    package var partners: Partners { Partners(tx: self) }
}

package struct Partners {
    let tx: Tx

    private static let columns: StaticString = """
        organisation, owner, owner_path, contact, phone, bank_account, address, closed_on, made_at,
        version
        """

    package func add(_ row: PartnerRow) throws {
        try tx.run(
            """
            INSERT INTO partner (tenant, \(raw: Self.columns))
            VALUES (\(tx.tenant), \(row.id), \(row.owner), \(row.ownerPath),
                \(try tx.seal(ifAny: row.contact, "partner.contact", row.id)),
                \(try tx.seal(ifAny: row.phone, "partner.phone", row.id)),
                \(try tx.seal(ifAny: row.bankAccount, "partner.bank_account", row.id)),
                \(row.address), \(row.closedOn), \(row.madeAt), \(row.version))
            """
        )
    }

    /// Saves everything but whose partner it is; a version that somebody else changed is stale.
    package func save(_ row: PartnerRow) throws {
        try tx.expectOne(
            tx.run(
                """
                UPDATE partner SET
                    contact = \(try tx.seal(ifAny: row.contact, "partner.contact", row.id)),
                    phone = \(try tx.seal(ifAny: row.phone, "partner.phone", row.id)),
                    bank_account =
                        \(try tx.seal(ifAny: row.bankAccount, "partner.bank_account", row.id)),
                    address = \(row.address), closed_on = \(row.closedOn),
                    version = \(row.version + 1)
                WHERE tenant = \(tx.tenant) AND organisation = \(row.id)
                    AND version = \(row.version)
                """
            )
        )
    }

    package func find(_ id: OrganisationID) throws -> PartnerRow? {
        try list("organisation = \(id)", limit: 1).first
    }

    package func find(anyOf ids: [OrganisationID]) throws -> [OrganisationID: PartnerRow] {
        let rows = try list("organisation \(anyOf: ids)", limit: ids.count)
        return Dictionary(rows.map { ($0.id, $0) }) { first, _ in first }
    }

    /// The partners of the unions in these stretches of the tree, latest first.
    package func page(
        of ranges: [PathRange],
        isClosed: Bool,
        offset: Int = 0,
        limit: Int = 50
    ) throws -> [PartnerRow] {
        try list(condition(ranges, isClosed), limit: limit, offset: offset)
    }

    /// The same for lists read to the end: those before one of them.
    package func next(
        of ranges: [PathRange],
        isClosed: Bool,
        before id: OrganisationID?,
        limit: Int
    ) throws -> [PartnerRow] {
        let isLater: SQL = id.map { "organisation < \($0)" } ?? "TRUE"
        return try list("\(condition(ranges, isClosed)) AND \(isLater)", limit: limit)
    }

    package func count(of ranges: [PathRange], isClosed: Bool) throws -> Int {
        let count = try tx.first(
            """
            SELECT count(*) FROM partner
            WHERE tenant = \(tx.tenant) AND \(condition(ranges, isClosed))
            """
        ) { try $0.int(0) }
        return Int(count ?? 0)
    }

    private func condition(_ ranges: [PathRange], _ isClosed: Bool) -> SQL {
        let state: SQL = isClosed ? "closed_on IS NOT NULL" : "closed_on IS NULL"
        return "\(PathRange.any(of: ranges, "owner_path")) AND \(state)"
    }

    private func list(_ condition: SQL, limit: Int, offset: Int = 0) throws -> [PartnerRow] {
        try tx.rows(
            """
            SELECT \(raw: Self.columns) FROM partner
            WHERE tenant = \(tx.tenant) AND \(condition)
            ORDER BY organisation DESC LIMIT \(limit) OFFSET \(offset)
            """,
            read
        )
    }

    private func read(_ row: Row) throws -> PartnerRow {
        var columns = row.columns
        let id: OrganisationID = try columns.id()
        return PartnerRow(
            id: id,
            owner: try columns.id(),
            ownerPath: try columns.text(),
            contact: try tx.open(ifAny: columns.blobIfAny(), "partner.contact", id),
            phone: try tx.open(ifAny: columns.blobIfAny(), "partner.phone", id),
            bankAccount: try tx.open(ifAny: columns.blobIfAny(), "partner.bank_account", id),
            address: try columns.text(),
            closedOn: try columns.dateIfAny(),
            madeAt: try columns.instant(),
            version: try columns.int()
        )
    }
}
