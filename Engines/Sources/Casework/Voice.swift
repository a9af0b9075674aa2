/// What somebody says to a version of a text.
public enum Voice: String, Hashable, Sendable, CaseIterable {
    /// Words about it, which bind nobody.
    case comment
    /// A yes to this version and to no other.
    case accept
    /// A no, with the reason.
    case object
    /// The name under the text.
    case sign
}
