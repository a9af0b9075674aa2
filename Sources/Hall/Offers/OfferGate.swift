import Calendar
import FEEL
import Ledger
import Programs
import Registry
import Store

/// Where somebody stands with an offer.
package enum OfferStand: Sendable {
    /// It has not begun, or waits for its money.
    case notYet(Refusal)
    case over(Refusal)
    /// Nobody knows yet who it is.
    case whoAreYou
    /// Had as often as one may.
    case had(Refusal)
    case notForYou(Refusal)
    case soldOut
    case claimable

    /// Why there is nothing to claim now; nil where there is.
    package var refusal: Refusal? {
        switch self {
        case .notYet(let why), .over(let why), .had(let why), .notForYou(let why): why
        case .whoAreYou: .logIn
        case .soldOut: .soldOut
        case .claimable: nil
        }
    }
}

/// Judges whether somebody may have a piece of an offer now, and explains why not.
struct OfferGate {
    let published: Published
    let offer: Offer
    /// The opening that it is about; nil before the first, and between two of them.
    let row: OfferingRow?
    /// When what opens again opens next; before now where that is due.
    private let next: Instant?
    let tx: Tx
    let context: Context

    /// - Parameter service: Whose offer it is; once it has opened, the version it was opened with.
    init(_ service: String, _ offer: String, in tx: Tx, _ context: Context) throws {
        let last = try tx.offerings.last(service, offer)
        let version = last.flatMap { try? context.services.version($0.service, $0.digest) }
        let open = try? context.services.open(service)
        // What opens again is looked forward to when an opening is over.
        let isOver = last.map { $0.isOver(at: context.now) } ?? false
        let opensAgain = open?.service.offer(offer)?.editions != nil
        let isAhead = isOver && opensAgain
        row = isAhead ? nil : last
        guard let published = isAhead ? open : version ?? open else {
            throw Refusal.noSuchService
        }
        // What cases are allotted is nobody's to claim.
        guard let found = published.service.offer(offer), !found.isPriced, !found.isAllotted else {
            throw Refusal.notFound
        }
        self.published = published
        self.offer = found
        let isAwaited = row == nil && found.editions != nil
        next = isAwaited ? try context.nextRun(of: found, published, in: tx)?.0 : nil
        self.tx = tx
        self.context = context
    }

    func stand(of person: PersonID?) throws -> OfferStand {
        guard let person else { return window ?? .whoAreYou }
        let mine = try claims(of: person)
        if let last = mine.first, mine.count >= offer.each.times {
            let at = context.calendar.zone.civil(last.grantedAt)
            return .had(.alreadyClaimed(at: at, isVoucher: offer.isVoucher))
        }
        if let window { return window }
        if let refusal = try eligibility(of: person) { return .notForYou(refusal) }
        guard let row, try left(of: row) > 0 else { return .soldOut }
        return .claimable
    }

    /// The place in the period that the next claim of somebody takes.
    func nextClaim(of person: PersonID) throws -> Claim {
        let count = try claims(of: person).count
        let isOnce = offer.each.times == 1
        let place = isOnce ? "" : "#\(count + 1)"
        return Claim(holder: person.raw, period: period.name + place)
    }

    /// How many pieces are left, by the books.
    func left(of row: OfferingRow) throws -> Int64 {
        try Treasury(tx, context).reserve(of: row) / row.worth
    }

    private func claims(of person: PersonID) throws -> [GrantRow] {
        guard let row else { return [] }
        return try tx.grants.claims(of: person, on: row.id, since: period.start)
            .filter { $0.status != .void && $0.status != .returned }
    }

    private var period: (name: String, start: Instant) {
        let today = context.today
        let first: CivilDate? =
            switch offer.each.per {
            case .ever: nil
            case .day: today
            case .week:
                today.adding(
                    days: -(today.dayNumber + 3).quotientAndRemainder(dividingBy: 7).remainder
                )
            case .month: CivilDate(year: today.year, month: today.month, day: 1)
            case .year: CivilDate(year: today.year, month: 1, day: 1)
            }
        guard let first else { return ("", Instant(milliseconds: .min)) }
        let start = context.calendar.zone.instant(of: CivilDateTime(date: first, time: .midnight))
        return ("\(offer.each.per.rawValue) \(first)", start)
    }

