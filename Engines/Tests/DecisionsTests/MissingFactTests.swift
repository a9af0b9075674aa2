import Decisions
import FEEL
import SeededTesting
import Testing

@Suite struct MissingFactTests {
    @Test(
        arguments: [
            (.no, "370202", "illness", 1500),
            (.ask, "370202", "care", 1500),
            (.yes, "370281", "accident", nil),
            (.yes, "370281", "illness", 2000),
            (.no, "370281", "illness", 2001),
            (.needs(["work region"]), nil, "illness", 1500),
            (.needs(["head income"]), "370281", "illness", nil),
            (.needs(["work region", "cause"]), nil, nil, 1500),
            // With a high income the cause decides between yes and no; with a low one it does not.
            (.needs(["cause"]), "370281", nil, 2001),
            (.yes, "370281", nil, 1999),
        ] as [(Said, String?, String?, Int64?)]
    )
    func `a missing fact is never yes or no`(
        said: Said,
        region: String?,
        cause: String?,
        income: Int64?
    ) throws {
        let facts = Hardship.facts(region: region, cause: cause, income: income)
        let outcome = try Hardship.table().decide(facts, in: Environment()).outcome
        switch (said, outcome) {
        case (.needs(let wanted), .needs(let named)): #expect(wanted == named)
        case (_, .decided(let answer)):
            #expect(answer["eligible"] == .string(said.word))
        default: Issue.record("\(outcome) instead of \(said)")
        }
    }

    enum Said: Sendable {
        case yes, no, ask
        case needs([String])

        var word: String {
            switch self {
            case .yes: "yes"
            case .no: "no"
            case .ask: "ask"
            case .needs: "needs information"
            }
        }
    }

    @Test func `a derived name is missing with the facts at its root`() throws {
        let expression = try Expression("monthly income / household size", in: Hardship.scope)
        var facts = Facts(
            bindings: ["household size": Tables.number(3)],
            missing: ["monthly income"]
        )
        facts.derive("head income", from: expression, in: Environment())
        #expect(facts.missing == ["monthly income", "head income"])
        #expect(facts.missing(among: ["head income"]) == ["monthly income"])

        facts.know("monthly income", Tables.number(4500))
        facts.derive("head income", from: expression, in: Environment())
        #expect(facts.bindings["head income"] == Tables.number(1500))
        #expect(facts.missing(among: ["head income"]).isEmpty)
    }

    @Test(arguments: [
        ("applicant", "applicant.work region", true),
        ("applicant.work region", "applicant", true),
        ("applicant.work region", "applicant.work region", true),
        ("applicant.work", "applicant.work region", false),
        ("applicants", "applicant", false),
        ("applicant.age", "applicant.work region", false),
    ])
    func `reading a whole is reading its missing parts`(name: String, fact: String, reads: Bool) {
        let facts = Facts(bindings: Context(), missing: [fact])
        #expect(facts.missing(among: [name]).isEmpty == !reads)
    }

    @Test func `a fact that does not apply is null and not missing`() throws {
        let scope = Scope(["cause": .string, "own cost": .number])
        let table = try Tables.compile(
            """
            | F | cause     | own cost | answer |
            | 1 | "illness" | > 100    | 1      |
            | 2 | -         | -        | 2      |
            """,
            in: scope
        )
        let facts = Facts(bindings: ["cause": .string("illness"), "own cost": .null])
        #expect(
            table.decide(facts, in: Environment()).outcome == .decided(["answer": Tables.number(2)])
        )
    }

    @Test func `an answer that reads a missing fact needs it`() throws {
        let scope = Scope(["cause": .string, "own cost": .number])
        let table = try Tables.compile(
            """
            | F | cause     | amount       | why    |
            | 1 | "illness" | own cost / 2 | 一半   |
            | 2 | -         | 3000         | 一次性 |
            """,
            in: scope
        )
        let ill = Facts(bindings: ["cause": .string("illness")], missing: ["own cost"])
        #expect(table.decide(ill, in: Environment()).outcome == .needs(["own cost"]))
        let other = Facts(bindings: ["cause": .string("other")], missing: ["own cost"])
        let decided = table.decide(other, in: Environment()).outcome
        #expect(decided == .decided(["amount": Tables.number(3000), "why": .string("一次性")]))
    }
}

/// A second, simpler model: try every way the missing facts could turn out.
@Suite struct EveryVerdictTests {
    static let policies = ["F", "U", "A", "R", "C", "C+", "C<", "C>", "C#"]

    /// Rule n tests the fact fn alone, so that each rule can be brought to each verdict.
    static func table(_ policy: String, answers: [Int]) throws -> DecisionTable {
        let names = answers.indices.map { "f\($0)" }
        let header = "| \(policy) | \(names.joined(separator: " | ")) | answer | why |"
        let rows = answers.enumerated().map { row, answer in
            let tests = names.indices.map { $0 == row ? "true" : "-" }
            return "| \(row + 1) | \(tests.joined(separator: " | ")) | \(answer) | 理由\(row) |"
        }
        var scope = Scope()
        for name in names { scope.declare(name, as: .boolean) }
        return try Tables.compile(([header] + rows).joined(separator: "\n"), in: scope)
    }

