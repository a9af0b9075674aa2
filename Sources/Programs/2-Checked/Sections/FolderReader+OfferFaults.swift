/// What can be wrong with an offer as a whole.
enum OfferFault {
    case twoKinds
    case noKind
    case onlyPriced
    case onlyCounted
    case badCount
    case badWorth
    case payForThings
    case noPay
    case noAccount
    case noCard
    case unusedForever
    case unusedNowhere
    case closesFirst
    case untilNoLength
    case pricedAgain
    case allottedAgain
    case eachOfEdition
    case validNowhere
    case voucherForEver
    case voucherOfThings
    case paidVoucher
    case allottedVoucher
}

extension FolderReader {
    mutating func reportOffer(_ fault: OfferFault, at place: Place, _ name: String) {
        let (says, remedy) = fault.words(name)
        findings.error(place, zh: says.zh, en: says.en, fixZh: remedy.zh, fixEn: remedy.en)
    }

    mutating func reportClosesFirst(_ place: Place) {
        reportOffer(.closesFirst, at: place, "")
    }
}

extension OfferFault {
    /// What is wrong, and what to do about it.
    fileprivate func words(_ name: String) -> (Words, Words) {
        switch self {
        case .twoKinds:
            (
                Words(
                    zh: "“\(name)”又写了数量，又写了价格。",
                    en: "“\(name)” has a count and a price at once."
                ),
                Words(zh: "分成两项。", en: "Make two offers of it.")
            )
        case .noKind:
            (
                Words(
                    zh: "“\(name)”没有写有多少，也没有写什么价。",
                    en: "“\(name)” says neither how many there are nor what it costs."
                ),
                Words(
                    zh: "写 count: 数量，或者 price: 价格。",
                    en: "Add count: and a number, or price: and a sum."
                )
            )
        case .onlyPriced:
            (
                Words(
                    zh: "“\(name)”只用在写了 price 的优惠里。",
                    en: "“\(name)” belongs to an offer with a price."
                ),
                Words(zh: "去掉它。", en: "Leave it out.")
            )
        case .onlyCounted:
            (
                Words(
                    zh: "“\(name)”只用在写了 count 的发放里。",
                    en: "“\(name)” belongs to an offer with a count."
                ),
                Words(zh: "去掉它。", en: "Leave it out.")
            )
        case .badCount:
            (
                Words(zh: "数量“\(name)”不行。", en: "“\(name)” is no count."),
                Words(
                    zh: "写一个从 1 到 \(Offer.mostPieces) 的整数，或者是这样一个数的设置。",
                    en:
                        "Write a whole number from 1 to \(Offer.mostPieces), or a setting that is one."
                )
            )
        case .badWorth:
            (
                Words(zh: "每份“\(name)”看不懂。", en: "“\(name)” is nothing that a piece can be."),
                Words(
                    zh: "写成 66 CNY，或者 1 seat。",
                    en: "Write it like 66 CNY, or 1 seat."
                )
            )
        default: accountWords(name)
        }
    }

    private func accountWords(_ name: String) -> (Words, Words) {
        switch self {
        case .payForThings:
            (
                Words(zh: "“\(name)”发的是东西，不付款。", en: "“\(name)” gives things, not money."),
                Words(zh: "去掉 pay。", en: "Leave out pay.")
            )
        case .noPay:
            (
                Words(
                    zh: "“\(name)”发的是钱，却没有写怎样付。",
                    en: "“\(name)” gives money and does not say how it is paid."
                ),
                Words(
                    zh: "加上 pay: bank batch；在合作单位用的券写 at: partners。",
                    en: "Add pay: bank batch, or at: partners for a voucher."
                )
            )
        case .noAccount:
            (
                Words(
                    zh: "“\(name)”要花钱，却没有写从哪个账户出。",
                    en: "“\(name)” costs money that comes out of no account."
                ),
                Words(
                    zh: "在 accounts 里写一个账户，这里加上 from。",
                    en: "Add an account and name it in from."
                )
            )
        case .noCard:
            (
                Words(
                    zh: "要通知人，却没有写卡片。",
                    en: "People are told, and there is no card to send them."
                ),
                Words(
                    zh: "加上 card: letters/card.md，并写好这个文件。",
                    en: "Add card: letters/card.md, and write that file."
                )
            )
        case .unusedForever:
            (
                Words(
                    zh: "没有截止日，剩下的永远不会退回。",
                    en: "Without a last day, nothing ever goes back."
                ),
                Words(zh: "加上 until: 日期。", en: "Add until: and a date.")
            )
        case .unusedNowhere:
            (
                Words(
                    zh: "没有写剩下的退到哪里。",
                    en: "It does not say where what is left goes."
                ),
                Words(zh: "加上 unused: back to \(name)。", en: "Add unused: back to \(name).")
            )
        case .closesFirst:
            (
                Words(zh: "还没开始就结束了。", en: "It ends before it opens."),
                Words(zh: "检查 opens 和 until。", en: "Check opens and until.")
            )
        default: editionWords(name)
        }
    }

