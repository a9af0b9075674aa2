import Registry
import SeededTesting
import Testing

@Suite struct OnceRuleTests {
    /// Once within ten days; days are plain numbers.
    private let once = OnceRule<Int> { $0 + 10 }

    @Test(
        arguments: [
            ([], .free),
            ([.freed, .freed], .free),
            ([.open], .waitsForOpen),
            ([.approved(on: 15)], .taken(freeFrom: 25)),
            ([.approved(on: 11)], .taken(freeFrom: 21)),
            ([.approved(on: 10)], .free),
            ([.approved(on: 15), .open], .taken(freeFrom: 25)),
            ([.approved(on: 3), .open], .waitsForOpen),
            ([.approved(on: 12), .approved(on: 18)], .taken(freeFrom: 28)),
        ] as [([EarlierCase<Int>], OnceAnswer<Int>)]
    )
    func `once within ten days, asked on the twentieth`(
        earlier: [EarlierCase<Int>],
        answer: OnceAnswer<Int>
    ) {
        #expect(once.check(earlier, on: 20) == answer)
    }

    @Test func `once in a lifetime has no day from which it is free`() {
        #expect(OnceRule<Int>.ever().check([.approved(on: 1)], on: 9_999) == .taken(freeFrom: nil))
        #expect(OnceRule<Int>.ever(limit: 2).check([.approved(on: 1)], on: 9_999) == .free)
    }

    @Test func `three within ten days are free again when the first window ends`() {
        let rule = OnceRule<Int>(limit: 3) { $0 + 10 }
        let three: [EarlierCase<Int>] = [.approved(on: 14), .approved(on: 12), .approved(on: 13)]
        #expect(rule.check(three, on: 20) == .taken(freeFrom: 22))
        #expect(rule.check(three, on: 22) == .free)
        #expect(rule.check(three.dropLast() + [.open], on: 20) == .waitsForOpen)
    }

    @Test(arguments: UInt64(1)...30)
    func `the day it names is the first on which it would say yes`(seed: UInt64) {
        var random = Seeded(seed)
        for _ in 0..<40 {
            let limit = Int.random(in: 1...3, using: &random)
            let length = Int.random(in: 1...12, using: &random)
            let rule = OnceRule<Int>(limit: limit) { $0 + length }
            let earlier = (0..<Int.random(in: 0...6, using: &random)).map { _ -> EarlierCase<Int> in
                random.oneIn(5) ? .freed : .approved(on: Int.random(in: 0...20, using: &random))
            }
            let days = (20...60).filter { day in
                let live = earlier.filter { past in
                    if case .approved(let on) = past { return day < on + length }
                    return false
                }
                return live.count < limit
            }
            let answer = rule.check(earlier, on: 20)
            #expect(answer == (days.first == 20 ? .free : .taken(freeFrom: days.first)))
            #expect(
                (rule.check(earlier + [.open], on: 20) == .free)
                    == (days.first == 20 && room(earlier, length, limit))
            )
        }
    }

    private func room(_ earlier: [EarlierCase<Int>], _ length: Int, _ limit: Int) -> Bool {
        let live = earlier.filter { past in
            if case .approved(let on) = past { return 20 < on + length }
            return false
        }
        return live.count + 1 < limit
    }
}
