/// The people who live from one purse: those tied to the applicant, by default he alone.
public struct Household: Hashable, Sendable {
    /// Everybody in it; never empty.
    public let people: Set<Identifier<Person>>

    /// The applicant and those tied to him.
    public init(of applicant: Identifier<Person>, with others: Set<Identifier<Person>> = []) {
        people = others.union([applicant])
    }

    /// How many people it has; at least one.
    public var size: Int { people.count }

    /// Whether somebody belongs to both: then what one had, the other had too.
    public func shares(with other: Household) -> Bool {
        !people.isDisjoint(with: other.people)
    }
}
