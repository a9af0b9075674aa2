/// Something about a table that its author should know, found without a single case.
public struct TableFinding: Hashable, Sendable {
    /// What was found.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// Inputs for which no rule holds.
        case gap
        /// Inputs for which rules hold that exclude each other.
        case overlap
        /// A rule whose every case an earlier rule takes.
        case masked
        /// A rule that holds for nothing at all.
        case neverHolds
        /// A cell names a value that the input never has.
        case unknownValue
        /// A value right between two rules, of which neither takes it: `< 1000` and `> 1000`.
        case threshold
        /// An answer that its column does not list.
        case unknownAnswer
        /// A cell that compares values of different kinds, or answers with the wrong kind.
        case wrongKind
        /// Cells that have to be computed to be known: their rules were not checked.
        case notChecked
    }

    /// How bad it is.
    public enum Severity: String, Hashable, Sendable {
        /// The table is wrong.
        case error
        /// The table may not mean what its author thinks.
        case warning
        /// Nothing is wrong.
        case note
    }

    /// A value of a sample input, in words.
    public struct Sample: Hashable, Sendable {
        /// The input column.
        public let label: String
        /// The value in Chinese.
        public let zh: String
        /// The value in English.
        public let en: String
    }

    /// What was found.
    public let kind: Kind
    /// How bad it is.
    public let severity: Severity
    /// The numbers of the rules it is about; empty where it is about none in particular.
    public let rules: [String]
    /// Where the first of them stands.
    public let place: DecisionTable.Place?
    /// An input that shows it, column by column; columns that do not matter are left out.
    public let sample: [Sample]
    /// What was found, in Chinese.
    public let zh: String
    /// What was found, in English.
    public let en: String
    /// What to do about it.
    public let remedy: Wording

    init(
        _ kind: Kind,
        _ severity: Severity,
        rules: [String] = [],
        at place: DecisionTable.Place?,
        sample: [Sample] = [],
        zh: String,
        en: String,
        remedy: Wording? = nil
    ) {
        self.kind = kind
        self.severity = severity
        self.rules = rules
        self.place = place
        self.sample = sample
        self.zh = zh
        self.en = en
        self.remedy = remedy ?? kind.remedy
    }
}

extension TableFinding.Kind {
    /// What to do where nothing better is known.
    fileprivate var remedy: Wording {
        switch self {
        case .gap: Wording(zh: "加一条规则，或在最后写一条全是 - 的规则。", en: "Add a rule, or a last one of - only.")
        case .overlap: Wording(zh: "改条件，让它们不重叠。", en: "Change the conditions so that one holds.")
        case .masked: Wording(zh: "把它移到上面，或者删掉。", en: "Move it up, or delete it.")
        case .neverHolds, .unknownValue:
            Wording(zh: "改条件，或者删掉这一行。", en: "Change the test, or delete the rule.")
        case .threshold: Wording(zh: "让其中一条带等号。", en: "Let one of them include it.")
        case .unknownAnswer:
            Wording(zh: "改成列出的值，或者把它加进列表。", en: "Use a listed value, or list this one.")
        case .wrongKind:
            Wording(
                zh: "文字加半角引号，日期写成 @\"2026-01-31\"，数字不加引号。",
                en: "Quote texts, write dates as @\"2026-01-31\", leave numbers bare."
            )
        case .notChecked: Wording(zh: "请自己检查。", en: "Check it yourself.")
        }
    }
}
