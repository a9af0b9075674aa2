import Calendar
import Hall
import Insight
import Programs

/// What the services count for everybody, against what was promised, as of the last day on which it was counted.
struct ToldFiguresPage: Screen {
    static let path = "/public-figures"

    let sections: [OpenToldFigures.Section]

    func page(in frame: Frame) -> Page {
        Page(
            frame["承诺和进展", en: "Promises and how far they are"],
            at: .worker(.services),
            back: ShownListsPage.path,
            content: """
                <p class="muted">\(frame[
                    "工会说过要办到的，办到了哪里。每天统计一次，统计过的不再改；不到 \(SmallCounts.smallestShown) 人的数不显示。",
                    en: """
                        What the union said it would do, and how far it is. Counted once a day and left as it was \
                        counted; what fewer than \(SmallCounts.smallestShown) people stand behind is hidden.
                        """
                ])</p>\(sections.isEmpty ? nothing(frame) : "\(sections.map { section($0, frame) })")\
                \(when: !sections.isEmpty, LinkButton(
                    frame["每天的数（表格文件）", en: "Every day's figures (a table)"],
                    to: "\(Self.path)/csv",
                    wide: true
                ).html)
                """
        )
    }

    private func section(_ section: OpenToldFigures.Section, _ frame: Frame) -> HTML {
        let source = frame[section.source].map {
            Note(frame["出处：\($0)", en: "Announced: \($0)"])
        }
        return """
            <section class="stack"><h2>\(frame[section.title])</h2>\(Note(frame[section.union]))\
            <div class="pairs">\(section.figures.map { $0.card(frame) })</div>\(source)\
            \(LinkButton(
                frame["看这项服务", en: "See this service"],
                to: "/services/\(section.service.percentEncoded)"
            ))</section>
            """
    }

    private func nothing(_ frame: Frame) -> HTML {
        EmptyState(
            .chartColumn,
            frame["还没有公开的数", en: "No figures yet"],
            frame["服务公开了承诺，会列在这里。", en: "What a service promises in public will stand here."],
            frame: frame
        ).html
    }
}

extension OpenToldFigures.Line {
    func card(_ frame: Frame) -> HTML {
        """
        <div class="card kpi"><p class="muted sm">\(frame[title])</p>\
        <p class="big num">\(value(frame))</p>\
        \(told.map { promise($0, frame) })\
        \(day.map { Note(html: "\(frame["统计到", en: "Counted on"]) \(frame.day($0))") })</div>
        """
    }

    private func value(_ frame: Frame) -> HTML {
        guard let told else { return "—" }
        if told.isFew {
            return
                "\(frame["少于 \(SmallCounts.smallestShown)", en: "fewer than \(SmallCounts.smallestShown)"])"
        }
        let unit = frame[told.unit].map { "<span class=\"muted sm\"> \($0)</span>" as HTML }
        return "\(told.value.map(digits) ?? "—")\(unit)"
    }

    /// Thousands are told apart where it is a whole number.
    private func digits(_ value: String) -> String {
        value.allSatisfy(\.isNumber) ? value.grouped : value
    }

    private func promise(_ told: ToldFigure, _ frame: Frame) -> HTML {
        """
        \(told.target.map { target($0, told, frame) })\(told.notes.map { Note(frame[$0]) })
        """
    }

    /// Whether it is kept is said in words; the bar shows how far it has come.
    private func target(_ target: Words, _ told: ToldFigure, _ frame: Frame) -> HTML {
        let bar = told.perMille.map {
            ShareBar(Figures.Share(part: $0, of: 1_000), isKept: told.isKept)
        }
        guard !told.isFew else {
            return Note(frame["目标\(frame[target])", en: "Target \(frame[target])"]).html
        }
        let words =
            told.isKept
            ? frame["目标\(frame[target])，达到", en: "Target \(frame[target]): reached"]
            : frame[
                "目标\(frame[target])\(frame[told.lack].map { "，\($0)" } ?? "")",
                en: "Target \(frame[target])\(frame[told.lack].map { ", \($0)" } ?? "")"
            ]
        return "\(bar)<p>\(Pill(words, told.isKept ? .ok : .info))</p>"
    }
}
