import Calendar
import FEEL
package import Programs
import Registry
import Store

/// What is said of an offering: to the people it is for, and to those who keep it.
struct OfferMessenger {
    private let work: OfferingWork
    private var tx: Tx { work.tx }
    private var row: OfferingRow { work.row }

    init(_ work: OfferingWork) {
        self.work = work
    }

    /// A card in the hall, and its address by phone; never twice for a person.
    func send(_ card: CardRow) throws {
        let outbox = outbox(text(of: card), once: "card \(card.id)")
        let accounts = try tx.accounts.ofPerson(card.person).map(\.id)
        for account in accounts { try outbox.keep(for: account) }
        if accounts.isEmpty { try outbox.keep(for: card.person) }
        try outbox.ring(card.person)
    }

    private func outbox(_ text: MessageText, once: String) -> Outbox {
        Outbox(text, once: once, about: nil, in: tx, at: work.context.now)
    }

    /// Its keepers and its payers hear once that the fund has too little.
    func tellWaiting() throws {
        let title = work.offer.title
        let fund = work.offer.from.map { work.published.service.words(.account($0)) }
        try tellKeepers(
            "waiting",
            Words(
                zh: "“\(title.zh)”到了发放时间，但\(fund?.zh ?? "账户")余额不足，暂不能开始；款项到账后自动开始。",
                en: "\(title.en) cannot open: \(fund?.en ?? "its account") has too little. "
                    + "It opens by itself when money has come in."
            )
        )
    }

    func tellClosed() throws {
        let title = work.offer.title
        // What cases are allotted they have for themselves: whatever did not go back is with them.
        let claimed =
            try work.offer.isAllotted
            ? Int((row.pieces * row.worth - (row.returned ?? 0)) / row.worth)
            : tx.grants.counts(of: row.id).all
        let back = Words(worth: row.returned ?? 0, of: row.unit)
        try tellKeepers(
            "closed",
            Words(
                zh: "“\(title.zh)”已结束：领取 \(claimed) 份，退回 \(back.zh)。",
                en: "\(title.en) is over: \(claimed) claimed, \(back.en) went back."
            )
        )
    }

    private func tellKeepers(_ code: String, _ words: Words) throws {
        let line = try tx.organisations.line(to: row.ownerPath).map(\.id)
        let holders = try [Offer.keeper, Offer.payer].flatMap {
            try tx.accounts.holders(of: $0, at: line, on: work.context.today)
        }
        let outbox = outbox(MessageText(words), once: "offering \(row.id) \(code)")
        for account in try tx.hearing(Set(holders.map(\.account)), on: work.context.today) {
            try outbox.keep(for: account)
        }
    }

    private func text(of card: CardRow) -> MessageText {
        let title = work.offer.title
        let union = work.published.ownerName
        let end = row.closesAt.map { Words(day: work.context.calendar.lastDay(before: $0)) }
        let link = work.context.address.map { "\($0)/cards/\(card.id)" }
        let words = Words(
            zh: "\(union.zh)送您一份“\(title.zh)”\(end.map { "，\($0.zh)前有效" } ?? "")。"
                + (link.map { "打开领取：\($0)" } ?? "登录后在首页领取。"),
            en: "\(union.en) has \(title.en) for you\(end.map { ", until \($0.en)" } ?? ""). "
                + (link.map { "Claim it: \($0)" } ?? "Log in and claim it on the first page.")
        )
        return MessageText(
            words,
            template: "offer.card",
            parameters: [
                MessageText.cardParameter: card.id.description, "title": title.zh,
                "until": end?.zh ?? "", "link": link ?? "",
            ]
        )
    }
}

extension MessageText {
    /// The parameter that names the card a message goes with.
    static let cardParameter = "card"
}

extension Words {
    /// An amount of an account's unit: 66 元, or 3 of a thing that is named beside it; a unit's code is for the books.
    package init(worth amount: Int64, of unit: String) {
        if unit == ServiceAccount.yuan {
            self.init(yuan: Decimal34(amount) / 100 ?? 0)
        } else {
            self.init(zh: "\(amount) 份", en: amount == 1 ? "1 piece" : "\(amount) pieces")
        }
    }
}
