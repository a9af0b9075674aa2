package import Programs

/// A saved view of a list.
package struct ListFilter: Sendable {
    package var title: Words
    package var count: Int?
    package var path: String
    package var isCurrent: Bool

    package init(_ title: Words, count: Int? = nil, path: String, isCurrent: Bool) {
        self.title = title
        self.count = count
        self.path = path
        self.isCurrent = isCurrent
    }
}

/// Saved views, each with how many it holds.
struct FilterChips: Piece {
    let filters: [ListFilter]
    let frame: Frame

    init(_ filters: [ListFilter], frame: Frame) {
        self.filters = filters
        self.frame = frame
    }

    var html: HTML {
        """
        <nav aria-label="\(frame["筛选", en: "Filters"])"><ul class="chips">\(filters.map(chip))</ul>\
        </nav>
        """
    }

    private func chip(_ filter: ListFilter) -> HTML {
        """
        <li><a href="\(filter.path)"\(when: filter.isCurrent, " aria-current=\"true\"")>\
        \(frame[filter.title])\(filter.count.map { "<span class=\"count\">\($0)</span>" as HTML })\
        </a></li>
        """
    }
}

/// The search line of a list.
struct DeskSearch: Piece {
    let text: String
    let path: String
    let frame: Frame

    init(_ text: String, at path: String, frame: Frame) {
        self.text = text
        self.path = path
        self.frame = frame
    }

    var html: HTML {
        """
        <form class="search desk-search" method="get" action="\(path)" role="search">\
        <label class="hidden" for="q">\(frame["查找", en: "Search"])</label>\
        <input id="q" type="search" name="q" value="\(text)" \
        placeholder="\(frame["编号、姓名或手机号", en: "Number, name or phone"])">\
        <button class="btn">\(frame["查找", en: "Search"])</button></form>
        """
    }
}
