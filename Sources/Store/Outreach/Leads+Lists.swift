import Registry

/// The leads of one state below some paths, perhaps only those that came one way.
package struct LeadShelf: Hashable, Sendable {
    let state: String
    let ranges: [PathRange]
    let source: String?

    package init(_ state: String, within ranges: [PathRange], from source: String? = nil) {
        self.state = state
        self.ranges = ranges
        self.source = source
    }
}

extension Leads {
    package func count(_ shelf: LeadShelf) throws -> Int {
        let count = try tx.first("SELECT count(*) FROM lead WHERE \(isOn(shelf))") {
            Int(try $0.int(0))
        }
        return count ?? 0
    }

    /// A stretch of a shelf by age; only what it shows is unsealed.
    package func page(
        _ shelf: LeadShelf,
        newestFirst: Bool,
        from first: Int = 0,
        limit: Int = 50
    ) throws -> [LeadRow] {
        let order: SQL = newestFirst ? "DESC" : "ASC"
        let ids: [LeadID] = try tx.rows(
            """
            SELECT id FROM lead WHERE \(isOn(shelf))
            ORDER BY id \(order) LIMIT \(limit) OFFSET \(first)
            """
        ) { try $0.id(0) }
        return try ids.compactMap(find)
    }

    /// How many leads of a shelf each rule of a service has found.
    package func countByRule(
        _ shelf: LeadShelf
    ) throws -> [(service: String, rule: String, count: Int)] {
        try tx.rows(
            """
            SELECT service, rule, count(*) FROM lead
            WHERE \(isOn(shelf)) AND rule IS NOT NULL GROUP BY service, rule
            """
        ) { (try $0.text(0), try $0.text(1), Int(try $0.int(2))) }
    }

    private func isOn(_ shelf: LeadShelf) -> SQL {
        let source: SQL = shelf.source.map { "source = \($0)" } ?? "TRUE"
        return """
            tenant = \(tx.tenant) AND state = \(shelf.state)
                AND \(PathRange.any(of: shelf.ranges, "handling_path")) AND \(source)
            """
    }
}
