import Programs
import Registry
import Store

extension Scenery {
    /// The organisations of a scenario, each with the people it employs.
    func firms(
        under parent: OrganisationID,
        _ path: String,
        _ region: String,
        in tx: Tx
    ) throws -> [String: [OrganisationRow]] {
        var firms: [String: [OrganisationRow]] = [:]
        for firm in scenario.firms {
            firms[firm.id] = try (1...firm.count).map { number in
                let id: OrganisationID = tx.mint.id()
                let row = OrganisationRow(
                    id: id,
                    parent: parent,
                    path: path + "\(id)/",
                    kind: "employer",
                    name: firm.count > 1 ? firm.name + "\(number)" : firm.name,
                    region: region,
                    isDemo: true,
                    madeAt: now
                )
                try tx.organisations.add(row)
                for worker in 0..<firm.workers {
                    try tx.people.add(
                        PersonRow(
                            id: tx.mint.id(),
                            name: "\(row.name)职工\(worker + 1)",
                            employer: id,
                            isDemo: true,
                            madeAt: now
                        )
                    )
                }
                return row
            }
        }
        return firms
    }
}
