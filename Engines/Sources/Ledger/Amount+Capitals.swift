extension Amount {
    /// The amount of fen in the capitals of cheques and letters: `柒万肆仟捌佰伍拾肆元整`.
    ///
    /// As the basic rules for filling in notes and settlement vouchers ask for it (正确填写票据和结算凭证的
    /// 基本规定, an annex of the payment and settlement measures 支付结算办法, 银发〔1997〕393号): zeros
    /// between digits are read once, 整 stands behind full yuan only, and a nought of jiao before fen is
    /// read. Where the rules leave a choice, the zero behind 元 is read, and the one behind 万 and 亿 is not.
    public var capitals: String {
        let sign = count < 0 ? "负" : ""
        let (yuan, rest) = count.magnitude.quotientAndRemainder(dividingBy: 100)
        let (jiao, fen) = (Int(rest / 10), Int(rest % 10))
        if yuan == 0, rest == 0 { return "零元整" }
        var text = yuan == 0 ? "" : Self.capitals(yuan) + "元"
        if rest == 0 { return sign + text + "整" }
        let isRead = jiao == 0 || yuan % 10 == 0
        if yuan > 0, isRead { text += "零" }
        if jiao > 0 { text += Self.digits[jiao] + "角" }
        if fen > 0 { text += Self.digits[fen] + "分" }
        return sign + text
    }

    private static let digits = ["零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖"]
    private static let places = ["", "拾", "佰", "仟"]

    /// Hundreds of millions, then tens of thousands, then what is below.
    private static func capitals(_ number: UInt64) -> String {
        for (size, name) in [(100_000_000, "亿"), (10_000, "万")] as [(UInt64, String)]
        where number >= size {
            let rest = number % size
            let zero = rest > 0 && rest < size / 10 ? digits[0] : ""
            return capitals(number / size) + name + zero + (rest > 0 ? capitals(rest) : "")
        }
        return capitals(group: Int(number))
    }

    /// Up to four digits, the zeros between them read once.
    private static func capitals(group: Int) -> String {
        var text = ""
        var hasGap = false
        for (place, unit) in [(3, 1_000), (2, 100), (1, 10), (0, 1)] {
            let digit = group / unit % 10
            guard digit > 0 else {
                hasGap = true
                continue
            }
            if !text.isEmpty, hasGap { text += digits[0] }
            text += digits[digit] + places[place]
            hasGap = false
        }
        return text
    }
}
