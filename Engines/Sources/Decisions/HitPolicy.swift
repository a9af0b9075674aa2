/// What a table answers when several of its rules hold (DMN 1.5, 8.2.10).
public enum HitPolicy: Hashable, Sendable {
    /// One rule at the most may hold: `U`.
    case unique
    /// Several rules may hold if they all answer the same: `A`.
    case any
    /// The rule whose answer stands highest in the list of output values: `P`.
    case priority
    /// The first rule that holds, in table order: `F`.
    case first
    /// Every rule that holds, in table order: `R`.
    case ruleOrder
    /// Every rule that holds, the highest output value first: `O`.
    case outputOrder
    /// Every rule that holds, in no order, or a figure over them: `C`, `C+`, `C<`, `C>`, `C#`.
    case collect(Aggregator?)

    /// A figure over the answers of all rules that hold (DMN 1.5, 8.2.10).
    public enum Aggregator: String, Hashable, Sendable, CaseIterable {
        /// The total of the answers.
        case sum = "+"
        /// The smallest answer.
        case minimum = "<"
        /// The greatest answer.
        case maximum = ">"
        /// How many rules hold.
        case count = "#"
    }

    /// The policy that a table's corner names; nil for letters no policy has.
    public init?(_ letters: String) {
        switch letters {
        case "U": self = .unique
        case "A": self = .any
        case "P": self = .priority
        case "F": self = .first
        case "R": self = .ruleOrder
        case "O": self = .outputOrder
        case "C": self = .collect(nil)
        default:
            guard letters.hasPrefix("C"),
                let aggregator = Aggregator(rawValue: String(letters.dropFirst()))
            else { return nil }
            self = .collect(aggregator)
        }
    }

    /// The letters by which a table's corner names the policy.
    public var letters: String {
        switch self {
        case .unique: "U"
        case .any: "A"
        case .priority: "P"
        case .first: "F"
        case .ruleOrder: "R"
        case .outputOrder: "O"
        case .collect(let aggregator): "C" + (aggregator?.rawValue ?? "")
        }
    }

    /// Whether the answer is a list with one entry for each rule that holds.
    public var answersWithList: Bool {
        switch self {
        case .ruleOrder, .outputOrder, .collect(nil): true
        case .unique, .any, .priority, .first, .collect: false
        }
    }
}
