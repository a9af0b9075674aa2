package import Calendar
package import Programs

/// Behind a link that an officer sent: papers can be added without logging in.
package struct UploadDoor: Screen {
    let token: String
    let union: Words
    let until: CivilDate
    let questions: [Prompt]
    let received: Int

    package init(
        token: String,
        union: Words,
        until: CivilDate,
        questions: [Prompt],
        received: Int
    ) {
        self.token = token
        self.union = union
        self.until = until
        self.questions = questions
        self.received = received
    }

    package func page(in frame: Frame) -> Page {
        Page(
            frame["上传材料", en: "Send your papers"],
            at: .bare,
            content: """
                <p class="muted">\
                \(frame["\(frame[union])请你补材料。", en: "\(frame[union]) asks for your papers."]) \
                \(frame["链接有效到", en: "The link holds until"]) \(frame.day(until))</p>\
                \(when: received > 0, Notice(.ok, frame["已收到 \(received) 份。还可以继续传。",
                en: "\(received) received. You can add more."], frame: frame))\
                \(Card(SealedForm(
                    to: "/u/\(token)",
                    uploads: true,
                    frame: frame,
                    """
                    \(questions.map { $0.html(in: frame) })\
                    \(Button(frame["上传", en: "Send"], wide: true))
                    """
                ).html))
                """
        )
    }
}
