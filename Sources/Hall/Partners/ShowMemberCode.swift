package import Calendar
package import Programs
import Registry
package import Store

/// What a member shows at a counter, and what he can have there today.
package struct MemberCode: Sendable {
    /// Stands in an address: nothing personal is in it.
    package let token: String
    /// To be typed where nothing scans; nil where it would be another's.
    package let code: String?
    package let expiresAt: Instant
    package let name: String
    package let isMember: Bool
    package let categories: [Words]
    package let offers: [Offer]
    /// What he can use, what ends first coming first.
    package let vouchers: [Voucher]
    /// What was had in the last two days, the latest first.
    package let had: [Had]

    /// Something that may be had at partners.
    package struct Offer: Sendable {
        package let service: String
        package let title: Words
        package let price: Int64
        /// Why it is not to be had now; nil where it is.
        package let refusal: Words?
    }

    package struct Voucher: Sendable {
        package let service: String
        package let offer: String
        package let title: Words
        package let worth: Words
        package let validUntil: CivilDate
    }

    package struct Had: Sendable {
        package let title: Words
        package let partner: Words
        package let paid: Int64
        package let at: CivilDateTime
        package let isUndone: Bool
    }
}

/// Makes the pass of this minute. A question but for the row of the code that is typed.
package struct ShowMemberCode: UseCase {
    package init() {}

    package var policy: any Policy { LoggedIn() }

    /// Nil for somebody whose name the hall does not know yet.
    package func run(in tx: Tx, _ context: Context) throws -> MemberCode? {
        guard let person = try context.actor.person.flatMap(tx.people.find) else { return nil }
        let pass = MemberPass(of: person.id, at: context.now)
        let code = pass.code(in: tx)
        try tx.memberCodes.put(
            code,
            for: person.id,
            pass: pass.shown,
            expiresAt: pass.expiresAt
        )
        let kept = try tx.memberCodes.find(code, at: context.now)
        let categories = try tx.people.categories(of: person.id)
        return MemberCode(
            token: try pass.token(in: tx),
            code: kept?.person == person.id ? code : nil,
            expiresAt: pass.expiresAt,
            name: PersonName(person.name)?.masked ?? "*",
            isMember: person.memberSince != nil,
            categories: FactCatalogue.categories(categories),
            offers: try offers(for: person, in: tx, context),
            vouchers: try vouchers(of: person.id, in: tx, context),
            had: try had(by: person.id, in: tx, context)
        )
    }

    private func vouchers(
        of person: PersonID,
        in tx: Tx,
        _ context: Context
    ) throws -> [MemberCode.Voucher] {
        try tx.vouchers.standing(of: person, on: context.today).compactMap { voucher in
            guard let row = try tx.offerings.find(voucher.offering) else { return nil }
            return MemberCode.Voucher(
                service: row.service,
                offer: row.offer,
                title: context.services.title(of: row.offer, in: row.service),
                worth: Words(worth: row.worth, of: row.unit),
                validUntil: voucher.validUntil
            )
        }
    }

    private func offers(
        for person: PersonRow,
        in tx: Tx,
        _ context: Context
    ) throws -> [MemberCode.Offer] {
        let pricing = Pricing(tx, context)
        return try context.services.open.flatMap { published in
            try PartnerOffer.of(published).filter { $0.voucher == nil }.map { item in
                MemberCode.Offer(
                    service: item.service,
                    title: item.offer.title,
                    price: item.price,
                    refusal: try pricing.refusal(of: item.offer, published, for: person)
                )
            }
        }
    }

    private func had(
        by person: PersonID,
        in tx: Tx,
        _ context: Context
    ) throws -> [MemberCode.Had] {
        let since = context.now.advanced(byMilliseconds: -2 * DoorRules.day)
        let rows = try tx.redemptions.of(person, since: since, limit: 5)
        let partners = try tx.organisations.find(anyOf: rows.map(\.partner))
        return rows.map { row in
            MemberCode.Had(
                title: context.services.title(of: row.offer, in: row.service),
                partner: partners[row.partner]?.title ?? Words(zh: "", en: ""),
                paid: row.paid,
                at: context.calendar.zone.civil(row.at),
                isUndone: row.undoneAt != nil
            )
        }
    }
}

extension FactCatalogue {
    /// The groups that rules know, in words; others are nobody's business.
    fileprivate static func categories(_ codes: Set<String>) -> [Words] {
        guard case .field(.choose(let choice))? = fact("applicant.categories")?.question else {
            return []
        }
        return choice.options.filter { codes.contains($0.code) }.map(\.title)
    }
}

extension Services {
    /// What an offer is called, also where its service has closed meanwhile.
    func title(of offer: String, in service: String) -> Words {
        self.offer(offer, in: service)?.title ?? Words(zh: offer, en: offer)
    }

    /// An offer, of the open version where that has it.
    func offer(_ offer: String, in service: String) -> Offer? {
        let known = all.filter { $0.service.id == service }
        let published =
            known.first { $0.isOpen && $0.service.offer(offer) != nil }
            ?? known.first { $0.service.offer(offer) != nil }
        return published?.service.offer(offer)
    }
}
