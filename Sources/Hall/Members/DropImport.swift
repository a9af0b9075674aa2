import Calendar
package import Store

/// Gives a checked list up; its lines are removed.
package struct DropImport: UseCase {
    private let id: MemberImportID

    package init(_ id: MemberImportID) {
        self.id = id
    }

    package var policy: any Policy { ImportAtHand(id) }

    package func run(in tx: Tx, _ context: Context) throws {
        guard let row = try tx.memberImports.find(id) else { throw Refusal.notFound }
        guard row.state != .running, row.state != .done else { throw Refusal.importMovedOn }
        try tx.memberImports.move(row, to: .done, until: context.now)
        try ImportNote.dropped.write(id, in: tx, context)
    }
}

/// Removes lists whose time is over; whether more is left.
struct SweepImports: UseCase {
    static let part = 500

    var policy: any Policy { HallOnly() }

    func run(in tx: Tx, _ context: Context) throws -> Bool {
        guard let id = try tx.memberImports.expired(at: context.now, limit: 1).first else {
            return false
        }
        _ = try tx.memberImports.remove(id, limit: Self.part)
        return true
    }
}
