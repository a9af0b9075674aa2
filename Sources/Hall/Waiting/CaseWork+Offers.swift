import Casework
import Ledger
import Programs
import Registry
import Store

/// Pieces of offers that cases ask for: taken in the order of the list, and given back to it.
extension CaseWork {
    /// A piece of an offer, by the order of its list once it has been shared out.
    func take(_ offer: String) throws {
        guard var offering = try tx.offerings.last(service.id, offer),
            let worth = service.offer(offer)?.worth
        else { throw try shortage(of: offer) }
        guard offering.state != .closed else { throw Refusal.soldOut }
        let source = WaitingGrantRow.Source.offer(offer)
        let isFirst =
            try turn != nil || tx.waitingGrants.first(of: service.folder, source).isEmpty
        let treasury = Treasury(tx, context)
        guard offering.state == .open, offering.allottedAt != nil, isFirst,
            try treasury.reserve(of: offering) >= worth.amount
        else { throw try shortage(of: offer) }
        let id: GrantID = tx.mint.id()
        var grant = GrantRow(
            id: id,
            caseFile: row.id,
            name: offer,
            holder: row.place == nil ? row.concerned : nil,
            place: row.place,
            unit: offering.unit,
            amount: offering.worth,
            status: .settled,
            grantedAt: context.now,
            settledAt: context.now
        )
        let holder = row.place?.raw ?? row.concerned?.raw ?? row.id.raw
        grant.transfer = try treasury.claim(offering, by: Claim(holder: holder), for: id)
        try tx.grants.add(grant)
        offering.handedOut += 1
        try tx.offerings.save(offering)
        try note(.granted, action: offer)
    }

    /// The piece goes back to the offer: the next of the list has it.
    func giveBack(_ offer: String) throws {
        for grant in try tx.grants.ofCase(row.id)
        where grant.name == offer && grant.status == .settled {
            try Treasury(tx, context).takeBack(grant)
            try tx.grants.move(grant.id, from: .settled, to: .returned)
        }
        try note(.gaveBack, action: offer)
    }

    /// Whether what an action takes had come back from another. All pieces were handed out before: those
    /// who still wait have long made other plans, and are asked.
    func isOffered(_ action: String) throws -> Bool {
        let plans = service.procedure.step(row.state.step)?.action(action)?.effects ?? []
        guard turn != nil, let offer = plans.lazy.compactMap(\.takenOffer).first,
            let offering = try tx.offerings.last(service.id, offer)
        else { return false }
        return offering.handedOut >= offering.pieces
    }

    private func shortage(of offer: String) throws -> Shortage {
        let worth = service.offer(offer)?.worth
        return Shortage(
            source: .offer(offer),
            name: offer,
            unit: worth?.unit ?? offer,
            amount: worth?.amount ?? 1,
            priority: try priority()
        )
    }

    /// The case's place on the list it stands on; nil where it waits for nothing.
    func queue() throws -> OwnCase.Queue? {
        guard let row = try tx.waitingGrants.of(row.id).first(where: { $0.action != nil }) else {
            return nil
        }
        let title: Words =
            switch row.source {
            case .account(let id): service.words(.account(id))
            case .offer(let id): service.words(.offer(id))
            }
        return OwnCase.Queue(
            title: title,
            place: try tx.waitingGrants.place(of: row),
            count: try tx.waitingGrants.total(of: row.service, row.source).count
        )
    }
}
