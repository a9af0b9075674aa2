import Decisions
import FEEL

/// Tables over the same five facts.
struct Sample {
    let rules: Int
    /// As a file would write it; others read it too, to be asked the same.
    let text: String

    func table() throws -> DecisionTable {
        var faults: [TableFault] = []
        let scope = Scope([
            "cause": .string, "income": .number, "family": .number, "years": .number,
            "aided": .boolean,
        ])
        guard let written = TextTable(text, faults: &faults),
            let table = DecisionTable(
                written,
                outputs: ["amount": .expression(.number)],
                in: scope,
                faults: &faults
            )
        else { fatalError(faults.map(\.en).joined(separator: "\n")) }
        return table
    }

    static let aid = Sample(
        rules: 12,
        text: """
            | F  | cause                 | income        | family | years | aided | amount |
            | 1  | "disease"             | < 1000        | >= 4   | -     | false | 8000 |
            | 2  | "disease"             | < 1000        | -      | -     | false | 6000 |
            | 3  | "disease"             | [1000..2000)  | >= 3   | >= 1  | false | 5000 |
            | 4  | "disease"             | [1000..2000)  | -      | -     | false | 3000 |
            | 5  | "accident"            | < 1000        | >= 3   | -     | false | 6000 |
            | 6  | "accident"            | < 2000        | -      | >= 1  | false | 4000 |
            | 7  | "disaster"            | < 2000        | -      | -     | -     | 5000 |
            | 8  | "disaster"            | [2000..3000]  | >= 4   | -     | -     | 2000 |
            | 9  | "student"             | < 1500        | -      | -     | false | 3000 |
            | 10 | "student"             | [1500..2500)  | >= 4   | -     | -     | 1500 |
            | 11 | "disease", "accident" | < 3000        | -      | >= 3  | true  | 1000 |
            | 12 | -                     | -             | -      | -     | -     | 0    |

            """
    )

    /// Five causes, bands of income, sizes of family, a rule for each of them together.
    static func grid(bands: Int, sizes: Int) -> Sample {
        var text = "| F | cause | income | family | amount |\n"
        var rule = 0
        for (place, cause) in People.causes.enumerated() {
            for band in 0..<bands {
                for size in 0..<sizes {
                    rule += 1
                    let isLast = (band == bands - 1, size == sizes - 1)
                    let low = band * 500
                    let income = isLast.0 ? ">= \(low)" : "[\(low)..\(low + 500))"
                    let family = isLast.1 ? ">= \(size + 1)" : "\(size + 1)"
                    let amount = place * 1000 + band * 100 + size * 10
                    text += "| \(rule) | \"\(cause)\" | \(income) | \(family) | \(amount) |\n"
                }
            }
        }
        return Sample(rules: rule, text: text)
    }
}
