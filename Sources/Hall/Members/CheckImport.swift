import Calendar
import Foundation
import Store

/// Compares a part of the lines with who is there; how many are left to compare.
struct CheckImport: UseCase {
    static let part = 100

    let id: MemberImportID

    var policy: any Policy { HallOnly() }

    func run(in tx: Tx, _ context: Context) throws -> Bool {
        guard let row = try tx.memberImports.find(id), row.state == .checking else { return false }
        let head = try JSONDecoder().decode(MemberSheet.Head.self, from: Data(row.head.utf8))
        var judge = Judge(row, in: tx, on: context.calendar.date(of: row.madeAt))
        let lines = try tx.memberImports.lines(of: id, in: [.read], limit: Self.part)
        for var kept in lines {
            var line = try ImportLine(kept.body)
            let verdict = try judge.verdict(on: line.values, head)
            line.verdict = verdict
            line.findings += verdict.notes
            kept.state = MemberImportLineRow.State(rawValue: verdict.state) ?? .conflict
            kept.body = try line.bytes
            try tx.memberImports.save(kept, of: id)
        }
        guard lines.count < Self.part else { return true }
        try tx.memberImports.move(row, to: .ready, until: row.expiresAt)
        return false
    }
}
