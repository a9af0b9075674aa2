import Calendar
import Programs
import Registry
package import Store

/// Shares out what cases have asked for, in the service's own order; from then on whoever asks is
/// served in turn, as long as there are any.
package struct AllotOffer: RepeatableUseCase, Encodable {
    private static let part = 500

    package let service: String
    package let offer: String

    package init(_ offer: String, of service: String) {
        self.service = service
        self.offer = offer
    }

    package struct Allotted: Hashable, Sendable, Codable {
        package let served: Int
        /// Those who are still on the list.
        package let waiting: Int
    }

    package var policy: any Policy { StaffOnly(with: [Offer.keeper]) }
    package var body: AllotOffer { self }

    package func run(in tx: Tx, _ context: Context) throws -> Allotted {
        let published = try context.keepRolls(of: service)
        guard let offer = published.service.offer(offer), offer.isAllotted else {
            throw Refusal.notFound
        }
        guard var row = try tx.offerings.last(service, offer.id), row.state == .open else {
            throw Refusal.nothingToShareOut
        }
        if row.allottedAt == nil {
            row.allottedAt = context.now
            try tx.offerings.save(row)
            try tx.audit.add(
                AuditAct(
                    "offering.allotted",
                    of: "offering",
                    row.id.raw,
                    at: context.now,
                    by: context.actor.account
                )
            )
        }
        let source = WaitingGrantRow.Source.offer(offer.id)
        let list = WaitingList(service: service, source: source, tx: tx, context: context)
        let served = try list.serve(most: Self.part)
        let isEmpty = try Treasury(tx, context).reserve(of: row) < row.worth
        if isEmpty, !offer.waits { try list.dismissAll() }
        return Allotted(
            served: served,
            waiting: try tx.waitingGrants.total(of: service, source).count
        )
    }
}

extension WaitingList {
    /// Nothing more will come: those who got nothing are told, and their cases are decided anew.
    func dismissAll() throws {
        while let row = try tx.waitingGrants.first(of: service, source).first {
            try strike(row, because: .soldOut)
        }
    }
}

extension Refusal {
    fileprivate static let nothingToShareOut = Refusal(
        Words(zh: "还没有到货，或者已经结束。", en: "Nothing has come in yet, or it is over."),
        remedy: Words(zh: "先登记收到的物资。", en: "Record what has been received first.")
    )
}
