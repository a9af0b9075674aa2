package import Calendar
import Registry

/// What a case was judged on: its answers, and what was known beside them.
package struct CaseAnswers: Sendable {
    package let id: CaseID
    package let digest: String
    /// As JSON; sealed at rest.
    package let answers: String
    /// What the last decision on it was made with, as JSON; nil where there was none.
    package let inputs: String?
}

extension Cases {
    /// Goes through the cases of a service filed since an instant and handled below some paths; those of
    /// which nothing is left are passed over.
    package func eachAnswers(
        of service: String,
        judged decision: String,
        within ranges: [PathRange],
        since: Instant,
        _ body: (CaseAnswers) throws -> Void
    ) throws {
        try tx.each(
            """
            SELECT c.id, c.digest, c.answers, d.id, d.inputs FROM case_file c
            LEFT JOIN decision d ON d.tenant = c.tenant AND d.id = (
                SELECT max(l.id) FROM decision l WHERE l.tenant = c.tenant
                    AND l.case_file = c.id AND l.name = \(decision))
            WHERE c.tenant = \(tx.tenant) AND c.service = \(service) AND c.filed_at >= \(since) AND c.erased_at IS NULL
                AND \(PathRange.any(of: ranges, "c.handling_path"))
            """
        ) { row in
            var columns = row.columns
            let id: CaseID = try columns.id()
            let digest = try columns.text()
            let answers = try tx.open(columns.blob(), "case_file.answers", id)
            let decision: DecisionID? = try columns.idIfAny()
            let inputs = try columns.blobIfAny()
            try body(
                CaseAnswers(
                    id: id,
                    digest: digest,
                    answers: answers,
                    inputs: try decision.flatMap { decision in
                        try tx.open(ifAny: inputs, "decision.inputs", decision)
                    }
                )
            )
            return true
        }
    }
}
