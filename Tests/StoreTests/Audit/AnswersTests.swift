import Calendar
import Registry
import Testing

@testable import Store

@Suite struct AnswersTests {
    private let actor = UserID(raw: 5)
    private let now = Instant(milliseconds: 1_764_000_000_000)

    @Test func `the same key and body get the same answer, another body does not`() async throws {
        let database = try Database.scratch()
        try await database.write(tenant) { tx throws in
            #expect(try tx.answers.earlier(actor, "k", body: [1]) == .none)
            try tx.answers.keep([9, 9], for: actor, "k", body: [1], at: now)
            #expect(try tx.answers.earlier(actor, "k", body: [1]) == .same(answer: [9, 9]))
            #expect(try tx.answers.earlier(actor, "k", body: [2]) == .otherBody)
            #expect(try tx.answers.earlier(UserID(raw: 6), "k", body: [1]) == .none)
            #expect(try tx.answers.earlier(actor, "l", body: [1]) == .none)
        }
    }

    @Test func `of many requests with one key one is done`() async throws {
        let database = try await playground()
        let answer: @Sendable (Tx) throws -> [UInt8] = { tx in
            switch try tx.answers.earlier(actor, "k", body: [1]) {
            case .none:
                try tx.play(1)
                try tx.answers.keep([7], for: actor, "k", body: [1], at: now)
                return [7]
            case .same(let answer): return answer
            case .otherBody: return []
            }
        }
        let results = await together(
            database,
            [@Sendable (Tx) throws -> [UInt8]](repeating: answer, count: 50)
        )
        #expect(results.count == 50)
        #expect(results.allSatisfy { (try? $0.get()) == [7] })
        #expect(try await database.read(tenant) { try $0.played() } == [1])
    }

    @Test func `old answers are forgotten`() async throws {
        let database = try Database.scratch()
        let later = now.advanced(byMilliseconds: 1)
        let forgotten = try await database.write(tenant) { tx in
            try tx.answers.keep([1], for: actor, "a", body: [], at: now)
            try tx.answers.keep([1], for: actor, "b", body: [], at: later)
            return try tx.answers.forget(before: later)
        }
        #expect(forgotten == 1)
    }
}
