extension YearlyRule {
    /// A rule as POSIX writes it in `TZ`: `CST-8`, `CET-1CEST,M3.5.0,M10.5.0/3`.
    ///
    /// RFC 8536's wider hours (−167 to 167) are read too; `nil` where the text breaks the format.
    init?(posix text: some Collection<UInt8>) {
        var reader = TextReader(String(decoding: text, as: UTF8.self))
        guard reader.zoneName(), let standard = reader.offset(hours: 0...24) else { return nil }
        self.standard = -standard
        if reader.isAtEnd {
            summer = nil
            return
        }
        guard reader.zoneName() else { return nil }
        var summerOffset = self.standard + 3600
        if !reader.isAtEnd, !reader.nextIs(",") {
            guard let offset = reader.offset(hours: 0...24) else { return nil }
            summerOffset = -offset
        }
        if reader.isAtEnd {
            // What POSIX leaves open, the tz code fills with the rule of the United States.
            reader = TextReader(",M3.2.0,M11.1.0")
        }
        guard reader.take(","), let start = reader.turn(),
            reader.take(","), let end = reader.turn(), reader.isAtEnd
        else { return nil }
        summer = Summer(offset: summerOffset, start: start, end: end)
    }
}

extension TextReader {
    /// Passes `CST` or `<+0330>`.
    fileprivate mutating func zoneName() -> Bool {
        if take("<") {
            let name = prefix { isLetter($0) || isDigit($0) || $0 == 0x2B || $0 == 0x2D }
            return name.count >= 3 && take(">")
        }
        return prefix(while: isLetter).count >= 3
    }

    /// `[+-]hh[:mm[:ss]]` in seconds.
    fileprivate mutating func offset(hours: ClosedRange<Int>) -> Int? {
        let negative = take("-")
        if !negative { _ = take("+") }
        guard let hour = digits(1...3), hours.contains(hour.value) else { return nil }
        var seconds = hour.value * 3600
        for unit in [60, 1] where take(":") {
            guard let part = digits(2...2), part.value < 60 else { return nil }
            seconds += part.value * unit
        }
        return negative ? -seconds : seconds
    }

    /// `Mm.w.d[/time]`, `Jn[/time]` or `n[/time]`; two o'clock where no time is given.
    fileprivate mutating func turn() -> YearlyRule.Turn? {
        guard let day = day() else { return nil }
        guard take("/") else { return YearlyRule.Turn(day: day, seconds: 7200) }
        guard let seconds = offset(hours: 0...167) else { return nil }
        return YearlyRule.Turn(day: day, seconds: seconds)
    }

    private mutating func day() -> YearlyRule.Day? {
        if take("J") {
            guard let day = digits(1...3), 1...365 ~= day.value else { return nil }
            return .julian(day.value)
        }
        if take("M") {
            guard let month = digits(1...2), 1...12 ~= month.value, take("."),
                let count = digits(1...1), 1...5 ~= count.value, take("."),
                let weekday = digits(1...1), 0...6 ~= weekday.value
            else { return nil }
            return .nth(count.value, weekday: weekday.value, month: month.value)
        }
        guard let day = digits(1...3), 0...365 ~= day.value else { return nil }
        return .zeroBased(day.value)
    }
}

private func isLetter(_ byte: UInt8) -> Bool {
    let lower = byte | 0x20
    return lower >= UInt8(ascii: "a") && lower <= UInt8(ascii: "z")
}
