import Calendar
import Registry
package import Store

/// An organisation that is not in the tree yet.
package struct NewOrganisation: Sendable, Hashable {
    /// What it hangs below: nothing, an organisation in the tree, or an earlier line of the batch.
    package enum Parent: Sendable, Hashable {
        case top
        case known(OrganisationID)
        case line(Int)
    }

    package var parent: Parent
    package var kind: String
    package var name: String
    package var nameEn: String
    package var region: String
    package var creditCode: String?

    package init(
        below parent: Parent,
        kind: String,
        name: String,
        nameEn: String = "",
        region: String,
        creditCode: String? = nil
    ) {
        self.parent = parent
        self.kind = kind
        self.name = name
        self.nameEn = nameEn
        self.region = region
        self.creditCode = creditCode
    }
}

/// Adds organisations to the tree, a few hundred a command; the numbers come back in their order.
///
/// All or none: where one line has no place in the tree, no line is added.
package struct AddOrganisations: UseCase {
    package static let most = 500

    private let lines: [NewOrganisation]
    private let isDemo: Bool

    package init(_ lines: [NewOrganisation], isDemo: Bool = false) {
        self.lines = lines
        self.isDemo = isDemo
    }

    package var policy: any Policy { HallOnly() }

    package func run(in tx: Tx, _ context: Context) throws -> [OrganisationID] {
        guard lines.count <= Self.most else { throw Refusal.tooManyLines(most: Self.most) }
        var places: [OrganisationPath] = []
        var known: [OrganisationID: OrganisationPath] = [:]
        for (index, line) in lines.enumerated() {
            let parent = try parent(of: line, places, &known, in: tx)
            let id: OrganisationID = tx.mint.id()
            guard let path = id.path(below: parent) else {
                throw Refusal.noSuchParent(line: index + 1)
            }
            places.append(path)
            try tx.organisations.add(row(line, id, parent, path, at: context.now))
        }
        try tx.audit.add(
            AuditAct(
                "organisations.add",
                of: "tenant",
                tx.tenant.raw,
                at: context.now,
                by: context.actor.account,
                words: "\(lines.count)"
            )
        )
        return places.compactMap { $0.steps.last.map { OrganisationID(raw: $0.raw) } }
    }

    /// Where the new one hangs; nil at the top.
    private func parent(
        of line: NewOrganisation,
        _ places: [OrganisationPath],
        _ known: inout [OrganisationID: OrganisationPath],
        in tx: Tx
    ) throws -> OrganisationPath? {
        switch line.parent {
        case .top: return nil
        case .line(let earlier):
            guard places.indices.contains(earlier) else {
                throw Refusal.noSuchParent(line: places.count + 1)
            }
            return places[earlier]
        case .known(let id):
            if let path = known[id] { return path }
            guard let row = try tx.organisations.find(id), let path = OrganisationPath(row.path)
            else { throw Refusal.noSuchParent(line: places.count + 1) }
            known[id] = path
            return path
        }
    }

    private func row(
        _ line: NewOrganisation,
        _ id: OrganisationID,
        _ parent: OrganisationPath?,
        _ path: OrganisationPath,
        at now: Instant
    ) -> OrganisationRow {
        OrganisationRow(
            id: id,
            parent: parent?.steps.last.map { OrganisationID(raw: $0.raw) },
            path: path.description,
            kind: line.kind,
            name: line.name,
            nameEn: line.nameEn,
            region: line.region,
            creditCode: line.creditCode,
            isDemo: isDemo,
            madeAt: now
        )
    }
}

extension OrganisationID {
    /// The engine's tree and the database name the same number in their own ways.
    func path(below parent: OrganisationPath?) -> OrganisationPath? {
        let step = Identifier<Registry.Organisation>(raw: raw)
        return parent.map { $0.child(step) } ?? OrganisationPath(top: step)
    }
}
