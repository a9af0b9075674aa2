extension Introduce: Screen {
    package func page(in frame: Frame) -> Page {
        Page(
            frame["先认识一下", en: "Who are you?"],
            at: .worker(nil),
            content: """
                <p class="muted">\(frame["只填这一次，以后申请不用再填。",
                en: "Only this once; later applications know you."])</p>\
                \(Card(SealedForm(to: "/introduce", frame: frame, fields(frame)).html))
                """
        )
    }

    private func fields(_ frame: Frame) -> HTML {
        """
        \(back.map { "<input type=\"hidden\" name=\"back\" value=\"\($0)\">" as HTML })\
        \(TextField(
            Field("name", frame["姓名", en: "Name"], error: frame[errors["name"]]),
            value: name,
            autocomplete: "name",
            frame: frame
        ))\
        \(TextField(
            Field(
                "phone",
                frame["手机号", en: "Phone number"],
                hint: frame["刚才登录用的那个。", en: "The one you logged in with."],
                error: frame[errors["phone"]]
            ),
            .phone,
            value: phone,
            frame: frame
        ))\
        \(TextField(
            Field(
                "identity",
                frame["身份证号", en: "Identity number"],
                hint: frame["不填也能申请；填了审核更快。", en: "You can leave it out; with it the review is faster."],
                error: frame[errors["identity"]],
                required: false
            ),
            autocomplete: "off",
            frame: frame
        ))\
        \(Button(frame["好了", en: "Done"], wide: true))
        """
    }
}
