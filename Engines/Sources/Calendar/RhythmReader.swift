/// Reads a rhythm word by word, and says at which word it went wrong.
struct RhythmReader {
    private let words: [Word]
    private let length: Int
    private var index = 0

    private struct Word {
        let text: String
        let offset: Int
    }

    init(_ text: String) {
        var words: [Word] = []
        var word = ""
        var start = 0
        var offset = 0
        func flush() {
            if !word.isEmpty { words.append(Word(text: word, offset: start)) }
            word = ""
        }
        for scalar in text.unicodeScalars {
            if scalar == " " || scalar == "," {
                flush()
                if scalar == "," { words.append(Word(text: ",", offset: offset)) }
            } else {
                if word.isEmpty { start = offset }
                word.unicodeScalars.append(scalar)
            }
            offset += 1
        }
        flush()
        self.words = words
        length = offset
    }

    mutating func read() throws(RhythmFault) -> Rhythm {
        guard length <= 200 else {
            throw RhythmFault(offset: 200, zh: "太长了", en: "it is too long")
        }
        let days = try readDays()
        guard index < words.count else { return Rhythm(days) }
        let time = try readTime()
        guard index == words.count else { throw fault("后面多了文字", "something stands behind it") }
        return Rhythm(days, at: time)
    }

    private mutating func readDays() throws(RhythmFault) -> Rhythm.Days {
        if take("each") {
            try expect("month")
            return .monthly([1])
        }
        if take("yearly") { return try readYearly() }
        if take("day") { return try readMonthly() }
        if let ordinal = takeOrdinal() { return try readOrdinal(ordinal) }
        if !take("every") { return .weekly(try readWeekdays()) }
        return try readEvery()
    }

    private mutating func readEvery() throws(RhythmFault) -> Rhythm.Days {
        if take("day") {
            return take("from") ? .stride(count: 1, unit: .day, from: try readDate()) : .daily
        }
        if take("week") {
            try expect("from")
            return .stride(count: 1, unit: .week, from: try readDate())
        }
        guard let count = number(in: 1...9_999) else { return .weekly(try readWeekdays()) }
        index += 1
        let unit = Rhythm.Stride.allCases.first { take($0.rawValue + "s") || take($0.rawValue) }
        guard let unit else { throw fault("这里要写 days 或 weeks", "days or weeks is wanted") }
        try expect("from")
        return .stride(count: count, unit: unit, from: try readDate())
    }

    private mutating func readWeekdays() throws(RhythmFault) -> [Weekday] {
        var found: Set<Weekday> = []
        repeat {
            guard let weekday = Weekday.allCases.first(where: { next == $0.en }) else {
                throw fault("这里要写星期几，例如 friday", "a weekday is wanted, such as friday")
            }
            guard found.insert(weekday).inserted else {
                throw fault("同一天写了两次", "the same day twice")
            }
            index += 1
        } while take(",") || take("and")
        return Weekday.allCases.filter(found.contains)
    }

    private mutating func readMonthly() throws(RhythmFault) -> Rhythm.Days {
        var found: Set<Int> = []
        repeat {
            guard let number = number(in: 1...31) else {
                throw fault("这里要写几号，1 到 31", "a day of the month is wanted, 1 to 31")
            }
            guard found.insert(number).inserted else {
                throw fault("同一天写了两次", "the same day twice")
            }
            index += 1
        } while take(",") || take("and")
        try expectEachMonth()
        return .monthly(found.sorted())
    }

    private mutating func readOrdinal(_ ordinal: Rhythm.Ordinal) throws(RhythmFault) -> Rhythm.Days
    {
        if ordinal == .last, take("day") {
            try expectEachMonth()
            return .endOfMonth
        }
        guard let weekday = Weekday.allCases.first(where: { take($0.en) }) else {
            throw fault("这里要写星期几，例如 friday", "a weekday is wanted, such as friday")
        }
        try expectEachMonth()
        return .ordinal(ordinal, weekday)
    }

    private mutating func readYearly() throws(RhythmFault) -> Rhythm.Days {
        guard let day = number(in: 1...31) else {
            throw fault("这里要写几号，例如 28", "a day of the month is wanted, such as 28")
        }
        index += 1
        let month = Rhythm.months.firstIndex { next == $0 || next == String($0.prefix(3)) }
        guard let month else {
            throw fault("这里要写月份，例如 may", "a month is wanted, such as may")
        }
        // 2000 had a 29 February, so it has every day that any year has.
        guard CivilDate(year: 2000, month: month + 1, day: day) != nil else {
            throw fault("这个月没有这一天", "no such day in that month")
        }
        index += 1
        return .yearly(month: month + 1, day: day)
    }

    private mutating func readDate() throws(RhythmFault) -> CivilDate {
        guard let date = next.flatMap(CivilDate.init), (1...9999).contains(date.year) else {
            throw fault("这里要写日期，例如 2025-01-06", "a date is wanted, such as 2025-01-06")
        }
        index += 1
        return date
    }

    private mutating func readTime() throws(RhythmFault) -> CivilTime {
        guard let word = next, word.utf8.count == 5, let time = CivilTime(word) else {
            throw fault(
                "这里只能写时间，例如 10:00",
                "only a time can stand here, such as 10:00"
            )
        }
        index += 1
        return time
    }
}

extension RhythmReader {
    private var next: String? { index < words.count ? words[index].text : nil }

    private mutating func take(_ word: String) -> Bool {
        guard next == word else { return false }
        index += 1
        return true
    }

    private mutating func takeOrdinal() -> Rhythm.Ordinal? {
        guard let ordinal = next.flatMap(Rhythm.Ordinal.init) else { return nil }
        index += 1
        return ordinal
    }

    private mutating func expect(_ word: String) throws(RhythmFault) {
        guard take(word) else { throw fault("这里要写 \(word)", "“\(word)” is wanted here") }
    }

    private mutating func expectEachMonth() throws(RhythmFault) {
        for word in ["of", "each", "month"] { try expect(word) }
    }

    private func number(in range: ClosedRange<Int>) -> Int? {
        guard let next, next.utf8.count <= 4, next.utf8.allSatisfy(isDigit), let number = Int(next),
            range.contains(number)
        else { return nil }
        return number
    }

    private func fault(_ zh: String, _ en: String) -> RhythmFault {
        let offset = index < words.count ? words[index].offset : length
        return RhythmFault(offset: offset, zh: zh, en: en)
    }
}
