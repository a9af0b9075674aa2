package import Calendar
import Programs
package import Store

/// Opens offers whose time has come, sends their cards, and closes them at their end.
///
/// One call takes a part. An offer whose fund has too little waits, says so, and is tried again.
package struct TickOffers: UseCase {
    /// How many people one call tells.
    package static let part = 200

    package init() {}

    package var policy: any Policy { HallOnly() }

    /// Whether there is more to do at once.
    package func run(in tx: Tx, _ context: Context) throws -> Bool {
        for due in try context.dueOffers(in: tx) {
            try tx.offerings.add(OfferingRow(due, id: tx.mint.id(), context))
        }
        var hasMore = false
        for state in [OfferingRow.State.waiting, .open] {
            for row in try tx.offerings.of(state) {
                let more = try OfferingWork(row, in: tx, context)?.tick()
                hasMore = hasMore || more == true
            }
        }
        return hasMore
    }
}

/// Whether any offer has something to do now.
private struct OffersDue: Question {
    var policy: any Policy { HallOnly() }

    func answer(in tx: Tx, _ context: Context) throws -> Bool {
        if try !context.dueOffers(in: tx).isEmpty { return true }
        if try !tx.offerings.of(.waiting, limit: 1).isEmpty { return true }
        return try tx.offerings.of(.open).contains { row in
            if let end = row.closesAt, end <= context.now { return true }
            return try tx.rolls.lastNumber(of: row.service) > row.toldThrough
        }
    }
}

/// When something happens by itself next: a clock of a case, or an offer that opens or ends.
package struct NextWake: Question {
    package init() {}

    package var policy: any Policy { HallOnly() }

    package func answer(in tx: Tx, _ context: Context) throws -> Instant? {
        let opening = try context.countedOffers(in: tx).map(\.opensAt)
        let closing = try tx.offerings.of(.open).compactMap(\.closesAt)
        let waiting = try tx.offerings.of(.waiting).compactMap(\.closesAt)
        return ([try tx.cases.nextWake()].compactMap(\.self) + opening + closing + waiting).min()
    }
}

extension Hall {
    /// Lets offers open, tell and close that are due to.
    func tickOffers() async throws {
        guard try await ask(OffersDue(), as: .hall) else { return }
        while try await perform(TickOffers(), as: .hall) {}
    }
}

/// A counted offer of an open service that has not run yet.
struct DueOffer {
    let published: Published
    let offer: Offer
    let count: Int64
    let worth: Offer.Worth
    let opensAt: Instant
    let closesAt: Instant?
}

extension Context {
    /// The offers that have not run yet and are not over.
    func countedOffers(in tx: Tx) throws -> [DueOffer] {
        var due: [DueOffer] = []
        for published in services.open {
            for offer in published.service.offers {
                guard case .counted(let count, let worth) = offer.kind,
                    try tx.offerings.find(published.service.id, offer.id) == nil
                else { continue }
                let closesAt = offer.until.map(calendar.end(of:))
                if let closesAt, closesAt <= now { continue }
                due.append(
                    DueOffer(
                        published: published,
                        offer: offer,
                        count: count,
                        worth: worth,
                        opensAt: offer.opens.map(calendar.zone.instant(of:)) ?? now,
                        closesAt: closesAt
                    )
                )
            }
        }
        return due
    }

    func dueOffers(in tx: Tx) throws -> [DueOffer] {
        try countedOffers(in: tx).filter { $0.opensAt <= now }
    }
}

extension OfferingRow {
    fileprivate init(_ due: DueOffer, id: OfferingID, _ context: Context) {
        self.init(
            id: id,
            service: due.published.service.id,
            offer: due.offer.id,
            digest: due.published.service.version,
            owner: due.published.owner,
            ownerPath: due.published.ownerPath,
            unit: due.worth.unit,
            worth: due.worth.amount,
            pieces: due.count,
            opensAt: due.opensAt,
            closesAt: due.closesAt
        )
    }
}
