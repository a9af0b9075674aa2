package import Calendar
import FEEL
package import Programs
import Registry
package import Store

/// What a worker pays for an item of a partner now, and why it is not the union's price.
package struct Quote: Hashable, Sendable {
    package let service: String
    package let offer: String
    package let title: Words
    package let listPrice: Int64
    package let pays: Int64
    /// What the union bears: nothing at the list price.
    package let borne: Int64
    /// Why the list price is paid; nil at the union's price.
    package let reason: Words?
    /// What this pass gave already.
    package let given: RedemptionID?
    /// Whether it is a voucher: there is no list price to pay instead.
    package let isVoucher: Bool
    /// The voucher that would be used.
    package let voucher: GrantID?
    /// Its last day.
    package let validUntil: CivilDate?

    package var isSubsidised: Bool { borne > 0 }
}

/// Prices by the rules of the services: nothing here is written down.
struct Pricing {
    private let tx: Tx
    private let context: Context

    init(_ tx: Tx, _ context: Context) {
        self.tx = tx
        self.context = context
    }

    /// What each item of a partner costs a person by a pass.
    func quotes(
        at partner: OrganisationID,
        for person: PersonRow,
        by pass: MemberPass
    ) throws
        -> [Quote]
    {
        let given = try tx.redemptions.of(person.id, pass: pass.shown)
        return try tx.partners.items(of: partner, on: context.today).map { item in
            let earlier = given.first { $0.service == item.service && $0.offer == item.offer }
            return try quote(item, for: person, given: earlier?.id)
        }
    }

    private func quote(
        _ item: PartnerItemRow,
        for person: PersonRow,
        given: RedemptionID?
    ) throws -> Quote {
        if context.services.offer(item.offer, in: item.service)?.isVoucher == true {
            return try voucherQuote(item, for: person, given: given)
        }
        let (pays, reason) = try price(of: item, for: person)
        return Quote(
            service: item.service,
            offer: item.offer,
            title: context.services.title(of: item.offer, in: item.service),
            listPrice: item.listPrice,
            pays: pays,
            borne: item.listPrice - pays,
            reason: reason,
            given: given,
            isVoucher: false,
            voucher: nil,
            validUntil: nil
        )
    }

    /// The voucher of somebody that ends first. It was promised when it was claimed: no rule of today
    /// and no fund stands against it.
    private func voucherQuote(
        _ item: PartnerItemRow,
        for person: PersonRow,
        given: RedemptionID?
    ) throws -> Quote {
        let voucher = try tx.vouchers.standing(
            of: person.id,
            item.service,
            item.offer,
            on: context.today
        )
        let worth = try voucher.flatMap { try tx.grants.find($0.id)?.amount }
        return Quote(
            service: item.service,
            offer: item.offer,
            title: context.services.title(of: item.offer, in: item.service),
            listPrice: worth ?? item.listPrice,
            pays: 0,
            borne: worth ?? 0,
            reason: voucher == nil ? Why.noVoucher : nil,
            given: given,
            isVoucher: true,
            voucher: voucher?.id,
            validUntil: voucher?.validUntil
        )
    }

    private func price(
        of item: PartnerItemRow,
        for person: PersonRow
    ) throws -> (pays: Int64, reason: Words?) {
        guard let published = try? context.services.open(item.service),
            let offer = published.service.offer(item.offer),
            case .priced(let price, let atMost) = offer.kind
        else { return (item.listPrice, Why.gone) }
        guard item.listPrice > price else { return (item.listPrice, Why.cheaperAnyway) }
        if let why = try refusal(of: offer, published, for: person) { return (item.listPrice, why) }
        let borne = min(item.listPrice - price, atMost ?? .max)
        let books = PartnerBooks(tx, context)
        guard let account = offer.from, borne > 0,
            try books.available(account, of: published.service.folder) >= borne
        else { return (item.listPrice, Why.empty) }
        return (item.listPrice - borne, nil)
    }

