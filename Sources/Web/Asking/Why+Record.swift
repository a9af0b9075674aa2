import Hall
import Programs

extension Why {
    /// A decision as it was kept, drawn.
    init(_ record: DecisionRecord, of service: Service) {
        self.init(
            title: Words(zh: "能不能办", en: "Eligibility"),
            verdict: Verdict(record),
            because: record.because,
            basis: service.head.source,
            amount: record.amount.flatMap(Fen.init(yuan:)),
            rows: record.rows.enumerated().map { Row($1, at: $0) }
        )
    }
}

extension Why.Row {
    /// - Parameter index: Its place in the table, counted from zero.
    init(_ row: DecisionRecord.Row, at index: Int) {
        self.init(
            Int(row.label) ?? index + 1,
            Why.RowVerdict(row.standing),
            says: row.says,
            cells: row.cells.map(Why.Cell.init)
        )
    }
}

extension Why.Verdict {
    init(_ record: DecisionRecord) {
        switch record.verdict {
        case .yes: self = .yes
        case .no: self = .no
        case .ask: self = .ask
        case .needs: self = .needs(record.missing)
        }
    }
}

extension Why.Cell {
    fileprivate init(_ cell: DecisionRecord.Cell) {
        self.init(
            cell.label.asHeading,
            rule: cell.wanted,
            found: cell.found,
            Why.RowVerdict(cell.standing)
        )
    }
}

extension Words {
    /// At the head of a line English begins with a capital; a fact's name is written for inside a sentence.
    fileprivate var asHeading: Words {
        Words(zh: zh, en: en.prefix(1).uppercased() + en.dropFirst())
    }
}

extension Why.RowVerdict {
    fileprivate init(_ standing: DecisionRecord.Standing) {
        switch standing {
        case .fired: self = .fired
        case .holds: self = .holds
        case .fails: self = .fails
        case .undecided: self = .undecided
        }
    }
}

extension Eligibility {
    init(_ record: DecisionRecord) {
        self.init(
            Why.Verdict(record),
            because: record.because,
            amount: record.amount.flatMap(Fen.init(yuan:))
        )
    }
}

extension Fen {
    /// A sum as the hall keeps it: yuan with two decimals.
    init?(yuan text: String) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[1].utf8.count == 2, let fen = Int64(parts[0] + parts[1])
        else { return nil }
        self.init(fen)
    }
}
