extension DeskHome: Screen {
    package func page(in frame: Frame) -> Page {
        Page(
            frame["今天", en: "Today"],
            at: .desk(.home),
            aside: "<span class=\"muted\">\(frame.day(frame.today))</span>",
            content: """
                \(when: !inPlaceOf.isEmpty, standingIn(frame))\
                <section class="kpis" aria-label="\(frame["待办数", en: "Counts"])">\
                \(counts.map { kpi($0, frame) })</section>\
                \(Card(frame["最先到期的", en: "Due first"], list(frame)))
                """
        )
    }

    private func standingIn(_ frame: Frame) -> HTML {
        let names = inPlaceOf.joined(separator: frame["、", en: ", "])
        return Notice(
            .info,
            html: """
                \(frame["今天您替\(names)值班：", en: "You stand in for \(names) today: "])\
                <a href="\(DeskSection.absences.path)">\(frame["请假与替班", en: "leave and stand-ins"])</a>\
                \(frame["。", en: "."])
                """,
            frame: frame
        ).html
    }

    private func kpi(_ count: Count, _ frame: Frame) -> HTML {
        """
        <a class="card kpi" href="\(count.path)"><p class="muted sm">\(frame[count.title])</p>\
        <p class="big num">\(count.count)</p>\
        \(frame[count.note].map { Pill($0, count.count == 0 ? .plain : count.tone) })</a>
        """
    }

    private func list(_ frame: Frame) -> HTML {
        guard !next.isEmpty else {
            return EmptyState(
                .inbox,
                frame["都办完了", en: "All done"],
                frame["没有等你办的事。", en: "Nothing waits for you."],
                frame: frame
            ).html
        }
        return Rows(
            next.map { line in
                ListRow(
                    "\(line.person) · \(frame[line.title])",
                    detail: "\(frame[line.step]) · \(line.number)",
                    pill: line.due.map { DeadlinePill($0, frame: frame).html } ?? .empty,
                    to: line.path
                )
            }
        ).html
    }
}
