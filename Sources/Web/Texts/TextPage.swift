import Hall
import Programs

/// A text with all its versions: one of them in full, or what differs between two, line by line.
struct TextPage: Screen {
    let number: String
    let service: Words
    let text: CaseText
    let place: Page.Place
    /// Where this page is, and the case.
    let path: String
    let casePath: String
    /// Which version is shown, and which it is held against.
    let shown: Int
    let against: Int?

    init(
        _ answer: OpenText.Answer,
        at place: Page.Place,
        path: String,
        casePath: String,
        for visit: Visit
    ) {
        number = answer.number
        service = answer.service
        text = answer.text
        self.place = place
        self.path = path
        self.casePath = casePath
        let latest = answer.text.latest?.number ?? 1
        let wanted = visit.query["version"].flatMap(Int.init) ?? latest
        shown = answer.text.version(wanted) == nil ? latest : wanted
        let other = visit.query["against"].flatMap(Int.init)
        against = other.flatMap { answer.text.version($0)?.number }
    }

    func page(in frame: Frame) -> Page {
        Page(
            frame[text.title],
            at: place,
            back: casePath,
            content: """
                <link rel="stylesheet" href="\(frame.house.assets.designStyle.path)">\
                <p class="muted num">\(number) · \(frame[service])</p>\
                \(chooser(frame))\(body(frame))\(remarks(frame))
                """
        )
    }

    private func chooser(_ frame: Frame) -> HTML {
        guard text.versions.count > 1 else { return .empty }
        let choices = text.versions.map { version in
            Choice(
                String(version.number),
                frame["第 \(version.number) 稿", en: "Version \(version.number)"]
            )
        }
        return Card(
            """
            <form class="row wrap" method="get" action="\(path)">\
            \(SelectField(
                Field("version", frame["看哪一稿", en: "Which version"], id: "version"),
                choices,
                chosen: String(shown),
                frame: frame
            ))\
            \(SelectField(
                Field("against", frame["和哪一稿比", en: "Compare with"], id: "against", required: false),
                choices,
                chosen: against.map(String.init),
                frame: frame
            ))\
            \(Button(frame["看", en: "Show"], .plain))</form>
            """
        ).html
    }

    private func body(_ frame: Frame) -> HTML {
        guard let version = text.version(shown) else { return .empty }
        let title = frame["第 \(version.number) 稿", en: "Version \(version.number)"]
        let head: HTML = """
            <p class="muted sm">\(frame.moment(version.at)) · \
            <code class="print">\(version.sha256.hex)</code></p>
            """
        if let against, let lines = text.changes(from: against, to: shown) {
            return Card(
                frame[
                    "第 \(shown) 稿和第 \(against) 稿比",
                    en: "Version \(shown) against version \(against)"
                ],
                """
                \(head)<div class="diff" tabindex="0" role="region" aria-label="\(title)">\
                <div class="hunk">\(lines.map { DiffLine(line: $0, frame: frame) })</div></div>
                """
            ).html
        }
        return Card(
            title,
            "\(head)\(AgreedWords(blocks: version.blocks, title: text.title[.zh]))"
        ).html
    }

    private func remarks(_ frame: Frame) -> HTML {
        let said = text.said.filter { $0.version == shown }
        guard !said.isEmpty else { return .empty }
        return Card(
            frame["对这一稿说过的", en: "What was said to this version"],
            SaidLines(said: said, frame: frame).html
        ).html
    }
}

/// A line of a comparison: the sign says what the colour says, and screen readers hear a word.
struct DiffLine: Piece {
    let line: FolderDiff.Line
    let frame: Frame

    var html: HTML {
        let number = (line.new ?? line.old).map(String.init) ?? ""
        if line.old == nil {
            return """
                <ins><span class="no">\(number)</span><span class="hidden">\(frame["加：", en: "came: "])</span>\
                <code>+ \(line.text)</code></ins>
                """
        }
        if line.new == nil {
            return """
                <del><span class="no">\(number)</span><span class="hidden">\(frame["去：", en: "went: "])</span>\
                <code>- \(line.text)</code></del>
                """
        }
        return
            "<span class=\"same\"><span class=\"no\">\(number)</span><code>  \(line.text)</code></span>"
    }
}
