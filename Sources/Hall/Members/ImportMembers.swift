import Calendar
import Foundation
import Programs
import Registry
package import Store

/// Puts the head of a list of members on record; its lines follow in parts.
struct BeginImport: RepeatableUseCase {
    let union: OrganisationID
    let name: String
    let head: String
    let digest: [UInt8]
    let lineCount: Int
    let elsewhere: Elsewhere

    static let kept: Int64 = 7 * 86_400_000

    var policy: any Policy { UnionAtHand(union) }
    var body: [String] { [union.description, elsewhere.rawValue, digest.hexadecimal] }

    func run(in tx: Tx, _ context: Context) throws -> Int64 {
        guard let organisation = try tx.organisations.find(union) else { throw Refusal.notFound }
        try context.holdMembers(at: organisation.path)
        let id: MemberImportID = tx.mint.id()
        let reach = context.actor.colleague == nil ? ["/"] : context.reach
        try tx.memberImports.add(
            MemberImportRow(
                id: id,
                union: union,
                path: organisation.path,
                reach: reach,
                name: name,
                head: head,
                elsewhere: elsewhere.rawValue,
                state: .loading,
                lineCount: lineCount,
                madeBy: context.actor.account,
                madeAt: context.now,
                expiresAt: context.now.advanced(byMilliseconds: Self.kept)
            )
        )
        try ImportNote.sent.write(id, in: tx, context, saying: "\(lineCount)")
        return id.raw
    }
}

/// Adds a part of the lines; false where somebody else is adding them.
struct LoadImport: UseCase {
    static let part = 500

    let id: MemberImportID
    let lines: [MemberImportLineRow]
    let before: Int
    let isLast: Bool

    var policy: any Policy { ImportAtHand(id) }

    func run(in tx: Tx, _ context: Context) throws -> Bool {
        guard let row = try tx.memberImports.find(id), row.state == .loading,
            try tx.memberImports.counts(of: id).values.reduce(0, +) == before
        else { return false }
        try tx.memberImports.add(lines, to: id)
        if isLast { try tx.memberImports.move(row, to: .checking, until: row.expiresAt) }
        return true
    }
}

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

extension ImportLine {
    init(_ bytes: [UInt8]) throws {
        self = try JSONDecoder().decode(ImportLine.self, from: Data(bytes))
    }

    var bytes: [UInt8] { get throws { Array(try JSONEncoder().encode(self)) } }
}

/// What the audit trail says of an import.
enum ImportNote: String {
    case sent
    case confirmed
    case taken
    case done
    case dropped

    func write(
        _ id: MemberImportID,
        in tx: Tx,
        _ context: Context,
        saying words: String? = nil
    ) throws {
        try tx.audit.add(
            AuditAct(
                "members.import." + rawValue,
                of: "member import",
                id.raw,
                at: context.now,
                by: context.actor.account,
                words: words
            )
        )
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
                en: "\(wrong) rows cannot be taken, so by all or nothing none was."
            ),
            remedy: Words(
                zh: "请改好再上传，或只导入没有问题的行。",
                en: "Mend them and send the list again, or take the good rows only."
            )
        )
    }
}
