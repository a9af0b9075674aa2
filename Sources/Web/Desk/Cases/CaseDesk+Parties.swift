import Hall
import Programs
import Registry

extension CaseDesk {
    /// Who else has to do with the case, how to reach them, and their own doors.
    func partyCard(_ frame: Frame) -> HTML? {
        guard !parties.isEmpty || !roles.isEmpty else { return nil }
        return Card(
            frame["当事方", en: "Parties"],
            """
            \(Rows(parties.map { ListRow($0.name, detail: detail($0, frame), pill: pill($0, frame)) }))\
            \(when: !roles.isEmpty, links(frame))\(when: !roles.isEmpty, naming(frame))
            """
        ).html
    }

    private func detail(_ party: PartyLine, _ frame: Frame) -> HTML {
        """
        \(frame[party.title])\(party.phone.map { " · \($0)" as HTML })\
        \(party.isKnown ? frame[" · 登录后可看", en: " · sees it after logging in"] : "")\
        \(party.hasLink ? frame[" · 已发专用链接", en: " · has a link of its own"] : "")
        """
    }

    private func pill(_ party: PartyLine, _ frame: Frame) -> HTML {
        guard let hasAnswered = party.hasAnswered else { return .empty }
        return hasAnswered
            ? Pill(frame["已确认", en: "Confirmed"], .ok).html
            : Pill(frame["等确认", en: "Waited for"], .warn).html
    }

    /// A link for whoever has no account; it is shown once, with its code.
    private func links(_ frame: Frame) -> HTML {
        let without = parties.filter { !$0.isKnown }
        guard !without.isEmpty else { return .empty }
        return """
            <details><summary>\(frame["给对方发专用链接", en: "A link for a party"])</summary>\
            \(SealedForm(
                to: "/desk/cases/\(id)/parties/link",
                frame: frame,
                """
                \(SelectField(
                    Field("party", frame["给谁", en: "For whom"], id: "link-party"),
                    without.map { Choice($0.id.description, "\($0.name)（\(frame[$0.title])）") },
                    frame: frame
                ))\
                \(Note(frame[
                    "链接和验证码分两次告诉对方，例如短信发链接、电话里说验证码。",
                    en: "Tell link and code separately: the link by message, the code by phone."
                ]))\
                \(Button(frame["生成链接和验证码", en: "Make link and code"], .plain, wide: true))
                """
            ))</details>
            """
    }

    private func naming(_ frame: Frame) -> HTML {
        """
        <details><summary>\(frame["登记或更换当事方", en: "Name or replace a party"])</summary>\
        \(SealedForm(
            to: "/desk/cases/\(id)/parties",
            frame: frame,
            """
            \(SelectField(
                Field("party", frame["哪一方", en: "Which party"], id: "name-party"),
                roles.map { Choice($0.id, frame[$0.title]) },
                frame: frame
            ))\
            \(TextField(Field("name", frame["姓名或名称", en: "Name"], id: "party-name"), frame: frame))\
            \(TextField(
                Field("phone", frame["电话", en: "Phone"], id: "party-phone", required: false),
                .phone,
                frame: frame
            ))\
            \(SelectField(
                Field(
                    "replaces",
                    frame["换掉谁", en: "In the place of"],
                    id: "party-replaces",
                    required: false
                ),
                [Choice("", frame["不换，新增", en: "Nobody: add"])]
                    + parties.map { Choice($0.id.description, "\($0.name)（\(frame[$0.title])）") },
                frame: frame
            ))\
            \(Button(frame["登记", en: "Name"], .plain, wide: true))
            """
        ))</details>
        """
    }
}
