import Casework
import Hall
import Ledger
import Programs
import Registry
import Store

/// What figures, books and lists of cases say: what has to be the same whatever is erased.
struct Counted: Equatable {
    let figures: [String]
    let books: [String]
    let cases: [String]

    init(_ hall: Hall, _ services: [String]) async throws {
        var figures: [String] = []
        for service in services {
            figures += try await hall.ask(FiguresOf(service), as: .hall).map { figure in
                let parts = figure.parts.map { "\($0.value) \($0.isKept)" }
                let counts = [CasesBehind.Part.counted, .missed, .open].map(figure.count)
                return "\(service) \(figure.measure.id) \(counts) \(parts) \(figure.days ?? [])"
                    + " \(String(describing: figure.value)) \(String(describing: figure.total))"
            }
        }
        self.figures = figures
        books = try await hall.database.read(hall.tenant) { tx in
            try tx.books.whole().accounts.values.map { account in
                "\(account.account.id) \(account.received) \(account.paid) \(account.held)"
            }.sorted()
        }
        cases = try await hall.database.read(hall.tenant) { tx in
            try services.flatMap { try tx.cases.ofService($0, limit: 1_000) }.map { row in
                "\(row.number) \(row.state.outcome ?? "") \(row.filedAt) \(String(describing: row.closedAt))"
            }
        }
    }
}
