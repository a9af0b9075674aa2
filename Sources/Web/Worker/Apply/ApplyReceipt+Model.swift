package import Calendar
package import Programs

/// The application is with us: its number, and what happens by when.
package struct ApplyReceipt: Sendable {
    package var caseID: String
    package var number: String
    package var title: Words
    package var next: Words
    package var by: CivilDate?
    package var handler: Words

    package init(
        caseID: String,
        number: String,
        title: Words,
        next: Words,
        by: CivilDate?,
        handler: Words
    ) {
        self.caseID = caseID
        self.number = number
        self.title = title
        self.next = next
        self.by = by
        self.handler = handler
    }
}
