import Calendar
import Registry
package import Store

/// Issues every statement of months that are over, for all partners of the actor's unions.
package struct IssueAll: RepeatableUseCase {
    /// One press of the button takes so many; the next takes the rest.
    package static let most = 500

    package init() {}

    package var policy: any Policy { StaffOnly(with: [PartnerDuties.keeping]) }
    package var body: Int { 0 }

    /// How many were issued.
    package func run(in tx: Tx, _ context: Context) throws -> Int {
        let ranges = context.actor.colleague?.reach(of: PartnerDuties.keeping) ?? []
        var issued = 0
        for isClosed in [false, true] {
            var seen = 0
            while true {
                let page = try tx.partners.page(
                    of: ranges,
                    isClosed: isClosed,
                    offset: seen,
                    limit: 200
                )
                for partner in page {
                    issued += try issue(partner.id, most: Self.most - issued, in: tx, context)
                }
                seen += page.count
                if page.count < 200 || issued >= Self.most { break }
            }
        }
        return issued
    }

    private func issue(
        _ partner: OrganisationID,
        most: Int,
        in tx: Tx,
        _ context: Context
    ) throws -> Int {
        let month = context.today.yearAndMonth
        let billed = Set(try tx.statements.of(partner, limit: 600).map(\.month))
        let open = try tx.statements.openMonths(of: partner)
            .filter { $0.month < month && !billed.contains($0.month) }
            .prefix(max(0, most))
        for one in open {
            _ = try IssueStatement(partner, month: one.month).run(in: tx, context)
        }
        return open.count
    }
}
