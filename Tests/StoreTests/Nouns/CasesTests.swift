import Calendar
import Casework
import Registry
import Testing

@testable import Store

@Suite struct CasesTests {
    @Test func `a case comes back whole, its clocks with it`() async throws {
        let (database, village) = try await village()
        let filed = try await database.write(tenant) { tx throws in
            let row = try village.caseRow(tx)
            try tx.cases.add(row, duties: ["officer"])
            return row
        }
        let found = try await database.read(tenant) { tx throws in
            [try tx.cases.find(filed.id), try tx.cases.withNumber(filed.number)]
        }
        #expect(found == [filed, filed])
    }

    @Test func `numbers count up within a year, and a failed command gives its number back`()
        async throws
    {
        let (database, _) = try await village()
        func next(_ year: Int) async throws -> Int64 {
            try await database.write(tenant) { try $0.cases.nextNumber("P", year: year) }
        }
        #expect(try await next(2025) == 1)
        _ = try? await database.write(tenant) { tx in
            _ = try tx.cases.nextNumber("P", year: 2025)
            throw Refused()
        }
        #expect(try await next(2025) == 2)
        #expect(try await next(2026) == 1)
    }

    @Test func `the second of two officers who decide one case is told`() async throws {
        let (database, village) = try await village()
        let filed = try await file(1, in: database, village)[0]
        func close() async throws {
            try await database.write(tenant) { tx throws in
                var row = filed
                row.state = CaseState(step: "closed", outcome: "paid", version: 2)
                try tx.cases.save(row, readAt: 1, duties: [])
            }
        }
        try await close()
        await #expect(throws: StoreError.stale) { try await close() }
        let left = try await database.read(tenant) { try $0.clocks.of(filed.id) }
        #expect(left == [])
    }

    @Test func `an inbox is in the order of deadlines, page by page, nothing twice`() async throws {
        let (database, village) = try await village()
        let filed = try await file(25, in: database, village)
        let desks = [
            InboxDesk(organisation: village.district.id, duty: "officer"),
            InboxDesk(organisation: village.district.id, duty: "inspector"),
        ]
        let seen = try await database.read(tenant) { tx throws in
            var seen: [InboxCursor] = []
            var cursor = InboxCursor.start
            while true {
                let page = try tx.inbox.page(desks, after: cursor, limit: 7)
                guard let last = page.last else { return seen }
                seen += page
                cursor = try #require(InboxCursor(last.text))
            }
        }
        let wanted = filed.sorted {
            ($0.dueAt ?? .init(milliseconds: .max), $0.id)
                < ($1.dueAt ?? .init(milliseconds: .max), $1.id)
        }
        #expect(seen.map(\.caseFile) == wanted.map(\.id))
        #expect(seen.map(\.due) == wanted.map(\.dueAt))
    }

    @Test func `an officer sees cases at and below the post, never beside it`() async throws {
        let (database, village) = try await village()
        let filed = try await file(1, in: database, village)[0]
        try await database.read(tenant) { tx throws in
            for organisation in [village.federation, village.district, village.union] {
                let desk = InboxDesk(organisation: organisation.id, duty: "officer")
                #expect(try tx.inbox.page([desk]).count == 1)
                #expect(try tx.inbox.count([desk], dueBy: village.later(1_000)).all == 1)
                #expect(try tx.inbox.holds(filed.id, on: [desk]))
            }
            let posts = [village.federation, village.district].map {
                InboxDesk(organisation: $0.id, duty: "officer")
            }
            let counts = try tx.inbox.count(posts, dueBy: village.later(1_000))
            #expect(counts == (1, 1, 0), "a case that lies on two desks of one person counts once")
            let beside = InboxDesk(organisation: OrganisationID(raw: 5), duty: "officer")
            let finance = InboxDesk(organisation: village.union.id, duty: "finance")
            #expect(try tx.inbox.page([beside, finance]).isEmpty)
            #expect(try !tx.inbox.holds(filed.id, on: [beside, finance]))
        }
    }

    @Test func `the cases that wake are those whose time has come`() async throws {
        let (database, village) = try await village()
        let filed = try await file(5, in: database, village)
        let waking = try await database.read(tenant) { tx throws in
            (try tx.cases.waking(at: village.later(1)), try tx.cases.nextWake())
        }
        let due = filed.filter { ($0.state.wakes ?? village.later(9_999)) <= village.later(1) }
        #expect(Set(waking.0.map(\.id)) == Set(due.map(\.id)))
        #expect(waking.1 == filed.compactMap(\.state.wakes).min())
    }

    @Test func `what may be had once is looked up by person and by household`() async throws {
        let (database, village) = try await village()
        try await file(3, in: database, village)
        let household = try #require(village.worker.household)
        try await database.read(tenant) { tx throws in
            let (person, service) = (village.worker.id, village.program.service)
            #expect(
                try tx.cases.concerning(person, service: service, since: village.now).count == 3
            )
            #expect(try tx.cases.concerning(person, service: "other", since: village.now).isEmpty)
            #expect(
                try tx.cases.ofHousehold(household, service: service, since: village.later(1))
                    .isEmpty
            )
            let first = try tx.cases.ofApplicant(person, limit: 2)
            let rest = try tx.cases.ofApplicant(person, after: CaseCursor(first[1]), limit: 2)
            #expect(Set((first + rest).map(\.id)).count == 3)
        }
    }

    @Test func `resting clocks keep what is left`() async throws {
        let (database, village) = try await village()
        let rests: [CaseClock.Rest?] = [
            .workingDays(2), .days(3), .milliseconds(77), .fixed, nil,
        ]
        let clocks = rests.enumerated().map { index, rest in
            CaseClock(
                id: index + 1,
                step: "s",
                started: village.now,
                due: village.later(5),
                warned: village.now,
                late: village.later(6),
                rest: rest
            )
        }
        let found = try await database.write(tenant) { tx throws in
            var row = try village.caseRow(tx)
            row.state = CaseState(step: "s", clocks: clocks, clocksStarted: 5, version: 1)
            try tx.cases.add(row, duties: [])
            return try tx.clocks.of(row.id)
        }
        #expect(found == clocks)
    }

    @discardableResult
    private func file(
        _ count: Int,
        in database: Database,
        _ village: Village
    ) async throws -> [CaseRow] {
        try await database.write(tenant) { tx throws in
            try (0..<count).map { index in
                let due = index % 6 == 5 ? nil : Int64((index * 7) % 11)
                let row = try village.caseRow(tx, dueAt: due)
                try tx.cases.add(
                    row,
                    duties: index.isMultiple(of: 3) ? ["officer", "inspector"] : ["officer"]
                )
                return row
            }
        }
    }
}
