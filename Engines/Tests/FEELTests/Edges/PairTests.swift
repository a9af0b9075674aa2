import FEEL
import Testing

/// Each operator over each pair of kinds: what the standard's tables name has a value, everything else is
/// null with a reason.
@Suite struct PairTests {
    static let values: KeyValuePairs<String, String> = [
        "number": "10", "string": "\"10\"", "boolean": "true", "date": "@\"2021-01-01\"",
        "dateTime": "@\"2021-01-01T10:10:10Z\"", "time": "@\"10:10:10\"", "list": "[10]",
        "context": "{a: 10}", "days": "@\"P1D\"", "months": "@\"P1Y\"", "range": "[1..10]",
        "function": "(function(a) a)", "null": "null",
    ]

    static let defined: [String: Set<String>] = [
        "+": [
            "number number", "string string", "days days", "months months", "date days",
            "days date", "date months", "months date", "dateTime days", "days dateTime",
            "dateTime months", "months dateTime", "time days", "days time",
        ],
        "-": [
            "number number", "days days", "months months", "date date", "dateTime dateTime",
            "date dateTime", "dateTime date", "time time", "date days", "date months",
            "dateTime days", "dateTime months", "time days",
        ],
        "*": ["number number", "number days", "days number", "number months", "months number"],
        "/": ["number number", "days number", "months number", "days days", "months months"],
        "**": ["number number"],
    ]

    @Test(arguments: defined.keys.sorted())
    func `operators join the kinds they are defined for and no others`(_ sign: String) {
        for (left, a) in Self.values {
            for (right, b) in Self.values {
                let isDefined = Self.defined[sign]?.contains("\(left) \(right)") ?? false
                let answer = Bench().answer("\(a) \(sign) \(b)")
                #expect((answer != "null !") == isDefined, "\(a) \(sign) \(b) is \(answer)")
            }
        }
    }

    private static let ordered: Set<String> = [
        "number", "string", "date", "dateTime", "time", "days", "months",
    ]

    @Test(arguments: ["<", "<=", ">", ">="])
    func `only values of one ordered kind have an order`(_ sign: String) {
        for (left, a) in Self.values {
            for (right, b) in Self.values {
                let isDefined = left == right && Self.ordered.contains(left)
                let answer = Bench().answer("\(a) \(sign) \(b)")
                let expected = isDefined ? String(sign.hasSuffix("=")) : "null !"
                #expect(answer == expected, "\(a) \(sign) \(b)")
            }
        }
    }

    @Test func `values of one kind and null can be told apart, others cannot`() {
        for (left, a) in Self.values where left != "function" {
            for (right, b) in Self.values where right != "function" {
                let isComparable = left == right || left == "null" || right == "null"
                let answers = (Bench().answer("\(a) = \(b)"), Bench().answer("\(a) != \(b)"))
                let expected = isComparable ? String(left == right) : "null !"
                #expect(answers.0 == expected, "\(a) = \(b)")
                #expect((answers.1 == "null !") == !isComparable, "\(a) != \(b)")
            }
        }
    }
}
