import Testing

/// Many come at once, over HTTP: what there is goes out to the piece, to nobody twice.
@Suite(.serialized) struct RushTests {
    @Test func `520 packets for 520 people of a roll, among 600 who try three times each`()
        async throws
    {
        let house = try await RushHouse(pieces: 520, people: 600, onRoll: 520, share: "all")
        let tries = try await house.rush(atOnce: 8)
        let (guests, strangers) = (tries[..<520], tries[520...])
        // The same form twice is answered alike; the other one hears that it is done.
        #expect(guests.count { $0.won + $0.hadBefore == 3 } == 520)
        #expect(guests.count { (1...2).contains($0.won) } == 520)
        #expect(strangers.count { $0.notForThem == 3 } == 80)
        #expect(tries.flatMap(\.other).first == nil)
        try await house.expectExact(claims: 520, left: 0)
    }

    @Test func `of 300 who come first for 100, exactly 100 have one`() async throws {
        let house = try await RushHouse(
            pieces: 100,
            people: 300,
            onRoll: 300,
            share: "first come"
        )
        let tries = try await house.rush(atOnce: 8)
        #expect(tries.flatMap(\.other).first == nil)
        #expect(tries.count { $0.won > 0 } == 100)
        #expect(tries.filter { $0.won == 0 }.allSatisfy { $0.soldOut == 3 })
        try await house.expectExact(claims: 100, left: 0)
    }
}
