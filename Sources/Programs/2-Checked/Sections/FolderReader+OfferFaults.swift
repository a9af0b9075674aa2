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
                    zh: "写一个从 1 到 \(Offer.mostPieces) 的整数。",
                    en: "Write a whole number from 1 to \(Offer.mostPieces)."
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
                Words(zh: "加上 pay: bank batch。", en: "Add pay: bank batch.")
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
        default:
            (
                Words(zh: "还没开始就结束了。", en: "It ends before it opens."),
                Words(zh: "检查 opens 和 until。", en: "Check opens and until.")
            )
        }
    }
}
