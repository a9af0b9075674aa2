extension Inbox: Screen {
    package func page(in frame: Frame) -> Page {
        Page(
            frame["待办", en: "Inbox"],
            at: .desk(.inbox),
            content: """
                \(FilterChips(filters, frame: frame))\
                \(DeskSearch(search, at: "/desk/inbox", frame: frame))\
                \(Card(lines.isEmpty ? nothing(frame) : list(frame)))
                """
        )
    }

    private func list(_ frame: Frame) -> HTML {
        """
        \(SealedForm(
            to: "/desk/bulk",
            frame: frame,
            "\(table(frame))\(when: !bulk.isEmpty, bulkBar(frame))"
        ))\(pager?.html(frame))
        <p class="keys muted sm"><kbd>j</kbd> <kbd>k</kbd> \(frame["上下", en: "move"]) · \
        <kbd>Enter</kbd> \(frame["打开", en: "open"]) · <kbd>x</kbd> \(frame["选中", en: "select"]) · \
        <kbd>/</kbd> \(frame["查找", en: "search"])</p>
        """
    }

    private func table(_ frame: Frame) -> Table {
        Table(
            frame["待办件，按到期先后", en: "Cases by deadline"],
            [
                .init(frame["选", en: "Select"], isSilent: true), .init(frame["到期", en: "Due"]),
                .init(frame["编号", en: "Number"]),
                .init(frame["事项", en: "Service"]), .init(frame["对象", en: "For"]),
                .init(frame["环节", en: "Step"]),
            ],
            lines.map { row($0, frame) }
        )
    }

    private func row(_ line: InboxLine, _ frame: Frame) -> Table.Row {
        .init(
            [
                """
                <label class="hit"><span class="hidden">\(frame["选", en: "Select"]) \(line.number)\
                </span>\
                <input type="checkbox" name="case" value="\(line.id).\(line.version)"></label>
                """,
                """
                \(line.due.map { DeadlinePill($0, frame: frame).html } ?? "—")\
                \(when: line.isUrgent, " \(Pill.urgent(frame))")
                """,
                "<a class=\"nw\" href=\"\(line.path)\">\(line.number)</a>",
                "\(frame[line.title])",
                "\(line.person)",
                "\(frame[line.step]) \(frame[line.mark].map { Pill($0, .info) })",
            ],
            path: line.path
        )
    }

    private func bulkBar(_ frame: Frame) -> HTML {
        """
        <div class="bulk row wrap"><span class="muted">\(frame["选中的一起", en: "All selected:"])\
        </span>\
        \(bulk.map { Button(frame[$0.title], .plain, name: "action", value: $0.id) })</div>
        """
    }

    private func nothing(_ frame: Frame) -> HTML {
        EmptyState(
            .inbox,
            frame["没有待办", en: "Nothing here"],
            frame["这个条件下没有等着办的件。", en: "No case waits under this filter."],
            action: LinkButton(frame["看全部", en: "See all"], to: "/desk/inbox"),
            frame: frame
        ).html
    }
}
