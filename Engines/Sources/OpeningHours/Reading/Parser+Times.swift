/// Times of day.
extension Parser {
    /// Whether the next token begins a time: `08:00`, `8-17`, `(sunset-00:30)`, `dusk`.
    var startsTime: Bool { startsTime(next, then: kind(1)) }

    private func startsTime(_ kind: Token.Kind, then following: Token.Kind) -> Bool {
        switch kind {
        case .clock, .sign(.open), .word(.event): true
        case .number(_, let digits): digits <= 2
        default: false
        }
    }

    mutating func timeList() throws(HoursFinding) -> [TimeRange] {
        var ranges: [TimeRange] = []
        repeat { ranges.append(try timeRange()) } while takeComma(before: \.continuesTimes)
        return ranges
    }

    private mutating func timeRange() throws(HoursFinding) -> TimeRange {
        let first = token
        let start = try clock()
        if case .minutes(let minutes) = start, minutes >= 24 * 60 { throw .lateStart(first) }
        if take(.plus) { return TimeRange(start: start, end: nil, isOpenEnded: true, every: nil) }
        guard take(.dash) else {
            guard next != .sign(.colon) else { throw .strayColon(token) }
            guard times == .spansAndMoments else { throw .moment(span(from: first)) }
            return TimeRange(start: start, end: nil, isOpenEnded: false, every: nil)
        }
        guard startsTime else { throw .noClosingTime(token) }
        let last = token
        let end = try clock()
        if case .minutes(let minutes) = end, minutes > 48 * 60 { throw .lateEnd(last) }
        let isOpenEnded = take(.plus)
        if isOpenEnded, end == .minutes(48 * 60) { throw .lateEnd(last) }
        let period = try period(from: first)
        guard !isOpenEnded || period == nil else { throw .unexpected(last) }
        return TimeRange(start: start, end: end, isOpenEnded: isOpenEnded, every: period)
    }

    /// `/30` or `/01:30`.
    private mutating func period(from first: Token) throws(HoursFinding) -> Int? {
        guard take(.slash) else { return nil }
        let minutes: Int
        switch next {
        case .number(let value, _): minutes = value
        case .clock(let hour, let minute): minutes = hour * 60 + minute
        default: throw .badPeriod(token, 1...1440)
        }
        guard 1...1440 ~= minutes else { throw .badPeriod(token, 1...1440) }
        advance()
        guard times == .spansAndMoments else { throw .moment(span(from: first)) }
        return minutes
    }

    private mutating func clock() throws(HoursFinding) -> Clock {
        let start = token
        switch next {
        case .word(.event(let event)):
            advance()
            return .sun(event, minutes: 0)
        case .sign(.open):
            advance()
            return try offsetFromSun()
        case .clock(let hour, let minute):
            advance()
            let minutes = try halfDay(hour, from: start) * 60 + minute
            guard hour <= 48, minutes <= 48 * 60 else { throw .noSuchHour(start) }
            return .minutes(minutes)
        case .number(let hour, let digits) where digits <= 2:
            advance()
            let minutes = try halfDay(hour, from: start) * 60
            guard hour <= 48 else { throw .noSuchHour(start) }
            warn(.bareHour(span(from: start), minutes))
            return .minutes(minutes)
        default: throw .noTime(start)
        }
    }

    /// The hour of the day, where `am` or `pm` stands behind it.
    private mutating func halfDay(_ hour: Int, from start: Token) throws(HoursFinding) -> Int {
        guard next == .word(.morning) || next == .word(.afternoon) else { return hour }
        guard 1...12 ~= hour else { throw .noSuchHour(start) }
        let isAfternoon = next == .word(.afternoon)
        advance()
        if case .clock = start.kind { warn(.halfDay(span(from: start))) }
        return hour % 12 + (isAfternoon ? 12 : 0)
    }

    private mutating func offsetFromSun() throws(HoursFinding) -> Clock {
        guard case .word(.event(let event)) = next else { throw .noSunEvent(token) }
        advance()
        let isLater = next == .sign(.plus)
        guard isLater || next == .sign(.dash), case .clock(let hour, let minute) = kind(1),
            hour <= 24
        else { throw .badSunOffset(token) }
        advance(2)
        guard take(.close) else { throw .openParenthesis(token) }
        let minutes = hour * 60 + minute
        return .sun(event, minutes: isLater ? minutes : -minutes)
    }
}

extension Token.Kind {
    fileprivate var continuesTimes: Bool {
        switch self {
        case .clock, .sign(.open), .word(.event): true
        case .number(_, let digits): digits <= 2
        default: false
        }
    }
}
