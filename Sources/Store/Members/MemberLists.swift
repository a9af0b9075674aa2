import Registry

/// Which people of unions a list shows.
package enum MemberShelf: String, Hashable, Sendable, CaseIterable {
    case members
    /// They work where the union is and have not joined.
    case outsiders = "not joined"
    /// Members of other unions, registered here besides.
    case second
}

extension People {
    /// The people of a shelf within parts of the tree, union by union; only those shown are unsealed.
    package func page(
        _ shelf: MemberShelf,
        within ranges: [PathRange],
        from first: Int = 0,
        limit: Int = 50
    ) throws -> [PersonRow] {
        let ids: [PersonID] = try tx.rows(
            """
            SELECT p.id \(source(shelf, ranges))
            ORDER BY o.path, p.id LIMIT \(limit) OFFSET \(first)
            """
        ) { try $0.id(0) }
        let rows = try find(anyOf: ids)
        return ids.compactMap { rows[$0] }
    }

    package func count(_ shelf: MemberShelf, within ranges: [PathRange]) throws -> Int {
        let count = try tx.first("SELECT count(*) \(source(shelf, ranges))") {
            Int(try $0.int(0))
        }
        return count ?? 0
    }

    /// The next people of a shelf in the order of their unions and numbers, for lists read to the end.
    package func next(
        _ shelf: MemberShelf,
        within ranges: [PathRange],
        after last: (path: String, person: PersonID)?,
        limit: Int
    ) throws -> [(path: String, union: OrganisationID, row: PersonRow)] {
        let isLater: SQL = last.map { "(o.path, p.id) > (\($0.path), \($0.person))" } ?? "TRUE"
        let found: [(String, OrganisationID, PersonID)] = try tx.rows(
            """
            SELECT o.path, o.id, p.id \(source(shelf, ranges)) AND \(isLater)
            ORDER BY o.path, p.id LIMIT \(limit)
            """
        ) { row in
            var columns = row.columns
            return (try columns.text(), try columns.id(), try columns.id())
        }
        let rows = try find(anyOf: found.map(\.2))
        return found.compactMap { path, union, id in rows[id].map { (path, union, $0) } }
    }

    /// Whether somebody stands on a shelf within parts of the tree.
    package func isOn(
        _ shelf: MemberShelf,
        within ranges: [PathRange],
        _ person: PersonID
    ) throws -> Bool {
        try tx.first("SELECT 1 \(source(shelf, ranges)) AND p.id = \(person) LIMIT 1") { _ in true }
            ?? false
    }

    private func source(_ shelf: MemberShelf, _ ranges: [PathRange]) -> SQL {
        let isWithin = PathRange.any(of: ranges, "o.path")
        switch shelf {
        case .members, .outsiders:
            let joined: SQL =
                shelf == .members ? "p.member_since IS NOT NULL" : "p.member_since IS NULL"
            return """
                FROM organisation o JOIN person p ON p.tenant = o.tenant AND p.union_id = o.id
                WHERE o.tenant = \(tx.tenant) AND \(isWithin)
                    AND p.merged_into IS NULL AND \(joined)
                """
        case .second:
            return """
                FROM organisation o
                JOIN tie t ON t.tenant = o.tenant AND t.organisation = o.id
                    AND t.kind = \(TieKind.second.rawValue) AND t.until_day IS NULL
                JOIN person p ON p.tenant = t.tenant AND p.id = t.person
                WHERE o.tenant = \(tx.tenant) AND \(isWithin) AND p.merged_into IS NULL
                """
        }
    }
}
