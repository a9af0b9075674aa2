import Calendar
import Programs
import Registry
package import Store

/// An item at a counter: the worker pays what was shown, the union bears the rest.
///
/// Once for each form, and once for each pass, whoever asks how often. At the list price nothing is
/// written down but that somebody paid it.
package struct Redeem: RepeatableUseCase {
    package struct Body: Hashable, Sendable, Codable {
        package let token: String
        package let service: String
        package let offer: String
        /// What the counter saw, in fen: another price by now is shown before anything happens.
        package let pays: Int64
    }

    package enum Answer: Hashable, Sendable, Codable {
        case redeemed(Int64)
        case listPrice(Int64)
    }

    package let body: Body

    package init(_ offer: String, of service: String, by token: String, paying pays: Int64) {
        body = Body(token: token, service: service, offer: offer, pays: pays)
    }

    package var policy: any Policy { AtCounter() }

    package func run(in tx: Tx, _ context: Context) throws -> Answer {
        let clerk = try context.clerk(in: tx)
        let (pass, person) = try context.read(body.token, in: tx)
        let quotes = try Pricing(tx, context).quotes(at: clerk.partner, for: person, by: pass)
        guard
            let quote = quotes.first(where: {
                $0.service == body.service && $0.offer == body.offer
            })
        else { throw Refusal.notFound }
        if let given = quote.given { return try again(given, clerk, in: tx) }
        if quote.isVoucher, quote.voucher == nil { throw Refusal.noVoucher }
        guard quote.pays == body.pays else { throw Refusal.otherPrice(quote) }
        guard quote.isSubsidised else {
            try tx.redemptions.countListPrice(
                clerk.partner,
                context.today.yearAndMonth,
                quote.service,
                quote.offer
            )
            return .listPrice(quote.pays)
        }
        let row = try take(quote, pass, clerk, in: tx, context)
        try tell(person, of: row, in: tx, context)
        return .redeemed(row.id.raw)
    }

    /// The same item by the same pass: the receipt that is there.
    private func again(_ id: RedemptionID, _ clerk: Clerk, in tx: Tx) throws -> Answer {
        guard let row = try tx.redemptions.find(id), row.partner == clerk.partner,
            row.undoneAt == nil
        else { throw Refusal.usedPass }
        return .redeemed(id.raw)
    }

    private func take(
        _ quote: Quote,
        _ pass: MemberPass,
        _ clerk: Clerk,
        in tx: Tx,
        _ context: Context
    ) throws -> RedemptionRow {
        let row = RedemptionRow(
            id: tx.mint.id(),
            number: try tx.number("redemption", "DH", context),
            partner: clerk.partner,
            account: clerk.account,
            person: pass.person,
            pass: pass.shown,
            service: quote.service,
            offer: quote.offer,
            listPrice: quote.listPrice,
            paid: quote.pays,
            borne: quote.borne,
            transfer: tx.mint.number(),
            month: context.today.yearAndMonth,
            at: context.now
        )
        let books = PartnerBooks(tx, context)
        if let voucher = quote.voucher {
            try books.honour(voucher, for: row)
            try tx.redemptions.add(row)
            try tx.vouchers.use(voucher, for: row.id)
        } else {
            try bear(row, books, context)
            try tx.redemptions.add(row)
        }
        try context.note("partner.redeem", clerk.partner, in: tx, saying: row.number)
        return row
    }

    private func bear(_ row: RedemptionRow, _ books: PartnerBooks, _ context: Context) throws {
        guard let offer = try context.services.open(row.service).service.offer(row.offer),
            let account = offer.from
        else { throw Refusal.notFound }
        try books.bear(row, from: account, each: offer.each, on: context.today)
    }

    /// Whoever did not stand at that counter has to hear of it.
    private func tell(
        _ person: PersonRow,
        of row: RedemptionRow,
        in tx: Tx,
        _ context: Context
    )
        throws
    {
        let shop = try tx.organisations.find(row.partner)?.title ?? Words(zh: "", en: "")
        let title = context.services.title(of: row.offer, in: row.service)
        let (paid, borne) = (Words(fen: row.paid), Words(fen: row.borne))
        let isVoucher = row.paid == 0
        let words =
            isVoucher
            ? Words(
                zh: "您在“\(shop.zh)”用了一张“\(title.zh)”，抵 \(borne.zh)（\(row.number)）。",
                en: "You used \(title.en) at \(shop.en): \(borne.en) off (\(row.number))."
            )
            : Words(
                zh: "您在“\(shop.zh)”用了“\(title.zh)”：付 \(paid.zh)，工会补 \(borne.zh)（\(row.number)）。",
                en: """
                    \(title.en) at \(shop.en): you paid \(paid.en), the union bore \(borne.en) \
                    (\(row.number)).
                    """
            )
        let outbox = Outbox(
            MessageText(words),
            once: "redemption \(row.id)",
            about: nil,
            in: tx,
            at: context.now
        )
        for account in try tx.accounts.ofPerson(person.id) { try outbox.keep(for: account.id) }
    }
}

extension Tx {
    /// The next number of a kind in a year: DH-2024-000123.
    func number(_ pattern: String, _ letters: String, _ context: Context) throws -> String {
        let year = context.today.year
        let number = String(try cases.nextNumber(pattern, year: year))
        return "\(letters)-\(year)-" + String(repeating: "0", count: max(0, 6 - number.count))
            + number
    }
}

extension Refusal {
    static let noVoucher = Refusal(
        Why.noVoucher,
        remedy: Words(zh: "请按原价收。", en: "Please charge the list price.")
    )
    static let usedPass = Refusal(
        Words(zh: "这个会员码已经用过这一项。", en: "This code has been used for this item."),
        remedy: Words(
            zh: "请对方刷新会员码，再扫一次。",
            en: "Ask the holder to renew the code, then scan again."
        )
    )

    fileprivate static func otherPrice(_ quote: Quote) -> Refusal {
        let pays = Words(fen: quote.pays)
        return Refusal(
            Words(
                zh: "价格刚刚变了，现在付 \(pays.zh)。\(quote.reason?.zh ?? "")",
                en: "The price has just changed: it is \(pays.en) now. \(quote.reason?.en ?? "")"
            ),
            remedy: Words(zh: "请告诉对方，再确认一次。", en: "Tell the customer and confirm again.")
        )
    }
}
