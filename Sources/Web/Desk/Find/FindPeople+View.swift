import Calendar

extension FindPeople: Screen {
    package func page(in frame: Frame) -> Page {
        Page(
            frame["帮扶找人", en: "Find people"],
            at: .desk(.find),
            content: """
                \(Card(frame["规则", en: "Rules"], Rows(rules.map { rule($0, frame) }).html))\
                \(Card(
                    frame["可能需要帮助的人", en: "People who may need help"],
                    hits.isEmpty ? nothing(frame) : list(frame)
                ))
                """
        )
    }

    private func rule(_ rule: Rule, _ frame: Frame) -> ListRow {
        ListRow(
            frame[rule.title],
            detail: """
                \(frame[rule.service])\
                \(rule.ranAt.map { ran($0, frame) })
                """,
            pill: Pill(
                frame["\(rule.hits) 人", en: "\(rule.hits) found"],
                rule.hits > 0 ? .info : .plain
            ).html
        )
    }

    private func ran(_ at: CivilDateTime, _ frame: Frame) -> HTML {
        " · \(frame["上次比对", en: "last run"]) \(frame.moment(at))"
    }

    private func list(_ frame: Frame) -> HTML {
        """
        \(SealedForm(to: "/desk/find", frame: frame, "\(table(frame))\(bar(frame))"))\
        \(pager?.html(frame))
        """
    }

    private func table(_ frame: Frame) -> Table {
        Table(
            frame["比对结果", en: "Hits"],
            [
                .init(frame["选", en: "Select"], isSilent: true), .init(frame["姓名", en: "Name"]),
                .init(frame["所在工会", en: "Union"]),
                .init(frame["为什么", en: "Why"]), .init(frame["发现日", en: "On"]),
            ],
            hits.map { hit in
                .init([
                    """
                    <label class="hit"><span class="hidden">\(frame["选", en: "Select"]) \
                    \(hit.person)</span>\
                    <input type="checkbox" name="hit" value="\(hit.id)"></label>
                    """,
                    "\(hit.person)", "\(frame[hit.union])", "\(frame[hit.because])",
                    frame.day(hit.on),
                ])
            }
        )
    }

    private func bar(_ frame: Frame) -> HTML {
        """
        <div class="bulk row wrap">\
        \(Button(frame["转为线索", en: "Make leads"], name: "then", value: "lead"))\
        \(Button(
            frame["不是，以后不提示", en: "Not so: do not show again"],
            .plain,
            name: "then",
            value: "dismiss"
        ))</div>
        """
    }

    private func nothing(_ frame: Frame) -> HTML {
        EmptyState(
            .userSearch,
            frame["没有新发现", en: "Nobody new"],
            frame[
                "规则每天比对一次会员库，有新情况会出现在这里。",
                en: "The rules look through the registry daily. New hits appear here."
            ],
            frame: frame
        ).html
    }
}
