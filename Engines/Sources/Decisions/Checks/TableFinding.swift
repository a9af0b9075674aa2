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
}
