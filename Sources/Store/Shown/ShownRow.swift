package import Calendar

/// A case on a list that everybody may read.
package struct ShownRow: Hashable, Sendable {
    package let id: ShownID
    package let service: String
    /// The list of that procedure.
    package let list: String
    /// The question by which the list falls into parts, and the answer; empty where it does not.
    package let part: String
    package let caseFile: CaseID
    /// Where the list tells it.
    package let number: String?
    /// What is told of it, as JSON; sealed at rest.
    package let words: String
    package let shownAt: Instant

    package init(
        id: ShownID,
        service: String,
        list: String,
        part: String,
        caseFile: CaseID,
        number: String?,
        words: String,
        shownAt: Instant
    ) {
        self.id = id
        self.service = service
        self.list = list
        self.part = part
        self.caseFile = caseFile
        self.number = number
        self.words = words
        self.shownAt = shownAt
    }
}
