import Hall

extension LeadSheet {
    func consentCard(_ frame: Frame) -> HTML {
        Card(
            frame["本人同意", en: "Consent"],
            aside: consentPill(frame).html,
            consent.map { recorded($0, frame) } ?? (isOver ? nothing(frame) : consentForm(frame))
        ).html
    }

    private func consentPill(_ frame: Frame) -> Pill {
        if takenBack != nil { return Pill(frame["已撤回", en: "Withdrawn"]) }
        return consent == nil
            ? Pill(frame["还没有", en: "Not yet"], .warn)
            : Pill(frame["已记录", en: "Recorded"], .ok)
    }

    private func recorded(_ consent: Consent, _ frame: Frame) -> HTML {
        """
        <p>\(frame[consent.how]) · \(frame.moment(consent.at)) · \(consent.by)</p>\
        \(consent.words.map { Note($0) })\(withdrawal(of: consent, frame))
        """
    }

    private func nothing(_ frame: Frame) -> HTML {
        if let takenBack {
            return """
                <p>\(frame["本人撤回了同意", en: "The person withdrew consent"]) · \
                \(frame.moment(takenBack))</p>
                """
        }
        return Note(frame["没有征得同意就了结了。", en: "Closed without a consent."]).html
    }

    private func consentForm(_ frame: Frame) -> HTML {
        SealedForm(
            to: "/desk/leads/\(id)/consent",
            frame: frame,
            """
            \(Choices(
                Field("how", frame["怎么同意的", en: "How"], id: "consent-how"),
                ConsentGiven.Way.allCases.map { Choice($0.rawValue, frame[Self.consentWay($0)]) },
                frame: frame
            ))\(TextArea(
                Field("words", frame["本人怎么说的", en: "In which words"], required: false),
                frame: frame
            ))\(Tick(
                Field(
                    "told",
                    frame[
                        "已说明：用哪些信息、作什么用、可以随时撤回",
                        en: "I explained what is used and for what, and that it can be withdrawn"
                    ]
                ),
                frame: frame
            ))\(Button(frame["记下同意", en: "Record consent"], wide: true))
            """
        ).html
    }

    /// What is done cannot be undone: what follows is said beside the button.
    private func withdrawal(of consent: Consent, _ frame: Frame) -> HTML {
        let follows =
            opened == nil
            ? frame[
                "线索随即了结，姓名、电话、备注、联系内容和材料都会删除，不能恢复；只留下“撤回过”这条记录。",
                en: """
                    The lead is closed; name, phone, notes and papers are deleted for good. Only the \
                    record that consent was withdrawn stays.
                    """
            ]
            : frame[
                "办件还没批准的，随即撤回申请；已经批准或办结的，照常办完，按规定留存。",
                en: "A case not decided yet is taken back; one that is goes on and stays on record."
            ]
        let form = SealedForm(
            to: "/desk/leads/\(id)/withdraw",
            frame: frame,
            """
            \(HiddenField("consent", consent.id))\(Note(follows))\
            \(Choices(
                Field("how", frame["本人怎么说的", en: "How they said so"], id: "withdraw-how"),
                ConsentGiven.Way.allCases.map { Choice($0.rawValue, frame[Self.withdrawalWay($0)]) },
                frame: frame
            ))\(TextArea(
                Field("words", frame["经过", en: "How it went"], id: "withdraw-words", required: false),
                frame: frame
            ))\(Button(frame["记下撤回", en: "Record the withdrawal"], .plain))
            """
        )
        return """
            <details><summary>\(frame["本人撤回同意", en: "Consent is withdrawn"])</summary>\(form)\
            </details>
            """
    }

    func openCard(_ frame: Frame) -> HTML? {
        guard !isOver else { return nil }
        guard consent != nil else {
            return Card(
                """
                <button class="btn wide" disabled>\(frame["立案", en: "Open a case"])</button>\
                <p class="muted sm">\
                \(frame["本人同意之后才能立案。", en: "A case can be opened once consent is recorded."])</p>
                """,
                style: .quiet
            ).html
        }
        return Card(
            SealedForm(
                to: "/desk/leads/\(id)/open",
                frame: frame,
                """
                \(Note(frame[
                    "接着替本人填\(frame[service])的申请，已收到的材料会一起带过去。",
                    en: "Goes on to the form of \(frame[service]); the papers go along."
                ]))\(Button(frame["立案", en: "Open a case"], wide: true))
                """
            ).html
        ).html
    }

    func closeCard(_ frame: Frame) -> HTML? {
        guard !isOver else { return nil }
        let form = SealedForm(
            to: "/desk/leads/\(id)/close",
            frame: frame,
            """
            \(Choices(
                Field("as", frame["结果", en: "Outcome"]),
                CloseLead.Outcome.choices.map { Choice($0.rawValue, frame[$0.title]) },
                frame: frame
            ))\(TextArea(
                Field("why", frame["说明", en: "Note"], required: false),
                frame: frame
            ))\
            \(Button(frame["了结", en: "Close"], .plain))
            """
        )
        return Card(
            """
            <details><summary>\(frame["不立案，了结线索", en: "Close without a case"])</summary>\
            \(form)</details>
            """
        )
        .html
    }
}
