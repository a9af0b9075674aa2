import Hall
import Programs

/// What stands below the cells of a table: what they say in words, and what is wrong with them.
struct CellNotes {
    let view: TableView
    let frame: Frame

    /// Everything that changes while somebody types, for the script that asked.
    var fragment: HTML {
        var notes: [HTML] = []
        for row in view.grid.cells.indices {
            for column in 0..<view.grid.width { notes.append(note(row, column)) }
        }
        return "\(notes)\(summary)"
    }

    static func id(_ row: Int, _ column: Int) -> String { "n-\(row)-\(column)" }

    /// One cell's, with its state for the style.
    func note(_ row: Int, _ column: Int) -> HTML {
        let found = findings(row, column)
        return """
            <div class="said" id="\(Self.id(row, column))"\(attribute: "data-state", state(row, column))>\
            \(words(row, column))\(found.map(fault))</div>
            """
    }

    func state(_ row: Int, _ column: Int) -> String? {
        let found = findings(row, column)
        if found.contains(where: { $0.severity == .error }) { return "wrong" }
        if !found.isEmpty { return "doubt" }
        let isChanged = view.draft?.changes.has(row, column) ?? false
        return isChanged ? "new" : nil
    }

    /// How it stands in all, told to screen readers as it changes.
    var summary: HTML {
        """
        <div id="grid-summary" class="stack" role="status">\(verdict)\(elsewhere)\(changes)</div>
        """
    }

    private func findings(_ row: Int, _ column: Int) -> [Finding] {
        view.check.findings.filter { $0.row == row && $0.column == column }.map(\.finding)
    }

    private func fault(_ finding: Finding) -> HTML {
        let isError = finding.severity == .error
        return """
            <p class="\(isError ? "error" : "doubt")">\(frame.icon(isError ? .circleAlert : .info))\
            <span>\(frame[finding.message]) <span class="muted">\(frame[finding.remedy])</span></span></p>
            """
    }

    private func words(_ row: Int, _ column: Int) -> HTML? {
        guard column > 0 else { return nil }
        let label = view.columns[column - 1]
        if row == 0 {
            return label.title.map { "<p class=\"words\">\(frame[$0])</p>" }
        }
        let rule = row - view.grid.firstRule
        guard view.words.indices.contains(rule), view.words[rule].indices.contains(column - 1),
            let said = view.words[rule][column - 1]
        else { return nil }
        if label.label == Decision.why {
            return said.en == view.grid.cells[row][column]
                ? nil : "<p class=\"words\" lang=\"en\">\(said.en)</p>"
        }
        return "<p class=\"words\">\(frame[said])</p>"
    }

    private var verdict: HTML {
        let all = view.check.findings.map(\.finding) + view.check.elsewhere
        let errors = all.count { $0.severity == .error }
        let doubts = all.count - errors
        if errors > 0 {
            return Notice(
                .warn,
                frame[
                    "有 \(errors) 处错误\(doubts > 0 ? "、\(doubts) 处提醒" : "")，标在格子下面。",
                    en:
                        "\(errors) to mend\(doubts > 0 ? ", \(doubts) to look at" : ""), marked below the cells."
                ],
                frame: frame
            ).html
        }
        if doubts > 0 {
            return Notice(
                .info,
                frame["没有错误，有 \(doubts) 处提醒。", en: "No errors; \(doubts) to look at."],
                frame: frame
            ).html
        }
        return Notice(
            .ok,
            frame["没有错误，也没有遗漏和重叠。", en: "No errors, gaps or overlaps."],
            frame: frame
        ).html
    }

    private var elsewhere: HTML? {
        guard !view.check.elsewhere.isEmpty else { return nil }
        let lines = view.check.elsewhere.map { finding -> HTML in
            "<li>\(finding.place.file): \(frame[finding.message]) <span class=\"muted\">\(frame[finding.remedy])</span></li>"
        }
        return """
            <p><b>\(frame["别处受影响", en: "Elsewhere in the service"])</b></p><ul class="bullets">\(lines)</ul>
            """
    }

    private var changes: HTML? {
        guard let draft = view.draft else { return nil }
        let changes = draft.changes
        if changes.isEmpty {
            return Note(frame["和现行的表一样。", en: "The same as the table in force."]).html
        }
        let numbers = changes.removed.map { draft.published.cells[$0][0] }
            .joined(separator: frame["、", en: ", "])
        let gone =
            numbers.isEmpty
            ? "" : frame["，删掉了原来的第 \(numbers) 条", en: "; rule \(numbers) of it is gone"]
        return Note(
            frame[
                "和现行的表相比，改了 \(changes.cells.count) 格\(gone)。",
                en: "Against the table in force \(changes.cells.count) cells differ\(gone)."
            ]
        ).html
    }
}