    /// Why a person cannot have an offer now, wherever it is; nil where it is to be had.
    func refusal(
        of offer: Offer,
        _ published: Published,
        for person: PersonRow
    ) throws -> Words? {
        if let opens = offer.opens, context.now < context.calendar.zone.instant(of: opens) {
            return Why.opens(opens.date)
        }
        if let until = offer.until, context.today > until { return Why.ended(until) }
        if let why = try Eligibility(tx, context, published).refusal(offer, person) { return why }
        guard let account = offer.from else { return Why.empty }
        let books = PartnerBooks(tx, context)
        let taken = try books.turnsTaken(
            offer.each.times,
            person.id,
            offer.each.period(of: offer.id, on: context.today),
            fund: Treasury.fundName(account, published.service.folder)
        )
        if taken >= offer.each.times { return Why.usedUp(offer.each) }
        guard try books.available(account, of: published.service.folder) > 0 else {
            return Why.empty
        }
        return nil
    }
}

/// Whether an offer is meant for somebody, by its condition over what the registry knows.
private struct Eligibility {
    private let tx: Tx
    private let context: Context
    private let published: Published

    init(_ tx: Tx, _ context: Context, _ published: Published) {
        self.tx = tx
        self.context = context
        self.published = published
    }

    func refusal(_ offer: Offer, _ person: PersonRow) throws -> Words? {
        guard let condition = offer.when else { return nil }
        let known = try KnownFacts(tx, context).of(person, owner: published)
        let answer = published.service.condition(
            condition,
            on: FactSheet(known: known),
            at: context.zonedNow
        )
        guard answer.missing.isEmpty else {
            let titles = answer.missing.map { published.service.words(.fact($0)) }
            return Why.unknown(titles)
        }
        return answer.holds == true ? nil : Why.notForThem
    }
}

/// The reasons for the list price, as they are read out at a counter: none says who somebody is.
enum Why {
    static let noVoucher = Words(
        zh: "没有可以用的券：没领到，用过了，或已过期。",
        en: "There is no voucher to be used: none was claimed, or it was used or has lapsed."
    )
    static let gone = Words(zh: "这项优惠已停办。", en: "The offer has closed.")
    static let cheaperAnyway = Words(
        zh: "原价不高于优惠价。",
        en: "The list price is not above the union's price."
    )
    static let notForThem = Words(
        zh: "不在这项优惠的对象范围内。",
        en: "The offer is not meant for this person."
    )
    static let empty = Words(
        zh: "补贴经费已用完，工会补充后恢复。",
        en: "The fund is used up; the offer is back when the union has filled it."
    )

    static func opens(_ day: CivilDate) -> Words {
        Words(
            zh: "\(day.month) 月 \(day.day) 日才开始。",
            en: "It begins on \(day)."
        )
    }

    static func ended(_ day: CivilDate) -> Words {
        Words(zh: "\(day.month) 月 \(day.day) 日已结束。", en: "It ended on \(day).")
    }

    static func unknown(_ facts: [Words]) -> Words {
        Words(
            zh: "工会还没有登记：\(facts.map(\.zh).joined(separator: "、"))。",
            en: "The union does not know yet: \(facts.map(\.en).joined(separator: ", "))."
        )
    }

    static func usedUp(_ each: Offer.Each) -> Words {
        let (times, period) = (each.times, each.per)
        let zh =
            switch period {
            case .ever: "\(times) 次已用完。"
            case .day: "今天的 \(times) 次已用完，明天再来。"
            case .week: "本周的 \(times) 次已用完，下周一再来。"
            case .month: "本月的 \(times) 次已用完，下月再来。"
            case .year: "今年的 \(times) 次已用完。"
            }
        let number = times == 1 ? "The one time" : "The \(times) times"
        let en =
            switch period {
            case .ever: "\(number) there is has been used."
            case .day: "\(number) of today has been used; come again tomorrow."
            case .week: "\(number) of this week has been used; come again on Monday."
            case .month: "\(number) of this month has been used; come again next month."
            case .year: "\(number) of this year has been used."
            }
        return Words(zh: zh, en: times == 1 ? en : en.replacing(" has been", with: " have been"))
    }
}
