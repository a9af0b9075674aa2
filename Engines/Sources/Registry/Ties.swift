/// The ties of people to organisations: at most one primary tie a person on any day.
public struct Ties<Day: Hashable & Comparable & Sendable>: Hashable, Sendable {
    /// All ties, in the order they were added.
    public private(set) var all: [Tie<Day>]

    /// Ties as stored; ask ``faults()`` whether they fit together.
    public init(stored: [Tie<Day>] = []) {
        all = stored
    }

    /// Adds a tie, unless a like one or another primary binds at the same time.
    public mutating func add(_ tie: Tie<Day>) throws(TieRefusal) {
        for other in all {
            if let refusal = Self.refusal(tie, beside: other) { throw refusal }
        }
        all.append(tie)
    }

    /// The ties of a person that bind on a day.
    public func of(_ person: Identifier<Person>, on day: Day) -> [Tie<Day>] {
        all.filter { $0.person == person && $0.holds(on: day) }
    }

    /// The person's main tie on a day.
    public func primary(of person: Identifier<Person>, on day: Day) -> Tie<Day>? {
        of(person, on: day).first(where: \.isPrimary)
    }

    /// What does not hold of stored ties, each as the refusal that would have kept it out.
    public func faults() -> [TieRefusal] {
        all.indices.flatMap { index in
            all[..<index].compactMap { Self.refusal(all[index], beside: $0) }
        }
    }

    private static func refusal(_ tie: Tie<Day>, beside other: Tie<Day>) -> TieRefusal? {
        guard tie.person == other.person, tie.overlaps(other) else { return nil }
        if tie.organisation == other.organisation, tie.kind == other.kind { return .alreadyTied }
        return tie.isPrimary && other.isPrimary ? .primaryTaken : nil
    }
}
