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
        // What a colleague has written into the design is not lost to a draft that never saw it.
        let (there, published) = (try own(design.folder, table), try own(table.folder, table))
        guard let there else { throw Refusal.noTableThere }
        guard there == published || there == written.text else { throw Refusal.tableChanged }
        let folder = design.folder.replacing(
            table.decision.id,
            in: table.service.head.file,
            by: written
        )
        guard let folder else { throw Refusal.noTableThere }
        try design.keep(folder)
        return id
    }

    /// What a folder's own table says.
    private func own(_ folder: ServiceFolder, _ table: TableAtHand) throws -> String? {
        folder.tables(in: table.service.head.file).first { $0.decision == table.decision.id }?
            .text.value
    }
}

extension Refusal {
    fileprivate static let noTableThere = Refusal(
        Words(
            zh: "服务的草稿里找不到这张表，或者那个文件有错读不了。",
            en: "The service's design has no such table, or its file cannot be read."
        ),
        remedy: Words(zh: "先到服务的草稿里看看。", en: "Look at the design first.")
    )
    fileprivate static let tableChanged = Refusal(
        Words(
            zh: "服务的草稿里，这张表已经改过了。",
            en: "This table was changed in the service's design already."
        ),
        remedy: Words(
            zh: "请直接在服务的草稿里改，或先在那里改回原样。",
            en: "Change it there, or put it back to what is in force first."
        )
    )
}
