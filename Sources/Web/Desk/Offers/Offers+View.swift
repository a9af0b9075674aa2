import Hall
import Ledger
import Programs
import Store

/// The offers of the reader's unions: what is left, what is claimed, what is paid.
struct OffersPage: Screen {
    let lines: [OfferLine]

    func page(in frame: Frame) -> Page {
        Page(
            frame["名单与发放", en: "Rolls and offers"],
            at: .desk(.offers),
            aside: LinkButton(frame["排队等待", en: "Waiting lists"], to: WaitingPage.path).html,
            content: lines.isEmpty ? nothing(frame) : Card(table(frame).html).html
        )
    }

    private func table(_ frame: Frame) -> Table {
        Table(
            frame["发放项目", en: "Offers"],
            [
                .init(frame["项目", en: "Offer"]), .init(frame["状态", en: "State"]),
                .init(frame["已领", en: "Claimed"], isNumber: true),
                .init(frame["剩余", en: "Left"], isNumber: true),
                .init(frame["已到账、已用", en: "Paid, used"], isNumber: true),
                .init(frame["预留", en: "Reserve"], isNumber: true),
                .init(frame["账户余额", en: "Fund"], isNumber: true),
            ],
            lines.map { line in
                .init(
                    [
                        """
                        <a href="\(line.path)">\(frame[line.offer.title])</a> \
                        <span class="muted sm">\(frame[line.published.service.title])</span>
                        """,
                        line.pill(frame), "\(line.counts.all)", "\(line.left)",
                        "\(line.vouchers?.used ?? line.counts.settled)",
                        line.amount(line.reserve, frame),
                        line.fund.map { line.amount($0.amount, frame) } ?? "—",
                    ],
                    path: line.path
                )
            }
        )
    }

    private func nothing(_ frame: Frame) -> HTML {
        Card(
            EmptyState(
                .ticket,
                frame["还没有发放项目", en: "No offers yet"],
                frame[
                    "服务文件里写了 offer，发布后就在这里：名单、已领、剩余。",
                    en: "Publish a service with an offer; its rolls and claims appear here."
                ],
                frame: frame
            ).html
        ).html
    }
}

extension OfferLine {
    var path: String {
        "\(DeskSection.offers.path)/\(published.service.id)/offer/\(offer.id.wireName)"
    }

    func amount(_ amount: Int64, _ frame: Frame) -> HTML {
        unit == ServiceAccount.yuan
            ? frame.money(Fen(amount)) : "\(frame[Words(worth: amount, of: unit)])"
    }

    func pill(_ frame: Frame) -> HTML {
        switch state {
        case .planned: Pill(frame["未开始", en: "Planned"]).html
        case .waiting: Pill(frame["等待资金", en: "Waiting for money"], .warn).html
        case .open: Pill(frame["发放中", en: "Open"], .ok).html
        case .closed: Pill(frame["已结束", en: "Closed"]).html
        }
    }
}
