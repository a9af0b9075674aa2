public import Calendar

/// A time through which one thing holds.
public struct Stretch: Hashable, Sendable {
    /// When it begins, on the wall.
    public let start: CivilDateTime
    /// When it ends, on the wall; `nil` where no end is in sight.
    public let end: CivilDateTime?
    /// What holds.
    public let standing: Standing
}

/// The stretches from a time on, one after the other, found as they are asked for.
///
/// It ends where nothing changes any more for 40 years, counted from the last year the text names
/// within a century: every pattern of weekdays, months and leap days has come round by then.
public struct Stretches: Sequence, IteratorProtocol {
    private let timetable: Timetable
    /// The minute at which the next stretch begins; `nil` when all are told.
    private var start: Int?
    /// The minute up to which stretches are wanted.
    private let limit: Int
    private var days: PaintedDays

    init(_ timetable: Timetable, from minute: Int, to limit: Int = .max) {
        self.timetable = timetable
        start = minute
        self.limit = limit
        days = PaintedDays(timetable)
    }

    /// The next stretch.
    public mutating func next() -> Stretch? {
        guard let start, start < limit else { return nil }
        var day = flooredQuotient(start, Segment.day)
        let last = Swift.min(lastDay(from: day), flooredQuotient(limit, Segment.day))
        let standing = timetable.standing(atMinute: start)
        while day <= last {
            for run in days.runs(of: day) {
                let minute = day * Segment.day + run.start
                guard minute > start, !timetable.standing(run.mark).looksLike(standing) else {
                    continue
                }
                self.start = minute
                return stretch(from: start, to: minute, standing)
            }
            day += 1
        }
        self.start = nil
        return stretch(from: start, to: nil, standing)
    }

    private func lastDay(from day: Int) -> Int {
        guard !timetable.isWeekly else { return day + 8 }
        let year = CivilDate(dayNumber: day).year
        let named = Swift.min(Swift.max(timetable.hours.lastYear ?? year, year), year + 100)
        return CivilDate(dayNumber: day).adding(months: (named - year + 40) * 12).dayNumber
    }

    private func stretch(from start: Int, to end: Int?, _ standing: Standing) -> Stretch {
        Stretch(
            start: timetable.wall(ofMinute: start),
            end: end.map(timetable.wall),
            standing: standing
        )
    }
}

/// Paints days, and remembers the last one: most days are like the day before.
private struct PaintedDays {
    private let timetable: Timetable
    private var known: (day: Int, today: UInt64, yesterday: UInt64)?
    private var last: [DayPainting.Run] = []

    init(_ timetable: Timetable) {
        self.timetable = timetable
    }

    mutating func runs(of day: Int) -> [DayPainting.Run] {
        let yesterday = known?.day == day - 1 ? known?.today ?? 0 : matching(day - 1)
        let today = matching(day)
        let isKnown = known.map { $0.today == today && $0.yesterday == yesterday } ?? false
        if !isKnown || timetable.followsSun {
            last =
                DayPainting(of: timetable, day: day, today: today, yesterday: yesterday).runs
        }
        known = (day, today, yesterday)
        return last
    }

    /// A bit for each rule that is about the day.
    private func matching(_ number: Int) -> UInt64 {
        let day = Day(number)
        var bits: UInt64 = 0
        for (index, rule) in timetable.rules.enumerated()
        where rule.matches(day, timetable.place) {
            bits |= 1 << UInt64(index)
        }
        return bits
    }
}
