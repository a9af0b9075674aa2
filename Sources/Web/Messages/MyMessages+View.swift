import Programs

extension MyMessagesPage: Screen {
    package func page(in frame: Frame) -> Page {
        Page(
            frame["我的消息", en: "My messages"],
            at: door.place,
            back: door.back,
            content: "\(Card(list(frame)))\(letters(frame))\(languageCard(frame))"
        )
    }

    private func list(_ frame: Frame) -> HTML {
        guard !lines.isEmpty else {
            return EmptyState(
                .bell,
                frame["还没有消息", en: "No messages yet"],
                frame["事情有了进展，会在这里告诉你。", en: "When something happens, it is told here."],
                frame: frame
            ).html
        }
        return """
            \(Rows(lines.map { $0.row(frame) }))\
            \(next.map { LinkButton(frame["更早的消息", en: "Older messages"], to: $0, .plain) })
            """
    }

    private func letters(_ frame: Frame) -> Card {
        Card(frame["也发到邮箱", en: "By mail too"], mailForm(frame))
    }

    /// What stands here follows the page; a phone and letters have no page.
    private func languageCard(_ frame: Frame) -> Card {
        let other: Language = language == .zh ? .en : .zh
        let now: HTML =
            switch language {
            case .zh: "<p>\(frame["短信和邮件用中文。", en: "Phone and mail messages are in Chinese."])</p>"
            case .en: "<p>\(frame["短信和邮件用英文。", en: "Phone and mail messages are in English."])</p>"
            }
        let change =
            switch other {
            case .zh: frame["改用中文", en: "Use Chinese"]
            case .en: frame["改用英文", en: "Use English"]
            }
        return Card(
            frame["短信的语言", en: "Language of messages"],
            """
            \(now)\(SealedForm(
                to: door.language,
                frame: frame,
                "\(HiddenField("to", other.rawValue))\(Button(change, .plain))"
            ))
            """
        )
    }

    private func mailForm(_ frame: Frame) -> HTML {
        switch mail {
        case .none(let typed): askForm(typed, frame)
        case .asked(let address, let masked): codeForm(address, masked, frame)
        case .proved(let masked): provedForm(masked, frame)
        }
    }

    private func askForm(_ typed: String, _ frame: Frame) -> HTML {
        let field = Field(
            "mail",
            frame["邮箱", en: "Mail address"],
            hint: frame[
                "先发一个验证码过去；晚上的消息早上一起发。",
                en: "We send a code there first; what happens at night comes in the morning."
            ],
            error: frame[error]
        )
        return SealedForm(
            to: door.askCode,
            frame: frame,
            """
            \(TextField(field, .mail, value: typed, frame: frame))\
            \(Button(frame["发验证码", en: "Send me a code"], .plain))
            """
        ).html
    }

    private func codeForm(_ address: String, _ masked: String, _ frame: Frame) -> HTML {
        let field = Field(
            "code",
            frame["六位验证码", en: "Six-digit code"],
            hint: frame["五分钟内有效。", en: "It holds for five minutes."],
            error: frame[error]
        )
        return """
            <p>\(frame["验证码已发到 \(masked)", en: "We sent a code to \(masked)"])</p>\
            \(SealedForm(
                to: door.prove,
                frame: frame,
                """
                \(HiddenField("mail", address))\(TextField(field, .code, frame: frame))\
                \(Button(frame["确认", en: "Confirm"]))
                """
            ))<p>\(LinkButton(frame["换一个邮箱", en: "Another address"], to: door.path, .plain))</p>
            """
    }

    private func provedForm(_ masked: String, _ frame: Frame) -> HTML {
        """
        <p>\(frame["消息会发到 \(masked)。", en: "Messages go to \(masked)."])</p>\
        \(SealedForm(
            to: door.forget,
            frame: frame,
            Button(frame["不再发到邮箱", en: "Send no more mail"], .plain).html
        ))
        """
    }
}

extension MyMessagesPage.Line {
    fileprivate func row(_ frame: Frame) -> ListRow {
        ListRow(
            frame[text],
            detail: frame.moment(at),
            pill: isNew ? Pill(frame["新", en: "New"], .info).html : .empty,
            to: path
        )
    }
}
