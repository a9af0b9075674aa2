package import Calendar

/// A service's folder as it is being written or changed; nothing runs by it.
package struct ServiceDesignRow: Hashable, Sendable {
    package var id: ServiceDesignID
    /// What the folder is called.
    package var folder: String
    /// The union whose service it will be.
    package var owner: OrganisationID
    /// The published version that it began from; nil for a service that is not published yet.
    package var basedOn: String?
    /// The packed folder; sealed at rest.
    package var files: [UInt8]
    /// Since when it waits for a second person; nil while it is being written.
    package var handedInAt: Instant?
    /// Why it was sent back.
    package var note: String?
    package var madeAt: Instant
    package var updatedAt: Instant
    package var updatedBy: UserID
    package var version: Int64

    package init(
        id: ServiceDesignID,
        folder: String,
        owner: OrganisationID,
        basedOn: String?,
        files: [UInt8],
        madeAt: Instant,
        madeBy: UserID
    ) {
        self.id = id
        self.folder = folder
        self.owner = owner
        self.basedOn = basedOn
        self.files = files
        self.madeAt = madeAt
        updatedAt = madeAt
        updatedBy = madeBy
        version = 1
    }
}

extension Tx {
    /// Services that are being written or changed.
    package var serviceDesigns: ServiceDesigns { ServiceDesigns(tx: self) }
}

package struct ServiceDesigns {
    let tx: Tx

    private static let columns: StaticString = """
        id, folder, owner, based_on, files, made_at, updated_by, updated_at, handed_in_at, note,
        version
        """

    package func add(_ row: ServiceDesignRow) throws {
        try tx.run(
            """
            INSERT INTO service_design (tenant, \(raw: Self.columns))
            VALUES (\(tx.tenant), \(row.id), \(row.folder), \(row.owner), \(row.basedOn),
                \(try seal(row)), \(row.madeAt), \(row.updatedBy), \(row.updatedAt),
                \(row.handedInAt), \(try tx.seal(ifAny: row.note, "service_design.note", row.id)),
                \(row.version))
            """
        )
        try addHand(row.updatedBy, to: row.id)
    }

    /// Keeps it as the next version; a row that somebody else has kept meanwhile is stale.
    package func save(_ row: ServiceDesignRow) throws {
        try tx.expectOne(
            tx.run(
                """
                UPDATE service_design SET based_on = \(row.basedOn), files = \(try seal(row)),
                    handed_in_at = \(row.handedInAt),
                    note = \(try tx.seal(ifAny: row.note, "service_design.note", row.id)),
                    updated_at = \(row.updatedAt), updated_by = \(row.updatedBy),
                    version = \(row.version + 1)
                WHERE tenant = \(tx.tenant) AND id = \(row.id) AND version = \(row.version)
                """
            )
        )
    }

    /// Notes that somebody has changed it.
    package func addHand(_ account: UserID, to id: ServiceDesignID) throws {
        try tx.run(
            """
            INSERT INTO service_design_hand (tenant, design, account)
            VALUES (\(tx.tenant), \(id), \(account))
            ON CONFLICT (tenant, design, account) DO NOTHING
            """
        )
    }

    /// Whoever has changed it.
    package func hands(on id: ServiceDesignID) throws -> [UserID] {
        try tx.rows(
            """
            SELECT account FROM service_design_hand
            WHERE tenant = \(tx.tenant) AND design = \(id) ORDER BY account
            """
        ) { try $0.id(0) }
    }

    package func find(_ id: ServiceDesignID) throws -> ServiceDesignRow? {
        try tx.first(
            """
            SELECT \(raw: Self.columns) FROM service_design
            WHERE tenant = \(tx.tenant) AND id = \(id)
            """,
            read
        )
    }

    package func ofFolder(_ folder: String) throws -> ServiceDesignRow? {
        try tx.first(
            """
            SELECT \(raw: Self.columns) FROM service_design
            WHERE tenant = \(tx.tenant) AND folder = \(folder)
            """,
            read
        )
    }

    /// Every design, by the folder's name.
    package func all() throws -> [ServiceDesignRow] {
        try tx.rows(
            """
            SELECT \(raw: Self.columns) FROM service_design
            WHERE tenant = \(tx.tenant) ORDER BY folder
            """,
            read
        )
    }

    package func remove(_ id: ServiceDesignID) throws {
        try tx.run(
            "DELETE FROM service_design_hand WHERE tenant = \(tx.tenant) AND design = \(id)"
        )
        try tx.run("DELETE FROM service_design WHERE tenant = \(tx.tenant) AND id = \(id)")
    }

    private func seal(_ row: ServiceDesignRow) throws -> [UInt8] {
        try tx.seal(row.files, "service_design.files", row.id)
    }

    private func read(_ row: Row) throws -> ServiceDesignRow {
        var columns = row.columns
        let id: ServiceDesignID = try columns.id()
        var design = ServiceDesignRow(
            id: id,
            folder: try columns.text(),
            owner: try columns.id(),
            basedOn: try columns.textIfAny(),
            files: try tx.openBytes(columns.blob(), "service_design.files", id),
            madeAt: try columns.instant(),
            madeBy: try columns.id()
        )
        design.updatedAt = try columns.instant()
        design.handedInAt = try columns.instantIfAny()
        design.note = try tx.open(ifAny: columns.blobIfAny(), "service_design.note", id)
        design.version = try columns.int()
        return design
    }
}