    private func editionWords(_ name: String) -> (Words, Words) {
        switch self {
        case .untilNoLength:
            (
                Words(
                    zh: "反复开抢时，until 是每一期多久，“\(name)”是日期。",
                    en: "What opens again has an until of a length; “\(name)” is a day."
                ),
                Words(
                    zh: "写 until: 3 days；总的起止日期写在 open 里。",
                    en: "Write until: 3 days; the last day of all goes into open."
                )
            )
        case .pricedAgain:
            (
                Words(
                    zh: "“\(name)”反复开抢，只用在写了 count 的发放里。",
                    en: "“\(name)”: only an offer with a count opens again and again."
                ),
                Words(zh: "opens 写日期，或者去掉。", en: "Write a day for opens, or leave it out.")
            )
        case .allottedAgain:
            (
                Words(
                    zh: "“\(name)”反复开抢，不能按顺序分配。",
                    en: "“\(name)” opens again and again, which is not shared out by priority."
                ),
                Words(zh: "写 share: first come。", en: "Write share: first come.")
            )
        case .eachOfEdition:
            (
                Words(
                    zh: "“\(name)”不行：每一期各算各的。",
                    en: "“\(name)”: each opening counts by itself."
                ),
                Words(
                    zh: "写 once per person，意思是每期每人一份。",
                    en: "Write once per person, which means once in each opening."
                )
            )
        case .validNowhere:
            (
                Words(
                    zh: "“\(name)”写了有效期，却没有写在哪里用。",
                    en: "“\(name)” is valid for a time and does not say where it is good."
                ),
                Words(
                    zh: "加上 at: partners，或者去掉 valid。",
                    en: "Add at: partners, or leave valid out."
                )
            )
        case .voucherForEver:
            (
                Words(
                    zh: "“\(name)”在合作单位用，没有写多久有效。",
                    en: "“\(name)” is good at partners and does not say for how long."
                ),
                Words(zh: "加上 valid: 30 days。", en: "Add valid: 30 days.")
            )
        default: voucherWords(name)
        }
    }

    private func voucherWords(_ name: String) -> (Words, Words) {
        switch self {
        case .voucherOfThings:
            (
                Words(
                    zh: "“\(name)”在合作单位用，要是多少钱的券。",
                    en: "“\(name)” is good at partners, so it has to be worth a sum of money."
                ),
                Words(zh: "写 of: 20 CNY。", en: "Write of: 20 CNY.")
            )
        case .paidVoucher:
            (
                Words(
                    zh: "“\(name)”由合作单位收，不打到银行账户。",
                    en: "“\(name)” is taken by partners and paid into no bank account."
                ),
                Words(zh: "去掉 pay。", en: "Leave out pay.")
            )
        default:
            (
                Words(
                    zh: "“\(name)”是给人领的券，不能按顺序分配给办件。",
                    en: "“\(name)” is a voucher that people claim; cases cannot be given it."
                ),
                Words(zh: "写 share: first come 或 all。", en: "Write share: first come or all.")
            )
        }
    }
}
