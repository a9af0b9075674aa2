package import Calendar
import Registry

/// An organisation whose people something covers by a rule, with how many they are today.
package struct RuleCoverRow: Hashable, Sendable {
    package let grant: GrantRow
    package let organisation: OrganisationID
    package let name: String
    package let people: Int
}

extension Grants {
    /// A person counts who is one of its own and has not been merged into another.
    private static let people: SQL = "p.merged_into IS NULL"

    /// What covers people by a rule from one case, with the people of today.
    package func rules(of caseFile: CaseID) throws -> [RuleCoverRow] {
        try ofCase(caseFile).filter { $0.status == .settled }.compactMap { grant in
            guard let organisation = grant.holderOrganisation,
                let row = try tx.organisations.find(organisation)
            else { return nil }
            return RuleCoverRow(
                grant: grant,
                organisation: organisation,
                name: row.name,
                people: try countEmployed(by: organisation)
            )
        }
    }

    /// What is good on a day for everybody whom an organisation employs.
    package func rules(
        for employer: OrganisationID,
        unit: String,
        on day: CivilDate
    ) throws -> [GrantRow] {
        let ids: [GrantID] = try tx.rows(
            """
            SELECT id FROM grant_held
            WHERE tenant = \(tx.tenant) AND holder_organisation = \(employer) AND unit = \(unit)
                AND status = \(GrantRow.Status.settled.rawValue)
                AND (valid_until IS NULL OR valid_until >= \(day)) ORDER BY +id
            """
        ) { try $0.id(0) }
        return try ids.compactMap(find)
    }

    /// How many people an organisation employs today.
    package func countEmployed(by organisation: OrganisationID) throws -> Int {
        try tx.first(
            """
            SELECT count(*) FROM person p
            WHERE p.tenant = \(tx.tenant) AND p.employer = \(organisation) AND \(Self.people)
            """
        ) { Int(try $0.int(0)) } ?? 0
    }

    /// The people whom an organisation employs, in the order of their numbers; page on with the last.
    package func employed(
        by organisation: OrganisationID,
        after last: PersonID = PersonID(raw: 0),
        limit: Int
    ) throws -> [PersonID] {
        try tx.rows(
            """
            SELECT p.id FROM person p
            WHERE p.tenant = \(tx.tenant) AND p.employer = \(organisation) AND p.id > \(last)
                AND \(Self.people)
            ORDER BY p.id LIMIT \(limit)
            """
        ) { try $0.id(0) }
    }

    /// How many organisations and people a procedure covers by its rules on a day, each once.
    package func ruleCount(
        by service: String,
        unit: String,
        within ranges: [PathRange]?,
        on day: CivilDate
    ) throws -> (organisations: Int, people: Int) {
        let reach: SQL = ranges.map { PathRange.any(of: $0, "c.handling_path") } ?? "TRUE"
        let covered: [OrganisationID] = try tx.rows(
            """
            SELECT DISTINCT g.holder_organisation
            FROM case_file c CROSS JOIN grant_held g INDEXED BY grant_held_by_case
                ON g.tenant = c.tenant AND g.case_file = c.id
            WHERE c.tenant = \(tx.tenant) AND c.service = \(service) AND g.unit = \(unit)
                AND g.holder_organisation IS NOT NULL
                AND g.status = \(GrantRow.Status.settled.rawValue)
                AND (g.valid_until IS NULL OR g.valid_until >= \(day)) AND \(reach)
            """
        ) { try $0.id(0) }
        return (covered.count, try covered.map(countEmployed).reduce(0, +))
    }
}
