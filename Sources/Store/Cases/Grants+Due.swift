package import Calendar
import Registry

/// Where grants come from, as far as it decides who pays them: one name in one version of a service,
/// handled in one place; of a case, at one step.
package struct GrantSource: Hashable, Sendable {
    package let service: String
    package let digest: String
    /// Where the case stands; nil for what was claimed without one.
    package let step: String?
    package let grant: String
    package let handlingPath: String

    static let columns: StaticString = """
        COALESCE(c.service, o.service), COALESCE(c.digest, o.digest), c.step, g.name,
        COALESCE(c.handling_path, o.owner_path)
        """
    /// The case or the offering of a grant.
    static let origin: StaticString = """
        LEFT JOIN case_file c ON c.tenant = g.tenant AND c.id = g.case_file
        LEFT JOIN offering o ON o.tenant = g.tenant AND o.id = g.offering
        """

    init(_ columns: inout Columns) throws {
        service = try columns.text()
        digest = try columns.text()
        step = try columns.textIfAny()
        grant = try columns.text()
        handlingPath = try columns.text()
    }
}

/// What is due of one source, summed up.
package struct DueSum: Hashable, Sendable {
    package let source: GrantSource
    package let count: Int
    package let amount: Int64
    /// Those whose holder's bank account is known.
    package let payable: Int
    package let payableAmount: Int64
    package let earliestDue: Instant?
}

/// One grant that is due, as a list shows it.
package struct DueGrant: Hashable, Sendable {
    package let source: GrantSource
    package let id: GrantID
    package let caseFile: CaseID?
    /// The number of the case; nil for what was claimed without one.
    package let number: String?
    package let holder: PersonID?
    package let hasBankAccount: Bool
    package let amount: Int64
    package let grantedAt: Instant
}

extension Grants {
    /// What is due in all, by where it comes from.
    package func dueSums() throws -> [DueSum] {
        try tx.rows(
            """
            SELECT \(raw: GrantSource.columns), count(*), sum(g.amount), count(p.bank_account),
                sum(iif(p.bank_account IS NULL, 0, g.amount)), min(c.due_at)
            FROM grant_held g \(raw: GrantSource.origin)
                LEFT JOIN person p ON p.tenant = g.tenant AND p.id = g.holder
            WHERE g.tenant = \(tx.tenant) AND g.status = 'due' AND g.place IS NULL AND g.holder_organisation IS NULL
            GROUP BY 1, 2, 3, 4, 5
            """
        ) { row in
            var columns = row.columns
            return DueSum(
                source: try GrantSource(&columns),
                count: Int(try columns.int()),
                amount: try columns.int(),
                payable: Int(try columns.int()),
                payableAmount: try columns.int(),
                earliestDue: try columns.instantIfAny()
            )
        }
    }

    /// What is due in the order in which it was granted; page on with the last row.
    package func due(after last: DueGrant? = nil, limit: Int = 500) throws -> [DueGrant] {
        let at = last?.grantedAt ?? Instant(milliseconds: .min)
        let id = last?.id ?? GrantID(raw: 0)
        return try tx.rows(
            """
            SELECT \(raw: GrantSource.columns), g.id, g.case_file, c.number, g.holder,
                p.bank_account IS NOT NULL, g.amount, g.granted_at
            FROM grant_held g \(raw: GrantSource.origin)
                LEFT JOIN person p ON p.tenant = g.tenant AND p.id = g.holder
            WHERE g.tenant = \(tx.tenant) AND g.status = 'due' AND g.place IS NULL AND g.holder_organisation IS NULL
                AND (g.granted_at, g.id) > (\(at), \(id))
            ORDER BY g.granted_at, g.id LIMIT \(limit)
            """
        ) { row in
            var columns = row.columns
            return DueGrant(
                source: try GrantSource(&columns),
                id: try columns.id(),
                caseFile: try columns.idIfAny(),
                number: try columns.textIfAny(),
                holder: try columns.idIfAny(),
                hasBankAccount: try columns.bool(),
                amount: try columns.int(),
                grantedAt: try columns.instant()
            )
        }
    }
}

extension Payments {
    /// Where the lines of a batch come from: few, however many the lines are.
    package func sources(of id: BatchID) throws -> [GrantSource] {
        // A join of all three would be begun at the wrong end: with every grant there is.
        try tx.rows(
            """
            SELECT DISTINCT \(raw: GrantSource.columns)
            FROM grant_held g \(raw: GrantSource.origin)
            WHERE g.tenant = \(tx.tenant) AND g.id IN (SELECT grant_held
                FROM payment_line WHERE tenant = \(tx.tenant) AND batch = \(id))
            ORDER BY 1, 2, 3, 4, 5
            """
        ) { row in
            var columns = row.columns
            return try GrantSource(&columns)
        }
    }

    /// Whether something of a batch waits to be paid after all.
    package func isOwedAgain(_ id: BatchID) throws -> Bool {
        let line = try tx.first(
            """
            SELECT l.id FROM payment_line l
                JOIN grant_held g ON g.tenant = l.tenant AND g.id = l.grant_held
            WHERE l.tenant = \(tx.tenant) AND l.batch = \(id) AND g.status = 'due' LIMIT 1
            """
        ) { try $0.int(0) }
        return line != nil
    }
}
