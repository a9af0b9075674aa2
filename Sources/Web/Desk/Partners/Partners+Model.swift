package import Programs

/// The partners of the reader's unions.
package struct Partners: Sendable {
    package struct Line: Sendable {
        package var id: String
        package var name: Words
        package var address: String
        package var owner: Words
        package var items: Int
        package var owed: Fen
        package var hasAccount: Bool

        package init(
            id: String,
            name: Words,
            address: String,
            owner: Words,
            items: Int,
            owed: Fen,
            hasAccount: Bool
        ) {
            self.id = id
            self.name = name
            self.address = address
            self.owner = owner
            self.items = items
            self.owed = owed
            self.hasAccount = hasAccount
        }
    }

    /// What an item costs the union this month.
    package struct Item: Sendable {
        package var title: Words
        package var price: Fen
        package var atMost: Fen?
        package var each: Words
        package var count: Int
        package var borne: Fen
        package var left: Fen

        package init(
            title: Words,
            price: Fen,
            atMost: Fen?,
            each: Words,
            count: Int,
            borne: Fen,
            left: Fen
        ) {
            self.title = title
            self.price = price
            self.atMost = atMost
            self.each = each
            self.count = count
            self.borne = borne
            self.left = left
        }
    }

    package var items: [Item] = []
    package var filters: [ListFilter]
    package var lines: [Line]
    /// Months that are over and have no statement.
    package var toBill: Int
    package var pager: Pager?

    package init(filters: [ListFilter], lines: [Line], toBill: Int, pager: Pager?) {
        self.filters = filters
        self.lines = lines
        self.toBill = toBill
        self.pager = pager
    }
}
