import Hall
import Programs

/// What is found in a design, the open file first; it changes while somebody types.
struct DesignNotes: Piece {
    let view: DesignView
    let path: String
    let frame: Frame

    var html: HTML {
        """
        <div id="design-notes" class="stack" role="status">\(verdict)\(here)\(elsewhere)</div>
        """
    }

    private var own: [Finding] { view.findings.filter { $0.place.file == path } }
    private var others: [Finding] { view.findings.filter { $0.place.file != path } }

    private var verdict: HTML {
        let errors = view.findings.count { $0.severity == .error }
        let doubts = view.findings.count - errors
        if errors > 0 {
            return Notice(
                .warn,
                frame[
                    "有 \(errors) 处错误\(doubts > 0 ? "、\(doubts) 处提醒" : "")。",
                    en: "\(errors) to mend\(doubts > 0 ? ", \(doubts) to look at" : "")."
                ],
                frame: frame
            ).html
        }
        guard doubts == 0 else {
            return Notice(
                .info,
                frame["没有错误，有 \(doubts) 处提醒。", en: "No errors; \(doubts) to look at."],
                frame: frame
            ).html
        }
        return Notice(
            .ok,
            frame[
                "没有错误。有 \(view.scenarios) 个场景可以跑。",
                en: "No errors. There are \(view.scenarios) scenarios to play."
            ],
            frame: frame
        ).html
    }

    private var here: HTML? {
        guard !own.isEmpty else { return nil }
        return "<ul class=\"findings\">\(own.prefix(100).map { line($0, in: nil) })</ul>"
    }

    private var elsewhere: HTML? {
        guard !others.isEmpty else { return nil }
        return """
            <p><b>\(frame["别的文件", en: "Other files"])</b></p>\
            <ul class="findings">\(others.prefix(100).map { line($0, in: $0.place.file) })</ul>
            """
    }

    private func line(_ finding: Finding, in file: String?) -> HTML {
        let isError = finding.severity == .error
        let (row, column) = (finding.place.line, finding.place.column)
        let spot = frame["第 \(row) 行第 \(column) 列", en: "line \(row), column \(column)"]
        let at: HTML =
            file.map { "<a href=\"\(DesignPaths(view.id).file($0))\">\($0)</a> \(spot)" }
            ?? "<button type=\"button\" class=\"spot\" data-line=\"\(row)\" data-column=\"\(column)\">\(spot)</button>"
        return """
            <li class="\(isError ? "error" : "doubt")">\(frame.icon(isError ? .circleAlert : .info))\
            <span>\(at)<br>\(frame[finding.message]) <span class="muted">\(frame[finding.remedy])</span></span></li>
            """
    }
}
