import Calendar
import Foundation
import Store

/// Takes a part of the lines over; whether more are left. Each line has its own answer: one that can
/// no longer be taken costs the others nothing.
struct TakeOver: UseCase {
    static let part = 50
    static let kept: Int64 = 30 * 86_400_000

    let id: MemberImportID

    var policy: any Policy { HallOnly() }

    func run(in tx: Tx, _ context: Context) throws -> Bool {
        guard let row = try tx.memberImports.find(id), row.state == .running else { return false }
        let head = try JSONDecoder().decode(MemberSheet.Head.self, from: Data(row.head.utf8))
        var judge = Judge(row, in: tx, on: context.calendar.date(of: row.madeAt))
        let settler = Settler(tx: tx, context: context, row: row)
        var lines: [MemberImportLineRow] = []
        for state in [MemberImportLineRow.State.new, .changed, .second] where lines.isEmpty {
            lines = try tx.memberImports.lines(of: id, in: [state], limit: Self.part)
        }
        guard !lines.isEmpty else {
            try tx.memberImports.move(row, to: .done, until: row.expiresAt)
            try ImportNote.done.write(id, in: tx, context)
            return false
        }
        for var kept in lines {
            var line = try ImportLine(kept.body)
            kept.state = try take(&line, &judge, head, settler, in: tx) ? .done : .refused
            kept.body = try line.bytes
            try tx.memberImports.save(kept, of: id)
        }
        try ImportNote.taken.write(id, in: tx, context, saying: "\(lines.count)")
        return true
    }

    /// Only what the check showed is done: where the registry has moved on, the line waits for another.
    private func take(
        _ line: inout ImportLine,
        _ judge: inout Judge,
        _ head: MemberSheet.Head,
        _ settler: Settler,
        in tx: Tx
    ) throws -> Bool {
        guard let shown = line.verdict, try judge.verdict(on: line.values, head) == shown else {
            line.findings.append(CellFinding(column: nil, isGrave: true, words: .changedSince))
            return false
        }
        switch try tx.attempt({ try settler.settle(line, shown) }) {
        case .success: return true
        case .failure(StoreError.stale):
            line.findings.append(CellFinding(column: nil, isGrave: true, words: .changedSince))
            return false
        case .failure(let error): throw error
        }
    }
}
