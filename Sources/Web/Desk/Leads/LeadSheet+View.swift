extension LeadSheet: Screen {
    package func page(in frame: Frame) -> Page {
        Page(
            name,
            at: .desk(.leads),
            back: "/desk/leads",
            aside: Pill(frame[state], tone).html,
            content: """
                <div class="two"><div class="stack">\(about(frame))\(contactCard(frame))</div>\
                <div class="stack sticky">\(openedNotice(frame))\(consentCard(frame))\
                \(linkCard(frame))\
                \(openCard(frame))\(closeCard(frame))</div></div>
                """
        )
    }

    private func about(_ frame: Frame) -> HTML {
        Card(
            FactList([
                .init(frame["怎么发现的", en: "How found"], "\(frame[found]) · \(frame.day(on))"),
                .init(
                    frame["电话", en: "Phone"],
                    phone.map { "<a href=\"tel:\($0)\">\($0)</a>" } ?? "—"
                ),
                .init(frame["备注", en: "Note"], "\(note)"),
            ]).html
        ).html
    }

    private func contactCard(_ frame: Frame) -> HTML {
        Card(
            frame["联系记录", en: "Contact log"],
            """
            \(contacts.isEmpty ? Note(frame["还没联系过。", en: "No contact yet."]).html : log(frame))\
            <details><summary>\(frame["记一次联系", en: "Log a contact"])</summary>\(contactForm(frame))\
            </details>
            """
        ).html
    }

    private func log(_ frame: Frame) -> HTML {
        Timeline(
            contacts.map { contact in
                Timeline.Entry(
                    contact.reached ? .done : .stopped,
                    frame[contact.how],
                    detail: "\(frame.moment(contact.at)) · \(contact.who) · \(contact.note)",
                    pill: contact.reached ? .empty : Pill(frame["没联系上", en: "Not reached"]).html
                )
            },
            frame: frame
        ).html
    }

    private func contactForm(_ frame: Frame) -> HTML {
        SealedForm(
            to: "/desk/leads/\(id)/contact",
            frame: frame,
            """
            \(Choices(Field("how", frame["怎么联系的", en: "How"]), ways(frame), frame: frame))\
            \(Choices(
                Field("reached", frame["联系上了吗", en: "Reached?"]),
                [Choice("yes", frame["联系上了", en: "Yes"]), Choice("no", frame["没联系上", en: "No"])],
                frame: frame
            ))\
            \(TextArea(
                Field("note", frame["说了什么", en: "What was said"], required: false),
                frame: frame
            ))\
            \(Button(frame["保存", en: "Save"]))
            """
        ).html
    }

    private func ways(_ frame: Frame) -> [Choice] {
        [
            Choice("phone", frame["电话", en: "Phone"]), Choice("visit", frame["上门", en: "Visit"]),
            Choice("message", frame["微信或短信", en: "Message"]),
        ]
    }

    private func openedNotice(_ frame: Frame) -> HTML? {
        opened.map {
            Notice(
                .ok,
                html: """
                    \(frame["已立案：", en: "Became case "])<a href="\($0.path)">\($0.number)</a>
                    """,
                frame: frame
            ).html
        }
    }
}
