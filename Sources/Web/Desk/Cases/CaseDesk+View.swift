extension CaseDesk: Screen {
    package func page(in frame: Frame) -> Page {
        Page(
            "\(person) · \(frame[title])",
            at: .desk(.inbox),
            back: "/desk/inbox",
            aside: """
                \(when: urgency != nil, Pill.urgent(frame).html)\
                \(due.map { DeadlinePill($0, frame: frame) })\(Pill(frame[step], tone))\
                \(next.map { LinkButton(frame["下一件", en: "Next case"], to: $0) })
                """,
            content: """
                \(frame[notice].map { Notice(.warn, $0, frame: frame) })\
                <p class="muted num">\(number) · \
                \(frame["来源：\(frame[channel])", en: "Channel: \(frame[channel])"])</p>\
                \(keeping.map { KeepingLine($0, hold: "\(RetentionPage.path)/\(id)", frame: frame) })\
                <div class="three"><div class="stack">\(groups.map { factCard($0, frame) })\
                \(LinkedCard(links: links, path: "/desk/cases", frame: frame))\(contactCard(frame))\(partyCard(frame))\(PaperItem.card(papers, frame))\(fileCard(frame))</div>\
                <div class="stack">\(textCards(frame))\(PromiseCard(promises, frame: frame))\(whyCard(frame))\(driftCard(frame))\(wayCard(frame))\(auditCard(frame))</div>\
                <div class="stack sticky">\(shown.map {
                    LinkButton(frame["看公示和异议", en: "Notice and objections"], to: $0)
                })\(findings.map {
                    LinkButton(frame["填写办理信息", en: "Fill in what is needed"], to: $0)
                })\(actions.map { actionCard($0, frame) })\
                \(urgencyCard(frame))\(grantCard(frame))</div></div>
                """
        )
    }

    private func factCard(_ group: FactGroup, _ frame: Frame) -> HTML {
        Card(frame[group.title], FactList(group.facts.map { fact($0, frame) }).html).html
    }

    private func fact(_ fact: Fact, _ frame: Frame) -> FactList.Fact {
        .init(
            frame[fact.label],
            """
            \(fact.value.map { "\(frame[$0])" as HTML } ?? Pill(frame["缺", en: "Missing"], .warn).html)\
            \(fact.reveal.map { link($0, frame) })\
            \(frame[fact.source].map { "<span class=\"muted sm block\">\($0)</span>" as HTML })
            """
        )
    }

    private func link(_ path: String, _ frame: Frame) -> HTML {
        """
         <a class="sm nw" href="\(path)">\(frame["查看", en: "Reveal"])</a>
        """
    }

    private func fileCard(_ frame: Frame) -> HTML? {
        guard !files.isEmpty else { return nil }
        return Card(
            frame["材料", en: "Papers"],
            Rows(files.map { ListRow($0.name, detail: "\($0.size)", to: $0.path) }).html
        ).html
    }

    private func whyCard(_ frame: Frame) -> HTML? {
        guard !why.isEmpty else { return nil }
        return Card(
            frame["规则怎么看", en: "What the rules say"],
            "\(why.map { WhyPanel($0, opened: true, frame: frame) })"
        ).html
    }

    /// What the registry says otherwise today: nothing changes before somebody wants it.
    private func driftCard(_ frame: Frame) -> HTML? {
        guard !drift.isEmpty else { return nil }
        return Card(
            frame["登记信息变了", en: "The registry has changed"],
            """
            <p class="muted sm">\(frame["这一件仍按提交时的情况判断。",
            en: "This case is still judged on what was known when it was filed."])</p>\
            \(FactList(drift.map { fact($0, frame) }))\
            \(SealedForm(
                to: "/desk/cases/\(id)/registry/judge",
                frame: frame,
                """
                \(HiddenField("_version", "\(version)"))\
                \(Button(frame["按现在的登记重新判断", en: "Judge anew on the registry"], .plain))
                """
            ))
            """
        ).html
    }

    private func wayCard(_ frame: Frame) -> HTML {
        Card(
            frame["办理过程", en: "So far"],
            Timeline(
                events.map { event in
                    Timeline.Entry(
                        event.state,
                        frame[event.title],
                        detail: event.detail(frame),
                        pill: event.state == .now
                            ? (event.due.map { DeadlinePill($0, frame: frame).html } ?? .empty)
                            : .empty
                    )
                },
                frame: frame
            ).html
        ).html
    }

    private func auditCard(_ frame: Frame) -> HTML {
        Card(
            """
            <details><summary>\(frame["操作记录（\(audit.count)）", en: "Audit trail (\(audit.count))"])\
            </summary>\
            <ol class="audit">\(audit.map { auditLine($0, frame) })</ol></details>
            """
        ).html
    }

    private func auditLine(_ line: Audit, _ frame: Frame) -> HTML {
        "<li>\(frame.moment(line.at)) · \(frame[line.who]) · \(frame[line.what])</li>"
    }

    private func grantCard(_ frame: Frame) -> HTML? {
        guard !grants.isEmpty else { return nil }
        return Card(
            frame["钱和权益", en: "Money and grants"],
            """
            \(granted(frame))\
            \(when: !claims.isEmpty, Rows(claims.map { $0.row(frame) }).html)\
            \(when: canClaim, claiming(frame))
            """
        ).html
    }

    private func claiming(_ frame: Frame) -> HTML {
        "<p><a class=\"sm\" href=\"/desk/cases/\(id)/claim\">\(frame["发错了，追回", en: "Paid wrongly: claim it back"])</a></p>"
    }

    private func granted(_ frame: Frame) -> HTML {
        Rows(
            grants.map { grant in
                ListRow(
                    frame[grant.title],
                    detail: "\(grant.amount.map { frame.money($0) })",
                    pill: Pill(frame[grant.state], grant.tone).html
                )
            }
        ).html
    }
}
