import Decisions
import FEEL
import SeededTesting
import Testing

/// Every hit policy by every number of rules that hold, with and without answers for none, with one and two
/// outputs, with and without lists of their values: by hand, as the standard evaluates, explained, plain and
/// in bulk.
@Suite struct NaiveTableTests {
    /// A corner of the grid of tables.
    struct Corner: CustomTestStringConvertible, Sendable {
        let policy: String
        let holding: Int
        let outputs: Int
        let hasFallback: Bool
        let hasValues: Bool

        var testDescription: String {
            "\(policy), \(holding) hold, \(outputs) outputs"
                + (hasFallback ? ", a default" : "") + (hasValues ? ", values" : "")
        }
    }

    static let policies: KeyValuePairs<String, String> = [
        "U": "UNIQUE", "A": "ANY", "P": "PRIORITY", "F": "FIRST", "R": "RULE ORDER",
        "O": "OUTPUT ORDER", "C": "COLLECT", "C+": "SUM", "C<": "MIN", "C>": "MAX", "C#": "COUNT",
    ]

    static let corners: [Corner] = policies.flatMap { policy, _ in
        (0...3).flatMap { holding in
            [1, 2].flatMap { outputs -> [Corner] in
                // A figure is over one output.
                if outputs == 2, ["C+", "C<", "C>"].contains(policy) { return [] }
                return [false, true].flatMap { hasFallback in
                    [false, true].map { hasValues in
                        Corner(
                            policy: policy,
                            holding: holding,
                            outputs: outputs,
                            hasFallback: hasFallback,
                            hasValues: hasValues
                        )
                    }
                }
            }
        }
    }

    @Test func `there are some hundred corners`() {
        #expect(Self.corners.count == 304)
    }

    @Test(arguments: corners)
    func `all ways of deciding agree with a table worked out by hand`(_ corner: Corner) throws {
        let seed = corner.testDescription.utf8.reduce(7) { ($0 &* 31 &+ Int($1)) & 0xFFFF }
        var random = Seeded(UInt64(seed))
        for _ in 0..<3 {
            let number = Int.random(in: -9...9, using: &random)
            let naive = RandomNaiveTable.make(corner, asking: number, &random)
            let model = try Models.model(naive.xml(letters: Self.policies))
            #expect(model.faults.isEmpty, "\(model.faults.map(\.en))")
            let table = try #require(model.tables.first?.table)
            let expected = naive.answer(to: number)
            let note = Comment(rawValue: "n = \(number)\n" + naive.text)

            let answer = model.evaluate(
                decision: "d",
                inputs: [.init("n", Tables.number(Int64(number)))],
                in: Environment()
            )
            #expect(answer.value == expected.value, note)
            #expect(answer.diagnostics.isEmpty == (expected != .wrong), note)

            let facts = Facts(bindings: ["n": Tables.number(Int64(number))])
            let outcome = expected.outcome(naming: table.outputs.map(\.name))
            #expect(table.decide(facts, in: Environment()).outcome == outcome, note)
            #expect(table.outcome(facts, in: Environment()) == outcome, note)
            let rows = try #require(Rows([("n", .numbers([Int64(number), 77]))]))
            let bulk = table.decide(rows, in: Environment())
            #expect(bulk.outcome(of: 0) == outcome, note)
        }
    }
}

private enum RandomNaiveTable {
    static func make(
        _ corner: NaiveTableTests.Corner,
        asking number: Int,
        _ random: inout Seeded
    ) -> NaiveTable {
        let values = (0..<corner.outputs).map { _ in [1, 2, 3].shuffled(using: &random) }
        let agreed = (0..<corner.outputs).map { _ in Int.random(in: 1...3, using: &random) }
        let allAgree = Bool.random(using: &random)
        func outputs() -> [Int] {
            if allAgree { return agreed }
            return agreed.map { _ in Int.random(in: 1...3, using: &random) }
        }
        var rules = (0..<corner.holding).map { _ in
            NaiveTable.Rule(
                test: holding(number).randomElement(using: &random) ?? holding(number)[0],
                outputs: outputs()
            )
        }
        for _ in 0..<Int.random(in: 0...4, using: &random) {
            let test = failing(number).randomElement(using: &random) ?? failing(number)[0]
            let place = Int.random(in: 0...rules.count, using: &random)
            rules.insert(NaiveTable.Rule(test: test, outputs: outputs()), at: place)
        }
        return NaiveTable(
            policy: corner.policy,
            rules: rules,
            fallback: corner.hasFallback ? agreed.map { 4 - $0 } : nil,
            values: corner.hasValues ? values : nil
        )
    }

