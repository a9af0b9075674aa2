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
    package let handlingPath: String
    package let channel: String
    package let step: String
    package let outcome: String?
    package let outcomeKind: String?
    package let filedAt: Instant
    package let dueAt: Instant?
    package let version: Int
    package let name: String?
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
                )
            FROM case_file c LEFT JOIN person p ON p.tenant = c.tenant AND p.id = c.applicant
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
        return CaseLine(
            id: id,
            number: number,
            service: service,
            digest: digest,
            applicant: applicant,
            filer: try columns.idIfAny(),
            handlingPath: try columns.text(),
            channel: try columns.text(),
            step: try columns.text(),
            outcome: try columns.textIfAny(),
            outcomeKind: try columns.textIfAny(),
            filedAt: try columns.instant(),
            dueAt: try columns.instantIfAny(),
            version: Int(try columns.int()),
            name: try columns.blobIfAny().flatMap { sealed in
                try applicant.map { try tx.open(sealed, "person.name", $0) }
            },
            union: try columns.idIfAny(),
            verdict: try columns.textIfAny()
        )
    }
}
