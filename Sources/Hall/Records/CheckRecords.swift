import Ledger
package import Programs
package import Store

/// Recomputes what the hall has written down: the chain of the audit, the lines of the books.
///
/// Both are chained, so a change made past the hall shows, and where.
package struct CheckRecords: Question {
    package struct Report: Sendable {
        package let audit: AuditVerdict
        /// Lines of the books that were looked at.
        package let lines: Int
        /// Every rule of the books that does not hold.
        package let faults: [Words]

        package var isSound: Bool {
            if case .whole = audit { faults.isEmpty } else { false }
        }
    }

    package init() {}

    package var policy: any Policy { HallOnly() }

    package func answer(in tx: Tx, _ context: Context) throws -> Report {
        let book = try tx.books.whole()
        return Report(
            audit: try tx.audit.verify(),
            lines: book.records.count,
            faults: try book.faults().map { Words(zh: $0.zh, en: $0.en) }
                + tx.partnerFaults(context) + tx.noticeFaults(context)
                + tx.shownFaults(context)
        )
    }
}
