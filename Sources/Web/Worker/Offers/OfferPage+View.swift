import Hall
import Programs

extension OfferPage: Screen {
    package func page(in frame: Frame) -> Page {
        Page(
            frame[title],
            at: .worker(nil),
            back: "/",
            content: """
                \(Card("\(hello(frame))\(letter.map { "<p>\($0)</p>" as HTML })\(doorway(frame))"))\
                \(Card(frame["说明", en: "Details"], FactList(facts(frame)).html))\
                \(when: valid != nil, places(frame))
                """
        )
    }

    private func places(_ frame: Frame) -> HTML {
        let rows = shops.map { ListRow(frame[$0.name], detail: "\($0.address)") }
        return Card(
            frame["在哪里用", en: "Where it is good"],
            rows.isEmpty
                ? Note(frame["还没有商家签约。", en: "No shop has signed up yet."]).html
                : Rows(rows).html
        ).html
    }

    private func hello(_ frame: Frame) -> HTML? {
        switch greeting {
        case nil: "<p class=\"big num\">\(frame[worth])</p>"
        case .anybody, .foreign:
            "<p><b>\(frame["你好！这是\(frame[union])送来的一张卡片。", en: "Hello! A card from \(frame[union])."])</b></p>"
        case .own(let name):
            """
            <p><b>\(frame["\(name)，你好！", en: "Hello, \(name)!"])</b></p>\
            <p class="big num">\(frame[worth])</p>
            """
        }
    }

    private func doorway(_ frame: Frame) -> HTML {
        switch door {
        case .claim:
            LinkButton(frame["领取", en: "Claim"], to: "\(own)/claim", .primary, wide: true).html
        case .logIn:
            """
            <p class="muted">\(frame["登录后就能看到是不是你的，并领取。",
            en: "Log in to see whether it is yours, and to claim it."])</p>\
            \(LinkButton(
                frame["登录领取", en: "Log in to claim"],
                to: "/login?back=\(path.percentEncoded)",
                .primary,
                wide: true
            ))
            """
        case .introduce:
            LinkButton(
                frame["先认识一下", en: "Say who you are"],
                to: "/introduce?back=\(path.percentEncoded)",
                .primary,
                wide: true
            ).html
        case .had(let reason, let remedy):
            """
            \(Notice(.ok, html: "<b>\(frame[reason])</b> \(frame[remedy])", frame: frame))\
            \(LinkButton(
                frame["看我的权益", en: "See my benefits"],
                to: MyBenefitsPage.path,
                .primary,
                wide: true
            ))
            """
        case .shut(let reason, let remedy):
            Notice(.info, html: "<b>\(frame[reason])</b> \(frame[remedy])", frame: frame).html
        }
    }

    private var own: String { Self.path(service, offer) }

    private func facts(_ frame: Frame) -> [FactList.Fact] {
        var facts = [
            FactList.Fact(frame["项目", en: "Service"], "\(frame[serviceTitle])"),
            .init(frame["主办", en: "By"], "\(frame[union])"),
            .init(frame["每份", en: "Each"], "\(frame[worth])"),
        ]
        if let rhythm { facts.append(.init(frame["多久一次", en: "How often"], "\(frame[rhythm])")) }
        if let valid {
            facts.append(
                .init(
                    frame["领到后", en: "Once claimed"],
                    "\(frame["\(frame[valid])内有效", en: "good for \(frame[valid])"])"
                )
            )
        }
        if let first { facts.append(.init(frame["开始", en: "Opens"], "\(frame[first])")) }
        if let last {
            let label =
                rhythm == nil
                ? frame["最后一天", en: "Last day"] : frame["截止", en: "Claim until"]
            facts.append(.init(label, "\(frame[last])"))
        }
        if let left {
            facts.append(.init(frame["还剩", en: "Left"], "\(frame.pieces(left, of: pieces))"))
        }
        return facts
    }
}

extension ClaimPage: Screen {
    package func page(in frame: Frame) -> Page {
        let path = OfferPage.path(offer.service, offer.offer)
        return ConfirmPage(
            frame["领取\(frame[offer.title])？", en: "Claim \(frame[offer.title])?"],
            at: .worker(nil),
            back: path,
            action: "\(path)/claim",
            button: frame["领取", en: "Claim"],
            content: """
                <p class="big num">\(frame[offer.worth])</p>\
                <p>\(what(frame))</p>
                """
        ).page(in: frame)
    }

    private func what(_ frame: Frame) -> String {
        guard let valid = offer.valid else {
            return frame[
                "每人一份，领取后会打到你登记的银行账户。",
                en: "It is paid into the bank account that the union has on record."
            ]
        }
        return frame[
            "领到的是一张券，\(frame[valid])内到合作单位出示会员码使用；一次用完，不找零，过期作废。",
            en: """
                It is a voucher, good for \(frame[valid]) at partners: show your member code. It is used \
                at once, without change, and is void afterwards.
                """
        ]
    }
}

extension Frame {
    /// "454 / 520"
    func pieces(_ left: Int64, of all: Int64) -> String {
        self["\(left) 份，共 \(all) 份", en: "\(left) of \(all)"]
    }
}