    /// Nil while it is open.
    private var window: OfferStand? {
        let now = context.now
        if let row, row.isOver(at: now) { return .over(.offerIsOver(offer.until)) }
        if row?.state == .open { return nil }
        if let until = offer.until, context.calendar.end(of: until) <= now {
            return .over(.offerIsOver(until))
        }
        if offer.editions != nil, row == nil, next == nil { return .over(.offerIsOver(nil)) }
        return .notYet(.offerNotYet(opens.flatMap { context.isLater($0) ? $0 : nil }))
    }

    /// When what it is about opens or opened; nil where it opens at once.
    var opens: CivilDateTime? {
        guard offer.editions != nil else { return offer.opens }
        return (row?.opensAt ?? next).map(context.calendar.zone.civil)
    }

    /// Until when it may be claimed: a day, or a moment of one.
    var closes: Words? {
        guard offer.editions != nil else { return offer.until.map { Words(day: $0) } }
        return row?.closesAt.map { end in
            let last = context.calendar.lastDay(before: end)
            let isMidnight = context.calendar.end(of: last) == end
            return isMidnight ? Words(day: last) : Words(moment: context.calendar.zone.civil(end))
        }
    }
}

extension OfferingRow {
    /// Whether nothing of it can be claimed any more.
    func isOver(at now: Instant) -> Bool {
        state == .closed || closesAt.map { $0 <= now } == true
    }
}

extension OfferGate {
    /// Why the rule does not let somebody have it.
    private func eligibility(of person: PersonID) throws -> Refusal? {
        guard let rule = offer.when else { return nil }
        let service = published.service
        let known = try KnownFacts(tx, context).of(person, owner: published)
        let answer = service.condition(rule, on: FactSheet(known: known), at: context.zonedNow)
        if answer.holds == true { return nil }
        let help = Words(
            zh: "如果您认为有误，请联系\(published.ownerName.zh)。",
            en: "If you think this is wrong, ask \(published.ownerName.en)."
        )
        if !answer.missing.isEmpty {
            let titles = answer.missing.map { service.words(.fact($0)) }
            return Refusal(
                Words(
                    zh: "还不知道您的\(titles.map(\.zh).joined(separator: "、"))，暂时不能领。",
                    en: "Not known of you yet: \(titles.map(\.en).joined(separator: ", "))."
                ),
                remedy: help
            )
        }
        let rolls = service.rolls.filter { rule.source.contains("\"\($0.id)\"") }
        let names = Words(
            zh: rolls.map { "“\($0.title.zh)”" }.joined(separator: "、"),
            en: rolls.map(\.title.en).joined(separator: ", ")
        )
        let reason =
            rolls.isEmpty
            ? Words(zh: "您不在这项的发放范围内。", en: "This is not for you.")
            : Words(
                zh: "这项只发给\(names.zh)名单上的人，名单上没有您。",
                en: "This is for those on the roll of \(names.en); you are not on it."
            )
        return Refusal(reason, remedy: help)
    }
}

extension Context {
    fileprivate func isLater(_ moment: CivilDateTime) -> Bool {
        calendar.zone.instant(of: moment) > now
    }
}

extension Refusal {
    static func alreadyClaimed(at moment: CivilDateTime, isVoucher: Bool) -> Refusal {
        let when = Words(moment: moment)
        return Refusal(
            Words(
                zh: "您已经领过了，领取时间：\(when.zh)。",
                en: "You have had yours: claimed at \(when.en)."
            ),
            remedy: isVoucher
                ? Words(zh: "券在“我的权益”里。", en: "The voucher stands under My benefits.")
                : Words(
                    zh: "到账了没有，请看“我的权益”。",
                    en: "See My benefits for whether it has arrived."
                )
        )
    }

    static func offerIsOver(_ until: CivilDate?) -> Refusal {
        let day = until.map { Words(day: $0) }
        return Refusal(
            Words(
                zh: "已经结束\(day.map { "，最后一天是 \($0.zh)" } ?? "")。",
                en: "This is over\(day.map { "; the last day was \($0.en)" } ?? "")."
            )
        )
    }

    static func offerNotYet(_ opens: CivilDateTime?) -> Refusal {
        guard let opens else {
            return Refusal(
                Words(zh: "正在准备，马上开始。", en: "It is being made ready and opens soon."),
                remedy: Words(zh: "请过几分钟再来。", en: "Come back in a few minutes.")
            )
        }
        let when = Words(moment: opens)
        return Refusal(
            Words(zh: "还没有开始，\(when.zh) 开始领取。", en: "It opens at \(when.en).")
        )
    }
}
