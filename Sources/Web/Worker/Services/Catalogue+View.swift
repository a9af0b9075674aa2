extension Catalogue: Screen {
    package func page(in frame: Frame) -> Page {
        Page(
            frame["办事", en: "Services"],
            at: .worker(.services),
            content: """
                \(searchForm(frame))\(chips(frame))\
                \(groups.map { group($0, frame) })\(when: groups.isEmpty, nothing(frame))\
                \(LinkButton(frame["看公示", en: "Public notices"], to: PublicNoticesPage.path, wide: true))\
                \(LinkButton(frame["看公开信息", en: "Open lists"], to: ShownListsPage.path, wide: true))
                """
        )
    }

    private func searchForm(_ frame: Frame) -> HTML {
        """
        <form class="search" method="get" action="/services" role="search">\
        <label class="hidden" for="q">\(frame["找服务", en: "Find a service"])</label>\
        <input id="q" type="search" name="q" value="\(search)" enterkeyhint="search" \
        placeholder="\(frame["看病、照护、欠薪……", en: "Illness, care, school…"])">\
        <button class="btn">\(frame["找", en: "Find"])</button></form>
        """
    }

    private func chips(_ frame: Frame) -> HTML {
        let all = chip(nil, frame["全部", en: "All"])
        return """
            <nav aria-label="\(frame["服务分类", en: "Kinds of help"])"><ul class="chips">\
            \(all)\(classes.map { chip($0.id, frame[$0.title]) })</ul></nav>
            """
    }

    private func chip(_ id: String?, _ label: String) -> HTML {
        let query = id.map { "?class=\($0.percentEncoded)" } ?? ""
        return """
            <li><a href="/services\(query)"\(when: id == chosen, " aria-current=\"true\"")>\(label)\
            </a></li>
            """
    }

    private func group(_ group: Group, _ frame: Frame) -> HTML {
        Card(frame[group.shelf.title], Rows(group.entries.map { row($0, frame) }).html).html
    }

    private func row(_ entry: Entry, _ frame: Frame) -> ListRow {
        ListRow(
            frame[entry.title],
            detail: "\(frame[entry.summary])",
            pill: entry.isOpen
                ? (frame[entry.gives].map { Pill($0, .ok).html } ?? .empty)
                : Pill(frame["暂未开放", en: "Closed"]).html,
            to: "/services/\(entry.id)"
        )
    }

    private func nothing(_ frame: Frame) -> HTML {
        Card(
            EmptyState(
                .search,
                frame["没有找到", en: "Nothing found"],
                frame[
                    "换个说法试试，比如“看病”“欠薪”。也可以直接打热线。",
                    en: "Try another word, such as \"illness\" or \"wages\". Or call the hotline."
                ],
                action: LinkButton(frame["看全部服务", en: "See all services"], to: "/services"),
                frame: frame
            ).html
        ).html
    }
}
