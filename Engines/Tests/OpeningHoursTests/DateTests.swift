import Calendar
import Testing

@testable import OpeningHours

/// Hours and the days they are about, of those asked for.
@Suite struct `The days of hours` {
    @Test(arguments: [
        Asked("Jan 01,15 09:00-10:00", "01-01", "02-28", "01-01 01-15"),
        // The haircuts of Jiaxing's stations: on the 1st and 15th, weekends included.
        Asked("每月1日、15日", "06-01", "09-30", "06-01 06-15 07-01 07-15 08-01 08-15 09-01 09-15"),
        Asked("Dec 30-Jan 02", "2024-12-25", "2025-01-06", "12-30 12-31 01-01 01-02"),
        Asked("Dec 01-09/4", "12-01", "12-31", "12-01 12-05 12-09"),
        Asked("Jan,Dec 31", "2024-12-30", "2025-01-03", "12-31 01-01 01-02"),
        Asked("Nov-Jan", "10-30", "11-03", "11-01 11-02"),
        Asked("2025 Nov-2026 Jan", "2026-01-30", "2026-02-02", "01-30 01-31"),
        Asked("2025 Dec-Jan", "2026-01-30", "2026-02-02", "01-30 01-31"),
        Asked("2024 Feb 28-2024 Mar 01", "2024-02-27", "2024-03-05", "02-28 02-29 03-01"),
        Asked("Feb 29", "2025-02-27", "2025-03-03", ""),
        Asked("Feb 29", "2024-02-27", "2024-03-03", "02-29"),
        Asked("Feb 29-Mar 02", "2025-02-27", "2025-03-05", "03-01 03-02"),
        Asked("Feb 27-Feb 29", "2025-02-26", "2025-03-05", "02-27 02-28"),
        Asked("2025 Jun 03+", "06-01", "06-06", "06-03 06-04 06-05"),
        Asked("Dec 30+", "2025-12-28", "2026-01-02", "12-30 12-31"),
        Asked("2024 12:00-13:00", "2024-12-30", "2025-01-03", "12-30 12-31"),
        Asked("2023/2", "2024-12-30", "2025-01-03", "01-01 01-02"),
        Asked("2026+", "2025-12-30", "2026-01-03", "01-01 01-02"),
        Asked("week 01", "2024-12-29", "2025-01-07", "12-30 12-31 01-01 01-02 01-03 01-04 01-05"),
        Asked("week 52-01 Mo", "2024-12-20", "2025-01-20", "12-23 12-30"),
        Asked("week 01-53/2 Mo", "2025-01-06", "2025-02-01", "01-13 01-27"),
    ])
    func `by date and week`(asked: Asked) throws {
        #expect(try days(asked) == asked.open)
    }

    @Test(arguments: [
        Asked("Sa[1]", "06-01", "06-30", "06-07"),
        Asked("Sa[1,3]", "06-01", "06-30", "06-07 06-21"),
        Asked("Sa[2-4]", "06-01", "06-30", "06-14 06-21 06-28"),
        Asked("Sa[-1]", "06-01", "06-30", "06-28"), Asked("Sa[5]", "06-01", "06-30", ""),
        Asked("Sa[-4]", "06-01", "06-30", "06-07"), Asked("Su[-5]", "06-01", "06-30", "06-01"),
        Asked("Sa[1] +2 days", "06-01", "06-30", "06-09"),
        Asked("Su[1] -2 days", "05-25", "06-30", "05-30"),
        Asked("Jun Sa[1] +1 day", "06-01", "06-30", "06-08"),
        // Counted as a date, so the first of the next month is the last Saturday's Sunday.
        Asked("May Sa[-1] +1 day", "05-20", "06-30", "06-01"),
        Asked("Jun Sa[1]-Jun 10", "06-01", "06-30", "06-07 06-08 06-09 06-10"),
        Asked("Jun Sa[2]-Jun 10", "06-01", "06-30", ""),
        Asked("easter", "04-01", "04-30", "04-20"),
        Asked("easter -2 days-easter +1 day", "04-01", "04-30", "04-18 04-19 04-20 04-21"),
        Asked("Jun 10+Mo", "06-01", "06-30", "06-16"),
        Asked("Jun 10-Mo", "06-01", "06-30", "06-09"),
        Asked("Jun 09+Mo", "06-01", "06-30", "06-16"),
        Asked("Jun 09-Mo", "06-01", "06-30", "06-02"),
        Asked("Jun 10-Mo -1 day", "06-01", "06-30", "06-08"),
        Asked("Jun 01-Jun 10 Sa", "06-01", "06-30", "06-07"),
    ])
    func `counted`(asked: Asked) throws {
        #expect(try days(asked) == asked.open)
    }

    @Test(arguments: [
        (2000, "2000-04-23"), (2008, "2008-03-23"), (2011, "2011-04-24"), (2024, "2024-03-31"),
        (2025, "2025-04-20"), (2026, "2026-04-05"), (2038, "2038-04-25"), (2049, "2049-04-18"),
        (2076, "2076-04-19"), (1954, "1954-04-18"), (1943, "1943-04-25"), (1981, "1981-04-19"),
    ])
    func `Easter Sunday`(year: Int, date: String) {
        #expect(CivilDate(dayNumber: easterSunday(of: year)).description == date)
    }

    private func days(_ asked: Asked) throws -> String {
        let timetable = try Bench.timetable(asked.text)
        let from = Bench.date(asked.from)
        return (0..<from.days(until: Bench.date(asked.to))).map { from.adding(days: $0) }
            .filter { day in
                (0..<24).contains { hour in
                    let time = CivilTime(hour: hour, minute: 0) ?? .midnight
                    let wall = CivilDateTime(date: day, time: time)
                    return timetable.state(at: wall).state == .open
                }
            }
            .map { String($0.description.dropFirst(5)) }
            .joined(separator: " ")
    }
}
