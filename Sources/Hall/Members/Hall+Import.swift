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
        let reading = ImportReading(digest: bytes.sha256, on: calendar.date(of: clock.now)) {
            do {
                return try Table.read(bytes)
            } catch let fault as TableFault {
                throw Refusal(Words(zh: fault.zh, en: fault.en))
            }
        }
        return try await send(reading, named: name, into: union, elsewhere, once: key, as: actor)
    }

    /// The same with what a program says of people instead of a file; the first of them is line 1.
    package func sendMembers(
        _ members: [[MemberColumn: String]],
        named name: String,
        into union: OrganisationID,
        elsewhere: Elsewhere = .second,
        once key: String? = nil,
        as actor: Actor
    ) async throws -> MemberImportID {
        let columns = MemberColumn.allCases
        let lines = members.map { member in columns.map { member[$0] ?? "" } }
        let digest = CSVText.bytes([columns.map(\.rawValue)] + lines).sha256
        let reading = ImportReading(digest: digest, on: calendar.date(of: clock.now)) {
            Table(
                rows: ([columns.map(\.title.zh)] + lines).enumerated().map { number, cells in
                    Table.Row(number: number, cells: cells.map { Cell(.text, $0) })
                }
            )
        }
        return try await send(reading, named: name, into: union, elsewhere, once: key, as: actor)
    }

    private func send(
        _ reading: ImportReading,
        named name: String,
        into union: OrganisationID,
        _ elsewhere: Elsewhere,
        once key: String?,
        as actor: Actor
    ) async throws -> MemberImportID {
        try await ask(MayImport(union: union), as: actor)
        let list = try await reading.list()
        let begin = BeginImport(
            union: union,
            name: name,
            head: list.head,
            digest: reading.digest,
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

/// Reads lists one at a time, beside the threads that answer pages.
private struct ImportReading: Sendable {
    struct List: Sendable {
        let head: String
        let lines: [MemberImportLineRow]
    }

    let digest: [UInt8]
    private let today: CivilDate
    private let table: @Sendable () throws -> Table

    private static let lane = DispatchQueue(label: "hall.import")

    init(digest: [UInt8], on today: CivilDate, _ table: @escaping @Sendable () throws -> Table) {
        self.digest = digest
        self.today = today
        self.table = table
    }

    func list() async throws -> List {
        try await withCheckedThrowingContinuation { continuation in
            Self.lane.async {
                continuation.resume(with: Result { try read(MemberSheet(table())) })
            }
        }
    }

    private func read(_ sheet: MemberSheet) throws -> List {
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
