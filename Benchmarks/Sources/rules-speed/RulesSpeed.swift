import Decisions
import FEEL
import Foundation

/// Measures decision tables in CPU seconds of this process, and writes rows and answers for others to
/// be held against.
///
/// `rules-speed ROWS [FOLDER]`: the folder gets `rows.csv` and an `answers-N.csv` for each table.
@main
enum RulesSpeed {
    static func main() throws {
        let arguments = CommandLine.arguments.dropFirst()
        let count = arguments.first.flatMap(Int.init) ?? 1_000_000
        let folder = arguments.dropFirst().first.map { URL(filePath: $0) }
        let people = People(count, seed: 42)
        if let folder { try people.csv().write(to: folder.appending(path: "rows.csv")) }
        for sample in [Sample.aid, .grid] {
            let answers = try measure(sample, people)
            guard let folder else { continue }
            let name = "answers-\(sample.rules).csv"
            let text = "amount\n" + answers.map(String.init).joined(separator: "\n") + "\n"
            try Data(text.utf8).write(to: folder.appending(path: name))
        }
    }

    private static func measure(_ sample: Sample, _ people: People) throws -> [Int64] {
        let (table, compiling) = try time { try sample.table() }
        report("\(sample.rules) rules, parsed", 1, compiling)
        let (_, checking) = time { table.findings(in: Environment()) }
        report("\(sample.rules) rules, checked", 1, checking)
        var answers: [Int64] = []
        var best = Double.infinity
        for _ in 0..<5 {
            let (read, seconds) = time { bulk(table, people.rows) }
            answers = read
            best = min(best, seconds)
        }
        report("\(sample.rules) rules, bulk", people.rows.count, best)
        let some = min(people.rows.count, 20_000)
        let environment = Environment()
        let (alone, seconds) = time {
            (0..<some).map { row in
                amount(of: table.decide(people.rows.facts(of: row), in: environment).outcome)
            }
        }
        report("\(sample.rules) rules, one by one and explained", some, seconds)
        let facts = (0..<some).map { people.rows.facts(of: $0) }
        let (plain, plainSeconds) = time {
            facts.map { amount(of: table.outcome($0, in: environment)) }
        }
        report("\(sample.rules) rules, one by one", some, plainSeconds)
        guard plain == alone else { fatalError("explained and not explained differ") }
        for row in 0..<some where alone[row] != answers[row] {
            fatalError("row \(row): \(alone[row]) alone, \(answers[row]) in bulk")
        }
        return answers
    }

    private static func bulk(_ table: DecisionTable, _ rows: Rows) -> [Int64] {
        let decision = table.decide(rows, in: Environment())
        let amounts = decision.kinds.map { $0.outcome.map(amount) ?? 0 }
        return decision.kindOfRow.map { amounts[Int($0)] }
    }

    private static func amount(of outcome: TableOutcome) -> Int64 {
        guard case .decided(let answer) = outcome else { return 0 }
        return answer["amount"]?.asNumber?.asInt64 ?? 0
    }

    private static func time<T>(_ work: () throws -> T) rethrows -> (T, Double) {
        let start = clock()
        let result = try work()
        return (result, Double(clock() - start) / Double(CLOCKS_PER_SEC))
    }

    private static func report(_ name: String, _ count: Int, _ seconds: Double) {
        let rate = count == 1 ? "" : "\(Int(Double(count) / seconds)) rows a CPU second"
        print("\(name): \((seconds * 1_000_000).rounded() / 1000) ms \(rate)")
    }
}
