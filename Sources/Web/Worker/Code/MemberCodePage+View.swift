import Calendar
import Papers
import Programs

extension MemberCodePage: Screen {
    package func page(in frame: Frame) -> Page {
        Page(
            frame["会员码", en: "Member code"],
            at: .worker(.me),
            back: "/me",
            content: """
                \(Card("<div data-pass=\"\(seconds)\" class=\"stack\">\(pass(frame))</div>"))\
                \(vouchersCard(frame))\(offersCard(frame))\(hadCard(frame))
                """
        )
    }

    private func pass(_ frame: Frame) -> HTML {
        """
        <p class="row wrap"><b class="grow">\(name)</b>\(badges(frame))</p>\
        \(drawing(frame))\
        \(code.map { typed($0, frame) })\
        <p class="muted sm center">\(frame["给合作单位扫，有效到 ", en: "For partners to scan; valid until "])\
        \(frame.moment(until))</p>\
        \(LinkButton(frame["换一个码", en: "Renew the code"], to: Self.path, wide: true))\
        <p class="notice warn" data-pass-over hidden>\(frame["会员码已过期，请换一个。",
        en: "The code is too old: renew it."])</p>
        """
    }

    private func drawing(_ frame: Frame) -> HTML? {
        QRCode(address)?.svg(label: frame["会员码，请合作单位扫描", en: "Member code, to be scanned"])
    }

    private func badges(_ frame: Frame) -> HTML {
        let membership =
            isMember
            ? Pill(frame["工会会员", en: "Union member"], .ok)
            : Pill(frame["还不是会员", en: "Not a member"])
        return "\(membership)\(categories.map { Pill(frame[$0], .info) })"
    }

    /// In threes, as people read it out.
    private func typed(_ code: String, _ frame: Frame) -> HTML {
        let parts = stride(from: 0, to: code.count, by: 3).map {
            String(code.dropFirst($0).prefix(3))
        }
        return """
            <p class="center"><span class="muted sm">\(frame["扫不了就报这九位：", en: "Or read out: "])</span><br>\
            <b class="typed" translate="no">\(parts.joined(separator: " "))</b></p>
            """
    }

    private func vouchersCard(_ frame: Frame) -> HTML? {
        guard !vouchers.isEmpty else { return nil }
        let rows = vouchers.map { voucher in
            ListRow(
                frame[voucher.title],
                detail: "\(frame["有效期到", en: "valid until"]) \(frame.day(voucher.validUntil))",
                pill: Pill(frame[voucher.worth], .ok).html,
                to: voucher.path
            )
        }
        return Card(frame["可以用的券", en: "Vouchers to use"], Rows(rows).html).html
    }

    private func offersCard(_ frame: Frame) -> HTML? {
        guard !offers.isEmpty else { return nil }
        let rows = offers.map { offer in
            ListRow(
                frame[offer.title],
                detail:
                    "\(frame[offer.refusal] ?? frame["在合作单位出示会员码", en: "Show the code at a partner"])",
                pill: offer.refusal == nil
                    ? Pill(offer.price.text, .ok).html : Pill(frame["按原价", en: "List price"]).html,
                to: offer.path
            )
        }
        return Card(frame["能用在哪里", en: "What it is good for"], Rows(rows).html).html
    }

    private func hadCard(_ frame: Frame) -> HTML? {
        guard !had.isEmpty else { return nil }
        let rows = had.map { had in
            ListRow(
                "\(frame[had.partner]) · \(frame[had.title])",
                detail: frame.moment(had.at),
                pill: had.isUndone
                    ? Pill(frame["已撤销", en: "Undone"]).html
                    : had.paid.amount == 0
                        ? Pill(frame["用券", en: "Voucher"], .ok).html
                        : Pill(frame["付 \(had.paid.text)", en: "Paid \(had.paid.text)"], .ok).html
            )
        }
        return Card(frame["刚刚用过", en: "Used lately"], Rows(rows).html).html
    }
}
