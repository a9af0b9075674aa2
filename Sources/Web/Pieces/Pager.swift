import Hall

/// Where a list goes on.
package struct Pager: Hashable, Sendable {
    package var from: Int
    package var to: Int
    package var total: Int
    package var previous: String?
    package var next: String?

    package init(from: Int, to: Int, total: Int, previous: String? = nil, next: String? = nil) {
        self.from = from
        self.to = to
        self.total = total
        self.previous = previous
        self.next = next
    }

    func html(_ frame: Frame) -> HTML {
        let span = frame[
            "第 \(from)–\(to) 条，共 \(String(total).grouped) 条",
            en: "\(from)–\(to) of \(String(total).grouped)"
        ]
        return """
            <nav class="pager" aria-label="\(frame["翻页", en: "Pages"])">\
            \(previous.map { LinkButton(frame["上一页", en: "Previous"], to: $0) })\
            <span class="muted sm num">\(span)</span>\
            \(next.map { LinkButton(frame["下一页", en: "Next"], to: $0) })</nav>
            """
    }
}
