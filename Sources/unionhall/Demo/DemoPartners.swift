import Calendar
import Hall
import HallTesting
import Programs
import Registry
import Store

/// A partner of the demo city, and what its counter logs in with.
struct DemoShop: Sendable {
    let id: OrganisationID
    let clerk: Actor
    let line: LogInSheet.Line
}

/// Takes six partners in, each with what the open services have for partners.
struct DemoPartners {
    let town: DemoTown
    let owner: OrganisationID

    private static let streets = [
        ("东街", "East Street"), ("港湾路", "Harbour Road"), ("学府路", "College Road"),
        ("西市", "West Market"), ("南门", "South Gate"), ("新城", "New Town"),
    ]

    func takeIn() async throws -> [DemoShop] {
        let hall = town.hall
        let offers = hall.shelf.now.open.flatMap(PartnerOffer.of)
        guard !offers.isEmpty else { return [] }
        var shops: [DemoShop] = []
        for (index, street) in Self.streets.enumerated() {
            // The first has two things to offer, and is called after neither.
            let own = index == 0 ? Array(offers.prefix(2)) : [offers[index % offers.count]]
            let entry = PartnerEntry(
                name: street.0 + (own.count > 1 ? "便民服务部" : own[0].offer.title.zh + "点"),
                nameEn: (own.count > 1 ? "Neighbourhood shop" : own[0].offer.title.en)
                    + ", " + street.1,
                address: "港城市\(street.0) \(10 + 7 * index) 号",
                contact: "店长",
                phone: "1200009000\(index)",
                bankAccount: "99018800000\(index)0\(index)7"
            )
            let id = OrganisationID(
                raw: try await hall.perform(AddPartner(entry, of: owner), as: .hall)
            )
            for (place, item) in own.enumerated() {
                try await agree(on: item, at: id, index + place)
            }
            let login = index == 0 ? "partner" : "partner-\(index + 1)"
            let made = try await hall.addClerk(login, at: id, as: .hall)
            shops.append(
                DemoShop(
                    id: id,
                    clerk: .partner(Clerk(account: made.account, partner: id)),
                    line: .init("partner", login: login, password: made.password, entry.name)
                )
            )
        }
        return shops
    }

    /// A price that leaves the union something to bear, other in each shop.
    private func agree(on item: PartnerOffer, at shop: OrganisationID, _ index: Int) async throws {
        let most = (item.atMost ?? 15_00) / 100
        let borne = max(1, most - Int64(index) * max(1, most / 12))
        let price = SetPrice(
            item.price + borne * 100,
            for: item.offer.id,
            of: item.service,
            at: shop,
            from: town.hall.calendar.date(of: town.hall.clock.now)
        )
        _ = try await town.hall.perform(price, as: .hall)
    }
}
