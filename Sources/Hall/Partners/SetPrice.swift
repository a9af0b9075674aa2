package import Calendar
package import Programs
import Registry
package import Store

/// Writes down what an item of a service costs at a partner from a day on.
package struct SetPrice: RepeatableUseCase {
    package struct Body: Hashable, Sendable, Codable {
        package let partner: Int64
        package let service: String
        package let offer: String
        package let fen: Int64
        package let from: String
        package let until: String?
    }

    package let body: Body

    /// - Parameter fen: The list price; nothing for a voucher, which is good for what it is worth.
    package init(
        _ fen: Int64,
        for offer: String,
        of service: String,
        at partner: OrganisationID,
        from: CivilDate,
        until: CivilDate? = nil
    ) {
        body = Body(
            partner: partner.raw,
            service: service,
            offer: offer,
            fen: fen,
            from: from.description,
            until: until?.description
        )
    }

    package var policy: any Policy { PartnerAtHand(OrganisationID(raw: body.partner)) }

    package func run(in tx: Tx, _ context: Context) throws -> Bool {
        let id = OrganisationID(raw: body.partner)
        guard let row = try tx.partners.find(id), row.closedOn == nil,
            let item = PartnerOffer.all(for: row, in: context.services).first(where: {
                $0.service == body.service && $0.offer.id == body.offer
            }), let from = CivilDate(body.from)
        else { throw Refusal.notFound }
        let until = body.until.flatMap { CivilDate($0) }
        if let until, until < from { throw Refusal.endsBeforeItBegins }
        guard from >= context.today || context.actor == .hall else { throw Refusal.priceOfThePast }
        // A voucher is good for what it is worth, whatever is bought.
        let fen = item.voucher ?? body.fen
        guard fen > item.price else { throw Refusal.notCheaper(item.price) }
        if let most = item.atMost, fen - item.price > most {
            throw Refusal.tooDear(item.price + most, most)
        }
        try tx.partners.put(
            PartnerItemRow(
                partner: id,
                service: body.service,
                offer: body.offer,
                from: from,
                until: until,
                listPrice: fen
            )
        )
        let span = "\(body.service)/\(body.offer) \(fen) \(from)"
        try context.note(
            "partner.price",
            id,
            in: tx,
            saying: span + (until.map { " – \($0)" } ?? "")
        )
        return true
    }
}

/// Something of a service that may be had at a partner for a price.
package struct PartnerOffer: Sendable {
    package let service: String
    package let serviceTitle: Words
    package let offer: Offer
    package let price: Int64
    package let atMost: Int64?
    /// What a voucher is worth; nil for a price.
    package let voucher: Int64?

    /// What partners of a union may agree to: the prices and vouchers of its own services, of those of the
    /// unions above it and of those below it.
    static func all(for partner: PartnerRow, in services: Services) -> [PartnerOffer] {
        services.open.filter { published in
            partner.ownerPath.hasPrefix(published.ownerPath)
                || published.ownerPath.hasPrefix(partner.ownerPath)
        }.flatMap(Self.of)
    }

    package static func of(_ published: Published) -> [PartnerOffer] {
        published.service.offers.compactMap { offer in
            let (price, atMost, voucher): (Int64, Int64?, Int64?)
            switch offer.kind {
            case .priced(let sum, let most): (price, atMost, voucher) = (sum, most, nil)
            case .counted(_, .money(let worth)) where offer.isVoucher:
                (price, atMost, voucher) = (0, worth, worth)
            case .counted: return nil
            }
            return PartnerOffer(
                service: published.service.id,
                serviceTitle: published.service.title,
                offer: offer,
                price: price,
                atMost: atMost,
                voucher: voucher
            )
        }
    }
}

extension Refusal {
    fileprivate static let endsBeforeItBegins = Refusal(
        Words(zh: "最后一天早于第一天。", en: "The last day is before the first.")
    )
    fileprivate static let priceOfThePast = Refusal(
        Words(zh: "价格只能从今天或以后开始。", en: "A price begins today or later."),
        remedy: Words(
            zh: "已经发生的核销不会因此改变。",
            en: "What was redeemed before is not changed by it."
        )
    )

    fileprivate static func notCheaper(_ price: Int64) -> Refusal {
        let sum = Words(fen: price)
        return Refusal(
            Words(
                zh: "原价要高于职工付的 \(sum.zh)，否则没有优惠。",
                en: "The list price has to be above the \(sum.en) that workers pay."
            )
        )
    }

    fileprivate static func tooDear(_ limit: Int64, _ most: Int64) -> Refusal {
        let (limit, most) = (Words(fen: limit), Words(fen: most))
        return Refusal(
            Words(
                zh: "原价最高 \(limit.zh)：工会每次最多补 \(most.zh)。",
                en: "At most \(limit.en): the union bears \(most.en) a time and no more."
            ),
            remedy: Words(
                zh: "请与对方谈到这个价，或修改服务的补贴上限。",
                en: "Agree on less, or change the limit in the service."
            )
        )
    }
}
