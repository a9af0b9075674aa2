import Casework
import Hall
import HallTesting
import Ledger
import Programs
import Registry
import Store
import Testing

extension Office {
    /// What has to be true of any hall at any time.
    func expectSoundBooks(_ place: SourceLocation = #_sourceLocation) async throws {
        let services = hall.shelf.now
        let (book, grants, verdict) = try await house.look { tx in
            (try tx.books.whole(), try tx.allGrants(services), try tx.audit.verify())
        }
        #expect(book.faults() == [], sourceLocation: place)
        #expect(TrialBalance(book.accounts.values).isBalanced, sourceLocation: place)
        let transfers = Set(grants.compactMap(\.transfer))
        let given = book.records.values.filter { $0.transfer.order.code == "village-aid/aid" }
        #expect(Set(given.map { $0.transfer.id.raw }) == transfers, sourceLocation: place)
        #expect(
            given.map { $0.transfer.order.amount.count }.reduce(0, +)
                == grants.map(\.amount).reduce(0, +),
            sourceLocation: place
        )
        let settled = grants.filter { $0.status == .settled }.map(\.amount).reduce(0, +)
        let paid = book.accounts.values.filter { $0.account.kind == .settled }
            .map { $0.received.count - $0.paid.count }.reduce(0, +)
        #expect(paid == settled, sourceLocation: place)
        guard case .whole = verdict else {
            Issue.record("the audit chain is broken: \(verdict)", sourceLocation: place)
            return
        }
    }

    /// No clock, no desk and no alarm is left of what is over; what is open has its people.
    func expectTidyCases(_ place: SourceLocation = #_sourceLocation) async throws {
        let desks = try await everyDesk()
        let now = house.clock.now
        let services = hall.shelf.now
        let faults = try await house.look { tx in
            try tx.allCases(services).compactMap { row -> String? in
                let lies = try tx.inbox.holds(row.id, on: desks)
                if row.state.isClosed {
                    let isTidy = try row.state.clocks.isEmpty && tx.clocks.of(row.id).isEmpty
                    return isTidy && !lies ? nil : "\(row.number) is over and not gone"
                }
                if row.state.step != Step.applicant, !lies { return "\(row.number) lies nowhere" }
                let isSlept = row.state.clocks.contains {
                    $0.isRunning && $0.due <= now && $0.late == nil
                }
                return isSlept ? "\(row.number) slept through its deadline" : nil
            }
        }
        #expect(faults == [], sourceLocation: place)
    }

    /// Each clock's alarm and lateness are noted once at the most.
    func expectClocksFiredOnce(_ place: SourceLocation = #_sourceLocation) async throws {
        let services = hall.shelf.now
        let doubles = try await house.look { tx in
            try tx.allCases(services).flatMap { row in
                let fired = try tx.cases.events(of: row.id)
                    .filter { $0.kind == "late" || $0.kind == "warned" }
                    .map { "\(row.number) \($0.kind) \(String(describing: $0.dueAt ?? $0.at))" }
                return Dictionary(grouping: fired) { $0 }.filter { $0.value.count > 1 }.map(\.key)
            }
        }
        #expect(doubles == [], sourceLocation: place)
    }

    /// Nobody has two living cases of a service that gives once.
    func expectOnceHeld(_ place: SourceLocation = #_sourceLocation) async throws {
        let services = hall.shelf.now
        let rows = try await house.look { tx in
            try tx.allCases(services).filter { !$0.state.isClosed || $0.outcomeKind == "done" }
        }
        for (service, cases) in Dictionary(grouping: rows, by: \.service) {
            let holders = cases.map { row in
                service == Self.aid
                    ? row.household.map(\.description) : row.applicant.map(\.description)
            }
            #expect(Set(holders).count == holders.count, sourceLocation: place)
        }
    }

    private func everyDesk() async throws -> [InboxDesk] {
        let places = [house.federation, house.north.place, house.south.place].map(\.id)
        return places.flatMap { place in
            ["officer", "finance", "applicant", "supervisor"].map {
                InboxDesk(organisation: place, duty: $0)
            }
        }
    }
}

extension Tx {
    func allCases(_ services: Services) throws -> [CaseRow] {
        try services.open.flatMap { try cases.ofService($0.service.id, limit: 100_000) }
    }

    func allGrants(_ services: Services) throws -> [GrantRow] {
        try allCases(services).flatMap { try grants.ofCase($0.id) }
    }
}
