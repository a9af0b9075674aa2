import HTTPTypes
import Hall
import Programs
import Store

/// What services show: for everybody, without a log-in and without a script.
struct ShownRoutes: RouteGroup {
    let hall: Hall

    /// A whole list in one file is for whoever wants it, not for every look.
    private static let files = Pace("lists as files", burst: 10, perSecond: 0.1)

    var routes: [Route] {
        let list = "\(ShownListsPage.path)/{service}/{list}"
        return [
            Route(.get, ShownListsPage.path, policy: .open) { visit in
                .page(ShownListsPage(lists: try await hall.ask(ShownLists(), as: visit.actor)))
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
    /// As a table (RFC 4180) with the mark by which spreadsheets know UTF-8; what they would take for a formula
    /// begins with a quotation mark.
    fileprivate func csv(_ frame: Frame) -> String {
        func cell(_ text: String) -> String {
            let plain = text.first.map("=+-@\t\r".contains) == true ? "'" + text : text
            return "\"\(plain.replacing("\"", with: "\"\""))\""
        }
        func line(_ cells: [String]) -> String {
            cells.map(cell).joined(separator: ",") + "\r\n"
        }
        let head = line(list.columns.map { frame[$0.title] })
        let lines = rows.map { row in
            line(list.columns.map { row.cells.value($0.id).map { frame[$0] } ?? "" })
        }
        return "\u{FEFF}" + head + lines.joined()
    }
}
