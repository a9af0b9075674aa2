import Hall

extension LeadSheet {
    func consentCard(_ frame: Frame) -> HTML {
        Card(
            frame["本人同意", en: "Consent"],
            aside: consent == nil
                ? Pill(frame["还没有", en: "Not yet"], .warn).html
                : Pill(frame["已记录", en: "Recorded"], .ok).html,
            consent.map { recorded($0, frame) } ?? (isOver ? nothing(frame) : consentForm(frame))
        ).html
    }

    private func recorded(_ consent: Consent, _ frame: Frame) -> HTML {
        """
        <p>\(frame[consent.how]) · \(frame.moment(consent.at)) · \(consent.by)</p>\
        \(consent.words.map { Note($0) })
        """
    }

    private func nothing(_ frame: Frame) -> HTML {
        Note(frame["没有征得同意就了结了。", en: "Closed without a consent."]).html
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

    func papersCard(_ frame: Frame) -> HTML? {
        guard consent != nil, opened == nil else { return nil }
        return Card(
            frame["材料", en: "Papers"],
            aside: Pill(
                frame["已收到 \(papers.count) 份", en: "\(papers.count) received"],
                papers.isEmpty ? .plain : .ok
            ).html,
            "\(paperList(frame))\(isOver ? nil : linkForm(frame))"
        ).html
    }

    private func paperList(_ frame: Frame) -> HTML? {
        guard !papers.isEmpty else { return nil }
        return Rows(
            papers.map { paper in
                ListRow(paper.name, detail: "\(paper.size)", to: paper.path)
            }
        ).html
    }

    private func linkForm(_ frame: Frame) -> HTML {
        let note = frame[
            "生成链接发给本人，手机打开就能拍照上传，不用登录。",
            en: "Make a link for the person: photos can be added by phone without logging in."
        ]
        return SealedForm(
            to: "/desk/leads/\(id)/link",
            frame: frame,
            "\(Note(note))\(Button(frame["生成上传链接", en: "Make an upload link"], .plain))"
        ).html
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
                CloseLead.Outcome.allCases.map { Choice($0.rawValue, frame[$0.title]) },
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
