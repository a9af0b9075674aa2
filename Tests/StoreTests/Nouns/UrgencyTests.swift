import Calendar
import Casework
import Registry
import Testing

@testable import Store

@Suite struct UrgencyTests {
    private func file(
        _ count: Int,
        in database: Database,
        _ village: Village
    ) async throws -> [CaseRow] {
        try await database.write(tenant) { tx throws in
            try (0..<count).map { index in
                let row = try village.caseRow(tx, dueAt: Int64((index * 7) % 11))
                try tx.cases.add(row, duties: ["officer"])
                return row
            }
        }
    }

    @Test func `an urgent case comes back with both its times`() async throws {
        let (database, village) = try await village()
        var row = try await file(1, in: database, village)[0]
        row.state = CaseState(
            step: row.state.step,
            clocks: [
                CaseClock(
                    id: 1,
                    step: row.state.step,
                    started: village.now,
                    due: village.later(1_000),
                    ordinary: CaseClock.Ordinary(due: village.later(9_000))
                ),
                CaseClock(
                    id: 2,
                    step: row.state.step,
                    started: village.now,
                    due: village.later(1_000),
                    rest: .milliseconds(7),
                    ordinary: CaseClock.Ordinary(due: village.later(9_000), rest: .workingDays(2))
                ),
            ],
            clocksStarted: 2,
            isUrgent: true,
            version: 1
        )
        let saved = row
        let found = try await database.write(tenant) { tx throws in
            try tx.cases.save(saved, readAt: 1, duties: ["officer"])
            return try tx.cases.find(saved.id)
        }
        #expect(found == saved)
    }

    @Test func `urgent cases are found page by page, nothing twice`() async throws {
        let (database, village) = try await village()
        let filed = try await file(12, in: database, village)
        let urgent = filed.enumerated().filter { $0.offset.isMultiple(of: 3) }.map(\.element)
        try await database.write(tenant) { tx throws in
            for var row in urgent {
                row.state = CaseState(
                    step: row.state.step,
                    clocks: row.state.clocks,
                    clocksStarted: row.state.clocksStarted,
                    isUrgent: true,
                    version: 1
                )
                try tx.cases.save(row, readAt: 1, duties: ["officer", "inspector"])
            }
        }
        let desks = ["officer", "inspector"].map {
            InboxDesk(organisation: village.district.id, duty: $0)
        }
        let (seen, counts) = try await database.read(tenant) { tx throws in
            var seen: [InboxCursor] = []
            var cursor = InboxCursor.start
            while true {
                let page = try tx.inbox.page(desks, after: cursor, urgentOnly: true, limit: 3)
                guard let last = page.last else { break }
                seen += page
                cursor = last
            }
            return (seen, try tx.inbox.count(desks, dueBy: village.now))
        }
        #expect(Set(seen.map(\.caseFile)) == Set(urgent.map(\.id)) && seen.count == urgent.count)
        #expect(seen == seen.sorted())
        #expect(counts.urgent == urgent.count && counts.all == filed.count)
        let lines = try await database.read(tenant) { tx throws in
            try tx.cases.lines(of: filed.map(\.id), verdict: "eligible")
        }
        #expect(Set(lines.filter(\.isUrgent).map(\.id)) == Set(urgent.map(\.id)))
    }
}
