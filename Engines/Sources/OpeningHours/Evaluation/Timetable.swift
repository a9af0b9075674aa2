public import Calendar

/// Hours at a place, ready to be asked.
public struct Timetable: Sendable {
    /// The hours.
    public let hours: Hours
    /// The place.
    public let place: Place
    let rules: [CompiledRule]
    let reachesNextDay: Bool
    let followsSun: Bool
    let isWeekly: Bool

    /// The hours of a place; refused where they name holidays that nobody knows there, because a
    /// missing fact is never yes or no.
    public init(_ hours: Hours, at place: Place) throws(UnknownHolidays) {
        let missing = hours.holidays.filter { place.holidays[$0] == nil }
        guard missing.isEmpty else {
            throw UnknownHolidays(missing: missing.sorted { $0.rawValue < $1.rawValue })
        }
        self.hours = hours
        self.place = place
        rules = hours.rules.map { CompiledRule($0, at: place) }
        reachesNextDay = rules.contains(where: \.reachesNextDay)
        followsSun = rules.contains(where: \.followsSun)
        isWeekly = rules.allSatisfy(\.isWeekly)
    }

    /// What holds at an instant.
    public func state(at instant: Instant) -> Standing {
        let seconds =
            Int(instant.milliseconds / 1000)
            - (instant.milliseconds % 1000 < 0 ? 1 : 0) + place.zone.offset(at: instant)
        return standing(atMinute: flooredQuotient(seconds, 60))
    }

    /// What holds when the wall shows this.
    public func state(at wall: CivilDateTime) -> Standing {
        standing(atMinute: minute(of: wall))
    }

    /// Minutes of the wall's clock since 1970.
    func minute(of wall: CivilDateTime) -> Int {
        wall.date.dayNumber * Segment.day + wall.time.hour * 60 + wall.time.minute
    }

    func wall(ofMinute minute: Int) -> CivilDateTime {
        let day = flooredQuotient(minute, Segment.day)
        let time = CivilTime(nanosecondOfDay: (minute - day * Segment.day) * 60_000_000_000)
        return CivilDateTime(date: CivilDate(dayNumber: day), time: time)
    }

    func standing(atMinute minute: Int) -> Standing {
        let number = flooredQuotient(minute, Segment.day)
        return standing(mark(on: number, minute - number * Segment.day))
    }

    /// The rule that decides a minute: the last one that speaks of it, today or last night.
    private func mark(on number: Int, _ minute: Int) -> Mark {
        let day = Day(number)
        let yesterday = reachesNextDay ? Day(number - 1) : nil
        var today = Mark.none
        var spill = Mark.none
        for (index, rule) in rules.enumerated() {
            if rule.isFallback, !isClosed(later(spill, today)) { continue }
            if let yesterday, rule.matches(yesterday, place) {
                if rule.replaces { spill = .none }
                if let guess = hit(rule, number - 1, minute + Segment.day) {
                    spill = Mark(rule: index, isGuess: guess)
                }
            }
            if rule.matches(day, place) {
                if rule.replaces { today = .none }
                if let guess = hit(rule, number, minute) {
                    today = Mark(rule: index, isGuess: guess)
                }
            }
        }
        return later(spill, today)
    }

    /// Whether a guess, where the rule's day holds the minute.
    private func hit(_ rule: CompiledRule, _ day: Int, _ minute: Int) -> Bool? {
        rule.segments(on: day, at: place).last { $0.contains(minute) }?.isGuess
    }

    /// What the later of two rules says; of one rule, what today says.
    func later(_ spill: Mark, _ today: Mark) -> Mark { spill.rule > today.rule ? spill : today }

    func isClosed(_ mark: Mark) -> Bool {
        mark == .none || rules[mark.rule].rule.state == .closed
    }

    func standing(_ mark: Mark) -> Standing {
        guard mark != .none else { return .closed }
        let rule = rules[mark.rule].rule
        let isGuess = mark.isGuess && rule.state == .open
        return Standing(
            state: isGuess ? .unknown : rule.state,
            comment: rule.comment,
            isOpenEnd: isGuess
        )
    }
}

/// The rule that decides a minute; rules count from 0, and −1 is none.
struct Mark: Equatable {
    let rule: Int
    let isGuess: Bool

    static let none = Mark(rule: -1, isGuess: false)
}

/// What holds at a time.
public struct Standing: Hashable, Sendable {
    /// Open, closed, or not known.
    public let state: OpenState
    /// The remark of the rule that decides.
    public let comment: String?
    /// Whether it is not known because the end is not fixed.
    public let isOpenEnd: Bool

    static let closed = Standing(state: .closed, comment: nil, isOpenEnd: false)

    /// Whether people would notice no difference; remarks on closed times make none.
    public func looksLike(_ other: Standing) -> Bool {
        state == .closed ? other.state == .closed : self == other
    }
}

/// The quotient rounded down; the divisor is above 0.
func flooredQuotient(_ number: Int, _ divisor: Int) -> Int {
    let quotient = number / divisor
    return number % divisor < 0 ? quotient - 1 : quotient
}
