package import Calendar
package import Programs

/// Behind a link that an officer sent: papers can be added without logging in.
package struct UploadDoor: Screen {
    let token: String
    let union: Words
    let service: Words
    let until: CivilDate
    let questions: [Prompt]
    let received: Int

    /// - Parameter questions: Nothing is asked once the link has taken all it takes.
    package init(
        token: String,
        union: Words,
        service: Words,
        until: CivilDate,
        questions: [Prompt],
        received: Int
    ) {
        self.token = token
        self.union = union
        self.service = service
        self.until = until
        self.questions = questions
        self.received = received
    }

    package func page(in frame: Frame) -> Page {
        Page(
            frame["上传材料", en: "Send your papers"],
            at: .bare,
            content: """
                <p class="muted">\(frame[
                    "\(frame[union])请你补\(frame[service])的材料。",
                    en: "\(frame[union]) asks for your papers for \(frame[service])."
                ]) \(frame["链接有效到", en: "The link holds until"]) \(frame.day(until))</p>\
                \(when: received > 0, thanks(frame))\(when: !questions.isEmpty, form(frame))
                """
        )
    }

    private func thanks(_ frame: Frame) -> HTML {
        let text =
            questions.isEmpty
            ? frame[
                "已收到 \(received) 份，够了，谢谢。工作人员会联系你。",
                en: "\(received) received, that is enough. Thank you; the union will be in touch."
            ]
            : frame[
                "已收到 \(received) 份，谢谢。还可以继续传；传完了关掉页面就行。",
                en: "\(received) received, thank you. Add more, or simply close this page."
            ]
        return Notice(.ok, text, frame: frame).html
    }

    private func form(_ frame: Frame) -> HTML {
        Card(
            SealedForm(
                to: "/u/\(token)",
                uploads: true,
                frame: frame,
                """
                \(questions.map { $0.html(in: frame) })\
                \(Button(frame["上传", en: "Send"], wide: true))
                """
            ).html
        ).html
    }
}

/// A link that is over, used up or never was.
package struct UploadOver: Screen {
    package init() {}

    package func page(in frame: Frame) -> Page {
        Page(
            frame["链接已失效", en: "This link is over"],
            at: .bare,
            content: EmptyState(
                .triangleAlert,
                frame["这个链接不能用了", en: "This link no longer works"],
                frame[
                    "可能过了期限，也可能地址没复制全。请联系发链接给你的工作人员，或拨打 \(frame.house.hotline)。",
                    en: """
                        It may be too old, or not copied whole. Ask whoever sent it, or call \
                        \(frame.house.hotline).
                        """
                ],
                frame: frame
            ).html
        )
    }
}
