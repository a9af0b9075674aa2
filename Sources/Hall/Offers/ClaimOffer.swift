package import Calendar
package import Programs
import Registry
package import Store

/// Somebody takes a piece of an offer: once, while there are any, if the rule says so.
package struct ClaimOffer: RepeatableUseCase, Encodable {
    package struct Claimed: Hashable, Sendable, Codable {
        package let grant: Int64
        /// Milliseconds since 1970.
        package let at: Int64
        /// Whether it is a voucher, which nobody pays into an account.
        package let isVoucher: Bool
    }

    package let service: String
    package let offer: String

    package init(_ offer: String, of service: String) {
        self.service = service
        self.offer = offer
    }

    package var policy: any Policy { LoggedIn() }
    package var body: ClaimOffer { self }

    package func run(in tx: Tx, _ context: Context) throws -> Claimed {
        guard let person = context.actor.person else { throw Refusal.introduceFirst }
        let gate = try OfferGate(service, offer, in: tx, context)
        if let refusal = try gate.stand(of: person).refusal { throw refusal }
        guard let row = gate.row else { throw Refusal.notFound }
        let id: GrantID = tx.mint.id()
        let isPaid = gate.offer.pay != nil
        let good = gate.offer.valid.map {
            context.calendar.lastDay(before: $0.end(from: context.now, in: context.calendar))
        }
        var grant = GrantRow(
            id: id,
            caseFile: nil,
            offering: row.id,
            name: row.offer,
            holder: person,
            unit: row.unit,
            amount: row.worth,
            status: isPaid ? .due : .settled,
            grantedAt: context.now,
            settledAt: isPaid ? nil : context.now,
            validUntil: isPaid ? nil : good ?? gate.offer.until
        )
        grant.transfer = try Treasury(tx, context)
            .claim(row, by: gate.nextClaim(of: person), for: id, isVoucher: good != nil)
        try tx.grants.add(grant)
        if let good {
            try tx.vouchers.add(
                VoucherRow(id: id, offering: row.id, person: person, validUntil: good)
            )
        }
        try tx.audit.add(
            AuditAct(
                "offering.claimed",
                of: "offering",
                row.id.raw,
                at: context.now,
                by: context.actor.account
            )
        )
        return Claimed(grant: id.raw, at: context.now.milliseconds, isVoucher: good != nil)
    }
}

extension Hall {
    /// Claims, without a place in the queue of writes for those who would only hear a no.
    package func claim(
        _ offer: String,
        of service: String,
        once key: String?,
        as actor: Actor
    ) async throws -> ClaimOffer.Claimed {
        let view = try await ask(OpenOffer(offer, of: service), as: actor)
        // A repeat of the same form gets its first answer, which lies behind the queue.
        switch view.stand {
        case .soldOut, .notYet, .over, .notForYou: throw view.stand.refusal ?? .soldOut
        case .had, .whoAreYou, .claimable: break
        }
        return try await perform(ClaimOffer(offer, of: service), once: key, as: actor)
    }
}

/// An offer as whoever looks sees it.
package struct OfferView: Sendable {
    package let published: Published
    package let offer: Offer
    package let stand: OfferStand
    /// How many pieces are left; nil while it is not open.
    package let left: Int64?
    package let pieces: Int64
    /// When it opens, or opened; nil for at once.
    package let opens: CivilDateTime?
    /// Until when it may be claimed.
    package let closes: Words?

    package var service: String { published.service.id }

    /// What one piece is worth.
    package var worth: Words {
        Words(worth: offer.worth?.amount ?? 0, of: offer.worth?.unit ?? "")
    }

    /// The letter that is its card, with its words filled in.
    package func letter(in language: Language) -> [String] {
        let letter = offer.card.flatMap(published.service.letter)
        return letter?.paragraphs(in: language) { word in
            switch word {
            case .title: offer.title
            case .service: published.service.title
            case .union: published.ownerName
            case .amount: worth
            case .firstDay: opens.map { Words(day: $0.date) }
            case .lastDay: closes
            }
        } ?? []
    }
}

/// One offer, for whoever asks.
package struct OpenOffer: Question {
    private let service: String
    private let offer: String

    package init(_ offer: String, of service: String) {
        self.service = service
        self.offer = offer
    }

    package var policy: any Policy { Anyone() }

    package func answer(in tx: Tx, _ context: Context) throws -> OfferView {
        let gate = try OfferGate(service, offer, in: tx, context)
        return try OfferView(gate, for: context.actor.person)
    }
}

extension OfferView {
    init(_ gate: OfferGate, for person: PersonID?) throws {
        published = gate.published
        offer = gate.offer
        stand = try gate.stand(of: person)
        left = try gate.row.flatMap { $0.state == .open ? try gate.left(of: $0) : nil }
        pieces = gate.row?.pieces ?? gate.offer.count ?? 0
        opens = gate.opens
        closes = gate.closes
    }
}

/// What somebody can claim now, over all open services.
package struct ClaimableOffers: Question {
    package init() {}

    package var policy: any Policy { Anyone() }

    package func answer(in tx: Tx, _ context: Context) throws -> [OfferView] {
        guard let person = context.actor.person else { return [] }
        return try tx.offerings.of(.open).compactMap { row in
            guard let gate = try? OfferGate(row.service, row.offer, in: tx, context) else {
                return nil
            }
            let view = try OfferView(gate, for: person)
            if case .claimable = view.stand { return view }
            return nil
        }
    }
}

/// A card that somebody was sent: a greeting for anybody, the claim for its own person alone.
package struct OpenCard: Question {
    package struct Answer: Sendable {
        package let view: OfferView
        /// The person's name with its middle hidden; nil for everybody else.
        package let name: String?
        /// Whoever looks has logged in and is somebody else.
        package let isForeign: Bool
    }

    private let id: CardID

    package init(_ id: CardID) {
        self.id = id
    }

    package var policy: any Policy { Anyone() }

    package func answer(in tx: Tx, _ context: Context) throws -> Answer {
        guard let card = try tx.cards.find(id), let row = try tx.offerings.find(card.offering)
        else { throw Refusal.notFound }
        let person = context.actor.person
        let isOwn = person == card.person
        let gate = try OfferGate(row.service, row.offer, in: tx, context)
        let name = isOwn ? try tx.people.find(card.person)?.name : nil
        return Answer(
            view: try OfferView(gate, for: isOwn ? person : nil),
            name: name.flatMap { PersonName($0)?.masked },
            isForeign: context.actor.account != nil && !isOwn
        )
    }
}

extension Refusal {
    static let introduceFirst = Refusal(
        Words(zh: "还不知道您是谁。", en: "We do not know who you are yet."),
        remedy: Words(zh: "请先在“我的”里填上姓名。", en: "Give your name under Me first.")
    )
}
