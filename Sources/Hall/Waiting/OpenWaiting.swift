package import Calendar
import Casework
import Ledger
package import Programs
import Registry
package import Store

/// What was approved and waits for money or things, list by list, for officers and finance; and the
/// accounts that something may come in for.
package struct OpenWaiting: Question {
    package struct List: Sendable {
        package let service: String
        package let serviceTitle: Words
        /// The account's or the offer's id.
        package let source: String
        package let title: Words
        package let unit: String
        package let left: Int64
        package let count: Int
        package let amount: Int64
        package let isOffer: Bool
        /// Whether it is of things that somebody gave.
        package let isDonated: Bool
        /// How many hold a piece of it, and of those how many still have to say yes.
        package let held: Int
        package let asked: Int
        /// Whether the reader shares it out.
        package let canAllot: Bool
        /// Whether the reader books what comes in for it.
        package let takesIncome: Bool
        package let lines: [Line]
    }

    package struct Line: Hashable, Sendable {
        package let caseFile: CaseID
        package let number: String
        package let holder: Words
        package let amount: Int64
        package let since: CivilDate
    }

    private static let most = 50

    package init() {}

    package var policy: any Policy { StaffOnly(with: [Offer.keeper, Offer.payer]) }

    package func answer(in tx: Tx, _ context: Context) throws -> [List] {
        // A further procedure has the accounts of its folder.
        try context.services.open.filter { $0.service.id == $0.service.folder }
            .filter(context.watches).flatMap { published in
                try published.service.accounts.map { try list($0, published, tx, context) }
                    + published.service.offers.filter(\.isAllotted)
                    .map { try list($0, published, tx, context) }
            }
    }

    private func list(
        _ account: ServiceAccount,
        _ published: Published,
        _ tx: Tx,
        _ context: Context
    ) throws -> List {
        let id = published.service.id
        let total = try tx.waitingGrants.total(of: id, .account(account.id))
        let duties = context.actor.colleague?.duties(at: published.ownerPath) ?? []
        let isMoney = account.unit == ServiceAccount.yuan
        return List(
            service: id,
            serviceTitle: published.service.title,
            source: account.id,
            title: account.title,
            unit: account.unit,
            left: try Treasury(tx, context).available(in: account, of: id).count,
            count: total.count,
            amount: total.amount,
            isOffer: false,
            isDonated: false,
            held: 0,
            asked: 0,
            canAllot: false,
            takesIncome: duties.contains(isMoney ? Offer.payer : Offer.keeper),
            lines: try lines(of: id, .account(account.id), tx, context)
        )
    }

    private func list(
        _ offer: Offer,
        _ published: Published,
        _ tx: Tx,
        _ context: Context
    ) throws -> List {
        let id = published.service.id
        let row = try tx.offerings.last(id, offer.id)
        let total = try tx.waitingGrants.total(of: id, .offer(offer.id))
        let duties = context.actor.colleague?.duties(at: published.ownerPath) ?? []
        return List(
            service: id,
            serviceTitle: published.service.title,
            source: offer.id,
            title: offer.title,
            unit: offer.worth?.unit ?? offer.id,
            left: try row.map(Treasury(tx, context).reserve) ?? 0,
            count: total.count,
            amount: total.amount,
            isOffer: true,
            isDonated: offer.from != nil,
            held: try tx.grants.count(of: offer.id, by: id),
            asked: offer.accept == nil
                ? 0 : try tx.cases.count(of: id, in: Step.accepting),
            canAllot: row?.state == .open && duties.contains(Offer.keeper),
            takesIncome: false,
            lines: try lines(of: id, .offer(offer.id), tx, context)
        )
    }

    private func lines(
        of service: String,
        _ source: WaitingGrantRow.Source,
        _ tx: Tx,
        _ context: Context
    ) throws -> [Line] {
        try tx.waitingGrants.first(of: service, source, limit: Self.most).compactMap { row in
            guard let found = try tx.cases.find(row.caseFile) else { return nil }
            let place = try found.place.flatMap(tx.places.find)
            return Line(
                caseFile: row.caseFile,
                number: found.number,
                holder: place?.words ?? Words(zh: found.number, en: found.number),
                amount: row.amount,
                since: context.calendar.date(of: row.since)
            )
        }
    }
}
