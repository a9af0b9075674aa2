import Calendar
import Hall
package import Programs
import Registry

/// A partner's statements, the latest first.
package struct CounterStatements: Screen {
    let lines: [Line]

    package struct Line: Sendable {
        package var path: String
        package var number: String
        package var month: String
        package var owed: Fen
        package var state: Words
        package var tone: Tone

        package init(
            path: String,
            number: String,
            month: String,
            owed: Fen,
            state: Words,
            tone: Tone
        ) {
            self.path = path
            self.number = number
            self.month = month
            self.owed = owed
            self.state = state
            self.tone = tone
        }
    }

    package init(lines: [Line]) {
        self.lines = lines
    }

    init(_ statements: [StatementView]) {
        lines = statements.map { Line($0, at: CounterPaths.statements) }
    }

    package func page(in frame: Frame) -> Page {
        Page(
            frame["结算单", en: "Statements"],
            at: .partner,
            back: CounterPaths.home,
            content: Card(lines.isEmpty ? nothing(frame) : Rows(rows(frame)).html).html
        )
    }

    private func rows(_ frame: Frame) -> [ListRow] {
        lines.map { line in
            ListRow(
                frame.month(line.month),
                detail: "<span class=\"nw\">\(line.number)</span> · \(frame.money(line.owed))",
                pill: Pill(frame[line.state], line.tone).html,
                to: line.path
            )
        }
    }

    private func nothing(_ frame: Frame) -> HTML {
        EmptyState(
            .wallet,
            frame["还没有结算单", en: "No statements yet"],
            frame[
                "工会每月初出上个月的结算单，随后付款。",
                en: "At the beginning of a month the union states the last one, and pays."
            ],
            frame: frame
        ).html
    }
}

extension CounterStatements.Line {
    init(_ statement: StatementView, at path: String) {
        self.init(
            path: "\(path)/\(statement.id)",
            number: statement.number,
            month: statement.month,
            owed: Fen(statement.owedTotal),
            state: statement.state,
            tone: statement.isPaid ? .ok : .warn
        )
    }
}

extension Frame {
    /// `2024-06` as people say it: 2024年6月, June 2024.
    func month(_ month: String) -> String {
        guard let first = CivilDate(month + "-01") else { return month }
        let name =
            plain(CivilDate(year: 2000, month: first.month, day: 1) ?? first)
            .split(separator: " ").dropFirst().first.map(String.init) ?? month
        return self["\(first.year)年\(first.month)月", en: "\(name) \(first.year)"]
    }
}
