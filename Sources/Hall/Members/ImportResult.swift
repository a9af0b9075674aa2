import Foundation
import Papers
package import Programs
import Registry
package import Store

/// The form of a table that goes out.
package enum TableForm: String, Hashable, Sendable, CaseIterable {
    case xlsx
    case csv

    package var mediaType: String {
        switch self {
        case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        case .csv: "text/csv; charset=utf-8"
        }
    }
}

extension Hall {
    /// A list as it was sent, with what was found: the original columns, what became of each line, and
    /// the cells to be corrected marked. Taking it is noted, for it holds what was sent.
    package func importResult(
        of id: MemberImportID,
        as form: TableForm,
        in language: Language,
        onlyProblems: Bool = false,
        by actor: Actor
    ) async throws -> [UInt8] {
        let titles = try await perform(NoteResult(id: id), as: actor)
        let file = try TableFile(form, sheet: language == .zh ? "检查结果" : "Result")
        try file.begin(
            titles.map { ($0, 18) } + [
                (language == .zh ? "结果" : "Result", 12),
                (language == .zh ? "问题" : "Problems", 60),
            ]
        )
        var last = 0
        while true {
            let part = try await ask(
                RawLines(id: id, after: last, onlyProblems: onlyProblems),
                as: actor
            )
            for (kept, line) in part { try file.write(kept, line, titles, in: language) }
            guard let end = part.last?.0.line else { break }
            last = end
        }
        return try file.finish()
    }
}

extension TableFile {
    fileprivate func write(
        _ kept: MemberImportLineRow,
        _ line: ImportLine,
        _ titles: [String],
        in language: Language
    ) throws {
        let findings = line.allFindings
        var cells = line.cells.enumerated().map { place, text in
            let here = findings.filter { $0.column == place }
            let look: WorkbookWriter.Look =
                here.contains(where: \.isGrave) ? .bad : here.isEmpty ? .plain : .doubtful
            return WorkbookWriter.Written(text, look)
        }
        while cells.count < titles.count { cells.append(.init("")) }
        cells.append(.init(LineState(kept.state).title[language]))
        let said = findings.map { finding in
            let column = finding.column.map { titles[$0] + (language == .zh ? "：" : ": ") } ?? ""
            return column + finding.words[language]
        }
        let isGrave = findings.contains(where: \.isGrave)
        cells.append(.init(said.joined(separator: "\n"), isGrave ? .bad : .plain))
        try write(cells)
    }
}

/// Notes that a list was taken away; its headings.
private struct NoteResult: UseCase {
    let id: MemberImportID

    var policy: any Policy { ImportAtHand(id) }

    func run(in tx: Tx, _ context: Context) throws -> [String] {
        guard let row = try tx.memberImports.find(id) else { throw Refusal.notFound }
        try context.holdMembers(at: row.path)
        try tx.audit.add(
            AuditAct(
                "members.import.downloaded",
                of: "member import",
                id.raw,
                at: context.now,
                by: context.actor.account
            )
        )
        return try JSONDecoder().decode(MemberSheet.Head.self, from: Data(row.head.utf8)).titles
    }
}

/// A stretch of the lines with everything that stands in them.
private struct RawLines: Question {
    let id: MemberImportID
    let after: Int
    let onlyProblems: Bool

    var policy: any Policy { ImportAtHand(id) }

    func answer(in tx: Tx, _ context: Context) throws -> [(MemberImportLineRow, ImportLine)] {
        try tx.memberImports.lines(
            of: id,
            in: onlyProblems ? [.bad, .conflict, .refused] : [],
            after: after,
            limit: 500
        ).map { ($0, try ImportLine($0.body)) }
    }
}
