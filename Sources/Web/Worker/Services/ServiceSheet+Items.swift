extension ServiceSheet {
    /// A price and the shops where it holds, cheapest list price first.
    func itemCard(_ item: Item, _ frame: Frame) -> HTML {
        if let voucher = item.voucher { return voucherCard(item, worth: voucher, frame) }
        return Card(
            frame[item.title],
            aside: Pill(item.price.text, .ok).html,
            """
            <p class="muted sm">\(frame["每次付 \(item.price.text)，其余工会补；\(frame[item.each])。",
            en: "You pay \(item.price.text), the union the rest; \(frame[item.each])."])</p>\
            \(item.shops.isEmpty ? nowhere(frame) : Rows(item.shops.map { row($0, frame) }).html)
            """
        ).html
    }

    /// Where a voucher is good; what it is stands in the card of the offer.
    private func voucherCard(_ item: Item, worth: Fen, _ frame: Frame) -> HTML {
        let rows = item.shops.map { ListRow(frame[$0.name], detail: "\($0.address)") }
        return Card(
            frame["“\(frame[item.title])”在哪里用", en: "Where \(frame[item.title]) is good"],
            aside: Pill(worth.text, .ok).html,
            rows.isEmpty ? nowhere(frame) : Rows(rows).html
        ).html
    }

    private func row(_ shop: Shop, _ frame: Frame) -> ListRow {
        ListRow(
            frame[shop.name],
            detail: "\(shop.address)",
            pill: """
                <span class="muted sm nw">\(frame["原价 \(shop.listPrice.text)",
                en: "list price \(shop.listPrice.text)"])</span>
                """
        )
    }

    private func nowhere(_ frame: Frame) -> HTML {
        Note(frame["还没有商家签约。", en: "No shop has signed up yet."]).html
    }
}
