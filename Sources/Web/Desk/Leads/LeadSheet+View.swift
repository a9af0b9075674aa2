import Hall

extension LeadSheet: Screen {
    package func page(in frame: Frame) -> Page {
        Page(
            frame.nameOfLead(name),
            at: .desk(.leads),
            back: "/desk/leads",
            aside: Pill(frame[state], tone).html,
            content: """
                <div class="two"><div class="stack">\(about(frame))\(contactCard(frame))</div>\
                <div class="stack sticky">\(openedNotice(frame))\(consentCard(frame))\
                \(papersCard(frame))\
                \(openCard(frame))\(closeCard(frame))</div></div>
                """
        )
    }

    private func about(_ frame: Frame) -> HTML {
        Card(
            FactList([
                .init(frame["可能用得上", en: "May need"], "\(frame[service])"),
                .init(frame["怎么发现的", en: "How found"], "\(frame[found]) · \(frame.day(on))"),
                .init(
                    frame["电话", en: "Phone"],
                    phone.map { call($0, frame) } ?? "—"
                ),
                .init(frame["备注", en: "Note"], "\(note.isEmpty ? "—" : note)"),
                .init(frame["跟进人", en: "With"], "\(assignee ?? "—")\(assignForm(frame))"),
            ]).html
        ).html
    }

    private func call(_ phone: String, _ frame: Frame) -> HTML {
        "<a class=\"btn small\" href=\"tel:\(phone)\">\(frame.icon(.phone))\(phone)</a>"
    }

    private func contactCard(_ frame: Frame) -> HTML {
        Card(
            frame["联系记录", en: "Contact log"],
            """
            \(contacts.isEmpty ? Note(frame["还没联系过。", en: "No contact yet."]).html : log(frame))\
            \(isOver ? nil : logging(frame))
            """
        ).html
    }

    private func logging(_ frame: Frame) -> HTML {
        """
        <details><summary>\(frame["记一次联系", en: "Log a contact"])</summary>\(contactForm(frame))\
        </details>
        """
    }

    private func assignForm(_ frame: Frame) -> HTML? {
        guard !isOver, !colleagues.isEmpty else { return nil }
        let form = SealedForm(
            to: "/desk/leads/\(id)/assign",
            frame: frame,
            """
            \(SelectField(
                Field("to", frame["交给", en: "Give to"]),
                colleagues.map { Choice($0.id, $0.name) },
                frame: frame
            ))\(Button(frame["交给同事", en: "Assign"], .plain))
            """
        )
        return """
            <details><summary>\(frame["换人跟进", en: "Give to a colleague"])</summary>\(form)\
            </details>
            """
    }

    private func log(_ frame: Frame) -> HTML {
        Timeline(
            contacts.map { contact in
                Timeline.Entry(
                    contact.result == .reached ? .done : .stopped,
                    frame[contact.how],
                    detail: """
                        \(frame.moment(contact.at)) · \(contact.who)\
                        \(when: !contact.note.isEmpty, " · \(contact.note)")
                        """,
                    pill: contact.result == .reached
                        ? .empty : Pill(frame[contact.result.title]).html
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
                Field("result", frame["联系上了吗", en: "Reached?"]),
                LogContact.Result.allCases.map { Choice($0.rawValue, frame[$0.title]) },
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
        [ConsentGiven.Way.phone, .face, .online].map {
            Choice($0.rawValue, frame[Self.contactWay($0)])
        }
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
