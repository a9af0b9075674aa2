import Papers
import Programs
import Registry
import Store

extension ImportedLine {
    init(_ kept: MemberImportLineRow, _ head: MemberSheet.Head, in tx: Tx) throws {
        let line = try ImportLine(kept.body)
        let findings = line.allFindings
        self.init(
            row: kept.line,
            state: LineState(kept.state),
            name: PersonName(line.values.name)?.masked ?? "—",
            said: findings.map { finding in
                Said(
                    place: finding.column.map {
                        CellPlace(row: kept.line, column: $0 + 1).description
                    },
                    column: finding.column.map { head.titles[$0] },
                    isGrave: finding.isGrave,
                    words: finding.words
                )
            },
            changes: try (line.verdict?.changes ?? []).map { try Change($0, in: tx) }
        )
    }
}

extension ImportedLine.Change {
    /// Old and new as lists show them; numbers of organisations and regions by their names.
    init(_ change: MemberChange, in tx: Tx) throws {
        let masked = change.masked
        func name(_ text: String) throws -> String {
            switch change.column {
            case .employer:
                try OrganisationID(text).flatMap(tx.organisations.find)?.name ?? text
            case .region, .workRegion: try tx.regions.find(text)?.name ?? text
            case .sex: text == Sex.male.rawValue ? "男" : text == Sex.female.rawValue ? "女" : text
            default: text
            }
        }
        self.init(
            column: change.column.title,
            old: try name(masked.old),
            new: try name(masked.new)
        )
    }
}

extension ImportLine {
    /// What is said of the cells, and of the line as a whole.
    var allFindings: [CellFinding] {
        guard let words = verdict?.words else { return findings }
        let isGrave = verdict?.state == MemberImportLineRow.State.conflict.rawValue
        return findings + [CellFinding(column: nil, isGrave: isGrave, words: words)]
    }
}
