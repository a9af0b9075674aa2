import Calendar
import Registry

extension Cases {
    /// Names the contact of a case. Where the case stands does not change with it.
    package func name(_ contact: UserID?, for id: CaseID) throws {
        try tx.expectOne(
            tx.run(
                """
                UPDATE case_file SET contact = \(contact)
                WHERE tenant = \(tx.tenant) AND id = \(id)
                """
            )
        )
    }

    /// How many open cases each of some colleagues is the contact of; those with none are not in it.
    package func countOpen(byContact accounts: [UserID]) throws -> [UserID: Int] {
        guard !accounts.isEmpty else { return [:] }
        let counts = try tx.rows(
            """
            SELECT contact, count(*) FROM case_file
            WHERE tenant = \(tx.tenant) AND contact \(anyOf: accounts) AND closed_at IS NULL
            GROUP BY contact
            """
        ) { (try $0.id(0) as UserID, Int(try $0.int(1))) }
        return Dictionary(uniqueKeysWithValues: counts)
    }

    /// The open cases that a colleague is the contact of, oldest first.
    package func open(ofContact account: UserID, after id: CaseID?, limit: Int) throws -> [CaseRow]
    {
        try tx.rows(
            """
            SELECT \(raw: Self.columns) FROM case_file
            WHERE tenant = \(tx.tenant) AND contact = \(account) AND closed_at IS NULL
                AND id > \(id ?? CaseID(raw: 0))
            ORDER BY id LIMIT \(limit)
            """,
            read
        )
    }
}
