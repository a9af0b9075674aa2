import Calendar
package import Hall
import Programs

/// The wallet: what one holds, what is on its way, what has lapsed.
package struct MyBenefitsPage: Sendable {
    package var benefits: [Benefit]
    package var offers: [OfferView]

    package init(benefits: [Benefit], offers: [OfferView] = []) {
        self.benefits = benefits
        self.offers = offers
    }

    init(for visit: Visit, in hall: Hall) async throws {
        benefits = try await hall.ask(MyBenefits(), as: visit.actor)
        offers = try await hall.ask(ClaimableOffers(), as: visit.actor)
    }
}

extension MyBenefitsPage: Screen {
    static let path = "/me/benefits"

    package func page(in frame: Frame) -> Page {
        Page(
            frame["我的权益", en: "My benefits"],
            at: .worker(.me),
            back: "/me",
            content: """
                \(offers.map { $0.card(frame) })\
                \(benefits.isEmpty ? nothing(frame) : list(frame))
                """
        )
    }

    private func list(_ frame: Frame) -> HTML {
        Card(Rows(benefits.map { $0.row(frame) }).html).html
    }

    private func nothing(_ frame: Frame) -> HTML {
        Card(
            EmptyState(
                .wallet,
                frame["还没有权益", en: "Nothing yet"],
                frame[
                    "领到的红包、批准的补助都会在这里，到没到账一看就知道。",
                    en: "What you claim and what is granted to you stands here, paid or not yet."
                ],
                action: LinkButton(frame["看看能办什么", en: "See services"], to: "/services"),
                frame: frame
            ).html
        ).html
    }
}

extension Benefit {
    func row(_ frame: Frame) -> ListRow {
        ListRow(
            "\(frame[title]) · \(frame[worth])",
            detail: detail(frame),
            pill: Pill(frame[words], tone).html,
            to: state == .voucher ? MemberCodePage.path : caseFile.map { "/cases/\($0)" }
        )
    }

    private func detail(_ frame: Frame) -> HTML {
        let from: HTML = "\(frame[service]) · \(frame.day(since))"
        switch state {
        case .bounced(let reason):
            return """
                \(from) · \(frame["银行退回：\(reason)，请联系工会核对账户，会再次发放。",
                en: "The bank sent it back: \(reason). Ask the union to check your account; it is paid again."])
                """
        case .had(let day):
            let paid: HTML? =
                isMoney
                ? day.map { " · \(frame["到账", en: "paid"]) \(frame.day($0))" as HTML } : nil
            return "\(from)\(paid)\(validity(frame))"
        case .voucher:
            return """
                \(from)\(validity(frame)) · \(frame["到合作单位出示会员码使用", en: "show your member code at a partner"])
                """
        case .used(let day, let shop):
            return "\(from) · \(frame.day(day)) \(frame["用于", en: "used at"]) \(frame[shop])"
        default: return "\(from)\(validity(frame))"
        }
    }

    private func validity(_ frame: Frame) -> HTML? {
        validUntil.map { " · \(frame["有效期到", en: "valid until"]) \(frame.day($0))" }
    }

    private var words: Words {
        switch state {
        case .due: Words(zh: "待发放", en: "To be paid")
        case .had:
            isMoney ? Words(zh: "已发放", en: "Paid") : Words(zh: "可使用", en: "Ready to use")
        case .bounced: Words(zh: "已退回，待重发", en: "Sent back, owed")
        case .lapsed: Words(zh: "已过期", en: "Expired")
        case .voucher: Words(zh: "可使用", en: "Ready to use")
        case .used: Words(zh: "已使用", en: "Used")
        case .void: Words(zh: "已作废", en: "Void")
        }
    }

    private var tone: Tone {
        switch state {
        case .due: .info
        case .had, .voucher: .ok
        case .bounced: .warn
        case .lapsed, .void, .used: .plain
        }
    }
}

extension OfferView {
    /// 可以领取: what waits to be claimed, with the way there.
    ///
    /// - Parameter isLoud: Not where something more urgent stands above.
    func card(_ frame: Frame, isLoud: Bool = true) -> HTML {
        let icon = frame.icon(.gift)
        return """
            <section class="card stack\(when: isLoud, " urgent")"><div class="row">\
            \(when: !icon.isEmpty, "<span class=\"ic\">\(icon)</span>")\
            <div class="grow"><h2>\(frame[offer.title])</h2><p class="muted sm">\
            \(parts(frame).dotted)</p></div></div>\
            \(LinkButton(
                frame["去领取", en: "Claim it"],
                to: OfferPage.path(service, offer.id),
                isLoud ? .primary : .plain,
                wide: true
            ))</section>
            """
    }

    private func parts(_ frame: Frame) -> [HTML] {
        let stock = left.map { frame["还剩 \($0) 份", en: "\($0) left"] }
        return ["\(frame[worth])", stock.map { "\($0)" }, closes.map { last($0, frame) }]
            .compactMap { $0 }
    }

    private func last(_ end: Words, _ frame: Frame) -> HTML {
        switch frame.look.language {
        case .zh: "<b>\(frame[end])</b> 前领取"
        case .en: "until <b>\(frame[end])</b>"
        }
    }
}
