/// Years and weeks of the year.
extension Parser {
    /// Years, or dates that begin with a year.
    mutating func yearsOrDates() throws(HoursFinding) -> [Selector] {
        var ranges: [YearRange] = []
        repeat {
            let year = try year()
            if next.startsDate, ranges.isEmpty { return [.dates(try dateList(year: year))] }
            ranges.append(try yearRange(from: year))
            // `2025, Jan 01`: what follows is for the rule to judge.
        } while takeComma(before: \.isYear)
        return [.years(ranges)]
    }

    mutating func year() throws(HoursFinding) -> Int {
        guard next.isYear, case .number(let year, _) = next else { throw .noSuchYear(token) }
        advance()
        return year
    }

    private mutating func yearRange(from first: Int) throws(HoursFinding) -> YearRange {
        let start = token
        if take(.plus) { return YearRange(first: first, last: nil, every: 1) }
        if take(.dash) {
            let last = try year()
            guard last > first else { throw .yearsBackwards(start, first, last) }
            return YearRange(first: first, last: last, every: try every(1...1_000))
        }
        if next == .sign(.slash) {
            return YearRange(first: first, last: nil, every: try every(1...1_000))
        }
        return YearRange(first: first, last: first, every: 1)
    }

    /// `/2` where it stands; otherwise each one.
    mutating func every(_ bounds: ClosedRange<Int>) throws(HoursFinding) -> Int {
        guard take(.slash) else { return 1 }
        return try number(in: bounds) { .badPeriod($0, bounds) }
    }

    mutating func weekList() throws(HoursFinding) -> [WeekRange] {
        advance()
        var ranges: [WeekRange] = []
        repeat {
            if next == .word(.week), !ranges.isEmpty { advance() }
            let first = try week()
            guard take(.dash) else {
                ranges.append(WeekRange(first: first, last: first, every: 1))
                continue
            }
            let last = try week()
            ranges.append(WeekRange(first: first, last: last, every: try every(1...26)))
        } while takeComma(before: \.continuesWeeks)
        return ranges
    }

    private mutating func week() throws(HoursFinding) -> Int {
        try number(in: 1...53) { .noSuchWeek($0) }
    }

    /// Passes a comma if what follows it goes on with the list.
    mutating func takeComma(before continues: (Token.Kind) -> Bool) -> Bool {
        guard next == .sign(.comma), continues(kind(1)) else { return false }
        advance()
        return true
    }
}

extension Token.Kind {
    var isYear: Bool {
        if case .number(let value, digits: 4) = self { value >= 1900 } else { false }
    }

    var startsDate: Bool {
        switch self {
        case .word(.month), .word(.easter): true
        default: false
        }
    }

    fileprivate var continuesWeeks: Bool {
        switch self {
        case .number(_, let digits): digits <= 2
        case .word(.week): true
        default: false
        }
    }
}
