extension LogIn: Screen {
    package func page(in frame: Frame) -> Page {
        Page(frame["登录", en: "Log in"], at: .bare, content: Card(content(frame)).html)
    }

    private func content(_ frame: Frame) -> HTML {
        switch step {
        case .phone(let typed): phoneForm(typed, frame)
        case .code(let phone, let masked, let wait): codeForm(phone, masked, wait, frame)
        case .lastFour(let masked): lastFourForm(masked, frame)
        }
    }

    private var backField: HTML? {
        back.map { HiddenField("back", $0).html }
    }

    private func phoneForm(_ typed: String, _ frame: Frame) -> HTML {
        SealedForm(
            to: "/login",
            frame: frame,
            """
            \(backField)\(TextField(
                Field(
                    "phone",
                    frame["手机号", en: "Phone number"],
                    hint: frame["不用注册，不用密码。", en: "No registration, no password."],
                    error: frame[error]
                ),
                .phone,
                value: typed,
                frame: frame
            ))\
            \(Button(frame["发验证码", en: "Send me a code"], wide: true))
            """
        ).html
    }

    private func codeForm(_ phone: String, _ masked: String, _ wait: Int, _ frame: Frame) -> HTML {
        let hint = frame["五分钟内有效。", en: "It holds for five minutes."]
        return """
            \(SealedForm(
                to: "/login/code",
                frame: frame,
                """
                \(HiddenField("phone", phone))\(backField)\
                <p>\(frame["验证码已发到 \(masked)", en: "We sent a code to \(masked)"])</p>\
                \(TextField(
                    Field(
                        "code",
                        frame["六位验证码", en: "Six-digit code"],
                        hint: hint,
                        error: frame[error]
                    ),
                    .code,
                    frame: frame
                ))\(Button(frame["登录", en: "Log in"], wide: true))
                """
            ))\(resend(phone, wait, frame))
            """
    }

    private func resend(_ phone: String, _ wait: Int, _ frame: Frame) -> HTML {
        guard wait <= 0 else {
            return """
                <p class="muted sm">\(frame["没收到？\(wait) 秒后可以重发。",
                en: "No message? You can ask again in \(wait) seconds."])</p>
                """
        }
        return SealedForm(
            to: "/login",
            frame: frame,
            """
            \(HiddenField("phone", phone))\(backField)\
            \(Button(frame["重新发送", en: "Send again"], .plain))
            """
        ).html
    }

    private func lastFourForm(_ masked: String, _ frame: Frame) -> HTML {
        """
        \(SealedForm(
            to: "/login/member",
            frame: frame,
            """
            \(backField)<p>\(frame["这个手机号在会员名单上：\(masked)。填身份证号最后四位，就能用上你的会员资料。",
            en: "This number is a member's: \(masked). Four digits show that it is you."])</p>\
            \(TextField(
                Field(
                    "last4",
                    frame["身份证号最后四位", en: "Last four of your identity number"],
                    error: frame[error]
                ),
                .lastFour,
                frame: frame
            ))\(Button(frame["确认", en: "Confirm"], wide: true))
            """
        ))\(SealedForm(
            to: "/login/stranger",
            frame: frame,
            "\(backField)\(Button(frame["不是我", en: "That is not me"], .quiet))"
        ))
        """
    }
}
