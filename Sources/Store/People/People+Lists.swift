package import Calendar
import Registry

/// A person as a line of a list names one.
package struct PersonLabel: Hashable, Sendable {
    package let name: String
    package let union: OrganisationID?
}

extension People {
    /// People whose name holds the text, two characters at least, within a part of the tree.
    package func search(
        _ text: String,
        within range: PathRange? = nil,
        limit: Int = 20
    ) throws -> [PersonRow] {
        guard let phrase = SearchPhrase(tx.vault.searchWords(text, of: tx.tenant)) else {
            return []
        }
        return try tx.rows(
            """
            SELECT \(raw: Self.columns) FROM person
            WHERE tenant = \(tx.tenant)
                AND id IN (SELECT rowid FROM person_search WHERE words MATCH \(phrase.text))
                AND \(isWithin(range))
            ORDER BY id LIMIT \(limit)
            """,
            read
        )
    }

    /// The people of a union, in the order of their numbers; page on with the last number.
    package func ofUnion(
        _ union: OrganisationID,
        after id: PersonID = PersonID(raw: 0),
        limit: Int = 50
    ) throws -> [PersonRow] {
        try tx.rows(
            """
            SELECT \(raw: Self.columns) FROM person
            WHERE tenant = \(tx.tenant) AND union_id = \(union) AND id > \(id)
            ORDER BY id LIMIT \(limit)
            """,
            read
        )
    }

    /// Everybody, in the order of their numbers; page on with the last number.
    package func page(
        after id: PersonID = PersonID(raw: 0),
        limit: Int = 500
    ) throws -> [PersonRow] {
        try tx.rows(
            """
            SELECT \(raw: Self.columns) FROM person
            WHERE tenant = \(tx.tenant) AND id > \(id) ORDER BY id LIMIT \(limit)
            """,
            read
        )
    }

    /// What people are called and where they belong; nothing else of them is unsealed.
    package func labels(of people: [PersonID]) throws -> [PersonID: PersonLabel] {
        let labels = try tx.rows(
            """
            SELECT id, name, union_id FROM person
            WHERE tenant = \(tx.tenant) AND id \(anyOf: Array(Set(people)))
            """
        ) { row in
            let id: PersonID = try row.id(0)
            let name = try tx.open(row.blob(1), "person.name", id)
            return (id, PersonLabel(name: name, union: try row.idIfAny(2)))
        }
        return Dictionary(labels) { first, _ in first }
    }

    /// Those of whom a service has no lead yet, in the order of their numbers; where asked for, only
    /// those to whom something has happened.
    package func withoutLead(
        of service: String,
        withEvents: Bool,
        after person: PersonID = PersonID(raw: 0),
        limit: Int = 500
    ) throws -> [PersonID] {
        let one: SQL =
            withEvents
            ? "SELECT DISTINCT p.person AS id FROM life_event p WHERE p.person"
            : "SELECT p.id FROM person p WHERE p.merged_into IS NULL AND p.id"
        let key: SQL = withEvents ? "p.person" : "p.id"
        return try tx.rows(
            """
            \(one) > \(person) AND p.tenant = \(tx.tenant)
                AND NOT EXISTS (SELECT 1 FROM lead l
                    WHERE l.tenant = p.tenant AND l.person = \(key) AND l.service = \(service))
            ORDER BY \(key) LIMIT \(limit)
            """
        ) { try $0.id(0) }
    }

    package func count() throws -> Int {
        let count = try tx.first("SELECT count(*) FROM person WHERE tenant = \(tx.tenant)") {
            Int(try $0.int(0))
        }
        return count ?? 0
    }

    private func isWithin(_ range: PathRange?) -> SQL {
        guard let range else { return "TRUE" }
        return """
            union_id IN (SELECT id FROM organisation
                WHERE tenant = \(tx.tenant) AND path >= \(range.low) AND path < \(range.high))
            """
    }
}

