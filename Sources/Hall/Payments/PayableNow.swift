import Calendar
package import Programs
import Registry
package import Store

/// What a batch can take now: the oldest first, as many as one batch holds.
package struct PayableNow: Question {
    package struct Answer: Sendable {
        package let lines: [Line]
        /// How many could go in all; what is beyond a batch waits for the next.
        package let count: Int
        package let account: Words
    }

    /// A grant that a bank file can take.
    package struct Line: Hashable, Sendable {
        package let grant: GrantID
        /// Nil for what was claimed without a case.
        package let caseFile: CaseID?
        package let number: String
        /// Masked.
        package let payee: String
        package let fen: Int64
    }

    package init() {}

    package var policy: any Policy { StaffOnly() }

    package func answer(in tx: Tx, _ context: Context) throws -> Answer {
        let sums = try tx.grants.dueSums().filter { try context.paysNow($0.source) }
        let sources = Set(sums.filter { $0.payable > 0 }.map(\.source))
        let due = try tx.grants.due(from: sources, most: PrepareBatch.most)
        let people = try tx.people.labels(of: due.compactMap(\.holder))
        return Answer(
            lines: try due.map { line in
                Line(
                    grant: line.id,
                    caseFile: line.caseFile,
                    number: try line.number
                        ?? context.services.version(line.source.service, line.source.digest)
                        .number(of: line.id, line.source.grant),
                    payee: line.holder.flatMap { people[$0] }
                        .flatMap { PersonName($0.name)?.masked } ?? "*",
                    fen: line.amount
                )
            },
            count: sums.map(\.payable).reduce(0, +),
            account: try context.accounts(of: sums.map(\.source))
        )
    }
}

extension Grants {
    /// The oldest that are due from these sources and that a bank can take.
    fileprivate func due(from sources: Set<GrantSource>, most: Int) throws -> [DueGrant] {
        guard !sources.isEmpty else { return [] }
        var found: [DueGrant] = []
        var last: DueGrant?
        repeat {
            let page = try due(after: last, limit: most)
            found += page.filter { $0.hasBankAccount && sources.contains($0.source) }
            last = page.count == most ? page.last : nil
        } while found.count < most && last != nil
        return Array(found.prefix(most))
    }
}
