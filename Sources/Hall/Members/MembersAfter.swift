package import Calendar
package import Programs
import Registry
package import Store

/// The people of one's unions for a program that reads them to the end: union by union, each in the
/// order of their numbers, masked.
package struct MembersAfter: Question {
    package struct Member: Sendable {
        package let card: PersonCard
        package let union: OrganisationID?
        package let since: CivilDate?
        package let categories: [Words]
    }

    /// Where somebody stands in the order; who is registered with several unions stands there as often.
    package struct Place: Hashable, Sendable {
        package let union: OrganisationID
        package let person: PersonID
    }

    package struct Answer: Sendable {
        package let members: [Member]
        /// The last of them; nil where nobody comes after.
        package let last: Place?
    }

    private let group: MemberGroup
    private let union: OrganisationID?
    private let last: Place?
    private let limit: Int

    package init(
        _ group: MemberGroup,
        of union: OrganisationID? = nil,
        after last: Place? = nil,
        limit: Int
    ) {
        self.group = group
        self.union = union
        self.last = last
        self.limit = limit
    }

    package var policy: any Policy { StaffOnly() }

    package func answer(in tx: Tx, _ context: Context) throws -> Answer {
        let ranges = try context.memberRanges(of: union, in: tx)
        let found = try tx.people.next(
            group.shelf,
            within: ranges,
            after: try last.map { last in
                guard let row = try tx.organisations.find(last.union) else {
                    throw Refusal.pageIsGone
                }
                return (row.path, last.person)
            },
            limit: limit + 1
        )
        let page = found.prefix(limit)
        return Answer(
            members: try page.map { try Member($0.row, in: tx) },
            last: found.count > limit
                ? page.last.map { Place(union: $0.union, person: $0.row.id) } : nil
        )
    }
}

extension MembersAfter.Place: LosslessStringConvertible {
    /// As a page names where the next one begins.
    package init?(_ text: String) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2, let union = OrganisationID(String(parts[0])),
            let person = PersonID(String(parts[1]))
        else { return nil }
        self.init(union: union, person: person)
    }

    package var description: String { "\(union).\(person)" }
}

/// One of the people of one's unions, masked; also of another's who has registered here besides.
package struct OpenMember: Question {
    private let id: PersonID

    package init(_ id: PersonID) {
        self.id = id
    }

    package var policy: any Policy { StaffOnly() }

    package func answer(in tx: Tx, _ context: Context) throws -> MembersAfter.Member {
        let ranges = try context.memberRanges(of: nil, in: tx)
        guard let row = try tx.people.find(id), row.mergedInto == nil,
            try MemberShelf.allCases.contains(where: { try tx.people.isOn($0, within: ranges, id) })
        else { throw Refusal.notFound }
        return try MembersAfter.Member(row, in: tx)
    }
}

extension MembersAfter.Member {
    init(_ row: PersonRow, in tx: Tx) throws {
        card = try PersonCard(row, in: tx)
        union = row.union
        since = row.memberSince
        categories = try tx.people.categories(of: row.id).sorted()
            .compactMap(FactCatalogue.categories.title)
    }
}

extension Context {
    /// The parts of the tree whose people whoever asks may see: one union's, or all within reach.
    func memberRanges(of union: OrganisationID?, in tx: Tx) throws -> [PathRange] {
        guard let colleague = actor.colleague, colleague.keepsMembers(services) else {
            throw Refusal.notYourDuty
        }
        guard let union else { return reach.map(PathRange.init(below:)) }
        guard let row = try tx.organisations.find(union), colleague.reaches(row.path) else {
            throw Refusal.notFound
        }
        return [PathRange(below: row.path)]
    }
}

extension Refusal {
    package static let pageIsGone = Refusal(
        Words(zh: "这一页接不上：after 指的那一项不在。", en: "What `after` names is not there."),
        remedy: Words(zh: "请从第一页重新读。", en: "Read from the first page again.")
    )
}
