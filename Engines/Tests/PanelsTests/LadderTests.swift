import Insight
import Panels
import SeededTesting
import Testing

@Suite struct LadderTests {
    private static let three = Array(repeating: Ladder.Level(questions: 10, pass: 6), count: 3)

    private func attempt(_ id: Int64, _ level: Int, _ right: Int?, day: Int64 = 1) -> Ladder.Attempt
    {
        Ladder.Attempt(id, at: level, in: day, right: right)
    }

    @Test func `who fails a level stays before the next`() {
        let ladder = Ladder(Self.three, points: 10, keep: .best, most: 1)
        let steps = ladder.climb([attempt(1, 1, 8), attempt(2, 2, 5)], in: 1)
        #expect(steps.map(\.isPassed) == [true, false, false])
        #expect(steps.map(\.points) == [80, 0, 0])
        #expect(steps.map(\.door) == [.usedUp, .usedUp, .shut])
        #expect(
            ladder.climb([attempt(1, 1, 8), attempt(2, 2, 5)], in: 2)[1].door == .open(left: 1)
        )
    }

    @Test(arguments: [(Ladder.Keep.best, Int64(90)), (.first, 60), (.last, 70)])
    func `the file says which attempt counts`(_ keep: Ladder.Keep, _ points: Int64) {
        let ladder = Ladder(Self.three, points: 10, keep: keep, most: nil)
        let own = [
            attempt(1, 1, 5), attempt(2, 1, 6), attempt(3, 1, 9), attempt(4, 1, 9),
            attempt(5, 1, 7),
            attempt(6, 1, 2), attempt(7, 1, nil),
        ]
        let step = ladder.climb(own, in: 1)[0]
        #expect(step.points == points && step.finished == 6 && step.door == .begun(7))
        if keep == .best { #expect(step.kept?.id == 3) }
    }

    @Test func `an attempt that was begun is one`() {
        let ladder = Ladder(Self.three, points: 1, keep: .best, most: 2)
        #expect(ladder.climb([attempt(1, 1, nil)], in: 1)[0].door == .begun(1))
        #expect(ladder.climb([attempt(1, 1, 2)], in: 1)[0].door == .open(left: 1))
        #expect(ladder.climb([attempt(1, 1, 2), attempt(2, 1, 0)], in: 1)[0].door == .usedUp)
        // Begun yesterday and handed in today: of today's, none is used.
        #expect(ladder.climb([attempt(1, 1, 2)], in: 2)[0].door == .open(left: 2))
    }

    @Test func `random players stand where a plainer model puts them`() {
        var dice = Seeded(21)
        for _ in 0..<3_000 {
            let levels = (0..<Int.random(in: 1...4, using: &dice)).map { _ in
                let questions = Int.random(in: 1...6, using: &dice)
                return Ladder.Level(
                    questions: questions,
                    pass: Int.random(in: 1...questions, using: &dice)
                )
            }
            let ladder = Ladder(
                levels,
                points: Int64.random(in: 1...10, using: &dice),
                keep: Ladder.Keep.allCases.randomElement(using: &dice) ?? .best,
                most: Bool.random(using: &dice) ? Int.random(in: 1...3, using: &dice) : nil
            )
            let attempts = (0..<Int.random(in: 0...12, using: &dice)).map { id in
                let level = Int.random(in: 1...levels.count, using: &dice)
                let right = Int.random(in: -1...levels[level - 1].questions, using: &dice)
                return Ladder.Attempt(
                    Int64(id),
                    at: level,
                    in: Int64.random(in: 1...2, using: &dice),
                    right: right < 0 ? nil : right
                )
            }
            let steps = ladder.climb(attempts.shuffled(using: &dice), in: 2)
            let plain = PlainLadder(ladder: ladder, attempts: attempts)
            for level in 1...levels.count {
                #expect(steps[level - 1].door == plain.door(level, in: 2))
                #expect(steps[level - 1].points == plain.points(level))
            }
            #expect(steps.reduce(0) { $0 + $1.points } <= ladder.mostPoints)
        }
    }

    @Test func `a draw takes different questions and every one of them sometimes`() {
        let bank = (0..<12).map { "q\($0)" }
        var seen: [String: Int] = [:]
        for seed in 0..<2_000 as Range<UInt64> {
            let drawn = Ladder.draw(5, of: bank, by: seed)
            #expect(drawn.count == 5 && Set(drawn).count == 5 && Set(drawn).isSubset(of: bank))
            #expect(drawn == Ladder.draw(5, of: bank, by: seed))
            for id in drawn { seen[id, default: 0] += 1 }
        }
        // Each is drawn 5 times in 12: 833 of 2,000.
        #expect(bank.allSatisfy { (740...930).contains(seen[$0] ?? 0) })
        #expect(Ladder.draw(9, of: ["a", "b"], by: 1).sorted() == ["a", "b"])
    }

    @Test func `an answer is right as a whole`() {
        let table: [(chosen: Set<String>, right: Set<String>, isRight: Bool)] = [
            (["a"], ["a"], true), (["a", "b"], ["a"], false), (["a"], ["a", "b"], false),
            ([], ["a"], false), (["b", "a"], ["a", "b"], true),
        ]
        for one in table {
            #expect(Ladder.isRight(one.chosen, of: one.right) == one.isRight)
        }
    }
}

@Suite struct TeamTests {
    @Test func `two of a team are added up or taken in the middle`() {
        let team = Team(7, points: 80 + 90, players: 2)
        #expect(TeamRule.sum.score(of: team).map(TeamRule.text) == "170")
        #expect(TeamRule.mean.score(of: team).map(TeamRule.text) == "85")
        #expect(Ratio(200, over: 3).map(TeamRule.text) == "66.67")
        #expect(TeamRule.mean.score(of: Team(1, points: 0, players: 0)) == nil)
    }

    @Test func `who has as much shares the place`() {
        let teams = [
            Team(4, points: 30, players: 3), Team(1, points: 20, players: 2),
            Team(2, points: 50, players: 9),
            Team(3, points: 20, players: 4), Team(5, points: 0, players: 0),
        ]
        let sums = TeamRule.sum.ranking(of: teams)
        #expect(sums.map(\.team.id) == [2, 4, 1, 3] && sums.map(\.place) == [1, 2, 3, 3])
        let means = TeamRule.mean.ranking(of: teams)
        #expect(means.map(\.team.id) == [1, 4, 2, 3] && means.map(\.place) == [1, 1, 3, 4])
    }

    @Test func `no order changes a place`() {
        var dice = Seeded(22)
        for _ in 0..<1_000 {
            let teams = (0..<Int.random(in: 1...9, using: &dice)).map { id in
                Team(
                    Int64(id),
                    points: Int64.random(in: 0...6, using: &dice),
                    players: Int64.random(in: 1...3, using: &dice)
                )
            }
            for rule in TeamRule.allCases {
                let ranking = rule.ranking(of: teams.shuffled(using: &dice))
                #expect(ranking == rule.ranking(of: teams))
                for one in ranking {
                    // The place is one more than how many are better, by cross multiplication.
                    let better = teams.count { (other: Team) -> Bool in
                        let (ours, theirs) = (one.team, other)
                        if rule == .sum { return theirs.points > ours.points }
                        return theirs.points * ours.players > ours.points * theirs.players
                    }
                    #expect(one.place == better + 1)
                }
            }
        }
    }
}
