import Insight
import Panels
import SeededTesting
import Testing

@Suite struct PanelTests {
    private static let two = [Criterion("plan", most: 2_000), Criterion("budget", most: 1_000)]

    private func sheet(_ plan: Int64, _ budget: Int64) -> Sheet {
        Sheet(["plan": plan, "budget": budget])
    }

    @Test func `a score is exact`() throws {
        let rule = ScoreRule(Self.two, method: .mean, least: 3)
        let score = try #require(
            rule.score(of: [sheet(1_000, 100), sheet(1_000, 100), sheet(1_000, 200)])
        )
        #expect(score == Ratio(3_400, over: 3))
        #expect(rule.text(of: score) == "11.33")
        #expect(rule.text(of: try #require(Ratio(1_005, over: 1_000))) == "0.01")
        #expect(rule.score(of: [sheet(1_000, 100), sheet(1_000, 100)]) == nil)
    }

    @Test(arguments: [
        (ScoreRule.Method.mean, "15.00"), (.sum, "60.00"), (.trimmed, "14.00"),
    ])
    func eachMethodMakesItsOwnOfTheSameSheets(_ method: ScoreRule.Method, _ text: String) throws {
        let rule = ScoreRule(Self.two, method: method, least: 1)
        let sheets = [sheet(900, 100), sheet(1_200, 100), sheet(1_400, 100), sheet(2_000, 200)]
        let score = try #require(rule.score(of: sheets))
        #expect(rule.text(of: score) == text)
        #expect(rule.score(of: sheets.reversed()) == score)
    }

    @Test func `weights are of the same highest mark`() throws {
        let rule = ScoreRule(
            [
                Criterion("plan", most: 10_000, weight: 70),
                Criterion("budget", most: 10_000, weight: 30),
            ],
            method: .mean,
            least: 1
        )
        let score = try #require(rule.score(of: [sheet(9_000, 5_000)]))
        #expect(rule.text(of: score) == "78.00")
        #expect(rule.most == 100 * rule.unit)
    }

    @Test func `a mark that is none counts for nothing`() {
        let rule = ScoreRule(Self.two, method: .mean, least: 1)
        for wrong in [sheet(2_001, 0), sheet(-1, 0), Sheet(["plan": 100])] {
            #expect(rule.total(of: wrong) == nil)
            #expect(rule.score(of: [wrong]) == nil)
        }
    }

    @Test func `equal scores are decided by the criteria named and then by filing`() {
        let rule = ScoreRule(Self.two, method: .mean, least: 1, ties: ["budget"])
        let ranking = rule.ranking(of: [
            Contender(3, [sheet(1_000, 500)]), Contender(2, [sheet(1_000, 500)]),
            Contender(1, [sheet(1_100, 400)]), Contender(4, []),
        ])
        #expect(ranking.map(\.contender.id) == [2, 3, 1, 4])
        #expect(ranking.map(\.tie) == [nil, .filing, .criterion("budget"), nil])
        #expect(ranking.map(\.position) == [1, 2, 3, 4])
    }

    @Test func `who does not fit is passed over and the next is looked at`() {
        let rule = ScoreRule(Self.two, method: .mean, least: 1)
        let contenders = [
            Contender(1, [sheet(2_000, 900)], kind: "a", asked: 600),
            Contender(2, [sheet(2_000, 800)], kind: "a", asked: 100),
            Contender(3, [sheet(2_000, 700)], kind: "b", asked: 500),
            Contender(4, [sheet(2_000, 600)], kind: "b", asked: 400),
            Contender(5, [sheet(2_000, 500)], kind: "c", asked: 0),
            Contender(6, [sheet(10, 10)], kind: "b", asked: 0),
            Contender(7, [], kind: "b", asked: 0),
        ]
        let selection = Selection(
            top: 3,
            classes: ["a": 1, "b": 2],
            budget: 1_000,
            line: Ratio(1_000)
        )
        #expect(
            selection.verdicts(on: rule.ranking(of: contenders)) == [
                .chosen, .classFull, .overBudget, .chosen, .classFull, .belowLine, .fewScores,
            ]
        )
        #expect(
            Selection(top: 1).verdicts(on: rule.ranking(of: contenders)).count { $0 == .full } == 5
        )
    }

    /// Random panels against the plain model, in a random order each: both the ranking and what is chosen.
    @Test(arguments: 1...300)
    func `random panels are ranked and cut as by hand`(_ seed: Int) {
        var random = Seeded(UInt64(seed))
        let isWeighted = random.oneIn(3)
        let names = ["plan", "budget", "team"]
        let criteria = zip(names, [50, 30, 20]).map { name, weight in
            Criterion(
                name,
                most: isWeighted ? 1_000 : Int64.random(in: 1...9, using: &random) * 100,
                weight: isWeighted ? Int64(weight) : nil
            )
        }
        let rule = ScoreRule(
            criteria,
            method: ScoreRule.Method.allCases.randomElement(using: &random) ?? .mean,
            least: Int.random(in: 1...4, using: &random),
            ties: Array(
                names.shuffled(using: &random).prefix(Int.random(in: 0...2, using: &random))
            )
        )
        let contenders = (1...Int64.random(in: 1...14, using: &random)).map { id in
            Contender(
                id,
                (0..<Int.random(in: 0...7, using: &random)).map { _ in
                    // Few marks, so that many are equal.
                    Sheet(
                        Dictionary(
                            uniqueKeysWithValues: criteria.map {
                                ($0.id, $0.most / 2 * Int64.random(in: 0...2, using: &random))
                            }
                        )
                    )
                },
                kind: ["a", "b", nil].randomElement(using: &random) ?? nil,
                asked: random.oneIn(8) ? nil : Int64.random(in: 0...50, using: &random)
            )
        }
        let selection = Selection(
            top: random.oneIn(2) ? Int.random(in: 0...8, using: &random) : nil,
            classes: random.oneIn(2) ? ["a": Int.random(in: 0...4, using: &random), "b": 3] : nil,
            budget: random.oneIn(2) ? Int64.random(in: 0...200, using: &random) : nil,
            line: random.oneIn(3) ? Ratio(rule.most / 2) : nil
        )
        let ranking = rule.ranking(of: contenders.shuffled(using: &random))
        let plain = PlainPanel(rule: rule, selection: selection)
        #expect(ranking.map(\.contender.id) == plain.order(contenders))
        let verdicts = selection.verdicts(on: ranking)
        let chosen = zip(ranking, verdicts).filter { $0.1 == .chosen }.map(\.0.contender.id)
        #expect(chosen == plain.chosen(contenders))
        // What holds of every cut, however it was made.
        #expect(selection.top.map { chosen.count <= $0 } ?? true)
        let asked = ranking.filter { chosen.contains($0.contender.id) }.compactMap(
            \.contender.asked
        )
        #expect(selection.budget.map { asked.reduce(0, +) <= $0 } ?? true)
    }
}
