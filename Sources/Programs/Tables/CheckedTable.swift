/// What a folder says to a table of an editor in the place of its own.
package struct CheckedTable: Sendable {
    /// The service with the table in it; nil where the table cannot decide anything. It may have faults
    /// that keep it from being published: it is for trying only.
    package let service: Service?
    /// What is to be said of the table, by cell.
    package let findings: [CellFinding]
    /// What is wrong elsewhere in the folder because of the table.
    package let elsewhere: [Finding]

    /// Whether the table could be published.
    package var isSound: Bool {
        service != nil && !(findings.map(\.finding) + elsewhere).contains { $0.severity == .error }
    }
}

/// A finding at a cell: rows and columns from zero, the header and the numbers of the rules first.
package struct CellFinding: Hashable, Sendable {
    package let row: Int
    package let column: Int
    package let finding: Finding
}

extension ServiceFolder {
    /// The checks of the whole service, with the table of one decision of a procedure taken from a grid.
    package func checked(
        _ decision: String,
        in file: String = mainFile,
        as grid: TableGrid,
        roles: Roles = .usual
    ) -> CheckedTable {
        var published = Findings()
        _ = parsed(into: &published).checked(roles, into: &published)
        var findings = Findings()
        let draft = parsed(into: &findings)
            .checked(roles, with: [file: [decision: grid]], into: &findings)
        let own = draft?.all.first { $0.place.file == file }
        let isUsable = own?.decisions.contains { $0.id == decision } ?? false
        let all = findings.sorted
        let before = Set(published.list)
        return CheckedTable(
            service: isUsable ? own?.service : nil,
            findings: all.filter { $0.place.file == TableGrid.file }.map { finding in
                CellFinding(
                    row: min(max(0, finding.place.line - 1), grid.cells.count - 1),
                    column: min(max(0, finding.place.column - 1), grid.width - 1),
                    finding: finding
                )
            },
            elsewhere: all.filter { $0.place.file != TableGrid.file && !before.contains($0) }
        )
    }
}

extension TableGrid {
    /// Where findings say that they are of a grid: their lines and columns are its rows and columns.
    static let file = "table"

    /// What stands in for the text of the file.
    var source: ParsedText {
        ParsedText("", .block, at: Place(file: TableGrid.file, line: 1, column: 1))
    }
}
