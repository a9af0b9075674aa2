import Calendar

extension Tx {
    /// The people of the tenant's registry.
    package var people: People { People(tx: self) }
}

/// People: found by number, by phone, by identity number, by name, by union.
package struct People {
    let tx: Tx

    static let columns: StaticString = """
        id, name, identity_number, phone, bank_account, address, birth_date, sex, region,
        work_region, union_id, employer, household, relation, member_since, is_demo, merged_into,
        made_at, version
        """

    package func add(_ row: PersonRow) throws {
        let sealed = try seal(row)
        try tx.run(
            """
            INSERT INTO person (tenant, birth_month, \(raw: Self.columns))
            VALUES (\(tx.tenant), \(row.birthMonth), \(row.id), \(sealed.name),
                \(sealed.identityNumber), \(sealed.phone), \(sealed.bankAccount),
                \(sealed.address), \(sealed.birthDate), \(row.sex), \(row.region),
                \(row.workRegion), \(row.union), \(row.employer), \(row.household),
                \(row.relation), \(row.memberSince), \(row.isDemo), \(row.mergedInto),
                \(row.madeAt), \(row.version))
            """
        )
        try index(row)
    }

    /// Saves a row as it was read and changed; somebody else's change in between makes it stale.
    package func save(_ row: PersonRow) throws {
        let sealed = try seal(row)
        try tx.expectOne(
            tx.run(
                """
                UPDATE person SET name = \(sealed.name),
                    identity_number = \(sealed.identityNumber), phone = \(sealed.phone),
                    bank_account = \(sealed.bankAccount), address = \(sealed.address),
                    birth_date = \(sealed.birthDate), birth_month = \(row.birthMonth),
                    sex = \(row.sex), region = \(row.region), work_region = \(row.workRegion),
                    union_id = \(row.union), employer = \(row.employer),
                    household = \(row.household), relation = \(row.relation),
                    member_since = \(row.memberSince), merged_into = \(row.mergedInto),
                    version = \(row.version + 1)
                WHERE tenant = \(tx.tenant) AND id = \(row.id) AND version = \(row.version)
                """
            )
        )
        try tx.run("DELETE FROM person_search WHERE rowid = \(row.id)")
        try tx.run("DELETE FROM person_key WHERE tenant = \(tx.tenant) AND person = \(row.id)")
        try index(row)
    }

    package func find(_ id: PersonID) throws -> PersonRow? {
        try tx.first(
            "SELECT \(raw: Self.columns) FROM person WHERE tenant = \(tx.tenant) AND id = \(id)",
            read
        )
    }

    package func find(anyOf ids: [PersonID]) throws -> [PersonID: PersonRow] {
        let rows = try tx.rows(
            """
            SELECT \(raw: Self.columns) FROM person
            WHERE tenant = \(tx.tenant) AND id \(anyOf: ids)
            """,
            read
        )
        return Dictionary(rows.map { ($0.id, $0) }) { first, _ in first }
    }

    /// The people of a phone number: a family may share one.
    package func withPhone(_ phone: String) throws -> [PersonRow] {
        try withKey(.phone, phone)
    }

    /// The one person of an identity number.
    package func withIdentityNumber(_ number: String) throws -> PersonRow? {
        try withKey(.identity, number).first
    }

    /// The people of a household, the applicant among them.
    package func ofHousehold(_ household: HouseholdID) throws -> [PersonRow] {
        try tx.rows(
            """
            SELECT \(raw: Self.columns) FROM person
            WHERE tenant = \(tx.tenant) AND household = \(household) ORDER BY id
            """,
            read
        )
    }

    private func withKey(_ kind: Vault.BlindKind, _ value: String) throws -> [PersonRow] {
        let hash = tx.vault.blindIndex(kind, value)
        let ids: [PersonID] = try tx.rows(
            """
            SELECT person FROM person_key
            WHERE kind = \(kind.rawValue) AND hash = \(hash) AND tenant = \(tx.tenant)
            ORDER BY person
            """
        ) { try $0.id(0) }
        return try ids.compactMap(find)
    }
}

extension People {
    private struct Sealed {
        let name: [UInt8]
        let identityNumber: [UInt8]?
        let phone: [UInt8]?
        let bankAccount: [UInt8]?
        let address: [UInt8]?
        let birthDate: [UInt8]?
    }

    private func seal(_ row: PersonRow) throws -> Sealed {
        Sealed(
            name: try tx.seal(row.name, "person.name", row.id),
            identityNumber: try tx.seal(
                ifAny: row.identityNumber,
                "person.identity_number",
                row.id
            ),
            phone: try tx.seal(ifAny: row.phone, "person.phone", row.id),
            bankAccount: try tx.seal(ifAny: row.bankAccount, "person.bank_account", row.id),
            address: try tx.seal(ifAny: row.address, "person.address", row.id),
            birthDate: try tx.seal(
                ifAny: row.birthDate?.description,
                "person.birth_date",
                row.id
            )
        )
    }

    /// Whoever has become one with another record is found by that one only.
    private func index(_ row: PersonRow) throws {
        guard row.mergedInto == nil else { return }
        let words = tx.vault.searchWords(row.name, of: tx.tenant).joined(separator: " ")
        try tx.run("INSERT INTO person_search (rowid, words) VALUES (\(row.id), \(words))")
        let keys: [(Vault.BlindKind, String?)] = [
            (.phone, row.phone), (.identity, row.identityNumber),
        ]
        for case (let kind, let value?) in keys {
            try tx.run(
                """
                INSERT INTO person_key (kind, hash, tenant, person)
                VALUES (\(kind.rawValue), \(tx.vault.blindIndex(kind, value)), \(tx.tenant),
                    \(row.id))
                """
            )
        }
    }

    func read(_ row: Row) throws -> PersonRow {
        var columns = row.columns
        let id: PersonID = try columns.id()
        let name = try tx.open(columns.blob(), "person.name", id)
        let identity = try tx.open(ifAny: columns.blobIfAny(), "person.identity_number", id)
        let phone = try tx.open(ifAny: columns.blobIfAny(), "person.phone", id)
        let bank = try tx.open(ifAny: columns.blobIfAny(), "person.bank_account", id)
        let address = try tx.open(ifAny: columns.blobIfAny(), "person.address", id)
        let birth = try tx.open(ifAny: columns.blobIfAny(), "person.birth_date", id)
        return PersonRow(
            id: id,
            name: name,
            identityNumber: identity,
            phone: phone,
            bankAccount: bank,
            address: address,
            birthDate: birth.flatMap { CivilDate($0) },
            sex: try columns.textIfAny(),
            region: try columns.textIfAny(),
            workRegion: try columns.textIfAny(),
            union: try columns.idIfAny(),
            employer: try columns.idIfAny(),
            household: try columns.idIfAny(),
            relation: try columns.textIfAny(),
            memberSince: try columns.dateIfAny(),
            isDemo: try columns.bool(),
            mergedInto: try columns.idIfAny(),
            madeAt: try columns.instant(),
            version: try columns.int()
        )
    }
}
