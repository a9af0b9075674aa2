/// What is wrong or unusual in a text of opening hours, where, and what to write instead.
public struct HoursFinding: Error, Hashable, Sendable {
    /// How many Unicode scalars stand before the place.
    public let offset: Int
    /// How many Unicode scalars the place has.
    public let length: Int
    /// Whether the text cannot be used.
    public let severity: Severity
    /// What is wrong and what to write, in Chinese.
    public let zh: String
    /// What is wrong and what to write, in English.
    public let en: String

    /// How bad a finding is.
    public enum Severity: Hashable, Sendable {
        /// The text cannot be used.
        case error
        /// The text was understood, but is better written otherwise.
        case warning
    }
}

/// What came of reading a text: hours unless there is an error, and everything to be said about it.
public struct Reading: Hashable, Sendable {
    /// The hours; `nil` where a finding is an error.
    public let hours: Hours?
    /// The findings, in the order of the text.
    public let findings: [HoursFinding]
}
