public import FEEL

/// What the cells of an output column hold.
public enum OutputKind: Sendable {
    /// Plain words for people; they explain an answer and are no part of it.
    case text
    /// One of a few words, written without quotes: `yes`, `no`, `ask`.
    case choice([String])
    /// A FEEL expression of a type; texts stand in quotes.
    case expression(Type)

    /// Whether two rules that differ here give different answers.
    var decides: Bool {
        if case .text = self { false } else { true }
    }
}
