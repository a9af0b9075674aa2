extension LeadSheet {
    func consentCard(_ frame: Frame) -> HTML {
        Card(
            frame["本人同意", en: "Consent"],
            aside: consent == nil
                ? Pill(frame["还没有", en: "Not yet"], .warn).html
                : Pill(frame["已记录", en: "Recorded"], .ok).html,
            consent.map { recorded($0, frame) } ?? consentForm(frame)
        ).html
    }

    private func recorded(_ consent: Consent, _ frame: Frame) -> HTML {
        "<p>\(frame[consent.how]) · \(frame.moment(consent.at)) · \(consent.by)</p>"
    }

    private func consentForm(_ frame: Frame) -> HTML {
        SealedForm(
            to: "/desk/leads/\(id)/consent",
            frame: frame,
            """
            \(Choices(
                Field("how", frame["怎么同意的", en: "How"]),
                [
                    Choice("phone", frame["电话里同意", en: "By phone"]),
                    Choice("paper", frame["当面签字", en: "Signed in person"]),
                    Choice("message", frame["微信或短信回复", en: "By message"]),
                ],
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

    func linkCard(_ frame: Frame) -> HTML? {
        guard consent != nil, opened == nil else { return nil }
        return Card(
            frame["材料上传链接", en: "Upload link"],
            link.map { shown($0, frame) }
                ?? SealedForm(
                    to: "/desk/leads/\(id)/link",
                    frame: frame,
                    """
                    \(Note(frame[
                        "发给本人，手机打开就能拍照上传，不用登录。",
                        en: "Send it to the person: photos can be added without logging in."
                    ]))\
                    \(Button(frame["生成链接", en: "Make a link"], .plain))
                    """
                ).html
        ).html
    }

    private func shown(_ link: Link, _ frame: Frame) -> HTML {
        """
        <p><code>\(link.address)</code></p>\
        <p class="muted sm">\(frame["有效到", en: "Until"]) \(frame.day(link.until)) · \
        \(frame["已收到 \(link.received) 份", en: "\(link.received) received"])</p>
        """
    }

    func openCard(_ frame: Frame) -> HTML? {
        guard opened == nil else { return nil }
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
                \(SelectField(
                    Field("service", frame["办哪一项", en: "Which service"]),
                    services.map { Choice($0.id, frame[$0.title]) },
                    chosen: services.count == 1 ? services.first?.id : nil,
                    frame: frame
                ))\(Button(frame["立案", en: "Open a case"], wide: true))
                """
            ).html
        ).html
    }

    func closeCard(_ frame: Frame) -> HTML? {
        guard opened == nil else { return nil }
        let form = SealedForm(
            to: "/desk/leads/\(id)/close",
            frame: frame,
            """
            \(Choices(
                Field("as", frame["结果", en: "Outcome"]),
                [
                    Choice("refused", frame["本人不愿意", en: "Does not want it"]),
                    Choice("not-eligible", frame["不符合条件", en: "Not eligible"]),
                    Choice("not-found", frame["一直联系不上", en: "Cannot be reached"]),
                ],
                frame: frame
            ))\(TextArea(Field("why", frame["说明", en: "Note"]), frame: frame))\
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
