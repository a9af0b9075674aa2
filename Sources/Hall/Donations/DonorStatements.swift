package import Calendar
import Casework
package import Programs
import Registry
package import Store

/// What became of what others gave: each gift with the places that its pieces went to.
///
/// Pieces go out of the oldest gift first, so that every piece has one donor and one place.
package struct DonorStatements: Question {
    package struct Statement: Sendable {
        package let id: DonationID
        package let donor: String
        package let account: Words
        package let unit: String
        package let amount: Int64
        package let receivedOn: CivilDate
        package let lines: [Line]

        package var given: Int64 { lines.map(\.amount).reduce(0, +) }
        package var left: Int64 { amount - given }
    }

    package struct Line: Hashable, Sendable {
        /// The place, or the number of the case where a person has it.
        package let holder: Words
        package let number: String
        package let amount: Int64
        package let on: CivilDate
    }

    private let service: String

    package init(_ service: String) {
        self.service = service
    }

    package var policy: any Policy { StaffOnly(with: [Offer.keeper, Offer.payer]) }

    package func answer(in tx: Tx, _ context: Context) throws -> [Statement] {
        let published = try context.services.open(service)
        guard context.watches(published) else { throw Refusal.notFound }
        return try published.service.accounts.filter { $0.unit != ServiceAccount.yuan }
            .flatMap { try statements(of: $0, published, in: tx, context) }
    }

    private func statements(
        of account: ServiceAccount,
        _ published: Published,
        in tx: Tx,
        _ context: Context
    ) throws -> [Statement] {
        let service = published.service
        let gifts = try tx.donations.of(service.id, account.id)
        let names =
            service.offers.filter { $0.from == account.id }.map(\.id)
            + service.grants.filter { $0.from == account.id }.map(\.id)
        var out = try names.flatMap { try tx.grants.given($0, by: service.id) }
            .sorted { ($0.grantedAt, $0.id) < ($1.grantedAt, $1.id) }[...]
        // What is left of the piece at hand: a large one may be met by two gifts.
        var rest = out.first?.amount ?? 0
        return try gifts.map { gift in
            var open = gift.amount
            var lines: [Line] = []
            while open > 0, let grant = out.first {
                let part = min(open, rest)
                if part > 0 { lines.append(try line(grant, part, in: tx, context)) }
                open -= part
                rest -= part
                if rest == 0 {
                    out = out.dropFirst()
                    rest = out.first?.amount ?? 0
                }
            }
            return Statement(
                id: gift.id,
                donor: gift.donor,
                account: account.title,
                unit: gift.unit,
                amount: gift.amount,
                receivedOn: gift.receivedOn,
                lines: lines
            )
        }
    }

    private func line(
        _ grant: GrantRow,
        _ amount: Int64,
        in tx: Tx,
        _ context: Context
    ) throws -> Line {
        let place = try grant.place.flatMap(tx.places.find)
        let number = try grant.caseFile.flatMap(tx.cases.find)?.number ?? ""
        return Line(
            holder: place?.words ?? Words(zh: number, en: number),
            number: place?.number ?? number,
            amount: amount,
            on: context.calendar.date(of: grant.grantedAt)
        )
    }
}
