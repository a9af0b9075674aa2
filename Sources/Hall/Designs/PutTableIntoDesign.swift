import Decisions
import Programs
import Registry
package import Store

/// Puts one's own draft of a table into the design of its service, which is begun where there is none.
package struct PutTableIntoDesign: UseCase {
    private let address: TableAddress

    package init(_ address: TableAddress) {
        self.address = address
    }

    package var policy: any Policy { StaffOnly(with: [DesignDuties.writing]) }

    package func run(in tx: Tx, _ context: Context) throws -> ServiceDesignID {
        let table = try TableAtHand(address, in: tx, context)
        guard let written = try table.ownDraft.grid.written else { throw Refusal.unwritable }
        let begin = BeginDesign(.change(table.service.folder))
        let id = try begin.run(in: tx, context)
        let design = try DesignAtHand(id, in: tx, context)
        let folder = design.folder.replacing(
            table.decision.id,
            in: table.service.head.file,
            by: written
        )
        guard let folder else { throw Refusal.unwritable }
        try design.keep(folder)
        return id
    }
}
