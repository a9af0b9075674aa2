import Calendar
import Hall
import Programs

extension Home: Screen {
    package func page(in frame: Frame) -> Page {
        Page(
            greeting(frame),
            at: .worker(.home),
            showsTitle: false,
            content: """
                <header class="hello">\(union(frame))<h1>\(greeting(frame))</h1></header>\
                \(needs.map { need($0, frame) })\(offers.map { $0.card(frame, isLoud: needs.isEmpty) })\
                \(votes.map { vote($0, frame) })\
                \(when: name == nil && !isKnown, entry(frame))\
                \(tiles(frame))\
                \(when: !notices.isEmpty, noticeCard(frame))\
                \(when: !cases.isEmpty, caseCard(frame))\
                \(when: !places.lines.isEmpty, placeCard(frame))\
                \(when: !services.isEmpty, serviceCard(frame))
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

    private func vote(_ vote: OpenVotes.Line, _ frame: Frame) -> HTML {
        let left =
            vote.left.isByDay
            ? frame["今天还有 \(vote.left.count) 票", en: "\(vote.left.count) votes left today"]
            : frame["还有 \(vote.left.count) 票", en: "\(vote.left.count) votes left"]
        return Card(
            frame[vote.title],
            aside: Pill(left, vote.left.count > 0 ? .info : .plain).html,
            """
            <p class="muted sm">\(frame["投票到", en: "Until"]) \(frame.day(vote.until))</p>\
            \(LinkButton(frame["去投票", en: "Vote"], to: BallotPage.path(vote.service, vote.panel), wide: true))
            """
        ).html
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

    /// At most eight doors: the member's code, what there is by kind, and all of it.
    private func tiles(_ frame: Frame) -> Tiles {
        let code = Tile(.qrCode, frame["会员码", en: "Member code"], to: MemberCodePage.path)
        let doors = classes.prefix(Self.mostKinds).map {
            Tile($0.icon, frame[$0.title], to: "/services?class=\($0.id.percentEncoded)")
        }
        let all = Tile(.layoutGrid, frame["全部服务", en: "All services"], to: "/services")
        return Tiles(
            frame["常用", en: "In short"],
            [code] + doors + [all],
            frame: frame
        )
    }

    private static let mostKinds = 6

    private func placeCard(_ frame: Frame) -> HTML {
        let title =
            places.isNearest
            ? frame["离你最近的站点", en: "Nearest to you"]
            : frame["现在营业的站点", en: "Open now"]
        return Card(
            title,
            aside: LinkButton(frame["看附近", en: "Nearby"], to: places.path, .quiet).html,
            """
            \(frame[places.district].map { "<p class=\"muted sm\">\($0)</p>" as HTML })\
            \(Rows(places.lines.map { $0.row(frame) }))\
            \(when: !places.isNearest, locate(frame))
            """
        ).html
    }

    private func locate(_ frame: Frame) -> HTML {
        LocateButton(
            frame: frame,
            otherwise: frame["请点“看附近”选一个地方。", en: "choose a place under Nearby."],
            style: .plain
        ).html
    }

    private func serviceCard(_ frame: Frame) -> HTML {
        let rows = services.map { service in
            ListRow(
                frame[service.title],
                pill: frame[service.gives].map { Pill($0, .ok).html } ?? .empty,
                to: "/services/\(service.id)"
            )
        }
        return Card(
            frame["能办什么", en: "What you can ask for"],
            aside: LinkButton(frame["全部", en: "All"], to: "/services", .quiet).html,
            Rows(rows).html
        ).html
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
