package import Calendar
import Casework
import Registry

/// A case as one line of a list: no answers, no clocks, one name unsealed.
package struct CaseLine: Hashable, Sendable {
    package let id: CaseID
    package let number: String
    package let service: String
    package let digest: String
    package let applicant: PersonID?
    package let filer: UserID?
    /// What it is about, where that is a place, and what that is called.
    package let place: PlaceID?
    package let placeName: String?
    package let handlingPath: String
    package let channel: String
    package let step: String
    package let outcome: String?
    package let outcomeKind: String?
    package let filedAt: Instant
    package let dueAt: Instant?
    package let version: Int
    package let isUrgent: Bool
    package let name: String?
    /// The applicant's, or whose the place is.
    package let union: OrganisationID?
    /// What the latest decision came to.
    package let verdict: String?
}

extension Cases {
    /// The lines of a list, in its order; the verdict is the latest one of the decision named.
    package func lines(of ids: [CaseID], verdict decision: String) throws -> [CaseLine] {
        let lines = try tx.rows(
            """
            SELECT c.id, c.number, c.service, c.digest, c.applicant, c.filer, c.handling_path,
                c.channel, c.step, c.outcome, c.outcome_kind, c.filed_at, c.due_at, c.version,
                p.name, p.union_id, (
                    SELECT d.outcome FROM decision d
                    WHERE d.tenant = c.tenant AND d.case_file = c.id AND d.name = \(decision)
                    ORDER BY d.id DESC LIMIT 1
                ), c.place, l.name,
                COALESCE(l.organisation, CASE WHEN c.applicant IS NULL THEN c.organisation END),
                c.urgent
            FROM case_file c LEFT JOIN person p ON p.tenant = c.tenant AND p.id = c.applicant
                LEFT JOIN place l ON l.tenant = c.tenant AND l.id = c.place
            WHERE c.tenant = \(tx.tenant) AND c.id \(anyOf: ids)
            """,
            line
        )
        let byID = Dictionary(lines.map { ($0.id, $0) }) { first, _ in first }
        return ids.compactMap { byID[$0] }
    }

    private func line(_ row: Row) throws -> CaseLine {
        var columns = row.columns
        let id: CaseID = try columns.id()
        let (number, service, digest) = try (columns.text(), columns.text(), columns.text())
        let applicant: PersonID? = try columns.idIfAny()
        let filer: UserID? = try columns.idIfAny()
        let (path, channel, step) = try (columns.text(), columns.text(), columns.text())
        let (outcome, outcomeKind) = try (columns.textIfAny(), columns.textIfAny())
        let (filedAt, dueAt) = try (columns.instant(), columns.instantIfAny())
        let version = Int(try columns.int())
        let name = try columns.blobIfAny().flatMap { sealed in
            try applicant.map { try tx.open(sealed, "person.name", $0) }
        }
        let union: OrganisationID? = try columns.idIfAny()
        let verdict = try columns.textIfAny()
        let (place, placeName): (PlaceID?, String?) = try (columns.idIfAny(), columns.textIfAny())
        let keeper: OrganisationID? = try columns.idIfAny()
        let isUrgent = try columns.bool()
        return CaseLine(
            id: id,
            number: number,
            service: service,
            digest: digest,
            applicant: applicant,
            filer: filer,
            place: place,
            placeName: placeName,
            handlingPath: path,
            channel: channel,
            step: step,
            outcome: outcome,
            outcomeKind: outcomeKind,
            filedAt: filedAt,
            dueAt: dueAt,
            version: version,
            isUrgent: isUrgent,
            name: name,
            union: union ?? keeper,
            verdict: verdict
        )
    }
}
