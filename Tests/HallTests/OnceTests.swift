import HallTesting
import Programs
import Registry
import Store
import Testing

@testable import Hall

@Suite struct OnceTests {
    /// Rings a bell and says how often it was rung.
    struct Ring: RepeatableUseCase {
        let bell: String
        var isRefused = false

        var policy: any Policy { Anyone() }
        var body: String { bell }

        func run(in tx: Tx, _ context: Context) throws -> Int64 {
            if isRefused { throw Refusal.notFound }
            return try tx.rates.count("bell", "", at: context.now, windowMilliseconds: 1_000)
        }
    }

    @Test func `the same form sent again gets the same answer and does nothing`() async throws {
        let test = try await TestHall.open()
        let officer = Actor.staff(test.north.officer)
        #expect(try await test.hall.perform(Ring(bell: "a"), once: "k1", as: officer) == 1)
        #expect(try await test.hall.perform(Ring(bell: "a"), once: "k1", as: officer) == 1)
        #expect(try await test.hall.perform(Ring(bell: "a"), once: "k2", as: officer) == 2)
    }

    @Test func `the same key with something else in it is a conflict`() async throws {
        let test = try await TestHall.open()
        let officer = Actor.staff(test.north.officer)
        _ = try await test.hall.perform(Ring(bell: "a"), once: "k1", as: officer)
        await #expect(throws: Refusal.otherBody) {
            try await test.hall.perform(Ring(bell: "b"), once: "k1", as: officer)
        }
        #expect(try await test.hall.perform(Ring(bell: "a"), once: "k1", as: officer) == 1)
    }

    @Test func `a key is its owner's`() async throws {
        let test = try await TestHall.open()
        let (north, south) = (Actor.staff(test.north.officer), Actor.staff(test.south.officer))
        #expect(try await test.hall.perform(Ring(bell: "a"), once: "k", as: north) == 1)
        #expect(try await test.hall.perform(Ring(bell: "b"), once: "k", as: south) == 2)
    }

    @Test func `a refusal is not remembered`() async throws {
        let test = try await TestHall.open()
        let refused = Ring(bell: "a", isRefused: true)
        await #expect(throws: Refusal.notFound) {
            try await test.hall.perform(refused, once: "k", as: .visitor)
        }
        #expect(try await test.hall.perform(Ring(bell: "a"), once: "k", as: .visitor) == 1)
    }

    @Test func `sent twice at the same time it is done once`() async throws {
        let test = try await TestHall.open()
        let officer = Actor.staff(test.north.officer)
        let answers = try await withThrowingTaskGroup(of: Int64.self) { group in
            for _ in 1...20 {
                group.addTask {
                    try await test.hall.perform(Ring(bell: "a"), once: "k", as: officer)
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(answers == Array(repeating: 1, count: 20))
    }
}
