import Registry
package import Store

/// People by name, phone or identity number, within the reach of the actor's posts.
package struct SearchPeople: Question {
    private let text: String
    private let limit: Int

    package init(_ text: String, limit: Int = 20) {
        self.text = text
        self.limit = limit
    }

    package var policy: any Policy { StaffOnly() }

    package func answer(in tx: Tx, _ context: Context) throws -> [PersonCard] {
        try PeopleInReach(tx, context).matching(text.trimmed, limit: limit)
            .map { try PersonCard($0, in: tx) }
    }
}

/// One person within the reach of the actor's posts, masked.
package struct PersonAtHand: Question {
    private let id: PersonID

    package init(_ id: PersonID) {
        self.id = id
    }

    package var policy: any Policy { MayApply(for: id) }

    package func answer(in tx: Tx, _ context: Context) throws -> PersonCard {
        guard let row = try tx.people.find(id) else { throw Refusal.notFound }
        return try PersonCard(row, in: tx)
    }
}

/// The part of the registry that a colleague's posts reach: their subtrees, and whoever is in no union.
struct PeopleInReach {
    private let tx: Tx
    private let posts: [Post]

    init(_ tx: Tx, _ context: Context) {
        self.tx = tx
        posts = context.actor.colleague?.posts ?? []
    }

    func matching(_ text: String, limit: Int) throws -> [PersonRow] {
        let rows = try exactly(text) ?? named(text, limit: limit)
        return Array(rows.filter { $0.mergedInto == nil }.prefix(limit))
    }

    /// By a whole number; nil where the text is none.
    private func exactly(_ text: String) throws -> [PersonRow]? {
        if let number = try? IdentityNumber(text) {
            return try [tx.people.withIdentityNumber(number.text)].compactMap { $0 }
                .filter(isInReach)
        }
        if let phone = try? PhoneNumber(text) {
            return try tx.people.withPhone(phone.text).filter(isInReach)
        }
        return nil
    }

    private func named(_ text: String, limit: Int) throws -> [PersonRow] {
        var found: [PersonID: PersonRow] = [:]
        for path in Set(posts.map(\.path)) {
            let range = PathRange(below: path)
            for row in try tx.people.search(text, within: range, limit: limit) {
                found[row.id] = row
            }
        }
        return found.values.sorted { $0.id < $1.id }
    }

    private func isInReach(_ row: PersonRow) throws -> Bool {
        guard let union = try row.union.flatMap(tx.organisations.find) else {
            return !posts.isEmpty
        }
        return posts.contains { union.path.hasPrefix($0.path) }
    }
}
