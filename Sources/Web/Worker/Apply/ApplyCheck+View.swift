extension ApplyCheck: Screen {
    package func page(in frame: Frame) -> Page {
        Page(
            frame["核对一下", en: "Check your answers"],
            at: .worker(.services),
            back: "\(path)/\(answers.last?.step ?? 1)",
            content: """
                <p class="muted">\(frame[title])</p>\
                \(Card("<ul class=\"list\">\(answers.map { line($0, frame) })</ul>"))\
                \(Card(frame["初步结果", en: "What to expect"], WhyPanel(why, frame: frame).html))\
                \(Card(form(frame)))
                """
        )
    }

    private var path: String { "/services/\(service)/apply" }

    private func line(_ answer: Answer, _ frame: Frame) -> HTML {
        """
        <li><div class="line"><span class="grow"><span class="muted sm">\(frame[answer.ask])</span>\
        <b>\(frame[answer.text] ?? frame["未填", en: "Not answered"])</b>\
        \(frame[answer.error].map { error($0, frame) })\
        </span><a class="btn small" href="\(path)/\(answer.step)">\(frame["修改", en: "Change"])\
        <span class="hidden">\(frame[answer.ask])</span></a></div></li>
        """
    }

    private func error(_ text: String, _ frame: Frame) -> HTML {
        "<span class=\"error\">\(frame.icon(.circleAlert))\(text)</span>"
    }

    private func form(_ frame: Frame) -> HTML {
        SealedForm(
            to: "\(path)/send",
            waits: true,
            frame: frame,
            """
            \(Tick(Field("agree", frame[consent], error: frame[error]), frame: frame))\
            \(Button(frame["提交申请", en: "Send application"], wide: true))\
            <p class="muted sm">\(frame["提交后还能补材料，也能撤回。",
            en: "You can still add papers or withdraw afterwards."])</p>
            """
        ).html
    }
}
