import Calendar
import Testing

@Suite struct `Civil times` {
    @Test(arguments: [
        ("09:00", "09:00:00"), ("23:59:59", "23:59:59"), ("00:00:00.5", "00:00:00.5"),
        ("12:30:15.000000001", "12:30:15.000000001"), ("12:30:15.120", "12:30:15.12"),
    ])
    func `a time is read and printed`(text: String, printed: String) throws {
        let time = try #require(CivilTime(text))
        #expect(time.description == printed)
        #expect(CivilTime(printed) == time)
        #expect(CivilTime(nanosecondOfDay: time.nanosecondOfDay) == time)
    }

    @Test(arguments: [
        "", "9:00", "24:00", "12:60", "12:00:60", "12:00:", "12:00:00.", "12:00 ", "1200",
        "12:00:00.1234567890",
    ])
    func `what no clock shows is refused`(text: String) {
        #expect(CivilTime(text) == nil)
    }

    @Test func `counts beyond a day start again at midnight`() {
        #expect(CivilTime(nanosecondOfDay: CivilTime.nanosecondsPerDay) == .midnight)
        #expect(CivilTime(nanosecondOfDay: -1).description == "23:59:59.999999999")
    }

    @Test func `a date and a time stand together`() throws {
        let spaced = try #require(CivilDateTime("2024-05-01 10:00"))
        #expect(spaced == CivilDateTime("2024-05-01T10:00:00"))
        #expect(spaced.description == "2024-05-01T10:00:00")
        #expect(try spaced < #require(CivilDateTime("2024-05-01 10:00:00.001")))
        #expect(CivilDateTime("2024-05-01") == nil)
        #expect(CivilDateTime("2024-05-01  10:00") == nil)
    }

    @Test func `instants stop at the ends of time`() {
        let last = Instant(milliseconds: .max)
        #expect(last.advanced(byMilliseconds: 1) == last)
        let first = Instant(milliseconds: .min)
        #expect(first.advanced(byMilliseconds: -1) == first)
        #expect(first.advanced(byMilliseconds: 1) > first)
    }
}
