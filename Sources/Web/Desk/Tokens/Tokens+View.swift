import Hall
import Programs

extension TokensPage: Screen {
    package func page(in frame: Frame) -> Page {
        Page(
            frame["数据接口", en: "Interface for programs"],
            at: .desk(.tokens),
            content: "\(about(frame))\(Card(frame["令牌", en: "Tokens"], list(frame)))\(form(frame))"
        )
    }

    private func about(_ frame: Frame) -> Card {
        let text = frame[
            "别的系统可以通过接口读写本工会的数据。令牌代表你本人：能做的不会比你多，永远不能付款。姓名和号码都打码，除非你选了“查看会员的完整号码”。",
            en: """
                Other systems read and write through the interface. A token stands for you: it may do no \
                more than you may, and never pays. Names and numbers are masked, unless you choose to let \
                it read a member's sealed data.
                """
        ]
        let document = Endpoint.root + "/openapi.json"
        return Card(
            """
            <p>\(text)</p><p>\(LinkButton(
                frame["接口说明（OpenAPI）", en: "Description (OpenAPI)"], to: document))</p>
            """
        )
    }

    private func list(_ frame: Frame) -> HTML {
        guard !tokens.isEmpty else {
            return Note(frame["还没有令牌。", en: "No tokens yet."]).html
        }
        return "<ul class=\"list\">\(tokens.map { $0.line(frame) })</ul>"
    }

    private func form(_ frame: Frame) -> Card {
        Card(
            frame["生成令牌", en: "Make a token"],
            SealedForm(
                to: DeskSection.tokens.path,
                frame: frame,
                """
                \(TextField(
                    Field("name", frame["名称", en: "Name"], error: frame[faults["name"]]),
                    value: name,
                    autocomplete: "off",
                    frame: frame
                ))\(choices(frame))\(TextField(
                    Field("days", frame["有效天数", en: "Days it holds"], error: frame[faults["days"]]),
                    .number,
                    value: days,
                    frame: frame
                ))\(Button(frame["生成", en: "Make it"]))
                """
            ).html
        )
    }

    private func choices(_ frame: Frame) -> Choices {
        Choices(
            Field("scope", frame["可以做什么", en: "What it may do"], error: frame[faults["scope"]]),
            TokenScope.allCases.map { .init($0.rawValue, frame[$0.title]) },
            chosen: Set(scopes.map(\.rawValue)),
            several: true,
            frame: frame
        )
    }
}

extension MyTokens.Token {
    fileprivate func line(_ frame: Frame) -> HTML {
        """
        <li><div class="line"><span class="grow"><b>\(name)</b>\
        <span class="muted sm">\(scopes.map(\.rawValue).joined(separator: " "))<br>\(dates(frame))</span>\
        </span>\(state(frame))</div></li>
        """
    }

    private func dates(_ frame: Frame) -> HTML {
        let used = usedOn.map { frame.day($0) } ?? "\(frame["没用过", en: "never"])"
        return """
            \(frame["有效到", en: "Holds until"]) \(frame.day(lastDay)) · \
            \(frame["最近使用", en: "last used"]) \(used)
            """
    }

    private func state(_ frame: Frame) -> HTML {
        guard isAlive else { return Pill(frame["已失效", en: "Ended"]).html }
        return SealedForm(
            to: "\(DeskSection.tokens.path)/\(address)/end",
            frame: frame,
            Button(frame["停用", en: "End it"], .plain).html
        ).html
    }
}

extension MadeToken: Screen {
    package func page(in frame: Frame) -> Page {
        let text = frame[
            "请现在复制保存：离开这一页就再也看不到了。泄露了就马上停用。",
            en: "Copy it now: it is shown nowhere else. If it leaks, end it at once."
        ]
        return Page(
            frame["新的令牌", en: "Your new token"],
            at: .desk(.tokens),
            back: DeskSection.tokens.path,
            content: Card("<p class=\"code\">\(token)</p><p>\(text)</p>", style: .urgent).html
        )
    }
}
