package import Insight
package import Programs
package import Store

/// Every list that the services show, by the title of the service.
package struct ShownLists: Question {
    package struct Line: Sendable {
        package let service: String
        package let serviceTitle: Words
        package let list: ShownList
        package let total: PublicCount
    }

    package init() {}

    package var policy: any Policy { Anyone() }

    package func answer(in tx: Tx, _ context: Context) throws -> [Line] {
        try context.services.open.flatMap { published in
            try published.service.shows.map { list in
                let counts = try tx.shown.counts(list.id, of: published.service.id)
                return Line(
                    service: published.service.id,
                    serviceTitle: published.service.title,
                    list: list,
                    total: ListTally(counts, of: list, in: published.service).total
                )
            }
        }
    }
}
