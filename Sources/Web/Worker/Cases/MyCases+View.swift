extension MyCases: Screen {
    package func page(in frame: Frame) -> Page {
        Page(
            frame["我的办件", en: "My cases"],
            at: .worker(.me),
            content: """
                \(when: !drafts.isEmpty, draftCard(frame))\
                \(when: !open.isEmpty, card(frame["正在办", en: "Under way"], open, frame))\
                \(when: !closed.isEmpty, card(frame["已办结", en: "Closed"], closed, frame))\
                \(when: drafts.isEmpty && open.isEmpty && closed.isEmpty, nothing(frame))\
                \(pager?.html(frame))
                """
        )
    }

    private func card(_ title: String, _ lines: [CaseLine], _ frame: Frame) -> HTML {
        Card(title, Rows(lines.map { $0.row(frame) }).html).html
    }

    private func draftCard(_ frame: Frame) -> HTML {
        let rows = drafts.map { draft in
            ListRow(
                frame[draft.title],
                detail: """
                    \(frame["填到第 \(draft.step) 步，共 \(draft.count) 步",
                    en: "At step \(draft.step) of \(draft.count)"])
                    """,
                pill: Pill(frame["接着填", en: "Go on"], .info).html,
                to: "/services/\(draft.service)/apply"
            )
        }
        return Card(frame["没填完的", en: "Not finished"], Rows(rows).html).html
    }

    private func nothing(_ frame: Frame) -> HTML {
        Card(
            EmptyState(
                .clipboardList,
                frame["还没有办件", en: "No cases yet"],
                frame["申请之后，进度都在这里。", en: "Once you apply, you can follow it here."],
                action: LinkButton(
                    frame["看看能办什么", en: "See what we offer"],
                    to: "/services",
                    .primary
                ),
                frame: frame
            ).html
        ).html
    }
}
