package import Calendar
import Hall
package import Programs

/// What a counter sees of a code: who, masked, and what each item costs now.
package struct CounterScan: Sendable {
    package struct Item: Sendable {
        package var service: String
        package var offer: String
        package var title: Words
        package var listPrice: Fen
        package var pays: Fen
        package var borne: Fen
        /// Why the list price is paid.
        package var reason: Words?
        /// The receipt, where this code gave it already.
        package var receipt: String?
        /// Whether it is a voucher, for which there is no list price to pay instead.
        package var isVoucher = false
        /// Its last day.
        package var validUntil: CivilDate?

        package init(
            service: String,
            offer: String,
            title: Words,
            listPrice: Fen,
            pays: Fen,
            borne: Fen,
            reason: Words?,
            receipt: String? = nil
        ) {
            self.service = service
            self.offer = offer
            self.title = title
            self.listPrice = listPrice
            self.pays = pays
            self.borne = borne
            self.reason = reason
            self.receipt = receipt
        }
    }

    package var token: String
    package var name: String
    package var items: [Item]
    package var error: Words?

    package init(token: String, name: String, items: [Item], error: Words? = nil) {
        self.token = token
        self.name = name
        self.items = items
        self.error = error
    }

    init(_ view: CounterView, token: String, error: Words? = nil) {
        self.init(token: token, name: view.name, items: view.quotes.map(Item.init), error: error)
    }
}

extension CounterScan.Item {
    init(_ quote: Quote) {
        self.init(
            service: quote.service,
            offer: quote.offer,
            title: quote.title,
            listPrice: Fen(quote.listPrice),
            pays: Fen(quote.pays),
            borne: Fen(quote.borne),
            reason: quote.reason,
            receipt: quote.given.map { "\(CounterPaths.redemptions)/\($0)" }
        )
        isVoucher = quote.isVoucher
        validUntil = quote.validUntil
    }
}

extension CounterScan: Screen {
    package func page(in frame: Frame) -> Page {
        Page(
            frame["确认收款", en: "Confirm"],
            at: .partner,
            back: CounterPaths.home,
            content: """
                \(error.map { Notice(.warn, frame[$0], frame: frame) })\
                <p class="big">\(name)</p>\
                \(items.isEmpty ? nothing(frame) : "\(items.map { card($0, frame) })")
                """
        )
    }

    private func nothing(_ frame: Frame) -> HTML {
        Notice(
            .warn,
            frame[
                "还没有约定项目和价格，请联系工会。",
                en: "No items and prices are agreed yet: ask the union."
            ],
            frame: frame
        ).html
    }

    private func card(_ item: Item, _ frame: Frame) -> HTML {
        Card(frame[item.title], aside: aside(item, frame), content(item, frame)).html
    }

    private func aside(_ item: Item, _ frame: Frame) -> HTML {
        if item.isVoucher {
            return item.reason == nil
                ? Pill(frame["有券", en: "Voucher"], .ok).html
                : Pill(frame["没有券", en: "No voucher"]).html
        }
        return item.reason == nil
            ? Pill(frame["工会价", en: "Union's price"], .ok).html
            : Pill(frame["原价", en: "List price"], .warn).html
    }

    private func content(_ item: Item, _ frame: Frame) -> HTML {
        if let receipt = item.receipt {
            return """
                \(Notice(.info, frame["这个码已经核销过这一项。", en: "This code has been redeemed for it."],
                frame: frame))\(LinkButton(frame["看凭证", en: "See the receipt"], to: receipt, wide: true))
                """
        }
        if item.isVoucher { return voucher(item, frame) }
        return """
            <p><span class="big num">\(item.pays.text)</span> \
            \(when: item.reason == nil, split(item, frame))</p>\
            \(item.reason.map { Notice(.warn, frame[$0], frame: frame) })\
            \(form(item, frame))
            """
    }

    /// What is bought may cost more than the voucher is worth: the counter knows, nobody else.
    private func voucher(_ item: Item, _ frame: Frame) -> HTML {
        if let reason = item.reason { return Notice(.warn, frame[reason], frame: frame).html }
        let until = item.validUntil.map { day -> HTML in
            "<span class=\"muted nw\">\(frame["有效期到", en: "valid until"]) \(frame.day(day))</span>"
        }
        return """
            <p><span class="big num">\(item.borne.text)</span> \(until)</p>\
            <p>\(frame["从账单里减去这么多，由工会付给你们；账单不到这个数也不找零。",
            en: "Take it off the bill: the union pays you. There is no change."])</p>\(form(item, frame))
            """
    }

    private func split(_ item: Item, _ frame: Frame) -> HTML {
        """
        <span class="muted nw">\(frame["原价 \(item.listPrice.text)，工会补 \(item.borne.text)",
        en: "of \(item.listPrice.text); the union bears \(item.borne.text)"])</span>
        """
    }

    private func form(_ item: Item, _ frame: Frame) -> HTML {
        let button =
            item.isVoucher
            ? Button(
                frame["抵 \(item.borne.text)，确认核销", en: "Take \(item.borne.text) off and confirm"],
                wide: true
            )
            : item.reason == nil
                ? Button(
                    frame["收 \(item.pays.text)，确认核销", en: "Take \(item.pays.text) and confirm"],
                    wide: true
                )
                : Button(
                    frame["按原价收，记一次", en: "Take the list price, count it"],
                    .plain,
                    wide: true
                )
        return SealedForm(
            to: "\(CounterPaths.scan)/\(token)/redeem",
            frame: frame,
            """
            \(HiddenField("service", item.service))\(HiddenField("offer", item.offer))\
            \(HiddenField("pays", String(item.pays.amount)))\(button)
            """
        ).html
    }
}
