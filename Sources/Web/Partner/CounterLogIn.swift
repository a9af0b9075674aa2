package import Programs

/// The way in for a partner's counter.
package struct CounterLogIn: Screen {
    let name: String
    let back: String?
    let error: Words?

    package init(name: String = "", back: String? = nil, error: Words? = nil) {
        self.name = name
        self.back = back
        self.error = error
    }

    package func page(in frame: Frame) -> Page {
        Page(
            frame["合作单位登录", en: "Partner log in"],
            at: .bare,
            content: """
                \(Card(SealedForm(to: CounterPaths.login, frame: frame, fields(frame)).html))\
                <p class="muted sm">\(frame["这里只给合作单位的柜台用；职工请回", en: "For partners' counters only; workers go "])\
                <a href="/">\(frame["首页", en: "home"])</a>\(frame["。", en: "."])</p>
                """
        )
    }

    private func fields(_ frame: Frame) -> HTML {
        """
        \(back.map { HiddenField("back", $0) })\
        \(TextField(
            Field("name", frame["账号", en: "Account"], error: frame[error]),
            value: name,
            autocomplete: "username",
            frame: frame
        ))\
        \(TextField(Field("password", frame["密码", en: "Password"]), .password, frame: frame))\
        \(TextField(
            Field(
                "code",
                frame["动态码", en: "Authenticator code"],
                hint: frame["没有开通就留空。", en: "Leave it empty if there is none."],
                required: false
            ),
            .code,
            frame: frame
        ))\
        \(Button(frame["登录", en: "Log in"], wide: true))
        """
    }
}
