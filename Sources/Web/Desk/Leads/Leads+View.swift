package import Programs

extension Leads: Screen {
    package func page(in frame: Frame) -> Page {
        Page(
            frame["线索", en: "Leads"],
            at: .desk(.leads),
            aside: LinkButton(frame["记一条线索", en: "New lead"], to: "/desk/leads/new", .primary).html,
            content: """
                \(FilterChips(filters, frame: frame))\
                \(Card(lines.isEmpty ? nothing(frame) : "\(table(frame))\(pager?.html(frame))"))
                """
        )
    }

    private func table(_ frame: Frame) -> Table {
        Table(
            frame["线索", en: "Leads"],
            [
                .init(frame["称呼", en: "Name"]), .init(frame["怎么发现的", en: "How found"]),
                .init(frame["发现日", en: "On"]), .init(frame["联系次数", en: "Contacts"], isNumber: true),
                .init(frame["跟进人", en: "With"]), .init(frame["状态", en: "State"]),
            ],
            lines.map { line in
                .init(
                    [
                        "<a href=\"/desk/leads/\(line.id)\">\(frame.nameOfLead(line.name))</a>",
                        "\(frame[line.found])",
                        frame.day(line.on), "\(line.attempts)", "\(line.assignee ?? "—")",
                        Pill(frame[line.state], line.tone).html,
                    ],
                    path: "/desk/leads/\(line.id)"
                )
            }
        )
    }

    private func nothing(_ frame: Frame) -> HTML {
        EmptyState(
            .footprints,
            frame["没有线索", en: "No leads"],
            frame[
                "走访、来电、数据比对发现的困难职工，先记成线索，征得本人同意再立案。",
                en:
                    "Found on visits, by phone or by the rules. With consent a lead becomes a case."
            ],
            frame: frame
        ).html
    }
}

extension Frame {
    /// How a lead is called; without consent, or once it was withdrawn, nothing is known any more.
    func nameOfLead(_ name: String) -> String {
        name.isEmpty ? self["姓名已删除", en: "Name deleted"] : name
    }
}

/// A new lead, from a visit or a call.
package struct LeadForm: Screen {
    let questions: [Prompt]
    let error: Words?

    package init(questions: [Prompt], error: Words? = nil) {
        self.questions = questions
        self.error = error
    }

    package func page(in frame: Frame) -> Page {
        Page(
            frame["记一条线索", en: "New lead"],
            at: .desk(.leads),
            back: "/desk/leads",
            content: Card(
                """
                \(Notice(.info, frame["本人同意之前，只记怎么找到他，不记身份证、银行卡、病情。",
                en: "Before consent, only how to reach the person: no number, card or illness."],
                frame: frame))\
                \(error.map { Notice(.warn, frame[$0], frame: frame) })\
                \(SealedForm(
                    to: "/desk/leads/new",
                    frame: frame,
                    "\(questions.map { $0.html(in: frame) })\(Button(frame["保存", en: "Save"]))"
                ))
                """
            ).html
        )
    }
}
