import Calendar
import Testing

@testable import OpeningHours

@Suite struct `Hours made at random` {
    @Test(arguments: 0..<20 as Range<UInt64>)
    func `are the same as a plainer model says, and in their own words`(seed: UInt64) throws {
        var random = RandomHours(seed: seed)
        var read = 0
        for _ in 0..<8 {
            let text = random.text()
            guard let hours = try? Hours(text) else { continue }
            read += 1
            #expect(try Hours(hours.description) == hours, "\(text) is written \(hours)")
            #expect(!hours.zh.isEmpty && !hours.en.isEmpty)
            try compare(hours, from: 19_700 + random.below(900), &random)
        }
        #expect(read >= 4, "most texts can be read")
    }

    /// Minutes of three days against the model, then stretches against minutes.
    private func compare(_ hours: Hours, from day: Int, _ random: inout RandomHours) throws {
        let timetable = try Timetable(hours, at: Bench.place)
        for day in day..<day + 3 {
            let naive = NaiveHours(hours, at: Bench.place, on: day)
            for minute in stride(from: random.below(7), to: 1440, by: 7) {
                let expected = naive.standing(minute)
                let found = timetable.standing(atMinute: day * 1440 + minute)
                guard found != expected else { continue }
                Issue.record(
                    "\(hours) on \(CivilDate(dayNumber: day)) at \(minute): \(found), not \(expected)"
                )
                return
            }
        }
        try compareStretches(hours, timetable, from: day * 1440 + random.below(1440))
    }

    /// Every minute between two changes is as its stretch says, and the changes are changes.
    private func compareStretches(_ hours: Hours, _ timetable: Timetable, from start: Int) throws {
        for stretch in Stretches(timetable, from: start, to: start + 7 * 1440).prefix(40) {
            let first = timetable.minute(of: stretch.start)
            let end = stretch.end.map(timetable.minute) ?? start + 7 * 1440
            for minute in stride(from: first, to: min(end, start + 7 * 1440), by: 11) {
                let found = timetable.standing(atMinute: minute)
                #expect(
                    found.looksLike(stretch.standing),
                    "\(hours) at \(timetable.wall(ofMinute: minute))"
                )
            }
            if let end = stretch.end {
                let next = timetable.standing(atMinute: timetable.minute(of: end))
                #expect(!next.looksLike(stretch.standing), "\(hours) at \(end)")
            }
        }
    }
}
