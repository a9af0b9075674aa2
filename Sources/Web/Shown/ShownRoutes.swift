import Calendar
import HTTPTypes
import Hall
import Insight
import Programs
import Store

/// What services show: for everybody, without a log-in and without a script.
struct ShownRoutes: RouteGroup {
    let hall: Hall

    /// A whole list in one file is for whoever wants it, not for every look.
    private static let files = Pace("lists as files", burst: 10, perSecond: 0.1)
    /// Two years of a figure.
    private static let daysInFile = 731

    var routes: [Route] {
        let list = "\(ShownListsPage.path)/{service}/{list}"
        return [
            Route(.get, ShownListsPage.path, policy: .open) { visit in
                let lists = try await hall.ask(ShownLists(), as: visit.actor)
                let figures = try await hall.ask(OpenToldFigures(), as: visit.actor)
                return .page(ShownListsPage(lists: lists, hasFigures: !figures.isEmpty))
            },
            Route(.get, ToldFiguresPage.path, policy: .open) { visit in
                let question = OpenToldFigures(of: visit.query["service"])
                let sections = try await hall.ask(question, as: visit.actor)
                return .page(ToldFiguresPage(sections: sections))
            },
            Route(.get, "\(ToldFiguresPage.path)/csv", policy: .open, pace: Self.files) { visit in
                // Whoever wants older days asks for a year's backup; two years fit into one file.
                let from = hall.calendar.date(of: visit.now).adding(days: -Self.daysInFile)
                let lines = try await hall.ask(ToldFigureDays(from: from), as: visit.actor)
                return .file(
                    Array(lines.csv(visit.frame).utf8),
                    name: "\(visit.frame["承诺和进展", en: "Promises"]).csv",
                    type: "text/csv; charset=utf-8"
                )
            },
            Route(.get, list, policy: .open) { visit in
                let wish = OpenShownList.Wish(
                    words: visit.query["q"] ?? "",
                    part: visit.query["part"],
                    before: try visit.query["before"].map(Addressed.shown)
                )
                let answer = try await open(visit, wish)
                return .page(
                    ShownListPage(service: visit["service"], answer: answer, wish: wish)
                )
            },
            Route(.get, "\(list)/csv", policy: .open, pace: Self.files) { visit in
                let wish = OpenShownList.Wish(limit: OpenShownList.file)
                let answer = try await open(visit, wish)
                guard !answer.list.countsOnly else { throw Refusal.notFound }
                return .file(
                    Array(answer.csv(visit.frame).utf8),
                    name: "\(visit.frame[answer.list.title]).csv",
                    type: "text/csv; charset=utf-8"
                )
            },
        ]
    }

    private func open(
        _ visit: Visit,
        _ wish: OpenShownList.Wish
    ) async throws -> OpenShownList.Answer {
        try await hall.ask(
            OpenShownList(visit["list"], of: visit["service"], wish),
            as: visit.actor
        )
    }
}

extension OpenShownList.Answer {
    fileprivate func csv(_ frame: Frame) -> String {
        OpenTable.text(
            [list.columns.map { frame[$0.title] }]
                + rows.map { row in
                    list.columns.map { row.cells.value($0.id).map { frame[$0] } ?? "" }
                }
        )
    }
}

extension [ToldFigureDays.Line] {
    fileprivate func csv(_ frame: Frame) -> String {
        OpenTable.text(
            [
                [
                    frame["服务", en: "Service"], frame["统计什么", en: "What is counted"],
                    frame["日期", en: "Day"], frame["数", en: "Figure"],
                    frame["目标", en: "Target"], frame["达到", en: "Reached"],
                ]
            ]
                + map { line in
                    [
                        frame[line.service], frame[line.measure], line.day.description,
                        line.told.value ?? (line.told.isFew ? "<\(SmallCounts.smallestShown)" : ""),
                        frame[line.told.target] ?? "",
                        line.told.target == nil || line.told.isFew
                            ? "" : line.told.isKept ? frame["是", en: "yes"] : frame["否", en: "no"],
                    ]
                }
        )
    }
}

/// A table that everybody may take along.
private enum OpenTable {
    /// RFC 4180 with the mark by which spreadsheets know UTF-8; what they would take for a formula begins with
    /// a quotation mark.
    static func text(_ lines: [[String]]) -> String {
        func cell(_ text: String) -> String {
            let plain = text.first.map("=+-@\t\r".contains) == true ? "'" + text : text
            return "\"\(plain.replacing("\"", with: "\"\""))\""
        }
        return "\u{FEFF}"
            + lines.map { $0.map(cell).joined(separator: ",") + "\r\n" }.joined()
    }
}
