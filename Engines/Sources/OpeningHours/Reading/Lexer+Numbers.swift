/// Numbers, and the ways of writing a time of day.
extension Lexer {
    mutating func number() throws(HoursFinding) {
        if try always() { return }
        let start = position
        let (value, digits, isPlain) = try digits()
        if digits <= 2, try clock(hour: value, from: start, isPlain: isPlain) { return }
        switch peek() {
        case "月":
            guard 1...12 ~= value else { throw .noSuchMonth(at: start, position - start, value) }
            skip(1)
            add(.word(.month(value)), from: start)
            warn(from: start, write: Vocabulary.monthCodes[value - 1])
        case "日", "号", "年":
            skip(1)
            add(.number(value, digits: digits), from: start)
            warn(from: start, write: padded(value))
        default:
            add(.number(value, digits: digits), from: start)
            if !isPlain { warn(from: start, write: padded(value)) }
            // `24.-25.`: ordinal numbers have a point in some countries.
            skipPoint()
        }
    }

    /// `24/7`, and the same in other words.
    private mutating func always() throws(HoursFinding) -> Bool {
        for (text, isCanonical) in Self.alwaysTexts where matches(text) {
            let start = position
            if let next = peek(text.count), next.isDigit || next.isLetter {
                continue
            }
            skip(text.count)
            add(.word(.always), from: start)
            if !isCanonical { warn(from: start, write: "24/7") }
            return true
        }
        return false
    }

    private static let alwaysTexts: [([Unicode.Scalar], Bool)] = [
        ("24/7", true), ("7/7", false), ("7 days/week", false), ("24小时", false),
    ].map { (Array($0.0.unicodeScalars), $0.1) }

    /// The rest of a time of day behind its hour, where there is one.
    private mutating func clock(
        hour: Int,
        from start: Int,
        isPlain: Bool
    ) throws(HoursFinding) -> Bool {
        guard let sign = peek() else { return false }
        if sign == "点" || sign == "时" {
            skip(1)
            add(.clock(hour: hour, minute: 0), from: start)
            warn(from: start, write: clockText(hour * 60))
            return true
        }
        let isColon = plain(sign) == ":"
        guard isColon || sign == "." || sign == "h" || sign == "H" else { return false }
        guard let tens = peek(1).flatMap(plain), tens.isDigit,
            let ones = peek(2).flatMap(plain), ones.isDigit
        else { return false }
        skip(1)
        let (minute, digits, minutePlain) = try digits()
        guard digits == 2, minute < 60 else {
            throw .noSuchMinute(at: start, position - start)
        }
        add(.clock(hour: hour, minute: minute), from: start)
        if sign != ":" || !isPlain || !minutePlain {
            warn(from: start, write: clockText(hour * 60 + minute))
        }
        return true
    }

    private mutating func digits() throws(HoursFinding) -> (value: Int, digits: Int, isPlain: Bool)
    {
        let start = position
        var value = 0
        var isPlain = true
        while let scalar = peek(), let digit = plain(scalar), digit.isDigit {
            isPlain = isPlain && scalar.isASCII
            value = value * 10 + Int(digit.value - 48)
            skip(1)
            guard position - start <= 6 else { throw .longNumber(at: start) }
        }
        return (value, position - start, isPlain)
    }
}

/// Two digits at least.
func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }

/// Minutes as `08:30`; beyond midnight the hours go on.
func clockText(_ minutes: Int) -> String { padded(minutes / 60) + ":" + padded(minutes % 60) }
