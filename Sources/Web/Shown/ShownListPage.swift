import Hall
import Insight
import Programs
import Store

/// One list that everybody may read: looked through by words or a number, part by part, page by page.
struct ShownListPage: Screen {
    let service: String
    let answer: OpenShownList.Answer
    let wish: OpenShownList.Wish

    static func path(_ service: String, _ list: String) -> String {
        "\(ShownListsPage.path)/\(service.percentEncoded)/\(list.wireName)"
    }

    private var list: ShownList { answer.list }
    private var path: String { Self.path(service, list.id) }
    private var isLookedThrough: Bool { !list.search.isEmpty || list.checksNumbers }

    func page(in frame: Frame) -> Page {
        Page(
            frame[list.title],
            at: .worker(.services),
            back: "/services/\(service.percentEncoded)",
            content: """
                \(lead(frame))\(when: isLookedThrough, search(frame))\(chips(frame))\
                \(list.countsOnly ? counts(frame) : rows(frame))
                """
        )
    }

    private func lead(_ frame: Frame) -> HTML {
        Card(
            """
            \(frame[list.says].map { "<p>\($0)</p>" as HTML })\
            <p class="big num">\(answer.total.text(frame))</p>\
            \(Note(frame[
                "\(frame[answer.service]) · \(frame[answer.union])",
                en: "\(frame[answer.service]) · \(frame[answer.union])"
            ]))
            """
        ).html
    }

    private func search(_ frame: Frame) -> HTML {
        let titles = list.columns.filter { list.search.contains($0.id) || $0.kind == .number }
            .map { frame[$0.title] }
        let what = titles.joined(separator: frame["、", en: ", "])
        return """
            <form class="search" method="get" action="\(path)" role="search">\
            <label class="hidden" for="q">\(frame["查找", en: "Search"])</label>\
            <input id="q" type="search" name="q" value="\(wish.words)" enterkeyhint="search" \
            maxlength="100" placeholder="\(what)">\
            <button class="btn">\(frame["查找", en: "Search"])</button></form>
            """
    }

    private func chips(_ frame: Frame) -> HTML? {
        guard !list.countsOnly, !answer.parts.isEmpty, wish.words.isEmpty else { return nil }
        let all = ListFilter(Words(zh: "全部", en: "All"), path: path, isCurrent: wish.part == nil)
        return FilterChips(
            [all]
                + answer.parts.map { part in
                    ListFilter(
                        part.title,
                        count: part.count.shownCount,
                        path: address(part: part.code),
                        isCurrent: wish.part == part.code
                    )
                },
            frame: frame
        ).html
    }

    private func address(part: String?, before: ShownID? = nil) -> String {
        let pairs = [
            wish.words.isEmpty ? nil : "q=\(wish.words.percentEncoded)",
            part.map { "part=\($0.percentEncoded)" }, before.map { "before=\($0)" },
        ].compactMap(\.self)
        return pairs.isEmpty ? path : "\(path)?\(pairs.joined(separator: "&"))"
    }

    private func counts(_ frame: Frame) -> HTML? {
        guard !answer.parts.isEmpty else { return nil }
        return Card(
            FactList(
                answer.parts.map { .init(frame[$0.title], "\($0.count.text(frame))") }
            ).html
        ).html
    }

    private func rows(_ frame: Frame) -> HTML {
        guard !answer.rows.isEmpty else { return nothing(frame) }
        return """
            \(Card(
                Table(
                    frame[list.title],
                    list.columns.map { .init(frame[$0.title]) },
                    answer.rows.map { row in
                        .init(list.columns.map { "\(frame[row.cells.value($0.id)])" })
                    }
                ).html
            ))\(answer.next.map {
                LinkButton(
                    frame["下一页", en: "Next page"],
                    to: address(part: wish.part, before: $0),
                    wide: true
                )
            })\(LinkButton(
                frame["下载表格（CSV）", en: "Download as a table (CSV)"],
                to: "\(path)/csv",
                wide: true
            ))
            """
    }

    private func nothing(_ frame: Frame) -> HTML {
        Card(
            EmptyState(
                .search,
                wish.words.isEmpty
                    ? frame["现在还没有", en: "Nothing stands here yet"]
                    : frame["清单上没有“\(wish.words)”", en: "“\(wish.words)” is not in the list"],
                frame[
                    "办成了的会自动列上来；退回、撤回的会自动撤下。",
                    en: "What is done is listed by itself, and what is taken back leaves by itself."
                ],
                frame: frame
            ).html
        ).html
    }
}

extension PublicCount {
    fileprivate var shownCount: Int? {
        if case .shown(let count) = self { Int(count) } else { nil }
    }
}
