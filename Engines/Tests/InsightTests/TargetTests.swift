import Insight
import SeededTesting
import Testing

/// Days are plain numbers here: targets only compare them.
private func target(_ comparator: Comparator, _ value: Int64) -> Target<Int> {
    Target(comparator, Ratio(value), by: 31)
}

@Suite struct TargetTests {
    @Test(
        arguments: [
            (Comparator.atLeast, 999, 30, Standing.underWay, "99.9", 1),
            (.atLeast, 1_000, 30, .reached, "100.0", nil),
            (.atLeast, 1_000, 99, .reached, "100.0", nil),
            (.atLeast, 1_200, 30, .reached, "120.0", nil),
            (.atLeast, 999, 31, .underWay, "99.9", 1),
            (.atLeast, 999, 32, .missed, "99.9", 1),
            (.moreThan, 1_000, 30, .underWay, "100.0", 0),
            (.moreThan, 1_001, 30, .reached, "100.1", nil),
            (.fallingTo, 2_000, 30, .underWay, "50.0", 1_000),
            (.fallingTo, 1_000, 32, .reached, "100.0", nil),
            (.fallingTo, 1_001, 32, .missed, "99.9", 1),
            (.fallingTo, 0, 30, .reached, nil, nil),
        ] as [(Comparator, Int64, Int, Standing, String?, Int64?)]
    )
    func `a thousand promised by the thirty-first`(
        comparator: Comparator,
        count: Int64,
        day: Int,
        standing: Standing,
        percent: String?,
        short: Int64?
    ) {
        let progress = target(comparator, 1_000).progress(.count(count), at: day)
        #expect(progress.standing == standing)
        #expect(progress.percentText(places: 1) == percent)
        #expect(progress.shortfall?.whole == short)
    }

    @Test func `a share is held against a percentage exactly`() throws {
        let promise = Target(.atLeast, Ratio.percent(95), by: 31)
        let almost = try #require(Share(9_499, of: 10_000))
        let just = try #require(Share(19, of: 20))
        let missing = promise.progress(.share(almost), at: 1)
        #expect(missing.standing == .underWay)
        #expect(missing.shortfall?.text(places: 4) == "0.0001")
        #expect(missing.shortfall?.whole == nil)
        #expect(missing.percentText(places: 1) == "99.9")
        #expect(promise.progress(.share(just), at: 1).standing == .reached)
    }

    @Test func `no figure is neither reached nor missed`() throws {
        let none = try #require(Share(0, of: 0))
        let progress = Target(.atLeast, Ratio.percent(95), by: 31).progress(.share(none), at: 99)
        #expect(progress.standing == .noFigure)
        #expect(progress.shortfall == nil && progress.percentText(places: 1) == nil)
    }

    @Test func `figures at the edge of 64 bits do not trap`() throws {
        let tiny = try #require(Ratio(1, over: .max))
        for comparator in [Comparator.atLeast, .moreThan, .fallingTo] {
            for value in [Ratio(.max), Ratio(.min), tiny, Ratio(0)] {
                for figure in [Int64.max, .min, 0] {
                    let progress = Target(comparator, value, by: 1).progress(.sum(figure), at: 1)
                    _ = progress.percentText(places: 3)
                    #expect((progress.shortfall == nil) == (progress.standing == .reached))
                    _ = progress.shortfall?.text(places: 3)
                }
            }
        }
    }

    @Test(arguments: UInt64(1)...20)
    func `walking to the target takes as many steps as it is short by`(seed: UInt64) throws {
        var random = Seeded(seed)
        for _ in 0..<50 {
            let value = Int64.random(in: 1...300, using: &random)
            let start = Int64.random(in: 0...300, using: &random)
            for comparator in [Comparator.atLeast, .fallingTo] {
                var figure = start
                var steps: Int64 = 0
                while comparator == .atLeast ? figure < value : figure > value {
                    figure += comparator == .atLeast ? 1 : -1
                    steps += 1
                }
                let progress = target(comparator, value).progress(.count(start), at: 1)
                #expect((progress.shortfall?.whole ?? 0) == steps)
                #expect((progress.standing == .reached) == (steps == 0))
                let percent = progress.percentText(places: 0).flatMap { Int64($0) }
                if let percent { #expect((percent >= 100) == (steps == 0)) }
            }
        }
    }

    @Test(arguments: Standing.allCases)
    func `every standing has words in both languages`(standing: Standing) {
        #expect(!standing.zh.isEmpty && !standing.en.isEmpty)
    }
}
