import Hall
import Programs
import Registry

extension Members: Screen {
    package func page(in frame: Frame) -> Page {
        let path = DeskSection.members.path
        return Page(
            frame["会员", en: "Members"],
            at: .desk(.members),
            aside: """
                \(LinkButton(frame["核对重复", en: "Alike"], to: PairsPage.path))\
                \(LinkButton(frame["导出", en: "Export"], to: path + "/export"))\
                \(LinkButton(frame["导入名册", en: "Import a list"], to: path + "/import", .primary))
                """,
            content: """
                \(when: !imports.isEmpty, importCard(frame))\(FilterChips(filters, frame: frame))\
                \(Card("\(finder(frame))\(lines.isEmpty ? nothing(frame) : listing(frame))"))
                """
        )
    }

    private func finder(_ frame: Frame) -> HTML {
        let field = SelectField(
            Field("union", frame["工会", en: "Union"], required: false),
            unions.map { Choice($0.id.description, $0.indented(frame)) },
            chosen: union,
            frame: frame
        )
        return """
            <form class="row wrap" method="get" action="\(DeskSection.members.path)">\
            <input type="hidden" name="list" value="\(shelf)">\(field)\
            \(Button(frame["只看这个工会", en: "Only this union"], .plain))</form>\
            <form class="search desk-search" method="get" action="\(DeskSection.members.path)" \
            role="search"><label class="hidden" for="q">\(frame["查找", en: "Search"])</label>\
            <input id="q" type="search" name="q" value="\(search)" \
            placeholder="\(frame["姓名、手机号或身份证号", en: "Name, phone or identity number"])">\
            <button class="btn">\(frame["查找", en: "Search"])</button></form>
            """
    }

    private func listing(_ frame: Frame) -> HTML {
        let table = Table(
            frame["会员", en: "Members"],
            [
                .init(frame["姓名", en: "Name"]), .init(frame["身份证号", en: "Identity number"]),
                .init(frame["手机号", en: "Phone"]), .init(frame["工会", en: "Union"]),
                .init(frame["工作单位", en: "Employer"]), .init(frame["入会", en: "Joined"]),
                .init(frame["类别", en: "Categories"]),
            ],
            lines.map { line in
                .init([
                    "\(line.card.name)",
                    "<span class=\"num\">\(line.card.identityNumber ?? "—")</span>",
                    "<span class=\"num nw\">\(line.card.phone ?? "—")</span>",
                    "\(frame[line.card.union] ?? "—")", "\(frame[line.card.employer] ?? "—")",
                    line.since.map { frame.day($0) } ?? "\(frame["没入会", en: "Not joined"])",
                    "\(line.categories.map { frame[$0] }.joined(separator: frame["、", en: ", "]))",
                ])
            }
        )
        return "\(table)\(pager?.html(frame))"
    }

    private func importCard(_ frame: Frame) -> HTML {
        let rows = imports.map { list in
            ListRow(
                list.file,
                detail: "\(frame[list.union]) · \(list.lineCount) \(frame["行", en: "rows"])",
                pill: Pill(frame[list.state.title], list.state.tone).html,
                to: "\(DeskSection.members.path)/import/\(list.id)"
            )
        }
        return Card(frame["最近的名册", en: "Recent lists"], Rows(rows).html).html
    }

    private func nothing(_ frame: Frame) -> HTML {
        EmptyState(
            .users,
            frame["没有找到人", en: "Nobody here"],
            frame[
                "这里列出您负责的工会的人。还没有名册，可以从 Excel 导入。",
                en: "The people of your unions stand here. A list can be imported from Excel."
            ],
            frame: frame
        ).html
    }
}

extension UnionsInReach.Line {
    /// Below the union above it.
    func indented(_ frame: Frame) -> String {
        String(repeating: "\u{3000}", count: max(0, depth)) + frame[title]
    }
}

extension ImportState {
    var title: Words {
        switch self {
        case .loading: Words(zh: "正在接收", en: "Being received")
        case .checking: Words(zh: "正在检查", en: "Being checked")
        case .ready: Words(zh: "等您确认", en: "Waits for you")
        case .running: Words(zh: "正在导入", en: "Being taken over")
        case .done: Words(zh: "已完成", en: "Done")
        }
    }

    var tone: Tone {
        switch self {
        case .loading, .checking, .running: .info
        case .ready: .warn
        case .done: .ok
        }
    }
}
