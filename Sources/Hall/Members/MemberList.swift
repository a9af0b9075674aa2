package import Calendar
package import Programs
import Registry
package import Store

/// A page of the people of one's unions, masked.
package struct MemberList: Question {
    package static let pageSize = 50

    package struct Line: Sendable, Hashable {
        package let card: PersonCard
        package let since: CivilDate?
        package let categories: [Words]
    }

    package struct Answer: Sendable {
        package let lines: [Line]
        package let first: Int
        package let total: Int
        /// The union that was asked for.
        package let union: Words?
    }

    private let group: MemberGroup
    private let union: OrganisationID?
    private let text: String
    private let page: Int

    /// - Parameter text: Part of a name, or a whole number; then the group does not matter.
    package init(
        _ group: MemberGroup,
        of union: OrganisationID? = nil,
        matching text: String = "",
        page: Int
    ) {
        self.group = group
        self.union = union
        self.text = text.trimmed
        self.page = max(1, page)
    }

    package var policy: any Policy { StaffOnly() }

    package func answer(in tx: Tx, _ context: Context) throws -> Answer {
        let ranges = try context.memberRanges(of: union, in: tx)
        let row = try union.flatMap(tx.organisations.find)
        if !text.isEmpty {
            let found = try PeopleInReach(tx, context).matching(text, limit: Self.pageSize)
            let lines = try found.map { try line($0, in: tx) }
            return Answer(lines: lines, first: 0, total: lines.count, union: row?.title)
        }
        let first = (page - 1) * Self.pageSize
        return Answer(
            lines: try tx.people.page(
                group.shelf,
                within: ranges,
                from: first,
                limit: Self.pageSize
            )
            .map { try line($0, in: tx) },
            first: first,
            total: try tx.people.count(group.shelf, within: ranges),
            union: row?.title
        )
    }

    private func line(_ row: PersonRow, in tx: Tx) throws -> Line {
        Line(
            card: try PersonCard(row, in: tx),
            since: row.memberSince,
            categories: try tx.people.categories(of: row.id).sorted()
                .compactMap(FactCatalogue.categories.title)
        )
    }
}

/// The unions within one's reach, for a list to choose from; by part of a name where there are many.
package struct UnionsInReach: Question {
    package static let most = 300

    package struct Line: Sendable, Hashable {
        package let id: OrganisationID
        package let title: Words
        package let depth: Int
    }

    package init() {}

    package var policy: any Policy { StaffOnly() }

    package func answer(in tx: Tx, _ context: Context) throws -> [Line] {
        try context.reach.flatMap { path in
            try tx.organisations.subtree(of: PathRange(below: path), limit: Self.most)
                .filter(\.isOpenUnion)
                .map { row in
                    Line(
                        id: row.id,
                        title: row.title,
                        depth: row.path.split(separator: "/").count
                            - path.split(separator: "/").count
                    )
                }
        }
    }
}
