package import Calendar
import Ledger
package import Programs
import Registry
package import Store

/// An offer as the desk sees it.
package struct OfferLine: Sendable {
    package enum State: Hashable, Sendable {
        case planned
        case waiting
        case open
        case closed
    }

    package let published: Published
    package let offer: Offer
    package let state: State
    package private(set) var counts: ClaimCounts
    package let pieces: Int64
    /// What is set aside and not claimed: fen, or things.
    package let reserve: Int64
    /// What lies in the fund it comes out of; nil where it comes out of none.
    package let fund: (title: Words, amount: Int64)?
    package let cards: Int
    package let returned: Int64?
    /// When it opens or opened; nil for at once.
    package let opensAt: CivilDateTime?
    /// When the next opening is, of what opens again.
    package let next: CivilDateTime?
    /// The opening that the line is about; nil before the first.
    package let opening: OfferingID?
    /// The instant at which the opening ends or ended.
    package let closesAt: CivilDateTime?
    /// The last day on which something of the opening can be claimed.
    package let lastDay: CivilDate?
    /// What became of its vouchers; nil where it has none.
    package let vouchers: VoucherCounts?
    /// Whether whoever looks keeps its rolls.
    package let isKept: Bool

    package var unit: String { offer.worth?.unit ?? "" }
    package var left: Int64 { reserve / max(1, offer.worth?.amount ?? 1) }
}

/// The counted offers of the services that whoever asks has to do with.
package struct OfferDesk: Question {
    package init() {}

    package var policy: any Policy { StaffOnly(with: [Offer.keeper, Offer.payer]) }

    package func answer(in tx: Tx, _ context: Context) throws -> [OfferLine] {
        try context.services.open
            .filter { context.watches($0) }
            .flatMap { published in
                try published.service.offers.filter { !$0.isPriced }.map {
                    let row = try tx.offerings.last(published.service.id, $0.id)
                    return try OfferLine($0, row, of: published, in: tx, context)
                }
            }
    }
}

/// One offer at the desk, its rolls, and a page of what was claimed.
package struct OpenOfferLine: Question {
    package static let pageSize = 50

    package struct Answer: Sendable {
        package let line: OfferLine
        /// Every opening of it, the latest first.
        package let openings: [OfferLine]
        package let rolls: [(roll: Roll, count: Int)]
        package let claims: [Claim]
        /// Where the next page begins; nil at the end.
        package let next: GrantID?
    }

    /// Somebody's claim, masked.
    package struct Claim: Sendable {
        package let grant: GrantID
        package let person: String
        package let at: CivilDateTime
        package let state: GrantRow.Status
        /// How far it is, where it is a voucher.
        package let voucher: VoucherRow.State?
    }

    private let service: String
    private let offer: String
    private let last: GrantID?
    private let limit: Int
    private let opening: OfferingID?

    /// - Parameter opening: Which one of what opens again; nil for the last.
    package init(
        _ offer: String,
        of service: String,
        _ opening: OfferingID? = nil,
        after last: GrantID? = nil,
        limit: Int = pageSize
    ) {
        self.opening = opening
        self.service = service
        self.offer = offer
        self.last = last
        self.limit = limit
    }

    package var policy: any Policy { OfferDesk().policy }

    package func answer(in tx: Tx, _ context: Context) throws -> Answer {
        let published = try context.services.open(service)
        guard context.watches(published), let offer = published.service.offer(offer),
            !offer.isPriced
        else { throw Refusal.notFound }
        let rows = try tx.offerings.openings(of: service, offer.id)
        let row = opening == nil ? rows.first : rows.first { $0.id == opening }
        guard opening == nil || row != nil else { throw Refusal.notFound }
        let from = try last.map { last in
            guard let grant = try tx.grants.find(last), grant.offering == row?.id else {
                throw Refusal.pageIsGone
            }
            return grant
        }
        let grants = try row.map { try tx.grants.claims(on: $0.id, after: from, limit: limit) }
        let labels = try tx.people.labels(of: (grants ?? []).compactMap(\.holder))
        return Answer(
            line: try OfferLine(offer, row, of: published, in: tx, context),
            openings: offer.editions == nil
                ? [] : try rows.map { try OfferLine(offer, $0, of: published, in: tx, context) },
            rolls: try published.service.rolls.map {
                ($0, try tx.rolls.count(of: service, $0.id))
            },
            claims: try (grants ?? []).map { grant in
                Claim(
                    grant: grant.id,
                    person: grant.holder.flatMap { labels[$0] }
                        .flatMap { PersonName($0.name)?.masked } ?? "*",
                    at: context.calendar.zone.civil(grant.grantedAt),
                    state: grant.status,
                    voucher: offer.isVoucher ? try tx.vouchers.find(grant.id)?.state : nil
                )
            },
            next: grants?.count == limit ? grants?.last?.id : nil
        )
    }
}

extension Context {
    /// Whether somebody's post has the offers of a service in view: at its union, or above it.
    func watches(_ published: Published) -> Bool {
        guard let colleague = actor.colleague else { return actor == .hall }
        return !colleague.duties(at: published.ownerPath).isEmpty
    }
}

extension OfferLine {
    init(
        _ offer: Offer,
        _ row: OfferingRow?,
        of published: Published,
        in tx: Tx,
        _ context: Context
    ) throws {
        let treasury = Treasury(tx, context)
        self.published = published
        self.offer = offer
        state =
            switch row?.state {
            case nil: .planned
            case .waiting: .waiting
            case .open: .open
            case .closed: .closed
            }
        counts = try row.map { try tx.grants.counts(of: $0.id) } ?? ClaimCounts()
        pieces = row?.pieces ?? offer.count ?? 0
        reserve = try row.map(treasury.reserve) ?? 0
        // What is allotted belongs to cases: what left the pool is what they have.
        if offer.isAllotted, let row, row.state != .waiting {
            let out = row.pieces * row.worth - reserve - (row.returned ?? 0)
            counts.settled = Int(out / max(1, row.worth))
        }
        fund = try offer.from.flatMap(published.service.account).map {
            ($0.title, try treasury.available(in: $0, of: published.service.id).count)
        }
        cards = try row.map { try tx.cards.count(of: $0.id) } ?? 0
        returned = row?.returned
        let zone = context.calendar.zone
        next = offer.editions?.next(after: context.now, in: context.calendar)
            .map { zone.civil($0.opensAt) }
        opensAt = offer.editions == nil ? offer.opens : row.map { zone.civil($0.opensAt) } ?? next
        opening = row?.id
        closesAt = row?.closesAt.map(zone.civil)
        lastDay = row?.closesAt.map { context.calendar.lastDay(before: $0) }
        vouchers =
            offer.isVoucher ? try row.map { try tx.vouchers.counts(of: $0.id) } ?? .init() : nil
        isKept =
            context.actor.colleague?.duties(at: published.ownerPath).contains(Offer.keeper)
            ?? false
    }
}
