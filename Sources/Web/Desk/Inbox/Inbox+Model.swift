package import Calendar
package import Programs

/// Cases that wait, by deadline.
package struct Inbox: Sendable {
    /// What can be done to many at once.
    package struct BulkAction: Sendable {
        package var id: String
        package var title: Words

        package init(_ id: String, _ title: Words) {
            self.id = id
            self.title = title
        }
    }

    package var filters: [ListFilter]
    package var search: String
    package var lines: [InboxLine]
    package var bulk: [BulkAction]
    package var pager: Pager?

    package init(
        filters: [ListFilter],
        search: String,
        lines: [InboxLine],
        bulk: [BulkAction],
        pager: Pager?
    ) {
        self.filters = filters
        self.search = search
        self.lines = lines
        self.bulk = bulk
        self.pager = pager
    }
}

package struct InboxLine: Sendable {
    package var id: String
    package var number: String
    package var title: Words
    /// Masked: a list is no place to read names.
    package var person: String
    package var step: Words
    package var due: CivilDate?
    package var mark: Words?
    package var isUrgent: Bool
    package var version: Int

    package init(
        id: String,
        number: String,
        title: Words,
        person: String,
        step: Words,
        due: CivilDate?,
        mark: Words? = nil,
        isUrgent: Bool = false,
        version: Int
    ) {
        self.id = id
        self.number = number
        self.title = title
        self.person = person
        self.step = step
        self.due = due
        self.mark = mark
        self.isUrgent = isUrgent
        self.version = version
    }

    package var path: String { "/desk/cases/\(id)" }
}
