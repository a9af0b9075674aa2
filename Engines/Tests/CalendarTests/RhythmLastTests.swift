import Calendar
import Testing

@Suite struct `The last day of a rhythm` {
    @Test(arguments: [
        ("every friday", "2021-02-04", "2021-01-29"), ("every friday", "2021-02-05", "2021-02-05"),
        ("yearly 29 feb", "1903-12-31", "1896-02-29"),
        ("day 31 of each month", "2025-03-30", "2025-01-31"),
        ("every 9999 weeks from 1900-01-01", "2091-08-18", "1900-01-01"),
        ("every 9999 weeks from 1900-01-01", "2091-08-20", "2091-08-20"),
    ])
    func `looks back however far it lies`(_ text: String, day: String, last: String) throws {
        let day = try #require(CivilDate(day))
        #expect(try Rhythm(reading: text).last(through: day)?.description == last)
    }

    @Test func `is none before a stride begins`() throws {
        let rhythm = try Rhythm(reading: "every 2 weeks from 2025-01-06")
        #expect(rhythm.last(through: try #require(CivilDate("2025-01-05"))) == nil)
    }

    @Test func `is the last of all the days up to it`() throws {
        for text in [
            "every day", "every monday and friday", "day 1 and 15 of each month",
            "last sunday of each month", "every 10 days from 2024-02-20",
        ] {
            let rhythm = try Rhythm(reading: text)
            let first = try #require(CivilDate("2024-01-01"))
            for number in 70..<800 {
                let day = first.adding(days: number)
                #expect(rhythm.last(through: day) == rhythm.days(from: first, through: day).last)
            }
        }
    }
}
