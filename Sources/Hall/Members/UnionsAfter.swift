package import Programs
import Registry
package import Store

/// The unions within one's reach for a program that reads them to the end, in the order of the tree.
package struct UnionsAfter: Question {
    package struct Union: Sendable {
        package let id: OrganisationID
        package let title: Words
        package let above: OrganisationID?
    }

    package struct Answer: Sendable {
        package let unions: [Union]
        /// The last of them; nil where none comes after.
        package let last: OrganisationID?
    }

    private let last: OrganisationID?
    private let limit: Int

    package init(after last: OrganisationID? = nil, limit: Int) {
        self.last = last
        self.limit = limit
    }

    package var policy: any Policy { StaffOnly() }

    package func answer(in tx: Tx, _ context: Context) throws -> Answer {
        let after = try last.map { last in
            guard let row = try tx.organisations.find(last) else { throw Refusal.pageIsGone }
            return row.path
        }
        var found: [OrganisationRow] = []
        for range in context.reach.map(PathRange.init(below:)) where found.count <= limit {
            found += try unions(within: range, after: after ?? "", most: limit + 1, in: tx)
        }
        let page = found.prefix(limit)
        return Answer(
            unions: page.map { Union(id: $0.id, title: $0.title, above: $0.parent) },
            last: found.count > limit ? page.last?.id : nil
        )
    }

    /// Employers stand in the same tree, often many between two unions.
    private func unions(
        within range: PathRange,
        after path: String,
        most: Int,
        in tx: Tx
    ) throws -> [OrganisationRow] {
        var found: [OrganisationRow] = []
        var path = path
        while found.count < most {
            let part = try tx.organisations.subtree(of: range, after: path)
            found += part.filter { $0.isOpenUnion }
            guard let end = part.last?.path else { break }
            path = end
        }
        return found
    }
}

extension OrganisationRow {
    var isOpenUnion: Bool { kind != OrganisationKind.employer && closedOn == nil }
}
