import Hall
import Insight
import Programs

/// Everything that services show: a list each, with how many stand in it.
struct ShownListsPage: Screen {
    static let path = "/shown"

    let lists: [ShownLists.Line]
    let hasFigures: Bool

    func page(in frame: Frame) -> Page {
        Page(
            frame["公开信息", en: "Open lists"],
            at: .worker(.services),
            back: "/services",
            content: """
                <p class="muted">\(frame[
                    "各项服务办成了什么，在这里公开。姓名只显示第一个字，本人同意的除外；数量少于 \(SmallCounts.smallestShown) 的不显示。",
                    en: """
                        What has come of the services. Of a name only its first sign is shown, unless its owner has \
                        agreed; counts below \(SmallCounts.smallestShown) are hidden.
                        """
                ])</p>\(when: hasFigures, Card(Rows([
                    ListRow(
                        frame["承诺和进展", en: "Promises and how far they are"],
                        detail: "\(frame["说过要办到的，办到了哪里", en: "What was promised, and what has come of it"])",
                        to: ToldFiguresPage.path
                    )
                ]).html).html)\(Card(content(frame)))
                """
        )
    }

    private func content(_ frame: Frame) -> HTML {
        guard !lists.isEmpty else {
            return EmptyState(
                .info,
                frame["还没有公开的清单", en: "Nothing is shown yet"],
                frame["服务公开了什么，会列在这里。", en: "What a service shows will stand here."],
                frame: frame
            ).html
        }
        return Rows(lists.map { $0.row(frame) }).html
    }
}

extension ShownLists.Line {
    func row(_ frame: Frame) -> ListRow {
        ListRow(
            frame[list.title],
            detail: "\(frame[serviceTitle])",
            pill: Pill(total.text(frame)).html,
            to: ShownListPage.path(service, list.id)
        )
    }
}

extension PublicCount {
    /// As everybody reads it.
    func text(_ frame: Frame) -> String {
        switch self {
        case .shown(let count): String(count).grouped
        case .masked:
            frame[
                "少于 \(SmallCounts.smallestShown)",
                en: "fewer than \(SmallCounts.smallestShown)"
            ]
        }
    }
}
