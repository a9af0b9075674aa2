import Insight
import SeededTesting
import Testing

@Suite struct RatioTests {
    @Test func `equal values are equal and hash alike, however they are written`() throws {
        let half = try #require(Ratio(1, over: 2))
        let fifty = Ratio.percent(50)
        #expect(half == fifty)
        #expect(Set([half, fifty]).count == 1)
        #expect(Ratio(3) == Ratio(6, over: 2))
        #expect(Ratio(0, over: 7) == Ratio(0))
        #expect(Ratio(1, over: 0) == nil && Ratio(1, over: -2) == nil)
    }

    @Test(
        arguments: [
            (33, 100, 1, 3), (-1, 2, -1, 3), (.max - 1, .max, .max, .max),
            (.min, 1, .min, 2), (.min, .max, -1, 1),
        ] as [(Int64, Int64, Int64, Int64)]
    )
    func `fractions compare exactly`(a: Int64, b: Int64, c: Int64, d: Int64) throws {
        let left = try #require(Ratio(a, over: b))
        let right = try #require(Ratio(c, over: d))
        #expect(left < right && left != right && !(right < left))
    }

    @Test(arguments: UInt64(1)...20)
    func `comparing agrees with comparing whole parts and rests, one after the other`(
        seed: UInt64
    ) throws {
        var random = Seeded(seed)
        for _ in 0..<200 {
            let bits = Int64.random(in: 0...62, using: &random)
            func number() -> Int64 { Int64(truncatingIfNeeded: random.next()) >> bits }
            let (a, c) = (number(), number())
            let b = Int64.random(in: 1...max(1, .max >> bits), using: &random)
            let d = Int64.random(in: 1...max(1, .max >> bits), using: &random)
            let left = try #require(Ratio(a, over: b))
            let right = try #require(Ratio(c, over: d))
            let order = order(a, b, c, d)
            #expect((left < right) == (order < 0))
            #expect((left == right) == (order == 0))
            if order == 0 { #expect(left.hashValue == right.hashValue) }
        }
    }

    /// Continued fractions: no product, so nothing to overflow.
    private func order(_ a: Int64, _ b: Int64, _ c: Int64, _ d: Int64) -> Int {
        func floored(_ above: Int64, _ below: Int64) -> (Int64, Int64) {
            let (whole, rest) = above.quotientAndRemainder(dividingBy: below)
            return rest < 0 ? (whole - 1, rest + below) : (whole, rest)
        }
        let (left, leftRest) = floored(a, b)
        let (right, rightRest) = floored(c, d)
        if left != right { return left < right ? -1 : 1 }
        if leftRest == 0 || rightRest == 0 {
            return leftRest == rightRest ? 0 : (leftRest == 0 ? -1 : 1)
        }
        return order(d, rightRest, b, leftRest)
    }
}
