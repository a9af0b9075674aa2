import Insight
import SeededTesting
import Testing

@Suite struct MeasurementTests {
    @Test(
        arguments: [
            (1, 3, 2, "33.33"), (2, 3, 0, "66"), (2_999, 3_000, 1, "99.9"), (30, 30, 1, "100.0"),
            (0, 7, 2, "0.00"), (Int64.max - 1, .max, 3, "99.999"),
        ] as [(Int64, Int64, Int, String)]
    )
    func `a share is cut off, never rounded up to the whole`(
        part: Int64,
        whole: Int64,
        places: Int,
        text: String
    ) throws {
        let share = try #require(Share(part, of: whole))
        #expect(share.percentText(places: places) == text)
        #expect(Measurement.share(share).text(places: places) == text)
    }

    @Test func `a share of none has no figure, and no more than all can have it`() throws {
        let none = try #require(Share(0, of: 0))
        #expect(none.percentText(places: 1) == nil)
        #expect(Measurement.share(none).figure == nil)
        #expect(Share(4, of: 3) == nil && Share(-1, of: 3) == nil)
    }

    @Test(
        arguments: [(10, 4, 2, "2.50"), (-1, 3, 1, "-0.3"), (-1, 3, 0, "0"), (7, 7, 0, "1")]
            as [(Int64, Int64, Int, String)]
    )
    func `a mean is exact until it is written`(
        sum: Int64,
        count: Int64,
        places: Int,
        text: String
    ) throws {
        let mean = try #require(Mean(sum: sum, count: count))
        #expect(mean.text(places: places) == text)
        #expect(Measurement.mean(mean).figure == Ratio(sum, over: count))
    }

    @Test func `a mean of none has no figure`() {
        #expect(Mean(sum: 1, count: 0) == nil && Mean(sum: 1, count: -1) == nil)
        #expect(Mean(sum: 0, count: 0)?.text(places: 1) == nil)
        #expect(Measurement.count(12).text(places: 2) == "12")
        #expect(Measurement.sum(-5).figure == Ratio(-5))
    }

    @Test(arguments: UInt64(1)...20)
    func `the digits are the largest decimal that is not above the value`(seed: UInt64) throws {
        var random = Seeded(seed)
        for _ in 0..<100 {
            let sum = Int64(random.next() >> UInt64.random(in: 1...63, using: &random))
            let count = Int64.random(
                in: 1...(.max >> Int64.random(in: 0...60, using: &random)),
                using: &random
            )
            let places = Int.random(in: 0...6, using: &random)
            let text = try #require(Mean(sum: sum, count: count)?.text(places: places))
            let scaled = try #require(Int128(text.filter { $0 != "." }))
            let power = (0..<places).reduce(Int128(1)) { power, _ in power * 10 }
            #expect(scaled * Int128(count) <= Int128(sum) * power)
            #expect((scaled + 1) * Int128(count) > Int128(sum) * power)
            let point = text.split(separator: ".")
            #expect(places == 0 ? point.count == 1 : point.last?.utf8.count == places)
        }
    }
}
