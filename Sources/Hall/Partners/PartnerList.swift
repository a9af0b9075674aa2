package import Programs
import Registry
package import Store

/// The partners of the actor's unions, a page of them.
package struct PartnerList: Question {
    package static let pageSize = 50

    package struct Line: Sendable {
        package let id: OrganisationID
        package let name: Words
        package let address: String
        package let owner: Words
        package let items: Int
        /// What the books say is owed, in fen.
        package let owed: Int64
        package let hasAccount: Bool
    }

    /// What an item costs the union this month, wherever it was had.
    package struct Item: Sendable {
        package let title: Words
        package let price: Int64
        package let atMost: Int64?
        package let each: Words
        package let count: Int
        package let borne: Int64
        /// What its account still holds, in fen.
        package let left: Int64
    }

    package struct Answer: Sendable {
        package let items: [Item]
        package let lines: [Line]
        package let first: Int
        package let total: Int
        /// Months that are over and have no statement, of partners on this page.
        package let toBill: Int
    }

    private let isClosed: Bool
    private let page: Int

    package init(closed: Bool = false, page: Int = 1) {
        isClosed = closed
        self.page = max(1, page)
    }

    package var policy: any Policy { StaffOnly(with: [PartnerDuties.keeping]) }

    package func answer(in tx: Tx, _ context: Context) throws -> Answer {
        let ranges = context.actor.colleague?.reach(of: PartnerDuties.keeping) ?? []
        let first = (page - 1) * Self.pageSize
        let rows = try tx.partners.page(
            of: ranges,
            isClosed: isClosed,
            offset: first,
            limit: Self.pageSize
        )
        let places = try tx.organisations.find(anyOf: rows.flatMap { [$0.id, $0.owner] })
        let books = PartnerBooks(tx, context)
        let month = context.today.yearAndMonth
        return Answer(
            items: try items(in: tx, context),
            lines: try rows.map { row in
                Line(
                    id: row.id,
                    name: places[row.id]?.title ?? Words(zh: "", en: ""),
                    address: row.address,
                    owner: places[row.owner]?.title ?? Words(zh: "", en: ""),
                    items: try tx.partners.items(of: row.id, on: context.today).count,
                    owed: try books.owed(to: row.id),
                    hasAccount: row.bankAccount != nil
                )
            },
            first: first,
            total: try tx.partners.count(of: ranges, isClosed: isClosed),
            toBill: try rows.reduce(0) { sum, row in
                sum + (try tx.statements.openMonths(of: row.id).count { $0.month < month })
            }
        )
    }

    /// The items of the services that reach the actor's unions.
    private func items(in tx: Tx, _ context: Context) throws -> [Item] {
        guard let colleague = context.actor.colleague else { return [] }
        let books = PartnerBooks(tx, context)
        return try context.services.open.filter { $0.isWithinReach(of: colleague) }
            .flatMap(PartnerOffer.of)
            .map { item in
                let sum = try tx.redemptions.sum(
                    of: item.service,
                    item.offer.id,
                    in: context.today.yearAndMonth
                )
                return Item(
                    title: item.offer.title,
                    price: item.price,
                    atMost: item.atMost,
                    each: item.offer.each.words,
                    count: sum?.count ?? 0,
                    borne: sum?.borne ?? 0,
                    left: try item.offer.from.map { try books.available($0, of: item.service) } ?? 0
                )
            }
    }
}
