extension FindPeople: Screen {
    package func page(in frame: Frame) -> Page {
        Page(
            frame["帮扶找人", en: "Find people"],
            at: .desk(.find),
            content: """
                \(Card(frame["规则", en: "Rules"], "\(rules.map { rule($0, frame) })"))\
                \(Card(
                    frame["可能需要帮助的人", en: "People who may need help"],
                    hits.isEmpty ? nothing(frame) : "\(table(frame))\(pager?.html(frame))"
                ))
                """
        )
    }

    private func rule(_ rule: Rule, _ frame: Frame) -> HTML {
        let waiting = frame[
            "\(rule.waiting) 人待跟进",
            en: "\(rule.waiting) to follow up"
        ]
        return """
            <div class="row"><p class="grow"><b>\(frame[rule.title])</b><br>\
            <span class="muted sm">\(frame[rule.service]) · \(waiting)</span></p>\
            \(SealedForm(
                to: DeskSection.find.path,
                frame: frame,
                """
                \(HiddenField("service", rule.serviceID))\(HiddenField("rule", String(rule.index)))\
                \(Button(frame["现在比对", en: "Run now"], .plain))
                """
            ))</div>
            """
    }

    private func table(_ frame: Frame) -> Table {
        Table(
            frame["比对结果", en: "Hits"],
            [
                .init(frame["姓名", en: "Name"]), .init(frame["为什么", en: "Why"]),
                .init(frame["发现日", en: "On"]), .init(frame["状态", en: "State"]),
            ],
            hits.map { hit in
                .init(
                    [
                        "<a href=\"\(hit.path)\">\(frame.nameOfLead(hit.person))</a>",
                        "\(frame[hit.because])",
                        frame.day(hit.on), Pill(frame[hit.state], hit.tone).html,
                    ],
                    path: hit.path
                )
            }
        )
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
