package import Calendar
import Registry

/// Somebody who has to do with a case as one of its parties: somebody the registry knows, or a name.
package struct CasePartyRow: Hashable, Sendable {
    package var id: CasePartyID
    package var caseFile: CaseID
    /// Which of the service's parties.
    package var party: String
    package var person: PersonID?
    package var organisation: OrganisationID?
    package var name: String
    package var phone: String?
    /// The number of an identity card.
    package var card: String?
    package var addedBy: UserID?
    package var addedAt: Instant
    /// Since when somebody else stands in this place.
    package var leftAt: Instant?

    package init(
        id: CasePartyID,
        caseFile: CaseID,
        party: String,
        person: PersonID? = nil,
        organisation: OrganisationID? = nil,
        name: String,
        phone: String? = nil,
        card: String? = nil,
        addedBy: UserID?,
        addedAt: Instant,
        leftAt: Instant? = nil
    ) {
        self.id = id
        self.caseFile = caseFile
        self.party = party
        self.person = person
        self.organisation = organisation
        self.name = name
        self.phone = phone
        self.card = card
        self.addedBy = addedBy
        self.addedAt = addedAt
        self.leftAt = leftAt
    }
}

/// A member of a party, as far as a case has to know one: nothing unsealed.
package struct CaseMember: Hashable, Sendable {
    package let id: CasePartyID
    package let party: String
    package let person: PersonID?

    package init(id: CasePartyID, party: String, person: PersonID?) {
        self.id = id
        self.party = party
        self.person = person
    }
}

extension Tx {
    /// The parties of cases.
    package var parties: CaseParties { CaseParties(tx: self) }
}

package struct CaseParties {
    let tx: Tx

    private static let columns: StaticString = """
        id, case_file, party, person, organisation, name, phone, card, added_by, added_at, left_at
        """

    package func add(_ row: CasePartyRow) throws {
        let hash = row.phone.map { tx.vault.blindIndex(.phone, $0) }
        try tx.run(
            """
            INSERT INTO case_party (tenant, phone_hash, \(raw: Self.columns))
            VALUES (\(tx.tenant), \(hash), \(row.id), \(row.caseFile), \(row.party), \(row.person),
                \(row.organisation), \(try tx.seal(row.name, "case_party.name", row.id)),
                \(try tx.seal(ifAny: row.phone, "case_party.phone", row.id)),
                \(try tx.seal(ifAny: row.card, "case_party.card", row.id)), \(row.addedBy),
                \(row.addedAt), \(row.leftAt))
            """
        )
        try tx.run(
            """
            UPDATE case_file SET parties = parties + 1
            WHERE tenant = \(tx.tenant) AND id = \(row.caseFile)
            """
        )
    }

    /// Somebody stands in this place no longer; what he did stays.
    package func leave(_ id: CasePartyID, at now: Instant) throws {
        try tx.expectOne(
            tx.run(
                """
                UPDATE case_party SET left_at = \(now)
                WHERE tenant = \(tx.tenant) AND id = \(id) AND left_at IS NULL
                """
            )
        )
        try tx.run(
            """
            DELETE FROM party_link WHERE tenant = \(tx.tenant) AND party = \(id)
            """
        )
    }

    /// Somebody who was a mere name turns out to be an organisation of the registry.
    package func recognise(_ id: CasePartyID, as organisation: OrganisationID) throws {
        try tx.expectOne(
            tx.run(
                """
                UPDATE case_party SET organisation = \(organisation)
                WHERE tenant = \(tx.tenant) AND id = \(id)
                """
            )
        )
    }

    package func find(_ id: CasePartyID) throws -> CasePartyRow? {
        try list("id = \(id)").first
    }

    /// Those who are parties of a case now, in the order in which they came.
    package func of(_ caseFile: CaseID) throws -> [CasePartyRow] {
        try list("case_file = \(caseFile) AND left_at IS NULL")
    }

    /// The same as far as a case has to know them. Whoever has become known to the registry since, with
    /// the phone and the name that were given, is that person.
    func members(of caseFile: CaseID) throws -> [CaseMember] {
        let members = try tx.rows(
            """
            SELECT id, party, person, name, phone_hash FROM case_party
            WHERE tenant = \(tx.tenant) AND case_file = \(caseFile) AND left_at IS NULL ORDER BY id
            """
        ) { row -> (CasePartyID, String, PersonID?, [UInt8], [UInt8]?) in
            var columns = row.columns
            return try (
                columns.id(), columns.text(), columns.idIfAny(), columns.blob(), columns.blobIfAny()
            )
        }
        return try members.map { id, party, person, name, hash in
            let known = try person ?? hash.flatMap { try self.person(with: $0, called: name, id) }
            return CaseMember(id: id, party: party, person: known)
        }
    }

    private func person(
        with phone: [UInt8],
        called sealed: [UInt8],
        _ id: CasePartyID
    ) throws -> PersonID? {
        let candidates: [PersonID] = try tx.rows(
            """
            SELECT person FROM person_key
            WHERE kind = \(Vault.BlindKind.phone.rawValue) AND hash = \(phone)
                AND tenant = \(tx.tenant) ORDER BY person
            """
        ) { try $0.id(0) }
        guard !candidates.isEmpty else { return nil }
        let name = try tx.open(sealed, "case_party.name", id)
        return try candidates.first { try tx.people.find($0)?.name == name }
    }

    /// The cases in which somebody is a party, or has the phone of one.
    package func cases(of person: PersonID) throws -> [CaseID] {
        try tx.rows(
            """
            SELECT case_file FROM case_party
            WHERE tenant = \(tx.tenant) AND person = \(person) AND left_at IS NULL
            UNION
            SELECT p.case_file FROM person_key k
            JOIN case_party p ON p.tenant = k.tenant AND p.phone_hash = k.hash
            WHERE k.tenant = \(tx.tenant) AND k.person = \(person)
                AND k.kind = \(Vault.BlindKind.phone.rawValue) AND p.person IS NULL
                AND p.left_at IS NULL
            """
        ) { try $0.id(0) }
    }

    private func list(_ condition: SQL) throws -> [CasePartyRow] {
        try tx.rows(
            """
            SELECT \(raw: Self.columns) FROM case_party
            WHERE tenant = \(tx.tenant) AND \(condition) ORDER BY id
            """,
            read
        )
    }

    private func read(_ row: Row) throws -> CasePartyRow {
        var columns = row.columns
        let id: CasePartyID = try columns.id()
        return CasePartyRow(
            id: id,
            caseFile: try columns.id(),
            party: try columns.text(),
            person: try columns.idIfAny(),
            organisation: try columns.idIfAny(),
            name: try tx.open(columns.blob(), "case_party.name", id),
            phone: try tx.open(ifAny: columns.blobIfAny(), "case_party.phone", id),
            card: try tx.open(ifAny: columns.blobIfAny(), "case_party.card", id),
            addedBy: try columns.idIfAny(),
            addedAt: try columns.instant(),
            leftAt: try columns.instantIfAny()
        )
    }
}
