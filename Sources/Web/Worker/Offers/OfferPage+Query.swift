import Calendar
import Hall
import Programs

extension OfferPage {
    /// An offer as it stands open to whoever looks.
    init(_ visit: Visit, in hall: Hall) async throws {
        let view = try await hall.ask(OpenOffer(visit.offer, of: visit["service"]), as: visit.actor)
        self.init(view, for: visit)
        guard view.offer.isVoucher else { return }
        let items = try await hall.ask(Shops(of: view.service), as: visit.actor)
        shops =
            items.first { $0.offer == view.offer.id }?.shops.map {
                Shop(name: $0.name, address: $0.address)
            } ?? []
    }

    /// A card, which anybody may open and only its own person may use.
    init(card visit: Visit, in hall: Hall) async throws {
        let card = try await hall.ask(OpenCard(Addressed.card(visit["card"])), as: visit.actor)
        self.init(card.view, for: visit)
        greeting = card.name.map(Greeting.own) ?? (card.isForeign ? .foreign : .anybody)
        path = "/cards/\(visit["card"])"
        if card.isForeign {
            door = .shut(
                Words(zh: "这张卡片不是发给你的。", en: "This card was sent to somebody else."),
                remedy: Words(
                    zh: "你能领的会出现在首页。",
                    en: "What you can claim stands on your first page."
                )
            )
        }
    }

    init(_ view: OfferView, for visit: Visit) {
        let offer = view.offer
        self.init(
            service: view.service,
            offer: offer.id,
            title: offer.title,
            serviceTitle: view.published.service.title,
            union: view.published.ownerName,
            worth: view.worth,
            letter: view.letter(in: visit.language),
            left: view.left,
            pieces: view.pieces,
            first: view.opens.map { Words(moment: $0) },
            last: view.closes,
            rhythm: offer.editions.map { Words(zh: $0.rhythm.zh, en: $0.rhythm.en) },
            valid: offer.valid.map { Words(zh: $0.zh, en: $0.en) },
            door: Door(view.stand, isKnown: visit.visitor != nil),
            greeting: nil,
            path: Self.path(view.service, offer.id)
        )
    }

    static func path(_ service: String, _ offer: String) -> String {
        "/offers/\(service)/\(offer.wireName)"
    }
}

extension OfferPage.Door {
    init(_ stand: OfferStand, isKnown: Bool) {
        switch stand {
        case .claimable: self = .claim
        case .whoAreYou: self = isKnown ? .introduce : .logIn
        case .had(let no): self = .had(no.reason, remedy: no.remedy)
        default:
            let no = stand.refusal ?? .soldOut
            self = .shut(no.reason, remedy: no.remedy)
        }
    }
}

extension Visit {
    /// The offer of the path: its id has blanks where the address has lines.
    var offer: String { String(self["offer"].map { $0 == "_" ? " " : $0 }) }
}