extension People {
    package func addTie(_ tie: TieRow) throws {
        try tx.run(
            """
            INSERT INTO tie (tenant, person, organisation, kind, from_day, until_day, is_primary)
            VALUES (\(tx.tenant), \(tie.person), \(tie.organisation), \(tie.kind), \(tie.from),
                \(tie.until), \(tie.isPrimary))
            """
        )
    }

    package func endTie(_ tie: TieRow, on day: CivilDate) throws {
        try tx.expectOne(
            tx.run(
                """
                UPDATE tie SET until_day = \(day)
                WHERE tenant = \(tx.tenant) AND person = \(tie.person)
                    AND organisation = \(tie.organisation) AND kind = \(tie.kind)
                    AND from_day = \(tie.from)
                """
            )
        )
    }

    package func ties(of person: PersonID) throws -> [TieRow] {
        try tx.rows(
            """
            SELECT person, organisation, kind, from_day, until_day, is_primary FROM tie
            WHERE tenant = \(tx.tenant) AND person = \(person) ORDER BY from_day, organisation
            """
        ) { row in
            var columns = row.columns
            return TieRow(
                person: try columns.id(),
                organisation: try columns.id(),
                kind: try columns.text(),
                from: try columns.date(),
                until: try columns.dateIfAny(),
                isPrimary: try columns.bool()
            )
        }
    }

    package func categories(of person: PersonID) throws -> Set<String> {
        Set(
            try tx.rows(
                """
                SELECT category FROM person_category
                WHERE tenant = \(tx.tenant) AND person = \(person)
                """
            ) { try $0.text(0) }
        )
    }

    package func addCategory(
        _ category: String,
        to person: PersonID,
        since: CivilDate? = nil
    ) throws {
        try tx.run(
            """
            INSERT INTO person_category (tenant, category, person, since)
            VALUES (\(tx.tenant), \(category), \(person), \(since))
            ON CONFLICT (tenant, category, person) DO NOTHING
            """
        )
    }

    package func removeCategory(_ category: String, from person: PersonID) throws {
        try tx.run(
            """
            DELETE FROM person_category
            WHERE tenant = \(tx.tenant) AND category = \(category) AND person = \(person)
            """
        )
    }

    package func ofCategory(
        _ category: String,
        after person: PersonID = PersonID(raw: 0),
        limit: Int = 500
    ) throws -> [PersonID] {
        try tx.rows(
            """
            SELECT person FROM person_category
            WHERE tenant = \(tx.tenant) AND category = \(category) AND person > \(person)
            ORDER BY person LIMIT \(limit)
            """
        ) { try $0.id(0) }
    }
}

extension People {
    package func addLifeEvent(_ event: LifeEventRow) throws {
        try tx.run(
            """
            INSERT INTO life_event (tenant, id, person, kind, on_day, source, recorded_at)
            VALUES (\(tx.tenant), \(event.id), \(event.person), \(event.kind), \(event.on),
                \(event.source), \(event.recordedAt))
            """
        )
    }

    package func lifeEvents(of person: PersonID) throws -> [LifeEventRow] {
        try tx.rows(
            """
            SELECT id, person, kind, on_day, source, recorded_at FROM life_event
            WHERE tenant = \(tx.tenant) AND person = \(person) ORDER BY on_day, id
            """,
            readEvent
        )
    }

    /// People to whom something of these kinds happened since a day, in the order of their numbers.
    package func withLifeEvent(
        of kinds: [String],
        since day: CivilDate,
        after person: PersonID = PersonID(raw: 0),
        limit: Int = 500
    ) throws -> [PersonID] {
        try tx.rows(
            """
            SELECT DISTINCT person FROM life_event
            WHERE tenant = \(tx.tenant) AND kind \(anyOf: kinds) AND on_day >= \(day)
                AND person > \(person)
            ORDER BY person LIMIT \(limit)
            """
        ) { try $0.id(0) }
    }

    private func readEvent(_ row: Row) throws -> LifeEventRow {
        var columns = row.columns
        return LifeEventRow(
            id: try columns.id(),
            person: try columns.id(),
            kind: try columns.text(),
            on: try columns.date(),
            source: try columns.text(),
            recordedAt: try columns.instant()
        )
    }
}
