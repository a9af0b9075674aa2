import Calendar
import Programs

extension Home: Screen {
    package func page(in frame: Frame) -> Page {
        Page(
            greeting(frame),
            at: .worker(.home),
            showsTitle: false,
            content: """
                <header class="hello">\(union(frame))<h1>\(greeting(frame))</h1></header>\
                \(needs.map { need($0, frame) })\(offers.map { $0.card(frame) })\(when: !notices.isEmpty, noticeCard(frame))\
                \(when: name == nil && !isKnown, entry(frame))\
                \(tiles(frame))\
                \(when: !cases.isEmpty, caseCard(frame))
                """
        )
    }

    private func greeting(_ frame: Frame) -> String {
        guard let name else { return frame["工会在你身边", en: "Your union is here"] }
        return frame["\(name)，你好", en: "Hello, \(name)"]
    }

    private func union(_ frame: Frame) -> HTML? {
        frame[union].map { "<p class=\"muted sm\">\($0)</p>" }
    }

    private func need(_ need: Need, _ frame: Frame) -> HTML {
        Card(
            frame[need.title],
            aside: need.due.map { DeadlinePill($0, frame: frame).html }
                ?? Pill(frame["待你办", en: "Action needed"], .warn).html,
            style: .urgent,
            """
            <p>\(frame[need.text])\(need.due.map { before($0, frame) })</p>\
            \(LinkButton(frame[need.button], to: need.path, .primary, wide: true))
            """
        ).html
    }

    private func before(_ day: CivilDate, _ frame: Frame) -> HTML {
        switch frame.look.language {
        case .zh: "请在 <b>\(frame.day(day))</b> 前办好。"
        case .en: " Please do it by <b>\(frame.day(day))</b>."
        }
    }

    private func noticeCard(_ frame: Frame) -> HTML {
        let rows = notices.map { notice in
            ListRow(frame[notice.text], detail: frame.moment(notice.at), to: notice.path)
        }
        return Card(
            frame["新消息", en: "News for you"],
            """
            \(Rows(rows))\(SealedForm(
                to: "/notices/read",
                frame: frame,
                Button(frame["知道了", en: "I have read them"], .plain).html
            ))
            """
        ).html
    }

    private func entry(_ frame: Frame) -> HTML {
        Card(
            """
            <p>\(frame["遇到困难，可以随时申请帮扶，不用跑腿。手机号登录就行。",
            en: "In hardship, ask for help at any time. A phone number is enough."])</p>\
            \(LinkButton(frame["手机号登录", en: "Log in by phone"], to: "/login", .primary, wide: true))
            """
        ).html
    }

    private func tiles(_ frame: Frame) -> Tiles {
        let doors = classes.map {
            Tile($0.icon, frame[$0.title], to: "/services?class=\($0.id.percentEncoded)")
        }
        let all = Tile(.layoutGrid, frame["全部服务", en: "All services"], to: "/services")
        return Tiles(frame["服务分类", en: "Kinds of help"], doors + [all], frame: frame)
    }

    private func caseCard(_ frame: Frame) -> HTML {
        Card(
            frame["我的办件", en: "My cases"],
            aside: LinkButton(frame["全部", en: "All"], to: "/cases", .quiet).html,
            Rows(cases.map { $0.row(frame) }).html
        ).html
    }
}

extension CaseLine {
    func row(_ frame: Frame) -> ListRow {
        ListRow(
            frame[title],
            detail: "\(number) · \(frame.day(on))",
            pill: Pill(frame[state], tone).html,
            to: "/cases/\(id)"
        )
    }
}
