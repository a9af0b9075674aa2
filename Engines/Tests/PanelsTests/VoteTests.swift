import Insight
import Panels
import SeededTesting
import Testing

@Suite struct VoteTests {
    @Test(
        arguments: [
            (VoteRule.Period.day, Int64(2), VoteRule.Answer.counts), (.vote, 2, .given),
            (.day, 1, .given),
        ]
    )
    func `a day has its own votes, the whole of a vote has not`(
        _ per: VoteRule.Period,
        _ day: Int64,
        _ answer: VoteRule.Answer
    ) {
        let rule = VoteRule(2, per: per)
        let given = [VoteRule.Ballot(for: 7, on: 1)]
        #expect(rule.answer(to: 7, isOwn: false, after: given, on: day) == answer)
        #expect(rule.left(after: given, on: day) == (per == .day && day == 2 ? 2 : 1))
    }

    @Test func `random voters have what a plainer model gives them`() {
        var dice = Seeded(33)
        for _ in 0..<3_000 {
            let rule = VoteRule(
                Int.random(in: 1...4, using: &dice),
                per: VoteRule.Period.allCases.randomElement(using: &dice) ?? .day,
                allowsOwn: Bool.random(using: &dice)
            )
            let own = Int64.random(in: 0...5, using: &dice)
            var plain = PlainVote(rule: rule, own: own)
            var given: [VoteRule.Ballot] = []
            for day in 1...3 as ClosedRange<Int64> {
                for _ in 0..<Int.random(in: 0...8, using: &dice) {
                    let wish = Int64.random(in: 0...5, using: &dice)
                    let answer = rule.answer(to: wish, isOwn: wish == own, after: given, on: day)
                    if answer == .counts { given.append(VoteRule.Ballot(for: wish, on: day)) }
                    plain.give(wish, on: day)
                    #expect(given.count == plain.votes.values.reduce(0) { $0 + $1.count })
                    #expect(rule.left(after: given, on: day) == plain.left(on: day))
                }
            }
            #expect(Set(given).count == given.count)
        }
    }

    @Test func `a count goes by votes, and by who was filed first`() {
        let poll = Poll(ties: .filed)
        let ranking = poll.ranking(
            of: [3, 1, 2, 4].map { Contender($0, []) },
            votes: [1: 2, 3: 2, 2: 5]
        )
        #expect(ranking.map(\.contender.id) == [2, 1, 3, 4])
        #expect(ranking.map(\.position) == [1, 2, 3, 4])
        #expect(ranking.map(\.score) == [Ratio(5), Ratio(2), Ratio(2), nil])
        #expect(ranking.map(\.tie) == [nil, nil, .filing, nil])
        #expect(ScoreRule.votes.text(of: Ratio(5)) == "5" && ScoreRule.votes.unit == 1)
    }

    @Test func `only equals between whom the cut runs are somebody's to put in order`() {
        let contenders = (1...4 as ClosedRange<Int64>).map { Contender($0, []) }
        let votes: [Int64: Int64] = [1: 3, 2: 3, 3: 3, 4: 9]
        func open(_ top: Int, _ decided: [Int64], _ ties: Poll.TieBreak = .officer) -> Set<Int64> {
            let poll = Poll(ties: ties, decided: decided)
            let ranking = poll.ranking(of: contenders, votes: votes)
            return poll.open(in: ranking, Selection(top: top).verdicts(on: ranking))
        }
        #expect(open(1, []) == [] && open(4, []) == [] && open(2, [], .filed) == [])
        #expect(open(2, []) == [1, 2, 3])
        #expect(open(2, [3]) == [])
        #expect(open(3, [3]) == [1, 2] && open(3, [3, 2]) == [])
        let ranking = Poll(ties: .officer, decided: [3]).ranking(of: contenders, votes: votes)
        #expect(ranking.map(\.contender.id) == [4, 3, 1, 2])
        #expect(ranking.map(\.tie) == [nil, nil, .decided, .filing])
    }

    @Test func `random counts stand where a plainer model puts them, whatever order they come in`()
    {
        var dice = Seeded(34)
        for _ in 0..<2_000 {
            let ids = (1...Int64.random(in: 1...8, using: &dice)).map { $0 }
            let votes = Dictionary(
                uniqueKeysWithValues: ids.map { ($0, Int64.random(in: 0...3, using: &dice)) }
            )
            let decided = Array(ids.shuffled(using: &dice).prefix(2))
            let ties = Poll.TieBreak.allCases.randomElement(using: &dice) ?? .filed
            let poll = Poll(ties: ties, decided: decided)
            let ranking = poll.ranking(
                of: ids.shuffled(using: &dice).map { Contender($0, []) },
                votes: votes
            )
            let plain = PlainVote.order(ids, votes, ties == .officer ? decided : [])
            #expect(ranking.map(\.contender.id) == plain)
            #expect(ranking.allSatisfy { ($0.score == nil) == (votes[$0.contender.id] == 0) })
        }
    }
}
