import Calendar
import Programs
import Registry
package import Store

/// Decides that a checked list is taken over: its good lines, or all of it or nothing.
package struct ConfirmImport: RepeatableUseCase, Encodable {
    package let list: Int64
    package let allOrNothing: Bool

    package init(_ id: MemberImportID, allOrNothing: Bool = false) {
        list = id.raw
        self.allOrNothing = allOrNothing
    }

    package var policy: any Policy { ImportAtHand(MemberImportID(raw: list)) }
    package var body: ConfirmImport { self }

    package func run(in tx: Tx, _ context: Context) throws -> Int64 {
        let id = MemberImportID(raw: list)
        guard let row = try tx.memberImports.find(id) else { throw Refusal.notFound }
        try context.holdMembers(at: row.path)
        guard row.state == .ready else { throw Refusal.importMovedOn }
        let counts = try tx.memberImports.counts(of: id)
        let wrong = counts[.bad, default: 0] + counts[.conflict, default: 0]
        guard !allOrNothing || wrong == 0 else { throw Refusal.notWhole(wrong) }
        let end = context.now.advanced(byMilliseconds: TakeOver.kept)
        try tx.memberImports.move(row, to: .running, until: end)
        try ImportNote.confirmed.write(id, in: tx, context)
        return id.raw
    }
}

extension Refusal {
    static let importMovedOn = Refusal(
        Words(zh: "这份名册已经不在等您决定了。", en: "This list no longer waits for your decision."),
        remedy: Words(zh: "请刷新页面看它现在到了哪一步。", en: "Load the page anew to see where it is.")
    )

    static func notWhole(_ wrong: Int) -> Refusal {
        Refusal(
            Words(
                zh: "有 \(wrong) 行导入不了，按“全部或都不”一行也没有导入。",
                en: """
                    \(wrong == 1 ? "1 row" : "\(wrong) rows") cannot be taken, so by all or nothing \
                    none was.
                    """
            ),
            remedy: Words(
                zh: "请改好再上传，或只导入没有问题的行。",
                en: "Mend them and send the list again, or take the good rows only."
            )
        )
    }
}
