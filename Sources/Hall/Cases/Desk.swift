import Casework
import Programs
import Store

/// Which organisation's desk a new case lies on.
enum Desk {
    /// The nearest organisation at or above the one concerned, the applicant's union or the place's
    /// own, that has somebody there for the first step, within the owner's reach; the owner itself where
    /// there is none. Where all are away and nobody stands in, it is the union above that takes it.
    static func handling(
        _ home: OrganisationRow?,
        _ published: Published,
        in tx: Tx,
        _ context: Context
    ) throws -> (id: OrganisationID, path: String) {
        let owner = (published.owner, published.ownerPath)
        guard let union = home, union.path.hasPrefix(published.ownerPath) else { return owner }
        let line = try tx.organisations.line(to: union.path)
            .filter { $0.path.hasPrefix(published.ownerPath) }
            .sorted { $0.path.utf8.count > $1.path.utf8.count }
        let duties = published.service.duties(of: published.service.procedure.first)
        for organisation in line {
            for duty in duties {
                let holders = try tx.accounts.holders(
                    of: duty,
                    at: [organisation.id],
                    on: context.today
                )
                let present = try tx.present(Set(holders.map(\.account)), on: context.today)
                if !present.isEmpty { return (organisation.id, organisation.path) }
            }
        }
        return owner
    }
}