    private static func holding(_ number: Int) -> [NaiveTable.Test] {
        [
            .init(text: "-") { _ in true },
            .init(text: "\(number)") { $0 == number },
            .init(text: "\(number + 2), \(number)") { [number + 2, number].contains($0) },
            .init(text: "[\(number)..\(number + 3)]") { $0 >= number && $0 <= number + 3 },
            .init(text: "(\(number - 1)..\(number + 1))") { $0 == number },
            .init(text: ">= \(number)") { $0 >= number },
            .init(text: "< \(number + 1)") { $0 < number + 1 },
            .init(text: "not(\(number + 1))") { $0 != number + 1 },
            .init(text: "? * 2 = \(number * 2)") { $0 == number },
        ]
    }

    private static func failing(_ number: Int) -> [NaiveTable.Test] {
        [
            .init(text: "\(number + 1)") { $0 == number + 1 },
            .init(text: "> \(number)") { $0 > number },
            .init(text: "(\(number)..\(number + 5)]") { $0 > number && $0 <= number + 5 },
            .init(text: "not(\(number))") { $0 != number },
            .init(text: "? > \(number) + 1") { $0 > number + 1 },
        ]
    }
}

extension NaiveTable {
    /// The table in a DMN model, with the number called n.
    fileprivate func xml(letters: KeyValuePairs<String, String>) -> String {
        let name = letters.first { $0.key == policy }?.value ?? ""
        let isFigure = ["SUM", "MIN", "MAX", "COUNT"].contains(name)
        let corner =
            isFigure ? "hitPolicy=\"COLLECT\" aggregation=\"\(name)\"" : "hitPolicy=\"\(name)\""
        let count = rules.first?.outputs.count ?? fallback?.count ?? values?.count ?? 1
        let outputs = (0..<count).map { column in
            let listed = values.map { values in
                "<outputValues><text>"
                    + values[column].map(String.init).joined(separator: ", ")
                    + "</text></outputValues>"
            }
            let otherwise = fallback.map {
                "<defaultOutputEntry><text>\($0[column])</text></defaultOutputEntry>"
            }
            return
                "<output name=\"\(Self.names[column])\">\(listed ?? "")\(otherwise ?? "")</output>"
        }
        let lines = rules.map { rule in
            "<rule><inputEntry><text>\(escaped(rule.test.text))</text></inputEntry>"
                + rule.outputs.map { "<outputEntry><text>\($0)</text></outputEntry>" }.joined()
                + "</rule>"
        }
        return """
            \(Models.input("n", type: "number"))
            <decision name="d" id="d"><variable name="d"/>\(Models.needsInput("n"))
            <decisionTable \(corner)>
            <input label="n"><inputExpression><text>n</text></inputExpression></input>
            \(outputs.joined())\(lines.joined())</decisionTable></decision>
            """
    }

    private func escaped(_ text: String) -> String {
        text.replacing("<", with: "&lt;")
    }

    fileprivate static let names = ["a", "b"]

    /// The table in words, for who looks at a difference.
    fileprivate var text: String {
        "\(policy) values \(values ?? []) else \(fallback ?? [])\n"
            + rules.map { "\($0.test.text) -> \($0.outputs)" }.joined(separator: "\n")
    }
}

extension NaiveTable.Answer {
    /// The answer as the standard gives it: one output by itself, several as a context.
    fileprivate var value: Value {
        switch self {
        case .nothing, .wrong: .null
        case .row(let row): Self.value(row)
        case .rows(let rows): .list(rows.map(Self.value))
        case .figure(let figure): Tables.number(Int64(figure))
        }
    }

    private static func value(_ row: [Int]) -> Value {
        let values = row.map { Tables.number(Int64($0)) }
        if values.count == 1 { return values[0] }
        return .context(Context(zip(NaiveTable.names, values)))
    }

    /// The answer as a table gives it: by the names of its columns, lists where there are many rows.
    fileprivate func outcome(naming columns: [String]) -> TableOutcome {
        switch self {
        case .nothing: .none
        case .wrong: .conflict
        case .row(let row): .decided(Context(zip(columns, row.map { Tables.number(Int64($0)) })))
        case .rows(let rows):
            .decided(
                Context(
                    columns.indices.map { column in
                        (columns[column], .list(rows.map { Tables.number(Int64($0[column])) }))
                    }
                )
            )
        case .figure(let figure): .decided(Context([(columns[0], Tables.number(Int64(figure)))]))
        }
    }
}
