import Insight
import SeededTesting
import Testing

@Suite struct SmallCountTests {
    @Test(arguments: [(0, nil), (1, nil), (4, nil), (5, 5), (1_000, 1_000)] as [(Int64, Int64?)])
    func `fewer than five are hidden`(count: Int64, shown: Int64?) {
        #expect(SmallCounts.mask(count) == (shown.map(PublicCount.shown) ?? .masked))
    }

    @Test(
        arguments: [
            ([20, 30, 40], [20, 30, 40]),
            ([3, 30, 40], [nil, nil, 40]),
            ([3, 4, 40], [nil, nil, 40]),
            ([1, 2, 40, 9], [nil, nil, 40, nil]),
            ([0, 0, 0, 8, 9], [nil, nil, nil, nil, 9]),
            ([3], [nil]),
            ([], []),
        ] as [([Int64], [Int64?])]
    )
    func `hidden parts cannot be had by subtracting`(counts: [Int64], shown: [Int64?]) {
        let expected = shown.map { $0.map(PublicCount.shown) ?? .masked }
        #expect(SmallCounts.mask(partsOf: counts) == expected)
    }

    @Test(arguments: UInt64(1)...20)
    func `no small part can be found from the total`(seed: UInt64) {
        var random = Seeded(seed)
        for _ in 0..<100 {
            let counts = (0..<Int.random(in: 2...6, using: &random)).map { _ in
                Int64.random(in: 0...12, using: &random)
            }
            let masks = SmallCounts.mask(partsOf: counts)
            let hidden = zip(counts, masks).filter { $0.1 == .masked }.map(\.0)
            for (count, mask) in zip(counts, masks) {
                #expect(mask == .masked || (mask == .shown(count) && count >= 5))
            }
            let isAll = hidden.count == counts.count
            #expect(hidden.isEmpty || isAll || (hidden.count > 1 && hidden.reduce(0, +) >= 5))
            #expect(counts.contains { $0 < 5 } != hidden.isEmpty)
        }
    }
}
