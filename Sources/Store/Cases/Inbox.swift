package import Calendar
import Casework
import Registry

/// Whose inbox: a duty at an organisation, for it and all below it.
package struct InboxDesk: Hashable, Sendable {
    package var organisation: OrganisationID
    package var duty: String

    package init(organisation: OrganisationID, duty: String) {
        self.organisation = organisation
        self.duty = duty
    }
}

extension Tx {
    /// Who is to act now.
    package var inbox: Inbox { Inbox(tx: self) }
}

/// What lies on the desks, in the order of deadlines; what has none comes last.
package struct Inbox {
    let tx: Tx

    /// Puts a case on the desks of these duties, at its organisation and all above it.
    func put(_ row: CaseRow, duties: [String]) throws {
        try tx.run("DELETE FROM inbox WHERE tenant = \(tx.tenant) AND case_file = \(row.id)")
        guard !duties.isEmpty, !row.state.isClosed else { return }
        let due = InboxCursor.due(row.dueAt)
        for organisation in try tx.organisations.line(to: row.handlingPath) {
            for duty in Set(duties) {
                try tx.run(
                    """
                    INSERT INTO inbox (tenant, scope, duty, due_at, case_file, urgent)
                    VALUES (\(tx.tenant), \(organisation.id), \(duty), \(due), \(row.id),
                        \(row.state.isUrgent))
                    """
                )
            }
        }
    }

    /// The places of a page of what lies on any of these desks; a case lies there once.
    ///
    /// - Parameters:
    ///   - dueBy: Where given, only what is due at or before it.
    ///   - contacts: Where given, only cases that one of these is the contact of.
    ///   - urgentOnly: Whether only those that are urgent are wanted.
    package func page(
        _ desks: [InboxDesk],
        after cursor: InboxCursor = .start,
        dueBy: Instant? = nil,
        ofContacts contacts: [UserID]? = nil,
        urgentOnly: Bool = false,
        limit: Int = 50
    ) throws -> [InboxCursor] {
        let last = dueBy?.milliseconds ?? .max
        var places: Set<InboxCursor> = []
        for desk in Set(desks) {
            places.formUnion(
                try self.places(
                    on: desk,
                    after: cursor,
                    upTo: last,
                    ofContacts: contacts,
                    urgentOnly: urgentOnly,
                    limit: limit
                )
            )
        }
        return Array(places.sorted().prefix(limit))
    }

    /// How many cases lie on any of these desks, how many of them are due at or before an instant, and how many
    /// are urgent; a case counts once.
    package func count(
        _ desks: [InboxDesk],
        dueBy: Instant
    ) throws -> (all: Int, due: Int, urgent: Int) {
        guard let first = desks.first else { return (0, 0, 0) }
        let places = Set(desks).subtracting([first]).reduce(part(of: first)) { sql, desk in
            "\(sql) UNION \(part(of: desk))"
        }
        let counts = try tx.first(
            """
            SELECT count(*), count(*) FILTER (WHERE due_at <= \(dueBy)),
                count(*) FILTER (WHERE urgent = 1)
            FROM (\(places))
            """
        ) { (Int(try $0.int(0)), Int(try $0.int(1)), Int(try $0.int(2))) }
        return counts ?? (0, 0, 0)
    }

    /// How many of the cases on any of these desks one of some colleagues is the contact of.
    package func count(_ desks: [InboxDesk], ofContacts contacts: [UserID]) throws -> Int {
        guard let first = desks.first else { return 0 }
        let places = Set(desks).subtracting([first]).reduce(part(of: first)) { sql, desk in
            "\(sql) UNION \(part(of: desk))"
        }
        return try tx.first(
            """
            SELECT count(*) FROM (\(places)) WHERE case_file IN (\(open(ofContacts: contacts)))
            """
        ) { Int(try $0.int(0)) } ?? 0
    }

    private func open(ofContacts contacts: [UserID]) -> SQL {
        """
        SELECT id FROM case_file WHERE tenant = \(tx.tenant) AND contact \(anyOf: contacts)
            AND closed_at IS NULL
        """
    }

    private func part(of desk: InboxDesk) -> SQL {
        """
        SELECT case_file, due_at, urgent FROM inbox
        WHERE tenant = \(tx.tenant) AND scope = \(desk.organisation) AND duty = \(desk.duty)
        """
    }

    /// Whether a case lies on one of these desks.
    package func holds(_ id: CaseID, on desks: [InboxDesk]) throws -> Bool {
        let found = try tx.rows(
            "SELECT scope, duty FROM inbox WHERE tenant = \(tx.tenant) AND case_file = \(id)"
        ) { InboxDesk(organisation: try $0.id(0), duty: try $0.text(1)) }
        return !Set(found).isDisjoint(with: desks)
    }

    private func places(
        on desk: InboxDesk,
        after cursor: InboxCursor,
        upTo last: Int64,
        ofContacts contacts: [UserID]?,
        urgentOnly: Bool,
        limit: Int
    ) throws -> [InboxCursor] {
        let theirs: SQL = contacts.map { "AND case_file IN (\(open(ofContacts: $0)))" } ?? ""
        // A number that stands in the text lets the planner take the index of those alone.
        let urgent: SQL = urgentOnly ? "AND urgent = 1" : ""
        return try tx.rows(
            """
            SELECT due_at, case_file FROM inbox
            WHERE tenant = \(tx.tenant) AND scope = \(desk.organisation) AND duty = \(desk.duty)
                AND (due_at, case_file) > (\(cursor.dueAt), \(cursor.id)) AND due_at <= \(last) \(theirs) \(urgent)
            ORDER BY due_at, case_file LIMIT \(limit)
            """
        ) { InboxCursor(dueAt: try $0.int(0), id: try $0.int(1)) }
    }
}
