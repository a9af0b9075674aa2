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
    package let opensAt: CivilDateTime?
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
                    try OfferLine($0, of: published, in: tx, context)
                }
            }
    }
}

/// One offer at the desk, its rolls, and a page of what was claimed.
package struct OpenOfferLine: Question {
    package static let pageSize = 50

    package struct Answer: Sendable {
        package let line: OfferLine
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
    }

    private let service: String
    private let offer: String
    private let last: GrantID?
    private let limit: Int

    package init(
        _ offer: String,
        of service: String,
        after last: GrantID? = nil,
        limit: Int = pageSize
    ) {
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
        let row = try tx.offerings.find(service, offer.id)
        let from = try last.map { last in
            guard let grant = try tx.grants.find(last), grant.offering == row?.id else {
                throw Refusal.pageIsGone
            }
            return grant
        }
        let grants = try row.map { try tx.grants.claims(on: $0.id, after: from, limit: limit) }
        let labels = try tx.people.labels(of: (grants ?? []).compactMap(\.holder))
        return Answer(
            line: try OfferLine(offer, of: published, in: tx, context),
            rolls: try published.service.rolls.map {
                ($0, try tx.rolls.count(of: service, $0.id))
            },
            claims: (grants ?? []).map { grant in
                Claim(
                    grant: grant.id,
                    person: grant.holder.flatMap { labels[$0] }
                        .flatMap { PersonName($0.name)?.masked } ?? "*",
                    at: context.calendar.zone.civil(grant.grantedAt),
                    state: grant.status
                )
            },
            next: grants?.count == limit ? grants?.last?.id : nil
        )
    }
}

/// A page of a roll.
package struct OpenRoll: Question {
    package struct Answer: Sendable {
        package let service: Words
        package let roll: Roll
        package let count: Int
        package let entries: [Entry]
        /// The number after which the next page begins; nil at the end.
        package let next: Int64?
    }

    package struct Entry: Sendable {
        package let id: RollEntryID
        package let person: PersonCard
        package let on: CivilDate
    }

    private let service: String
    private let roll: String
    private let number: Int64

    package init(_ roll: String, of service: String, after number: Int64 = 0) {
        self.service = service
        self.roll = roll
        self.number = number
    }

    package var policy: any Policy { StaffOnly(with: [Offer.keeper]) }

    package func answer(in tx: Tx, _ context: Context) throws -> Answer {
        let published = try context.keepRolls(of: service)
        guard let roll = published.service.roll(roll) else { throw Refusal.notFound }
        let rows = try tx.rolls.page(of: service, roll.id, after: number)
        let people = try tx.people.find(anyOf: rows.map(\.person))
        return Answer(
            service: published.service.title,
            roll: roll,
            count: try tx.rolls.count(of: service, roll.id),
            entries: try rows.compactMap { row in
                try people[row.person].map {
                    Entry(
                        id: row.id,
                        person: try PersonCard($0, in: tx),
                        on: context.calendar.date(of: row.addedAt)
                    )
                }
            },
            next: rows.count == 50 ? rows.last?.number : nil
        )
    }
}

/// One entry of a roll, before it is taken off.
package struct OpenRollEntry: Question {
    private let id: RollEntryID
    private let roll: String
    private let service: String

    package init(_ id: RollEntryID, on roll: String, of service: String) {
        self.id = id
        self.roll = roll
        self.service = service
    }

    package var policy: any Policy { StaffOnly(with: [Offer.keeper]) }

    package func answer(in tx: Tx, _ context: Context) throws -> OpenRoll.Entry {
        try context.keepRolls(of: service)
        guard let row = try tx.rolls.find(id), row.service == service, row.roll == roll,
            let person = try tx.people.find(row.person)
        else { throw Refusal.notFound }
        return OpenRoll.Entry(
            id: row.id,
            person: try PersonCard(person, in: tx),
            on: context.calendar.date(of: row.addedAt)
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
    init(_ offer: Offer, of published: Published, in tx: Tx, _ context: Context) throws {
        let row = try tx.offerings.find(published.service.id, offer.id)
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
        opensAt = offer.opens
        isKept =
            context.actor.colleague?.duties(at: published.ownerPath).contains(Offer.keeper)
            ?? false
    }
}
