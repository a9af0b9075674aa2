package import Programs

/// Before something sealed is shown: why it is needed. The answer is kept, with the name of the
/// reader.
package struct RevealForm: Screen {
    let action: String
    let back: String
    let label: Words
    let error: Words?

    package init(label: Words, action: String, back: String, error: Words? = nil) {
        self.label = label
        self.action = action
        self.back = back
        self.error = error
    }

    package func page(in frame: Frame) -> Page {
        ConfirmPage(
            frame["查看“\(frame[label])”", en: "Reveal: \(frame[label])"],
            at: .desk(.inbox),
            back: back,
            action: action,
            button: frame["查看", en: "Reveal"],
            content: """
                <p>\(frame["这是受保护的个人信息。查看会留下记录：谁、何时、为什么。",
                en: "This is protected. Who looked, when and why is recorded."])</p>\
                \(TextArea(
                    Field("reason", frame["为什么要看", en: "Why do you need it?"], error: frame[error]),
                    frame: frame
                ))
                """
        ).page(in: frame)
    }
}

/// What was sealed, shown once.
package struct Revealed: Screen {
    let label: Words
    let value: String
    let back: String

    package init(label: Words, value: String, back: String) {
        self.label = label
        self.value = value
        self.back = back
    }

    package func page(in frame: Frame) -> Page {
        Page(
            frame[label],
            at: .desk(.inbox),
            back: back,
            content: Card(
                """
                <p class="receipt num">\(value)</p>\
                <p class="muted sm">\(frame["已记录。离开这一页就不再显示。",
                en: "Recorded. It is hidden again when you leave this page."])</p>\
                \(LinkButton(frame["返回", en: "Back"], to: back))
                """
            ).html
        )
    }
}
