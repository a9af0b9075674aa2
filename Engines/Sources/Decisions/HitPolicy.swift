/// What a table answers when several of its rules hold (DMN 1.5, 8.2.10).
public enum HitPolicy: Hashable, Sendable {
    /// One rule at the most may hold: `U`.
    case unique
    /// The first rule that holds, in table order: `F`.
    case first

    /// The policy that a table's corner names; nil for letters no policy has.
    public init?(_ letters: String) {
        switch letters {
        case "U": self = .unique
        case "F": self = .first
        default: return nil
        }
    }
}
