extension LedgerRefusal {
    /// The refusal as a sentence in Chinese.
    public var zh: String { words.zh }

    /// The refusal as a sentence in English.
    public var en: String { words.en }

    private var words: (zh: String, en: String) {
        switch self {
        case .nothingToDo, .amountNotPositive, .tooLarge, .sameAccount: wordsOfOrder
        case .unknownAccount, .otherUnit, .notEnough, .alreadyGranted: wordsOfAccount
        case .identifierTaken, .keyTaken, .timeWentBack: wordsOfCommand
        case .unknownTransfer, .notAHold, .holdEnded, .holdLapsed, .holdNotOver: wordsOfHold
        case .alreadyReversed, .cannotReverse: wordsOfReversal
        }
    }

    private var wordsOfOrder: (zh: String, en: String) {
        switch self {
        case .amountNotPositive: ("数额必须大于零。", "The amount must be above zero.")
        case .tooLarge:
            ("数额太大，账本记不下。", "The amount is too large for the books.")
        case .sameAccount:
            ("转出和转入不能是同一个账户。", "An account cannot pay itself.")
        default: ("没有要记的账。", "There is nothing to write.")
        }
    }

    private var wordsOfAccount: (zh: String, en: String) {
        switch self {
        case .otherUnit(_, let unit):
            (
                "这个账户记的是另一种单位（\(unit.code)）。",
                "This account counts another unit (\(unit.code))."
            )
        case .notEnough(_, let available, let wanted, let unit):
            (
                "余额不够：需要 \(wanted.text(in: unit))，可用 \(available.text(in: unit))（\(unit.code)）。",
                "Not enough left: \(wanted.text(in: unit)) wanted, \(available.text(in: unit)) "
                    + "available (\(unit.code))."
            )
        case .alreadyGranted:
            ("这一期已经领过了，不能再领。", "It was taken in this period already.")
        default: ("没有这个账户。", "There is no such account.")
        }
    }

    private var wordsOfCommand: (zh: String, en: String) {
        switch self {
        case .identifierTaken:
            ("这个编号已经用过，请重试。", "This number is taken; please try again.")
        case .keyTaken:
            (
                "同一次提交的内容变了。请刷新后重新提交。",
                "This was sent before with other contents. Reload the page and send it again."
            )
        default:
            (
                "记账时间早于上一笔，请检查服务器时钟。",
                "The time lies before the last entry; check the server's clock."
            )
        }
    }

    private var wordsOfHold: (zh: String, en: String) {
        switch self {
        case .notAHold: ("这一笔不是预留。", "This entry is not a hold.")
        case .holdEnded(_, .posted): ("这笔预留已经入账。", "This hold was posted already.")
        case .holdEnded(_, .expired): ("这笔预留已经到期。", "This hold has expired already.")
        case .holdEnded: ("这笔预留已经取消。", "This hold was given up already.")
        case .holdLapsed:
            ("预留的时间已经过了，请重新办理。", "The hold's time is over; please start again.")
        case .holdNotOver:
            ("这笔预留还没有到期。", "The hold's time is not over yet.")
        default: ("没有这笔账。", "There is no such entry.")
        }
    }

    private var wordsOfReversal: (zh: String, en: String) {
        switch self {
        case .alreadyReversed: ("这一笔已经冲回。", "This entry was reversed already.")
        default:
            (
                "这一笔没有动过钱物，或本身就是冲回，不能冲回。",
                "This entry moved nothing, or is itself a reversal, and cannot be reversed."
            )
        }
    }
}
