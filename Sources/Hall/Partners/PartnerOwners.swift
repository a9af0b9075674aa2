package import Programs
import Registry
package import Store

/// The unions for which the actor may take partners in.
package struct PartnerOwners: Question {
    package init() {}

    package var policy: any Policy { StaffOnly(with: [PartnerDuties.keeping]) }

    package func answer(in tx: Tx, _ context: Context) throws -> [(id: OrganisationID, name: Words)]
    {
        let posts = context.actor.colleague?.posts.filter { $0.duty == PartnerDuties.keeping } ?? []
        let rows = try tx.organisations.find(anyOf: posts.map(\.organisation))
        return rows.values.sorted { $0.path < $1.path }.map { ($0.id, $0.title) }
    }
}
