/// A day painted rule by rule, minute by minute, so that no text however hostile costs more than
/// its rules times the minutes of a day.
struct DayPainting {
    /// From a minute of the day up to the next entry, what holds.
    struct Run {
        let start: Int
        let mark: Mark
    }

    private(set) var runs: [Run] = []

    init(of timetable: Timetable, day number: Int, today: UInt64, yesterday: UInt64) {
        // A byte holds a rule's number, from 1, and whether it is a guess.
        var todays = [UInt8](repeating: 0, count: Segment.day)
        var spills = [UInt8](repeating: 0, count: timetable.reachesNextDay ? Segment.day : 0)
        for (index, rule) in timetable.rules.enumerated() {
            let isYesterday = yesterday & (1 << UInt64(index)) != 0 && timetable.reachesNextDay
            let isToday = today & (1 << UInt64(index)) != 0
            if rule.isFallback {
                Self.fallBack(index, timetable, number, (isYesterday, isToday), &spills, &todays)
                continue
            }
            if isYesterday {
                if rule.replaces { Self.clear(&spills) }
                for segment in rule.segments(on: number - 1, at: timetable.place) {
                    Self.paint(segment, from: Segment.day, index, on: &spills)
                }
            }
            if isToday {
                if rule.replaces { Self.clear(&todays) }
                for segment in rule.segments(on: number, at: timetable.place) {
                    Self.paint(segment, from: 0, index, on: &todays)
                }
            }
        }
        collect(timetable, spills, todays)
    }

    private static func clear(_ minutes: inout [UInt8]) {
        for minute in minutes.indices { minutes[minute] = 0 }
    }

    private static func code(_ index: Int, _ isGuess: Bool) -> UInt8 {
        UInt8(truncatingIfNeeded: (index + 1) * 2 + (isGuess ? 1 : 0))
    }

    private static func mark(_ code: UInt8) -> Mark {
        Mark(rule: Int(code / 2) - 1, isGuess: code % 2 == 1)
    }

    private static func paint(
        _ segment: Segment,
        from origin: Int,
        _ index: Int,
        on minutes: inout [UInt8],
        where allows: ((Int) -> Bool)? = nil
    ) {
        let code = code(index, segment.isGuess)
        let step = max(segment.every, 1)
        var minute = segment.start - origin
        if minute < 0 { minute += (step - 1 - minute) / step * step }
        let end = min(segment.end - origin, minutes.count)
        while minute < end {
            if allows?(minute) ?? true { minutes[minute] = code }
            minute += step
        }
    }

    /// A fallback counts only where all before it leaves the day closed.
    private static func fallBack(
        _ index: Int,
        _ timetable: Timetable,
        _ number: Int,
        _ matches: (yesterday: Bool, today: Bool),
        _ spills: inout [UInt8],
        _ todays: inout [UInt8]
    ) {
        let closed = todays.indices.map { minute in
            let spill = spills.isEmpty ? Mark.none : mark(spills[minute])
            return timetable.isClosed(timetable.later(spill, mark(todays[minute])))
        }
        let rule = timetable.rules[index]
        if matches.yesterday {
            for segment in rule.segments(on: number - 1, at: timetable.place) {
                paint(segment, from: Segment.day, index, on: &spills) { closed[$0] }
            }
        }
        if matches.today {
            for segment in rule.segments(on: number, at: timetable.place) {
                paint(segment, from: 0, index, on: &todays) { closed[$0] }
            }
        }
    }

    private mutating func collect(
        _ timetable: Timetable,
        _ spills: [UInt8],
        _ todays: [UInt8]
    ) {
        var last: (UInt8, UInt8)?
        for minute in 0..<Segment.day {
            let codes = (spills.isEmpty ? 0 : spills[minute], todays[minute])
            if let last, last == codes { continue }
            last = codes
            let mark = timetable.later(Self.mark(codes.0), Self.mark(codes.1))
            if runs.last?.mark != mark { runs.append(Run(start: minute, mark: mark)) }
        }
    }
}
