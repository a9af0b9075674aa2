package import Calendar
package import Programs
import Registry
package import Store

/// The partners of one's unions for a program that reads them to the end, the latest first.
package struct PartnersAfter: Question {
    package struct Partner: Sendable {
        package let id: OrganisationID
        package let name: Words
        package let creditCode: String?
        package let address: String
        package let owner: Words
        package let closedOn: CivilDate?
        /// What the books say is owed, in fen.
        package let owed: Int64
    }

    package struct Answer: Sendable {
        package let partners: [Partner]
        /// The last of them; nil where none comes after.
        package let last: OrganisationID?
    }

    private let isClosed: Bool
    private let last: OrganisationID?
    private let limit: Int

    package init(closed: Bool = false, after last: OrganisationID? = nil, limit: Int) {
        isClosed = closed
        self.last = last
        self.limit = limit
    }

    package var policy: any Policy { StaffOnly(with: [PartnerDuties.keeping]) }

    package func answer(in tx: Tx, _ context: Context) throws -> Answer {
        let found = try tx.partners.next(
            of: context.actor.colleague?.reach(of: PartnerDuties.keeping) ?? [],
            isClosed: isClosed,
            before: last,
            limit: limit + 1
        )
        let rows = found.prefix(limit)
        let places = try tx.organisations.find(anyOf: rows.flatMap { [$0.id, $0.owner] })
        let books = PartnerBooks(tx, context)
        return Answer(
            partners: try rows.map { row in
                Partner(
                    id: row.id,
                    name: places[row.id]?.title ?? Words(zh: "", en: ""),
                    creditCode: places[row.id]?.creditCode,
                    address: row.address,
                    owner: places[row.owner]?.title ?? Words(zh: "", en: ""),
                    closedOn: row.closedOn,
                    owed: try books.owed(to: row.id)
                )
            },
            last: found.count > limit ? rows.last?.id : nil
        )
    }
}

/// What was redeemed, a page of it, the earliest first; the people have no part in it.
package struct RedemptionsAfter: Question {
    package enum Shelf: Sendable {
        case statement(StatementID)
        /// A month as `2024-06`; the present one when nil.
        case month(String?, at: OrganisationID)
    }

    package struct Answer: Sendable {
        package let redemptions: [RedemptionView]
        /// The last of them; nil where none comes after.
        package let last: RedemptionID?
    }

    private let shelf: Shelf
    private let last: RedemptionID
    private let limit: Int

    package init(_ shelf: Shelf, after last: RedemptionID? = nil, limit: Int) {
        self.shelf = shelf
        self.last = last ?? RedemptionID(raw: 0)
        self.limit = limit
    }

    package var policy: any Policy {
        switch shelf {
        case .statement(let id): StatementAtHand(id)
        case .month(_, let partner): PartnerAtHand(partner)
        }
    }

    package func answer(in tx: Tx, _ context: Context) throws -> Answer {
        let found =
            switch shelf {
            case .statement(let id):
                try tx.redemptions.lines(of: id, after: last, limit: limit + 1)
            case .month(let month, let partner):
                try tx.redemptions.of(
                    partner,
                    month: month ?? context.today.yearAndMonth,
                    after: last,
                    limit: limit + 1
                )
            }
        let rows = found.prefix(limit)
        return Answer(
            redemptions: rows.map { RedemptionView($0, context) },
            last: found.count > limit ? rows.last?.id : nil
        )
    }
}
