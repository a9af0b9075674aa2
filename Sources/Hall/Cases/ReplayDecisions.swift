package import Calendar
import Programs
import Registry
package import Store

/// Makes decisions again from what was kept beside them: the version of the service, the facts, the
/// day they are of and the day of the amount. Whatever engine runs today, each has to come out as it
/// did then.
package struct ReplayDecisions: Question {
    package struct Report: Sendable {
        /// How many were made again.
        package let made: Int
        package let different: [Difference]
        /// Where the next page begins; nil behind the last one.
        package let next: DecisionID?
    }

    /// A decision that comes out otherwise today; nil where it could not be made again.
    package struct Difference: Hashable, Sendable {
        /// The number that people see.
        package let caseNumber: String
        package let at: Instant
        package let was: DecisionRecord.Verdict?
        package let now: DecisionRecord.Verdict?
    }

    private let last: DecisionID?
    private let limit: Int

    package init(after last: DecisionID? = nil, limit: Int = 500) {
        self.last = last
        self.limit = limit
    }

    package var policy: any Policy { HallOnly() }

    package func answer(in tx: Tx, _ context: Context) throws -> Report {
        let rows = try tx.decisions.after(last, limit: limit)
        return Report(
            made: rows.count,
            different: try rows.compactMap { try difference($0, in: tx, context) },
            next: rows.count == limit ? rows.last?.id : nil
        )
    }

    private func difference(
        _ row: DecisionRow,
        in tx: Tx,
        _ context: Context
    ) throws -> Difference? {
        let then = DecisionRecord(json: row.explanation)
        let file = try tx.cases.find(row.caseFile)
        // What it was made from is gone with the rest of the case.
        if file?.erasedAt != nil { return nil }
        let now = try file.flatMap { try again(row, of: $0, in: tx, context) }
        if let then, let now, then.decides(like: now) { return nil }
        return Difference(
            caseNumber: file?.number ?? row.caseFile.description,
            at: row.at,
            was: then?.verdict,
            now: now?.verdict
        )
    }

    private func again(
        _ row: DecisionRow,
        of file: CaseRow,
        in tx: Tx,
        _ context: Context
    ) throws -> DecisionRecord? {
        let service = try context.services.version(file.service, file.digest).service
        guard let grounds = Grounds(of: row, in: service) else { return nil }
        let assessment = service.assess(
            grounds.sheet,
            at: context.zoned(grounds.since),
            payingAt: context.zoned(row.at)
        )
        return DecisionRecord(assessment, of: service)
    }
}

extension DecisionRecord {
    /// Whether two records say the same of a case; how people and places are called may have changed.
    fileprivate func decides(like other: DecisionRecord) -> Bool {
        verdict == other.verdict && amount == other.amount && rows.count == other.rows.count
            && zip(rows, other.rows).allSatisfy { row, other in
                row.label == other.label && row.standing == other.standing
                    && row.cells.map(\.standing) == other.cells.map(\.standing)
            }
    }
}
