/// The duties that the command line hands out; a tenant may name others.
enum Duty {
    static let officer = "officer"
    static let finance = "finance"
    static let supervisor = "supervisor"
    static let visitor = "visitor"
    /// Chairs a grassroots union and applies for its people.
    static let workplaceUnion = "workplace union"

    /// What the first person of a new federation does until there are others.
    static let first = [officer, finance, supervisor, visitor]
}