    @Test(arguments: policies)
    func `what is decided holds however the missing facts turn out, and nothing else`(
        policy: String
    ) throws {
        for answers in [[1, 1, 1], [1, 2, 1], [2, 1, 1], [1, 1, 2], [0, 0, 1]] {
            let table = try Self.table(policy, answers: answers)
            for verdicts in Self.combinations(of: answers.count) {
                let outcome = table.decide(Self.facts(verdicts), in: Environment()).outcome
                let possible = Self.completions(verdicts).map { Self.answer(policy, answers, $0) }
                if possible.allSatisfy({ $0 == possible[0] }) {
                    #expect(Self.short(outcome) == possible[0], "\(policy) \(answers) \(verdicts)")
                } else {
                    #expect(Self.short(outcome) == "needs", "\(policy) \(answers) \(verdicts)")
                }
            }
        }
    }

    @Test(arguments: policies)
    func `answering what is asked leads to a decision`(policy: String) throws {
        let table = try Self.table(policy, answers: [1, 2, 1, 2])
        for verdicts in Self.combinations(of: 4) {
            var facts = Self.facts(verdicts)
            var rounds = 0
            while case .needs(let names) = table.decide(facts, in: Environment()).outcome {
                rounds += 1
                try #require(rounds <= 4 && !names.isEmpty)
                #expect(names.allSatisfy(facts.missing.contains))
                facts.know(names[0], .boolean(false))
            }
        }
    }

    /// With several facts a rule, and facts shared among rules, what is decided must still hold.
    @Test func `nothing is decided that a missing fact could change`() throws {
        var random = Seeded(7)
        for _ in 0..<300 {
            let (table, names) = try Self.randomTable(&random)
            var known = Context()
            var missing: [String] = []
            for name in names {
                switch Int.random(in: 0..<3, using: &random) {
                case 0: known[name] = .boolean(true)
                case 1: known[name] = .boolean(false)
                default: missing.append(name)
                }
            }
            let facts = Facts(bindings: known, missing: Set(missing))
            guard case .decided(let answer) = table.decide(facts, in: Environment()).outcome else {
                continue
            }
            for bits in 0..<(1 << missing.count) {
                var full = known
                for (place, name) in missing.enumerated() {
                    full[name] = .boolean(bits >> place & 1 == 1)
                }
                let outcome = table.decide(Facts(bindings: full), in: Environment()).outcome
                guard case .decided(let other) = outcome else {
                    Issue.record("decided \(answer) and then \(outcome)")
                    continue
                }
                #expect(other["answer"] == answer["answer"])
            }
        }
    }

    private static func randomTable(
        _ random: inout Seeded
    ) throws -> (DecisionTable, names: [String]) {
        let names = (0..<4).map { "f\($0)" }
        let policy = ["F", "A", "C>", "R"].randomElement(using: &random) ?? "F"
        var lines = ["| \(policy) | \(names.joined(separator: " | ")) | answer | why |"]
        for row in 1...Int.random(in: 1...5, using: &random) {
            let tests = names.map { _ in
                ["-", "-", "true", "false"].randomElement(using: &random) ?? "-"
            }
            let answer = Int.random(in: 1...2, using: &random)
            lines.append("| \(row) | \(tests.joined(separator: " | ")) | \(answer) | 理由 |")
        }
        var scope = Scope()
        for name in names { scope.declare(name, as: .boolean) }
        return (try Tables.compile(lines.joined(separator: "\n"), in: scope), names)
    }

    // MARK: - The naive model

    private static func combinations(of count: Int) -> [[Verdict]] {
        var all: [[Verdict]] = [[]]
        for _ in 0..<count {
            all = all.flatMap { head in Verdict.allCases.map { head + [$0] } }
        }
        return all
    }

    private static func facts(_ verdicts: [Verdict]) -> Facts {
        var known = Context()
        var missing: Set<String> = []
        for (row, verdict) in verdicts.enumerated() {
            switch verdict {
            case .holds: known["f\(row)"] = .boolean(true)
            case .fails: known["f\(row)"] = .boolean(false)
            case .undecided: missing.insert("f\(row)")
            }
        }
        return Facts(bindings: known, missing: missing)
    }

    private static func completions(_ verdicts: [Verdict]) -> [[Bool]] {
        verdicts.reduce([[]]) { heads, verdict in
            switch verdict {
            case .holds: heads.map { $0 + [true] }
            case .fails: heads.map { $0 + [false] }
            case .undecided: heads.flatMap { [$0 + [true], $0 + [false]] }
            }
        }
    }

    /// Plain evaluation, written down naively.
    private static func answer(_ policy: String, _ answers: [Int], _ holds: [Bool]) -> String {
        let hits = zip(answers, holds).filter(\.1).map(\.0)
        switch policy {
        case "C#": return "\(hits.count)"
        case _ where hits.isEmpty: return "none"
        case "F": return "\(hits[0])"
        case "U": return hits.count == 1 ? "\(hits[0])" : "conflict"
        case "A": return hits.allSatisfy { $0 == hits[0] } ? "\(hits[0])" : "conflict"
        case "C+": return "\(hits.reduce(0, +))"
        case "C<": return "\(hits.min() ?? 0)"
        case "C>": return "\(hits.max() ?? 0)"
        default: return "\(hits)"
        }
    }

    private static func short(_ outcome: TableOutcome) -> String {
        switch outcome {
        case .none: "none"
        case .conflict: "conflict"
        case .needs: "needs"
        case .decided(let answer): answer["answer"]?.description ?? "nothing"
        }
    }
}
