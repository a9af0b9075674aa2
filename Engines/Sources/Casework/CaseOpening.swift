/// A case of another procedure that follows from something in this one: of the same service or of another.
public struct CaseOpening: Hashable, Sendable {
    /// Which procedure, as the file names it: one of the same folder, or a service.
    public let service: String
    /// The question that names whom the new case is for; nil for the applicant of this one.
    public let person: String?
    /// The lines each of which opens a case of its own; nil where there is one case.
    public let each: String?
    /// The questions of the new case that are called otherwise here, by their names there.
    public let renamed: [String: String]
    /// The question whose chosen codes each open a case; nil where the file names the procedure.
    public let choice: String?
    /// The procedures that codes of that question stand for, where they are called otherwise.
    public let services: [String: String]

    /// An opening as a procedure writes it.
    public init(
        _ service: String,
        for person: String? = nil,
        each: String? = nil,
        renamed: [String: String] = [:]
    ) {
        self.service = service
        self.person = person
        self.each = each
        self.renamed = renamed
        choice = nil
        services = [:]
    }

    /// One for each code that somebody chooses in a question.
    public init(
        eachOf choice: String,
        services: [String: String] = [:],
        for person: String? = nil,
        renamed: [String: String] = [:]
    ) {
        service = ""
        self.person = person
        each = nil
        self.renamed = renamed
        self.choice = choice
        self.services = services
    }

    /// What follows from the codes that were chosen: an opening for each.
    public func openings(of codes: [String]) -> [CaseOpening] {
        codes.map { CaseOpening(services[$0] ?? $0, for: person, renamed: renamed) }
    }

    /// The question here that answers one of the new case.
    public func source(of question: String) -> String { renamed[question] ?? question }
}
