import Decisions
import FEEL
import Foundation

/// Measures decision tables in CPU seconds of this process, and writes rows, tables and answers for
/// others to be held against.
///
/// `rules-speed ROWS [FOLDER]`: the folder gets `rows.csv`, `figures.json`, and for each table of N
/// rules `table-N.txt` and `answers-N.csv`. Then it decides all rows by one of the tables for each
/// line `N` that it reads, and answers with the seconds: so others can be measured in turn with it.
@main
enum RulesSpeed {
    static func main() throws {
        let arguments = CommandLine.arguments.dropFirst()
        let count = arguments.first.flatMap(Int.init) ?? 1_000_000
        let folder = arguments.dropFirst().first.map { URL(filePath: $0) }
        let people = People(count, seed: 42)
        var figures = Figures()
        try compile(Sample.grid(bands: 4, sizes: 5), &figures)
        let samples = [Sample.aid, .grid(bands: 8, sizes: 6)]
        for sample in samples {
            let answers = try measure(sample, people, &figures)
            guard let folder else { continue }
            let text = "amount\n" + answers.map(String.init).joined(separator: "\n") + "\n"
            try Data(text.utf8).write(to: folder.appending(path: "answers-\(sample.rules).csv"))
            try Data(sample.text.utf8).write(
                to: folder.appending(path: "table-\(sample.rules).txt")
            )
        }
        guard let folder else { return }
        try people.csv().write(to: folder.appending(path: "rows.csv"))
        try figures.json().write(to: folder.appending(path: "figures.json"))
        try answerInTurn(samples, people.rows)
    }

    private static func answerInTurn(_ samples: [Sample], _ rows: Rows) throws {
        let tables = try samples.map { ("\($0.rules)", try $0.table()) }
        var answers = [Int64](repeating: 0, count: rows.count)
        print("ready")
        fflush(nil)
        while let line = readLine() {
            guard let (_, table) = tables.first(where: { $0.0 == line }) else { break }
            print(Figures.seconds { bulk(table, rows, &answers) }.1)
            fflush(nil)
        }
    }

    @discardableResult
    private static func compile(_ sample: Sample, _ figures: inout Figures) throws -> DecisionTable
    {
        let table = try figures.measure("\(sample.rules) parsed") { try sample.table() }
        _ = figures.measure("\(sample.rules) checked") { table.findings(in: Environment()) }
        return table
    }

    private static func measure(
        _ sample: Sample,
        _ people: People,
        _ figures: inout Figures
    ) throws -> [Int64] {
        let table = try compile(sample, &figures)
        let rows = people.rows
        // The column of answers is at hand, as it is for an engine that keeps its memory.
        var answers = [Int64](repeating: 0, count: rows.count)
        figures.measure("\(sample.rules) bulk", of: rows.count) { bulk(table, rows, &answers) }
        // The rows of those who ask one by one are made before, as a host has them at hand.
        let some = min(rows.count, 200_000)
        let facts = (0..<some).map { rows.facts(of: $0) }
        let environment = Environment()
        let alone = figures.measure("\(sample.rules) one by one", of: some) {
            facts.map { amount(of: table.outcome($0, in: environment)) }
        }
        let few = facts.prefix(20_000)
        let explained = figures.measure("\(sample.rules) explained", of: few.count) {
            few.map { amount(of: table.decide($0, in: environment).outcome) }
        }
        _ = figures.measure("\(sample.rules) explained in words", of: few.count) {
            few.map { table.decide($0, in: environment).explanation.sentences(Labels()).count }
        }
        _ = figures.measure("\(sample.rules) explained cell by cell", of: few.count) {
            few.map { table.decide($0, in: environment).explanation.rules.count }
        }
        for row in 0..<some where alone[row] != answers[row] {
            fatalError("row \(row): \(alone[row]) alone, \(answers[row]) in bulk")
        }
        guard explained.elementsEqual(alone.prefix(few.count)) else {
            fatalError("explained and not explained differ")
        }
        return answers
    }

    private static func bulk(_ table: DecisionTable, _ rows: Rows, _ answers: inout [Int64]) {
        let decision = table.decide(rows, in: Environment())
        let amounts = decision.kinds.map { $0.outcome.map(amount) ?? 0 }
        for (row, kind) in decision.kindOfRow.enumerated() { answers[row] = amounts[kind] }
    }

    private static func amount(of outcome: TableOutcome) -> Int64 {
        guard case .decided(let answer) = outcome else { return 0 }
        return answer["amount"]?.asNumber?.asInt64 ?? 0
    }
}
