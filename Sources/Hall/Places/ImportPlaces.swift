import Programs
import Registry
package import Store

/// Takes in a table of places, all of it or none; a known number changes the place that has it.
package struct ImportPlaces: UseCase {
    package static let most = 30_000

    package struct Answer: Sendable, Hashable {
        package let added: Int
        package let changed: Int
        /// Nothing was taken in where there is one.
        package let findings: [PlaceTable.Finding]
    }

    private let table: PlaceTable
    private let isTrial: Bool

    /// - Parameter isTrial: Only looks for what is wrong.
    package init(_ table: PlaceTable, isTrial: Bool = false) {
        self.table = table
        self.isTrial = isTrial
    }

    package var policy: any Policy { HallOnly() }

    package func run(in tx: Tx, _ context: Context) throws -> Answer {
        guard table.lines.count <= Self.most else {
            throw Refusal.tooManyLines(most: Self.most)
        }
        var reading = PlaceImport(in: tx, context)
        let ready = try table.lines.compactMap { try reading.line($0) }
        guard reading.findings.isEmpty, !isTrial else {
            return Answer(added: 0, changed: 0, findings: reading.findings)
        }
        var changed = 0
        for line in ready {
            if var row = line.known {
                line.place.write(to: &row, context)
                (row.organisation, row.path) = (line.owner.id, line.owner.path)
                try tx.places.save(row, services: line.place.services)
                changed += 1
            } else {
                let number = try line.number ?? tx.places.nextNumber()
                let row = try line.place.row(number: number, owner: line.owner, in: tx, context)
                try tx.places.add(row, services: line.place.services)
            }
        }
        let counts = "\(ready.count - changed) + \(changed)"
        try tx.audit.add(
            AuditAct(
                "place.imported",
                of: "tenant",
                tx.tenant.raw,
                at: context.now,
                by: context.actor.account,
                words: counts
            )
        )
        return Answer(added: ready.count - changed, changed: changed, findings: [])
    }
}

/// A line that can be taken in.
private struct ReadyPlace {
    let place: CheckedPlace
    let owner: OrganisationRow
    let number: String?
    let known: PlaceRow?
}

/// The lines of a table, looked at one by one.
private struct PlaceImport {
    let tx: Tx
    let reader: PlaceReader
    var findings: [PlaceTable.Finding] = []
    private var owners: [String: OrganisationRow] = [:]
    private var numbers: [String: Int] = [:]

    init(in tx: Tx, _ context: Context) {
        self.tx = tx
        reader = PlaceReader(in: tx, context)
    }

    mutating func line(_ line: PlaceTable.Line) throws -> ReadyPlace? {
        let owner = try owner(line)
        let number = line.sheet.number.trimmed.nilIfEmpty
        note(number, line)
        do {
            let place = try reader.check(line.sheet)
            guard let owner else { return nil }
            return ReadyPlace(
                place: place,
                owner: owner,
                number: number,
                known: try number.flatMap(tx.places.withNumber)
            )
        } catch let wrong as PlaceFindings {
            findings += wrong.all.map { finding in
                PlaceTable.Finding(
                    line: line.line(ofService: finding.service),
                    column: finding.field,
                    words: finding.words
                )
            }
            return nil
        }
    }

    /// The same number twice in a table would make the second line undo the first.
    private mutating func note(_ number: String?, _ line: PlaceTable.Line) {
        guard let number else { return }
        if let earlier = numbers[number] {
            findings.append(
                PlaceTable.Finding(
                    line: line.line,
                    column: "number",
                    words: Words(
                        zh: "编号 \(number) 在第 \(earlier) 行已经有了。",
                        en: "The number \(number) stands on line \(earlier) already."
                    )
                )
            )
        }
        numbers[number] = line.line
    }

    private mutating func owner(_ line: PlaceTable.Line) throws -> OrganisationRow? {
        let text = line.organisation.trimmed
        if let known = owners[text] { return known }
        let found =
            text.isEmpty
            ? try tx.organisations.top()
            : try OrganisationID(text).flatMap(tx.organisations.find)
                ?? tx.organisations.search(text, limit: 200).first { $0.name == text }
        if let found {
            owners[text] = found
        } else {
            findings.append(
                PlaceTable.Finding(
                    line: line.line,
                    column: "organisation",
                    words: Words(
                        zh: "没有叫“\(text)”的组织。",
                        en: "There is no organisation called “\(text)”."
                    )
                )
            )
        }
        return found
    }
}

/// All places as a table, a part of them at a time.
package struct ExportPlaces: Question {
    package static let part = 2_000

    private let first: Int

    package init(from first: Int = 0) {
        self.first = first
    }

    package var policy: any Policy { HallOnly() }

    package func answer(
        in tx: Tx,
        _ context: Context
    ) throws -> [(sheet: PlaceSheet, organisation: String)] {
        guard let top = try tx.organisations.top() else { return [] }
        let rows = try tx.places.page(
            PlaceFilter(within: [PathRange(below: top.path)]),
            from: first,
            limit: Self.part
        )
        let services = try tx.places.services(at: rows.map(\.id))
        let owners = try tx.organisations.find(anyOf: rows.map(\.organisation))
        return rows.map { row in
            (PlaceSheet(row, services[row.id] ?? []), owners[row.organisation]?.name ?? "")
        }
    }
}
