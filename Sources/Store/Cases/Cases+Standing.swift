package import Calendar
import Registry

/// Where a case stands and what was done to it when, without what it says.
package struct CaseStanding: Sendable {
    package let id: CaseID
    package let digest: String
    package let channel: String
    package let step: String
    package let outcome: String?
    package let filedAt: Instant
    package let closedAt: Instant?
    /// Whom and what it is about, where that was asked.
    package let applicant: PersonID?
    package let household: HouseholdID?
    package let organisation: OrganisationID?
    package let place: PlaceID?
    /// When each action was done last.
    package fileprivate(set) var acted: [String: Instant] = [:]
    /// How many attempts at a quiz were handed in, where somebody has looked that up.
    package var attempts = 0
}

extension Cases {
    /// Goes through a service's cases below some paths, or through all of them, in the order of their
    /// ids; nothing is collected and nothing unsealed.
    ///
    /// - Parameters:
    ///   - acts: Whether it is asked when each action was done.
    ///   - holders: Whether it is asked whom and what it is about, which is not in the key that all
    ///     the rest is read from.
    package func eachStanding(
        of service: String,
        within ranges: [PathRange]?,
        acts: Bool = true,
        holders: Bool = false,
        _ body: (CaseStanding) throws -> Void
    ) throws {
        let reach: SQL = ranges.map { PathRange.any(of: $0, "c.handling_path") } ?? "TRUE"
        let join: SQL = """
            LEFT JOIN case_event e ON e.tenant = c.tenant
                AND e.case_file = c.id AND e.kind = 'acted' AND e.action IS NOT NULL
            """
        var standing: CaseStanding?
        try tx.each(
            """
            SELECT c.id, c.digest, c.channel, c.step, c.outcome, c.filed_at, c.closed_at,
                \(holders ? Self.holders : Self.nobody),
                \(acts ? "e.action, e.at" as SQL : "NULL, NULL")
            FROM case_file c \(acts ? join : "")
            WHERE c.tenant = \(tx.tenant) AND c.service = \(service) AND \(reach)
            ORDER BY c.id
            """
        ) { row in
            let id: CaseID = try row.id(0)
            if standing?.id != id {
                try standing.map(body)
                standing = try CaseStanding(row)
            }
            if let action = try row.textIfAny(11) {
                let at = try row.instant(12)
                let last = standing?.acted[action] ?? at
                standing?.acted[action] = max(at, last)
            }
            return true
        }
        try standing.map(body)
    }
}

extension Cases {
    private static let holders: SQL = "c.applicant, c.household, c.organisation, c.place"
    private static let nobody: SQL = "NULL, NULL, NULL, NULL"
}

extension CaseStanding {
    fileprivate init(_ row: Row) throws {
        var columns = row.columns
        self.init(
            id: try columns.id(),
            digest: try columns.text(),
            channel: try columns.text(),
            step: try columns.text(),
            outcome: try columns.textIfAny(),
            filedAt: try columns.instant(),
            closedAt: try columns.instantIfAny(),
            applicant: try columns.idIfAny(),
            household: try columns.idIfAny(),
            organisation: try columns.idIfAny(),
            place: try columns.idIfAny()
        )
    }
}
