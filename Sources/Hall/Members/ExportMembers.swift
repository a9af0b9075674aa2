import Calendar
import Papers
package import Programs
import Registry
package import Store

/// Notes that a list of members is taken away, with whole numbers or masked, and why.
package struct ExportMembers: RepeatableUseCase, Encodable {
    package let union: Int64
    package let group: String
    package let isWhole: Bool
    package let reason: String

    /// - Parameter isWhole: Numbers in full; that asks for a reason and the password once more.
    package init(
        of union: OrganisationID,
        _ group: MemberGroup,
        isWhole: Bool,
        because reason: String
    ) {
        self.union = union.raw
        self.group = group.rawValue
        self.isWhole = isWhole
        self.reason = reason
    }

    package var policy: any Policy { UnionAtHand(OrganisationID(raw: union), fresh: isWhole) }
    package var body: ExportMembers { self }

    package func run(in tx: Tx, _ context: Context) throws -> Int64 {
        let id = OrganisationID(raw: union)
        guard let row = try tx.organisations.find(id) else { throw Refusal.notFound }
        try context.holdMembers(at: row.path)
        guard !isWhole || reason.trimmed.count >= 2 else {
            throw Refusal(
                Words(zh: "请写明为什么要完整号码。", en: "Say why the numbers are needed in full."),
                remedy: Words(zh: "理由会记入审计。", en: "The reason is kept in the audit trail.")
            )
        }
        try tx.audit.add(
            AuditAct(
                isWhole ? "members.exported whole" : "members.exported masked",
                of: "organisation",
                union,
                at: context.now,
                by: context.actor.account,
                words: reason.trimmed.nilIfEmpty
            )
        )
        return union
    }
}

extension Hall {
    /// The people of a union and of those below it as a table; noted first.
    package func exportMembers(
        _ export: ExportMembers,
        as form: TableForm,
        in language: Language,
        once key: String? = nil,
        by actor: Actor
    ) async throws -> [UInt8] {
        _ = try await perform(export, once: key, as: actor)
        let file = try TableFile(form, sheet: language == .zh ? "会员" : "Members")
        let columns = MemberColumn.exported
        try file.begin(columns.map { ($0.title[language], $0.width) })
        var last: NotedMembers.Place?
        while true {
            let part = try await ask(NotedMembers(export: export, after: last), as: actor)
            for line in part.lines { try file.write(line.map { .init($0) }) }
            guard let end = part.last else { break }
            last = end
        }
        return try file.finish()
    }
}

extension MemberColumn {
    /// What goes out, in the words of what comes in, so that a list taken can be sent again.
    fileprivate static let exported: [MemberColumn] = allCases.filter { $0 != .creditCode }
}

/// A stretch of the people whose taking was noted just now.
private struct NotedMembers: Question {
    struct Place: Sendable {
        let path: String
        let person: PersonID
    }

    struct Part: Sendable {
        let lines: [[String]]
        let last: Place?
    }

    let export: ExportMembers
    let after: Place?

    var policy: any Policy { export.policy }

    func answer(in tx: Tx, _ context: Context) throws -> Part {
        guard let union = try tx.organisations.find(OrganisationID(raw: export.union)),
            let group = MemberGroup(rawValue: export.group)
        else { throw Refusal.notFound }
        let rows = try tx.people.next(
            group.shelf,
            within: [PathRange(below: union.path)],
            after: after.map { ($0.path, $0.person) },
            limit: 500
        )
        let unions = try tx.organisations.find(
            anyOf: rows.flatMap { [$0.row.union, $0.row.employer].compactMap { $0 } }
        )
        return Part(
            lines: try rows.map { try cells($0.row, unions, in: tx) },
            last: rows.last.map { Place(path: $0.path, person: $0.row.id) }
        )
    }

    private func cells(
        _ row: PersonRow,
        _ unions: [OrganisationID: OrganisationRow],
        in tx: Tx
    ) throws -> [String] {
        try MemberColumn.exported.map { column in
            let text = try value(column, of: row, unions, in: tx)
            guard let text, !export.isWhole else { return text ?? "" }
            return column.masked(text)
        }
    }

    private func value(
        _ column: MemberColumn,
        of row: PersonRow,
        _ unions: [OrganisationID: OrganisationRow],
        in tx: Tx
    ) throws -> String? {
        switch column {
        case .name: row.name
        case .identityNumber: row.identityNumber
        case .phone: row.phone
        case .sex: row.sex.map { $0 == Sex.male.rawValue ? "男" : "女" }
        case .birthDate: row.birthDate?.description
        case .union: row.union.flatMap { unions[$0]?.name }
        case .employer: row.employer.flatMap { unions[$0]?.name }
        case .creditCode: row.employer.flatMap { unions[$0]?.creditCode }
        case .memberSince: row.memberSince?.description
        case .categories:
            try tx.people.categories(of: row.id).sorted()
                .compactMap { FactCatalogue.categories.title(of: $0)?.zh }.joined(separator: "、")
        case .region: row.region
        case .workRegion: row.workRegion
        case .bankAccount: row.bankAccount
        case .address: row.address
        }
    }
}
