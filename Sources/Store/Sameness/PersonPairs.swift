package import Calendar
import Registry

/// Two records that may be of one person.
package struct PersonPairRow: Hashable, Sendable {
    package enum State: String, Hashable, Sendable, CaseIterable {
        case open
        case same
        case different
    }

    package var id: PersonPairID
    /// The older record, and the newer one.
    package var one: PersonID
    package var other: PersonID
    /// What they have in common.
    package var sign: String
    package var handling: OrganisationID
    package var handlingPath: String
    package var state: State
    /// The record that was kept, where they are one.
    package var kept: PersonID?
    /// Why; sealed.
    package var reason: String?
    package var madeAt: Instant
    package var decidedAt: Instant?
    package var decidedBy: UserID?

    package init(
        id: PersonPairID,
        one: PersonID,
        other: PersonID,
        sign: String,
        handling: OrganisationID,
        handlingPath: String,
        state: State = .open,
        kept: PersonID? = nil,
        reason: String? = nil,
        madeAt: Instant,
        decidedAt: Instant? = nil,
        decidedBy: UserID? = nil
    ) {
        self.id = id
        self.one = one
        self.other = other
        self.sign = sign
        self.handling = handling
        self.handlingPath = handlingPath
        self.state = state
        self.kept = kept
        self.reason = reason
        self.madeAt = madeAt
        self.decidedAt = decidedAt
        self.decidedBy = decidedBy
    }
}

extension Tx {
    /// Records that may be of one person.
    package var personPairs: PersonPairs { PersonPairs(tx: self) }
}

package struct PersonPairs {
    let tx: Tx

    private static let columns: StaticString = """
        id, one, other, sign, handling, handling_path, state, kept, reason, made_at, decided_at,
        decided_by
        """

    /// Whether the two have been asked about before, whatever came of it.
    package func isKnown(_ one: PersonID, _ other: PersonID) throws -> Bool {
        let known = try tx.first(
            """
            SELECT 1 FROM person_pair WHERE tenant = \(tx.tenant)
                AND one = \(min(one, other)) AND other = \(max(one, other))
            """
        ) { try $0.int(0) }
        return known != nil
    }

    package func add(_ row: PersonPairRow) throws {
        try tx.run(
            """
            INSERT INTO person_pair (tenant, \(raw: Self.columns))
            VALUES (\(tx.tenant), \(row.id), \(row.one), \(row.other), \(row.sign), \(row.handling),
                \(row.handlingPath), \(row.state.rawValue), \(row.kept),
                \(try tx.seal(ifAny: row.reason, "person_pair.reason", row.id)), \(row.madeAt),
                \(row.decidedAt), \(row.decidedBy))
            """
        )
    }

    /// Saves what was decided of two records that nobody had decided on.
    package func decide(_ row: PersonPairRow) throws {
        try tx.expectOne(
            tx.run(
                """
                UPDATE person_pair SET state = \(row.state.rawValue), kept = \(row.kept),
                    reason = \(try tx.seal(ifAny: row.reason, "person_pair.reason", row.id)),
                    decided_at = \(row.decidedAt), decided_by = \(row.decidedBy)
                WHERE tenant = \(tx.tenant) AND id = \(row.id)
                    AND state = \(PersonPairRow.State.open.rawValue)
                """
            )
        )
    }

    package func find(_ id: PersonPairID) throws -> PersonPairRow? {
        try tx.first(
            "SELECT \(raw: Self.columns) FROM person_pair WHERE tenant = \(tx.tenant) AND id = \(id)",
            read
        )
    }

    /// Those of a state within parts of the tree; nil for all of it.
    package func page(
        _ state: PersonPairRow.State,
        within ranges: [PathRange]?,
        limit: Int
    ) throws -> [PersonPairRow] {
        let isWithin: SQL = ranges.map { PathRange.any(of: $0, "handling_path") } ?? "TRUE"
        return try tx.rows(
            """
            SELECT \(raw: Self.columns) FROM person_pair
            WHERE tenant = \(tx.tenant) AND state = \(state.rawValue) AND (\(isWithin))
            ORDER BY id DESC LIMIT \(limit)
            """,
            read
        )
    }

    private func read(_ row: Row) throws -> PersonPairRow {
        var columns = row.columns
        let id: PersonPairID = try columns.id()
        return PersonPairRow(
            id: id,
            one: try columns.id(),
            other: try columns.id(),
            sign: try columns.text(),
            handling: try columns.id(),
            handlingPath: try columns.text(),
            state: try columns.choice(),
            kept: try columns.idIfAny(),
            reason: try tx.open(ifAny: columns.blobIfAny(), "person_pair.reason", id),
            madeAt: try columns.instant(),
            decidedAt: try columns.instantIfAny(),
            decidedBy: try columns.idIfAny()
        )
    }
}

extension PersonPairs {
    /// How many cases are about somebody, or name somebody on a line.
    package func caseCount(of person: PersonID) throws -> Int {
        let count = try tx.first(
            """
            SELECT (SELECT count(*) FROM case_file
                    WHERE tenant = \(tx.tenant) AND (applicant = \(person) OR person = \(person)))
                + (SELECT count(*) FROM case_line
                    WHERE tenant = \(tx.tenant) AND person = \(person))
            """
        ) { Int(try $0.int(0)) }
        return count ?? 0
    }
}
