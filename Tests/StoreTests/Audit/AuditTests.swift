import Calendar
import Registry
import Testing

@testable import Store

@Suite struct AuditTests {
    private let now = Instant(milliseconds: 1_764_000_000_000)

    @Test func `the chain of untouched entries is whole`() async throws {
        let database = try await written(20)
        let other = TenantID(raw: 2)
        #expect(try await database.read(tenant) { try $0.audit.verify() } == .whole(count: 20))
        #expect(try await database.read(other) { try $0.audit.verify() } == .whole(count: 0))
    }

    @Test(
        arguments: [
            ("UPDATE audit SET action = 'case.refuse' WHERE number = 7", 7, .altered),
            ("UPDATE audit SET at = at + 1 WHERE number = 7", 7, .altered),
            ("UPDATE audit SET actor = NULL WHERE number = 7", 7, .altered),
            ("UPDATE audit SET words = x'00' WHERE number = 1", 1, .altered),
            ("UPDATE audit SET link = x'00' WHERE number = 20", 20, .altered),
            ("UPDATE audit SET subject = subject + 1 WHERE number > 5", 6, .altered),
            ("DELETE FROM audit WHERE number = 7", 7, .missing),
            ("DELETE FROM audit WHERE number = 1", 1, .missing),
        ] as [(String, Int64, AuditVerdict.Reason)]
    )
    func `a touched entry is named`(
        change: String,
        number: Int64,
        reason: AuditVerdict.Reason
    ) async throws {
        let database = try await written(20)
        try await database.apart { try $0.script(change) }
        let verdict = try await database.read(tenant) { try $0.audit.verify() }
        #expect(verdict == .broken(number: number, reason))
    }

    @Test func `two entries exchanged are named`() async throws {
        let database = try await written(5)
        try await database.apart { connection in
            try connection.script("UPDATE audit SET number = 99 WHERE number = 2")
            try connection.script("UPDATE audit SET number = 2 WHERE number = 3")
            try connection.script("UPDATE audit SET number = 3 WHERE number = 99")
        }
        let verdict = try await database.read(tenant) { try $0.audit.verify() }
        #expect(verdict == .broken(number: 2, .altered))
    }

    @Test func `an act of a command that failed is not in the book`() async throws {
        let database = try await written(3)
        _ = try? await database.write(tenant) { tx in
            try tx.audit.add(AuditAct("x", of: "case", 1, at: now, by: nil))
            throw Refused()
        }
        #expect(try await database.read(tenant) { try $0.audit.verify() } == .whole(count: 3))
    }

    @Test func `acts are read by case, by subject and by page, words open`() async throws {
        let database = try await written(20)
        try await database.read(tenant) { tx throws in
            let page = try tx.audit.all(limit: 5)
            #expect(page.map(\.number) == [20, 19, 18, 17, 16])
            #expect(page.first?.act.words == "理由 20")
            let next = try tx.audit.all(before: 16, limit: 5)
            #expect(next.map(\.number) == [15, 14, 13, 12, 11])
            #expect(try tx.audit.ofCase(CaseID(raw: 1)).map(\.number) == [19, 16, 13, 10, 7, 4, 1])
            #expect(try tx.audit.ofSubject("case", 4).map(\.number) == [4])
            #expect(try tx.audit.head()?.number == 20)
        }
    }

    private func written(_ count: Int) async throws -> Database {
        let database = try Database.scratch()
        for number in 1...count {
            try await database.write(tenant) { tx in
                let act = AuditAct(
                    "case.decide",
                    of: "case",
                    Int64(number),
                    at: now,
                    by: UserID(raw: 5),
                    in: CaseID(raw: Int64(number % 3)),
                    words: "理由 \(number)"
                )
                try tx.audit.add(act)
            }
        }
        return database
    }
}
