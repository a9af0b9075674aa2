/// A page before its shell: title, where it belongs, what it holds.
package struct Page: Sendable {
    package enum Place: Hashable, Sendable {
        /// The worker's app, and the tab that is lit.
        case worker(WorkerTab?)
        /// The desk, and the section that is lit.
        case desk(DeskSection?)
        /// A partner's counter.
        case partner
        /// Neither: log in, errors.
        case bare
    }

    package var title: String
    package var place: Place
    package var back: String?
    package var showsTitle: Bool
    /// Beside the title: a button or a pill.
    package var aside: HTML
    package var content: HTML

    package init(
        _ title: String,
        at place: Place,
        back: String? = nil,
        showsTitle: Bool = true,
        aside: HTML = .empty,
        content: HTML
    ) {
        self.title = title
        self.place = place
        self.back = back
        self.showsTitle = showsTitle
        self.aside = aside
        self.content = content
    }
}

/// A model that can be drawn. A pure function: the same model in the same frame is the same page.
package protocol Screen: Sendable {
    func page(in frame: Frame) -> Page
}

extension Screen {
    package func html(in frame: Frame) -> HTML { page(in: frame).html(in: frame) }
}
