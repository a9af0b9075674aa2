/// The duties that the command line hands out; a tenant may name others.
enum Duty {
    static let officer = "officer"
    static let finance = "finance"
    static let supervisor = "supervisor"
    static let visitor = "visitor"
    /// Looks at places before they open.
    static let inspector = "inspector"
    /// Looks through what is claimed on a cover.
    static let adjudicator = "adjudicator"
    /// Mediates where workers have not been paid.
    static let legalOfficer = "legal officer"
    /// Writes and publishes services.
    static let designer = "designer"
    /// Keeps a place, and hands in what is for it.
    static let stationManager = "station manager"
    /// Has the children of a camp at hand, and calls their list.
    static let leader = "leader"
    /// Is called to panels, and sees nothing else.
    static let judge = "judge"
    /// Reads everything and files findings.
    static let auditor = "auditor"
    /// Chairs a grassroots union and applies for its people.
    static let workplaceUnion = "workplace union"

    /// What the first person of a new federation does until there are others.
    static let first = [officer, finance, supervisor, visitor]
}
