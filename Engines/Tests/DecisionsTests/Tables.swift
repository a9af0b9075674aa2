import Decisions
import FEEL
import Testing

/// What the tests of this room share: compiling a table, and reading faults.
enum Tables {
    static let kinds: [String: OutputKind] = [
        "eligible": .choice(["yes", "no", "ask"]),
        "answer": .expression(.any),
        "amount": .expression(.number),
        "why": .text,
    ]

    static func compile(_ text: String, in scope: Scope) throws -> DecisionTable {
        var faults: [TableFault] = []
        let written = try #require(TextTable(text, faults: &faults))
        let table = DecisionTable(written, outputs: kinds, in: scope, faults: &faults)
        #expect(faults.isEmpty, "\(faults.map(\.en))")
        return try #require(table)
    }

    static func faults(_ text: String, in scope: Scope = Scope()) -> [TableFault] {
        var faults: [TableFault] = []
        guard let written = TextTable(text, faults: &faults) else { return faults }
        _ = DecisionTable(written, outputs: kinds, in: scope, faults: &faults)
        return faults
    }

    static func number(_ value: Int64) -> Value { .number(Decimal34(value)) }
}

/// The eligibility table of a hardship service, as its file would write it.
enum Hardship {
    static let text = """
        | F | work region    | cause              | head income    | eligible | why                  |
        | 1 | not(home)      | not("care")        | -              | no       | 不在本地工作         |
        | 2 | not(home)      | "care"             | -              | ask      | 因照护离岗，请核实   |
        | 3 | -              | "accident", "care" | -              | yes      | 突发、特殊困难       |
        | 4 | -              | -                  | <= income line | yes      | 家庭人均收入低于标准 |
        | 5 | -              | -                  | > income line  | no       | 家庭人均收入高于标准 |
        """

    static let scope = Scope([
        "work region": .string, "home": .string, "cause": .string, "head income": .number,
        "income line": .number, "monthly income": .number, "household size": .number,
    ])

    static func table() throws -> DecisionTable { try Tables.compile(text, in: scope) }

    static func facts(
        region: String? = "370281",
        cause: String? = "illness",
        income: Int64? = 1500
    ) -> Facts {
        var bindings = Context([
            ("home", .string("370281")), ("income line", Tables.number(2000)),
        ])
        var missing: Set<String> = []
        func put(_ name: String, _ value: Value?) {
            if let value { bindings[name] = value } else { missing.insert(name) }
        }
        put("work region", region.map(Value.string))
        put("cause", cause.map(Value.string))
        put("head income", income.map(Tables.number))
        return Facts(bindings: bindings, missing: missing)
    }

    static let labels = Labels(
        columns: [
            "work region": Wording(zh: "工作地", en: "place of work"),
            "cause": Wording(zh: "致困原因", en: "cause of hardship"),
            "head income": Wording(zh: "家庭人均收入", en: "income per head"),
        ],
        values: [
            "cause": [
                "illness": Wording(zh: "重病", en: "illness"),
                "accident": Wording(zh: "意外", en: "accident"),
                "care": Wording(zh: "照护家人", en: "care of family"),
            ]
        ],
        texts: ["家庭人均收入低于标准": "income per head is below the line"]
    )
}
