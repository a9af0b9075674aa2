package import Programs
import Registry
package import Store

/// Where an offer of a service may be had, and for how much.
package struct Shops: Question {
    package struct Item: Sendable {
        package let offer: String
        package let title: Words
        package let price: Int64
        /// What a voucher is worth; nil for a price.
        package let voucher: Int64?
        package let each: Words
        package let shops: [Shop]
    }

    package struct Shop: Sendable {
        package let id: OrganisationID
        package let name: Words
        package let address: String
        package let listPrice: Int64
    }

    private let service: String

    package init(of service: String) {
        self.service = service
    }

    package var policy: any Policy { Anyone() }

    package func answer(in tx: Tx, _ context: Context) throws -> [Item] {
        let published = try context.services.open(service)
        return try PartnerOffer.of(published).map { item in
            let rows = try tx.partners.items(of: service, item.offer.id, on: context.today)
            let ids = rows.map(\.partner)
            let places = try tx.organisations.find(anyOf: ids)
            let partners = try tx.partners.find(anyOf: ids)
            return Item(
                offer: item.offer.id,
                title: item.offer.title,
                price: item.price,
                voucher: item.voucher,
                each: item.offer.each.words,
                shops: rows.compactMap { row in
                    guard let place = places[row.partner], let partner = partners[row.partner]
                    else { return nil }
                    return Shop(
                        id: row.partner,
                        name: place.title,
                        address: partner.address,
                        listPrice: row.listPrice
                    )
                }
            )
        }
    }
}
