import ArgumentParser
import Decisions
import FEEL
import Programs

/// Makes a decision and says why: which rule, what it found, what came nearest, what is missing.
struct ExplainDecision: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "算一个决策，并说明为什么。Make a decision and say why.",
        discussion: """
            每个值写成 名称=FEEL：年龄=30、颜色='"红"'。没有给的值就是缺少的。
            --rows 用一个 CSV 的每一行来算一张表，列名就是名称，空格子是缺少的；只数每条规则管多少行。
            Each value is NAME=FEEL: age=30, colour='"red"'. What is not given is missing. With --rows a table is
            decided over each row of a CSV, whose columns are named as the table names them and whose empty cells
            are missing; it prints how many rows each rule takes.
            """
    )

    @OptionGroup var options: TrialOptions

    @Option(help: "哪张表，和 --decision 一样。Which table; the same as --decision.")
    var table: String?

    @Option(help: "一个 CSV，算它的每一行。A CSV, each row of which is decided.", completion: .file())
    var rows: String?

    func validate() throws {
        guard options.decision == nil || table == nil else {
            throw ValidationError("--decision 和 --table 只写一个。Give --decision or --table, not both.")
        }
        guard rows == nil || options.values.isEmpty else {
            throw ValidationError("--rows 的值在文件里。With --rows the values stand in the file.")
        }
    }

    func run() async throws {
        try await explained {
            let trials = try options.trials()
            let name = options.decision ?? table
            let lines: [Words]
            if let rows {
                lines = try BulkTrial(trials, of: name, over: rows).lines()
            } else {
                let given = try trials.given(options.values)
                lines = try trials.run(name, given: given).flatMap(\.lines)
            }
            for line in lines { print(line[options.reader]) }
        }
    }
}

extension Trial {
    /// The decision in sentences: what came out, then why.
    var lines: [Words] {
        let result = value.map { Words(zh: "\(name) = \($0.source)", en: "\(name) = \($0.source)") }
        let first = result ?? Words(zh: "\(name)：还不能决定", en: "\(name): cannot be decided yet")
        var lines = [first]
        if let said {
            let explanation = said.explanation
            lines += explanation.sentences(labels).map { indented(Words($0)) }
            if case .conflict = said.outcome {
                lines.append(
                    indented(
                        Words(
                            zh: "这几条规则互相矛盾，却同时符合（命中方式 \(explanation.policy)）。",
                            en:
                                "These rules exclude each other and hold together (hit policy \(explanation.policy))."
                        )
                    )
                )
            }
            for rule in explanation.fired where explanation.missing.isEmpty {
                lines += explanation.rule(rule).cells.compactMap(met)
            }
        } else if !missing.isEmpty {
            let titles = missing.map { labels.facts[$0] ?? Wording($0) }
            lines.append(
                indented(
                    Words(
                        zh: "请补充：\(titles.map(\.zh).joined(separator: "、"))。",
                        en: "Please add: \(titles.map(\.en).joined(separator: ", "))."
                    )
                )
            )
        }
        return lines + diagnostics.map { indented(Words(zh: $0.zh, en: $0.en)) }
    }

    /// A cell that asked for something and got it.
    private func met(_ cell: Explanation.Cell) -> Words? {
        guard let wanted = cell.wanted(labels), let found = cell.found(labels) else { return nil }
        let title = labels.column(cell.label)
        return indented(
            Words(
                zh: "  · \(title.zh)：\(found.zh)，符合：\(wanted.zh)",
                en: "  · \(title.en): \(found.en), which meets: \(wanted.en)"
            )
        )
    }

    private func indented(_ words: Words) -> Words {
        Words(zh: "  " + words.zh, en: "  " + words.en)
    }
}

extension Value {
    /// The value as FEEL writes it, a text in quotes.
    var source: String {
        if case .string(let text) = self { Value.quoted(text) } else { description }
    }
}

extension Words {
    fileprivate init(_ wording: Wording) {
        self.init(zh: wording.zh, en: wording.en)
    }
}
