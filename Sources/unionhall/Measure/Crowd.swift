import Casework
import Hall
import Programs
import Registry
import Store

/// Makes many cases of the few that a demo hall has lived through, each for another person.
struct Crowd {
    let hall: Hall

    private static let batch = 200

    func grow(to count: Int) async throws {
        let services = hall.shelf.now
        let (models, people) = try await hall.database.read(hall.tenant) { tx in
            let rows = try services.open.flatMap {
                try tx.cases.ofService($0.service.id, limit: count)
            }
            return (try rows.map { try Model($0, in: tx) }, try Self.everybody(in: tx))
        }
        guard !models.isEmpty, !people.isEmpty else { return }
        for start in stride(from: models.count, to: count, by: Self.batch) {
            let numbers = start..<min(start + Self.batch, count)
            try await hall.database.write(hall.tenant) { tx in
                for number in numbers {
                    let model = models[number % models.count]
                    try model.copy(
                        number,
                        for: people[number * 7_919 % people.count],
                        duties: model.duties(in: services),
                        in: tx
                    )
                }
            }
        }
    }

    private static func everybody(in tx: Tx) throws -> [PersonID] {
        var (ids, last) = ([PersonID](), PersonID(raw: 0) as PersonID?)
        while let after = last {
            let page = try tx.people.page(after: after)
            ids += page.map(\.id)
            last = page.last?.id
        }
        return ids
    }
}

/// A case with all that hangs on it.
private struct Model {
    let row: CaseRow
    let events: [CaseEventRow]
    let decisions: [DecisionRow]
    let grants: [GrantRow]

    init(_ row: CaseRow, in tx: Tx) throws {
        self.row = row
        events = try tx.cases.events(of: row.id)
        decisions = try tx.decisions.of(row.id)
        grants = try tx.grants.ofCase(row.id)
    }

    func duties(in services: Services) throws -> [String] {
        try services.version(row.service, row.digest).service.procedure.step(row.state.step)?.who
            ?? []
    }

    func copy(_ number: Int, for person: PersonID, duties: [String], in tx: Tx) throws {
        var copy = row
        copy.id = tx.mint.id()
        copy.number = "\(row.number)-\(number)"
        (copy.applicant, copy.household) = (person, nil)
        try tx.cases.add(copy, duties: duties)
        for var event in events {
            (event.id, event.caseFile) = (tx.mint.id(), copy.id)
            try tx.cases.addEvent(event)
        }
        for var decision in decisions {
            (decision.id, decision.caseFile) = (tx.mint.id(), copy.id)
            try tx.decisions.add(decision)
        }
        for var grant in grants {
            (grant.id, grant.caseFile, grant.transfer) = (tx.mint.id(), copy.id, nil)
            grant.holder = grant.holder.map { _ in person }
            if grant.status == .inBatch { grant.status = .due }
            try tx.grants.add(grant)
        }
    }
}
