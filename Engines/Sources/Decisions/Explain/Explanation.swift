/// Why a table said what it said: each rule and each of its cells against the facts.
///
/// It holds the table and the facts as they were, and puts a rule into texts when it is asked for:
/// most of what could be said about a decision is never read.
public struct Explanation: Sendable {
    private let reading: TableReading
    /// The positions of the rules that gave the answer, counted from zero.
    public let fired: [Int]
    /// The facts without which nothing could be said.
    public let missing: [String]

    init(of outcome: TableOutcome, from reading: TableReading) {
        self.reading = reading
        fired = reading.fired(in: outcome)
        missing = if case .needs(let facts) = outcome { facts } else { [] }
    }

    /// What the hit policy is, in its letters.
    public var policy: String { reading.table.policy.letters }

    /// The rules in table order, each put into texts; for one of them, see ``rule(_:)``.
    public var rules: [Rule] {
        let texts = reading.texts
        return reading.table.rules.indices.map { reading.explained($0, texts) }
    }

    /// The rule at a position, counted from zero.
    public func rule(_ position: Int) -> Rule { reading.explained(position, reading.texts) }

    /// A rule and how it stood to the facts.
    public struct Rule: Hashable, Sendable {
        /// The number in the table's first column.
        public let label: String
        /// Whether it held.
        public let verdict: Verdict
        /// Its tests in column order.
        public let cells: [Cell]
        /// Its answers as written, in column order.
        public let answers: [Answer]

        /// How many tests are failed for certain.
        public var failures: Int { cells.count { $0.verdict == .fails } }
    }

    /// A test and how the value stood to it.
    public struct Cell: Hashable, Sendable {
        /// The column.
        public let label: String
        /// The value as FEEL writes it, texts without quotes; nil where a fact is missing.
        public let value: String?
        /// The cell as written.
        public let test: String
        /// What the cell asks for, its names replaced by their values.
        public let demand: Demand
        /// Whether the value passes.
        public let verdict: Verdict
        /// The facts that are missing.
        public let missing: [String]
    }

    /// An answer of a rule.
    public struct Answer: Hashable, Sendable {
        /// The output column.
        public let name: String
        /// The cell as written.
        public let text: String
        /// Whether the cell is plain words for people.
        public let isText: Bool
    }

    /// What a cell asks for, in values rather than names.
    public enum Demand: Hashable, Sendable {
        /// Nothing.
        case anything
        /// One of these.
        case oneOf([Term])
        /// None of these.
        case noneOf([Term])
        /// Something that hangs on facts that are missing.
        case waiting(for: [String])
        /// Something that has to be computed to be known.
        case other

        /// One condition.
        public enum Term: Hashable, Sendable {
            /// To be this value.
            case value(String)
            /// To stand in this relation (`<=`) to this value.
            case comparison(String, String)
            /// To lie between two values.
            case between(String, included: Bool, String, included2: Bool)
        }
    }
}

extension Explanation: Hashable {
    /// Whether everything that can be read in two explanations is the same.
    public static func == (left: Explanation, right: Explanation) -> Bool {
        left.policy == right.policy && left.fired == right.fired && left.missing == right.missing
            && left.rules == right.rules
    }

    /// Feeds what was decided; the texts follow from it.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(policy)
        hasher.combine(fired)
        hasher.combine(missing)
    }
}

extension Explanation {
    /// The rule that gave the answer; nil where none or several did.
    public var firedRule: Rule? { fired.count == 1 ? rule(fired[0]) : nil }

    /// The rule that would have held with the fewest tests changed.
    public var nearest: Rule? { nearest { _ in true } }

    /// Among some rules the one that would have held with the fewest tests changed: of several
    /// equally near, the one standing closest above the rule that fired, else closest below it.
    public func nearest(among isMeant: (Rule) -> Bool) -> Rule? {
        let failed = reading.failures.map { (rule: $0, distance: distance(of: $0, failures: $1)) }
        for (position, _) in failed.sorted(by: { $0.distance < $1.distance }) {
            let rule = rule(position)
            if isMeant(rule) { return rule }
        }
        return nil
    }

    private func distance(
        of rule: Int,
        failures: Int
    ) -> (failures: Int, isBelow: Int, steps: Int) {
        let from = fired.first ?? -1
        let isBelow = fired.isEmpty || rule > from
        return (failures, isBelow ? 1 : 0, abs(rule - from))
    }
}
