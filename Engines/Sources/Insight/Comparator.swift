/// How a figure is held against a promise: 余, 超 and 以上 are never exact.
public enum Comparator: String, Hashable, Sendable {
    /// The figure itself counts: 以上.
    case atLeast = "at least"
    /// The figure itself does not count: 超过.
    case moreThan = "more than"
    /// Smaller is better, and the figure itself counts.
    case fallingTo = "falling to"
}
