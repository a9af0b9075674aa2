import Calendar
import SeededTesting
import Testing

@Suite struct `Civil dates` {
    @Test func `walking day by day over eight centuries meets every number, weekday and text`()
        throws
    {
        var wall = WallCalendar(year: 1600, month: 1, day: 1, weekday: 6)
        var number = try #require(CivilDate(year: 1600, month: 1, day: 1)).dayNumber
        var previous = CivilDate(dayNumber: number - 1)
        while wall.year < 2401 {
            let date = CivilDate(dayNumber: number)
            let same = CivilDate(year: wall.year, month: wall.month, day: wall.day)
            guard same == date, date.dayNumber == number, date.weekday.rawValue == wall.weekday,
                date.dayOfYear == wall.dayOfYear, previous < date,
                CivilDate(date.description) == date
            else {
                Issue.record("\(wall) is \(date)")
                return
            }
            previous = date
            number += 1
            wall.turn()
        }
        #expect(CivilDate("1970-01-01")?.dayNumber == 0)
    }

    @Test(arguments: [
        ("2025-04-30", 2025, 4, 30), ("0000-01-01", 0, 1, 1), ("-0044-03-15", -44, 3, 15),
        ("12025-12-31", 12_025, 12, 31), ("999999999-12-31", 999_999_999, 12, 31),
        ("-999999999-01-01", -999_999_999, 1, 1), ("2024-02-29", 2024, 2, 29),
    ])
    func `a date reads back what it prints`(text: String, year: Int, month: Int, day: Int) throws {
        let date = try #require(CivilDate(text))
        #expect((date.year, date.month, date.day) == (year, month, day))
        #expect(date.description == text)
    }

    @Test(arguments: [
        "", "2025-4-30", "2025-04-31", "2023-02-29", "1900-02-29", "02025-01-01", "-0000-01-01",
        "2025-00-10", "2025-13-01", "2025-01-00", "20250101", "2025-01-01 ", " 2025-01-01",
        "1000000000-01-01", "2025-01-01T", "２０２５-01-01", "+2025-01-01", "25-01-01",
    ])
    func `what is no date is refused`(text: String) {
        #expect(CivilDate(text) == nil)
    }

    @Test(arguments: [
        ("2025-01-31", 1, "2025-02-28"), ("2024-01-31", 1, "2024-02-29"),
        ("2024-02-29", 12, "2025-02-28"), ("2024-02-29", 48, "2028-02-29"),
        ("2025-03-31", -1, "2025-02-28"), ("2025-01-15", -1, "2024-12-15"),
        ("0000-01-10", -1, "-0001-12-10"), ("2025-12-31", 2, "2026-02-28"),
        ("2025-05-15", 0, "2025-05-15"), ("999999999-12-01", 1, "999999999-12-31"),
        ("-999999999-01-05", -1, "-999999999-01-01"),
    ])
    func `months keep the day or take the month's last`(
        start: String,
        months: Int,
        end: String
    ) throws {
        #expect(try #require(CivilDate(start)).adding(months: months).description == end)
    }

    @Test func `arithmetic stops at the first and last date`() {
        #expect(CivilDate.last.adding(days: 1) == .last)
        #expect(CivilDate.first.adding(days: -1) == .first)
        #expect(CivilDate.last.adding(days: .max) == .last)
        #expect(CivilDate.first.adding(months: .min) == .first)
        #expect(CivilDate.last.adding(months: .max) == .last)
        #expect(CivilDate(dayNumber: .min) == .first)
        #expect(CivilDate(dayNumber: CivilDate.dayNumbers.upperBound) == .last)
        #expect(CivilDate.first.description == "-999999999-01-01")
    }

    @Test func `months added one by one agree with months added at once`() {
        var random = Seeded(1)
        for _ in 0..<500 {
            let start = CivilDate(dayNumber: .random(in: -400_000...400_000, using: &random))
            let months = Int.random(in: -3000...3000, using: &random)
            var first = start.firstOfMonth
            for _ in 0..<abs(months) {
                first =
                    months > 0
                    ? first.lastOfMonth.adding(days: 1) : first.adding(days: -1).firstOfMonth
            }
            let expected = first.adding(days: min(start.day, first.lastOfMonth.day) - 1)
            #expect(start.adding(months: months) == expected)
        }
    }

    @Test(arguments: [
        ("2008-02-29", "2009-02-28", 0), ("2008-02-29", "2009-03-01", 1),
        ("2008-02-29", "2012-02-28", 3), ("2008-02-29", "2012-02-29", 4),
        ("2015-07-17", "2025-07-16", 9), ("2015-07-17", "2025-07-17", 10),
        ("2025-01-01", "2025-01-01", 0), ("2025-01-02", "2025-01-01", -1),
        ("1965-12-31", "2025-01-01", 59),
    ])
    func `a year is complete on the birthday, for 29 February on 1 March`(
        birth: String,
        day: String,
        years: Int
    ) throws {
        let birth = try #require(CivilDate(birth))
        #expect(birth.completedYears(on: try #require(CivilDate(day))) == years)
    }

    @Test func `completed years are the birthdays that have come`() {
        var random = Seeded(2)
        for _ in 0..<300 {
            let birth = CivilDate(dayNumber: .random(in: -20_000...20_000, using: &random))
            let day = birth.adding(days: .random(in: 0...40_000, using: &random))
            let birthdays = (1...120).count { age in
                let year = birth.year + age
                let kept = CivilDate(year: year, month: birth.month, day: birth.day)
                return (kept ?? birth.adding(months: age * 12).adding(days: 1)) <= day
            }
            #expect(birth.completedYears(on: day) == birthdays)
        }
    }

    @Test(arguments: [
        ("2005-01-01", 53), ("2005-01-02", 53), ("2005-01-03", 1), ("2007-12-31", 1),
        ("2008-12-28", 52), ("2008-12-29", 1), ("2009-12-31", 53), ("2010-01-03", 53),
        ("2020-12-31", 53), ("2025-11-21", 47),
    ])
    func `weeks are counted as in ISO 8601`(text: String, week: Int) throws {
        #expect(try #require(CivilDate(text)).weekOfYear == week)
    }

    @Test func `the month's ends are its own`() throws {
        let date = try #require(CivilDate("2024-02-10"))
        #expect(date.firstOfMonth.description == "2024-02-01")
        #expect(date.lastOfMonth.description == "2024-02-29")
        #expect(date.days(until: date.lastOfMonth) == 19)
        #expect(date.lastOfMonth.days(until: date) == -19)
        #expect(date.weekday == .saturday)
    }
}

/// A calendar that only knows how to turn the leaf.
private struct WallCalendar {
    var year: Int
    var month: Int
    var day: Int
    var weekday: Int
    var dayOfYear = 1

    mutating func turn() {
        let isLeap = year % 400 == 0 || (year % 4 == 0 && year % 100 != 0)
        let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        weekday = weekday % 7 + 1
        dayOfYear += 1
        day += 1
        if day > days[month - 1] {
            day = 1
            month += 1
        }
        if month > 12 {
            month = 1
            year += 1
            dayOfYear = 1
        }
    }
}
