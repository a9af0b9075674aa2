import Calendar
import Registry
import Store

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
