extension DeskLogIn: Screen {
    package func page(in frame: Frame) -> Page {
        Page(
            frame["工作台登录", en: "Desk log in"],
            at: .bare,
            content: Card(SealedForm(to: action, frame: frame, content(frame)).html).html
        )
    }

    private var action: String {
        switch step {
        case .password: "/desk/login"
        case .again: "/desk/login/again"
        }
    }

    private func content(_ frame: Frame) -> HTML {
        """
        \(back.map { HiddenField("back", $0) })\
        \(fields(frame))\(Button(frame["登录", en: "Log in"], wide: true))
        """
    }

    private func fields(_ frame: Frame) -> HTML {
        switch step {
        case .password(let name):
            """
            \(TextField(
                Field("name", frame["账号", en: "Account"]),
                value: name,
                autocomplete: "username",
                frame: frame
            ))\(password(frame, error: frame[error]))\(code(frame))
            """
        case .again(let name):
            """
            <p>\(frame["\(name)，这一步要再确认是你本人。", en: "\(name), please show that it is you."])</p>\
            \(password(frame, error: frame[error]))
            """
        }
    }

    private func password(_ frame: Frame, error: String?) -> TextField {
        TextField(
            Field("password", frame["密码", en: "Password"], error: error),
            .password,
            frame: frame
        )
    }

    private func code(_ frame: Frame) -> TextField {
        TextField(
            Field(
                "code",
                frame["动态码", en: "Authenticator code"],
                hint: frame[
                    "打开验证器 App，填现在显示的六位数字。",
                    en: "The six digits your authenticator app shows now."
                ]
            ),
            .code,
            frame: frame
        )
    }
}
