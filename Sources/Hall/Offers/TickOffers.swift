package import Calendar
import Programs
package import Store

/// Opens offers whose time has come, sends their cards, closes them at their end, and lets vouchers lapse.
///
/// One call takes a part. An offer whose fund has too little waits, says so, and is tried again. An
/// opening that the machine slept through is made up for as long as its time is not over, once; one
/// whose time is over is left out, for nobody could claim it any more and its money never moved.
package struct TickOffers: UseCase {
    /// How many people one call tells.
    package static let part = 200

    package init() {}

    package var policy: any Policy { HallOnly() }

    /// Whether there is more to do at once.
    package func run(in tx: Tx, _ context: Context) throws -> Bool {
        for due in try context.dueOffers(in: tx) {
            // A new version may open by another rhythm: the edition before it ends all the same.
            if var earlier = try tx.offerings.last(due.published.service.id, due.offer.id),
                earlier.state != .closed, earlier.closesAt.map({ $0 > due.opensAt }) ?? true
            {
                earlier.closesAt = due.opensAt
                try tx.offerings.save(earlier)
            }
            try tx.offerings.add(OfferingRow(due, id: tx.mint.id(), context))
        }
        var hasMore = try lapse(in: tx, context)
        // What an edition gives back may be what the next one waits for.
        for state in [OfferingRow.State.open, .waiting] {
            for row in try tx.offerings.of(state) {
                let more = try OfferingWork(row, in: tx, context)?.tick()
                hasMore = hasMore || more == true
            }
        }
        return hasMore
    }

    /// What was claimed and not used goes back when its day is over.
    private func lapse(in tx: Tx, _ context: Context) throws -> Bool {
        let over = try tx.vouchers.over(before: context.today, limit: Self.part)
        var lapsed = 0
        for (offering, vouchers) in Dictionary(grouping: over, by: \.offering) {
            guard let row = try tx.offerings.find(offering),
                try OfferingWork(row, in: tx, context)?.lapse(vouchers) != nil
            else { continue }
            lapsed += vouchers.count
        }
        return lapsed == Self.part
    }
}

/// Whether any offer has something to do now.
private struct OffersDue: Question {
    var policy: any Policy { HallOnly() }

    func answer(in tx: Tx, _ context: Context) throws -> Bool {
        if try !context.dueOffers(in: tx).isEmpty { return true }
        if try !tx.vouchers.over(before: context.today, limit: 1).isEmpty { return true }
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
        let lapse = try tx.vouchers.firstDay().map(context.calendar.end)
        let single = [try tx.cases.nextWake(), lapse].compactMap(\.self)
        let votes = try context.voteTimes(in: tx)
        return (single + opening + closing + waiting + votes).min()
    }
}

extension Hall {
    /// Lets offers open, tell and close that are due to.
    func tickOffers() async throws {
        guard try await ask(OffersDue(), as: .hall) else { return }
        while try await perform(TickOffers(), as: .hall) {}
    }
}

/// A counted offer of an open service that has not run yet; of one that opens again, its next opening.
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
                    let (opensAt, closesAt) = try nextRun(of: offer, published, in: tx)
                else { continue }
                due.append(
                    DueOffer(
                        published: published,
                        offer: offer,
                        count: count,
                        worth: worth,
                        opensAt: opensAt,
                        closesAt: closesAt
                    )
                )
            }
        }
        return due
    }

    /// From when to when an offer runs next, or should run already; nil where it never does again.
    func nextRun(
        of offer: Offer,
        _ published: Published,
        in tx: Tx
    ) throws -> (Instant, Instant?)? {
        let last = try tx.offerings.last(published.service.id, offer.id)
        guard let editions = offer.editions else {
            let closesAt = offer.until.map(calendar.end(of:))
            guard last == nil, closesAt.map({ $0 > now }) ?? true else { return nil }
            return (offer.opens.map(calendar.zone.instant(of:)) ?? now, closesAt)
        }
        if let edition = try missed(editions, of: published, since: last, in: tx) {
            return (edition.opensAt, edition.closesAt)
        }
        return editions.next(after: now, in: calendar).map { ($0.opensAt, $0.closesAt) }
    }

    /// The edition that runs now and has not been opened. What opened before the service was published
    /// was never its own.
    private func missed(
        _ editions: Editions,
        of published: Published,
        since last: OfferingRow?,
        in tx: Tx
    ) throws -> Edition? {
        guard let edition = editions.running(at: now, in: calendar),
            last.map({ $0.opensAt < edition.opensAt }) ?? true
        else { return nil }
        let service = published.service
        let since = try tx.programs.version(service.folder, service.version)?.publishedAt
        return since.map { edition.opensAt >= $0 } ?? true ? edition : nil
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
