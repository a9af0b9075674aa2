package import Store

/// The cases for oneself, newest first.
package struct MyCases: Question {
    private let cursor: CaseCursor
    private let limit: Int

    package init(after cursor: CaseCursor = .start, limit: Int = 20) {
        self.cursor = cursor
        self.limit = limit
    }

    package var policy: any Policy { LoggedIn() }

    package func answer(in tx: Tx, _ context: Context) throws -> [CaseSummary] {
        let own =
            try context.actor.person.map {
                try tx.cases.ofApplicant($0, after: cursor, limit: limit)
            } ?? []
        return try CaseSummary.all(own.map(\.id), in: tx, context)
    }
}
