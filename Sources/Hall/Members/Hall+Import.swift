import Calendar
import Dispatch
import Foundation
import Papers
import Programs
import Registry
package import Store

extension Hall {
    /// Reads a file as a list of members and puts it on record, line by line sealed. What it comes to
    /// beside who is there follows: ``goOnWithImports()`` compares the lines.
    package func sendMembers(
        _ bytes: [UInt8],
        named name: String,
        into union: OrganisationID,
        elsewhere: Elsewhere = .second,
        once key: String? = nil,
        as actor: Actor
    ) async throws -> MemberImportID {
        try await ask(MayImport(union: union), as: actor)
        let today = calendar.date(of: clock.now)
        let list = try await ImportReading.read(bytes, on: today)
        let begin = BeginImport(
            union: union,
            name: name,
            head: list.head,
            digest: bytes.sha256,
            lineCount: list.lines.count,
            elsewhere: elsewhere
        )
        let id = MemberImportID(raw: try await perform(begin, once: key, as: actor))
        var done = 0
        while done < list.lines.count {
            let part = Array(list.lines[done...].prefix(LoadImport.part))
            let isLast = done + part.count == list.lines.count
            let load = LoadImport(id: id, lines: part, before: done, isLast: isLast)
            guard try await perform(load, as: actor) else { break }
            done += part.count
        }
        return id
    }

    /// Takes every list a step further: what is being compared, what is being taken over, what is over.
    ///
    /// A part is a command; after a crash it goes on where the last command ended.
    package func goOnWithImports() async throws {
        for id in try await ask(LivingImports(), as: .hall) {
            while try await perform(CheckImport(id: id), as: .hall) {}
            while try await perform(TakeOver(id: id), as: .hall) {}
        }
        while try await perform(SweepImports(), as: .hall) {}
    }
}

/// Whether somebody may send a list for a union; asked before the file is read.
private struct MayImport: Question {
    let union: OrganisationID

    var policy: any Policy { UnionAtHand(union) }

    func answer(in tx: Tx, _ context: Context) throws {
        guard let path = try tx.organisations.find(union)?.path else { throw Refusal.notFound }
        try context.holdMembers(at: path)
    }
}

/// The lists that are being compared or taken over.
private struct LivingImports: Question {
    var policy: any Policy { HallOnly() }

    func answer(in tx: Tx, _ context: Context) throws -> [MemberImportID] {
        try (tx.memberImports.of(.checking) + tx.memberImports.of(.running)).map(\.id)
    }
}

/// Reads files one at a time, beside the threads that answer pages.
private enum ImportReading {
    struct List: Sendable {
        let head: String
        let lines: [MemberImportLineRow]
    }

    private static let lane = DispatchQueue(label: "hall.import")

    static func read(_ bytes: [UInt8], on today: CivilDate) async throws -> List {
        try await withCheckedThrowingContinuation { continuation in
            lane.async {
                continuation.resume(with: Result { try list(bytes, today) })
            }
        }
    }

    private static func list(_ bytes: [UInt8], _ today: CivilDate) throws -> List {
        let sheet: MemberSheet
        do {
            sheet = try MemberSheet(try Table.read(bytes))
        } catch let fault as TableFault {
            throw Refusal(Words(zh: fault.zh, en: fault.en))
        }
        let reader = LineReader(head: sheet.head, today: today)
        var seen: [String: Int] = [:]
        let lines = try sheet.rows.map { row in
            var line = reader.read(row)
            if let identity = line.values.identity {
                if let first = seen[identity] {
                    let finding = CellFinding(
                        column: nil,
                        isGrave: true,
                        words: .twice(line: first)
                    )
                    line.findings.append(finding)
                } else {
                    seen[identity] = row.number
                }
            }
            return MemberImportLineRow(
                line: row.number,
                state: line.isBad ? .bad : .read,
                body: try line.bytes
            )
        }
        let head = try JSONEncoder().encode(sheet.head)
        return List(head: String(decoding: head, as: UTF8.self), lines: lines)
    }
}
