import Calendar
import Testing

@testable import OpeningHours

@Suite struct `A place` {
    // 2025-10-01 to 10-08 are holidays; Sunday 09-28 and Saturday 10-11 are worked.
    @Test(arguments: [
        Asked(
            "Mo-Fr 08:00-09:00; PH off",
            "09-26",
            "10-11",
            "09-26 08:00-09-26 09:00, 09-29 08:00-09-29 09:00, 09-30 08:00-09-30 09:00, "
                + "10-09 08:00-10-09 09:00, 10-10 08:00-10-10 09:00"
        ),
        Asked(
            "Mo-Fr,MW 08:00-09:00; PH off",
            "10-08",
            "10-14",
            "10-09 08:00-10-09 09:00, 10-10 08:00-10-10 09:00, 10-11 08:00-10-11 09:00, "
                + "10-13 08:00-10-13 09:00"
        ),
        Asked(
            "MW 08:00-09:00",
            "09-01",
            "11-01",
            "09-28 08:00-09-28 09:00, 10-11 08:00-10-11 09:00"
        ),
        Asked(
            "PH Sa-Su 08:00-09:00",
            "09-27",
            "10-12",
            "10-04 08:00-10-04 09:00, 10-05 08:00-10-05 09:00"
        ),
        Asked(
            "PH -1 day 08:00-09:00",
            "10-01",
            "10-08",
            "10-01 08:00-10-01 09:00, 10-02 08:00-10-02 09:00, 10-03 08:00-10-03 09:00, "
                + "10-04 08:00-10-04 09:00, 10-05 08:00-10-05 09:00, 10-06 08:00-10-06 09:00, "
                + "10-07 08:00-10-07 09:00"
        ),
        Asked("SH Mo 08:00-09:00", "08-24", "09-10", "08-25 08:00-08-25 09:00"),
        Asked("Mo 20:00-02:00; PH off", "2025-01-27", "2025-01-29", "01-27 20:00-01-28"),
    ])
    func `keeps its holidays`(asked: Asked) throws {
        #expect(try Bench.openings(asked.text, asked.from, asked.to) == asked.open)
    }

    @Test(arguments: [
        ("Mo-Fr 08:00-17:00; PH off", [Holiday.publicHoliday]),
        ("SH,PH off", [.publicHoliday, .schoolHoliday]),
        ("MW 09:00-12:00", [.madeUpWorkday]),
    ])
    func `without a calendar refuses hours that name holidays`(
        text: String,
        missing: [Holiday]
    ) throws {
        let hours = try Hours(text)
        let refusal = #expect(throws: UnknownHolidays.self) {
            try Timetable(hours, at: Place(zone: .shanghai))
        }
        #expect(refusal?.missing == missing)
        for holiday in missing {
            #expect(refusal?.zh.contains(holiday.zh) == true)
            #expect(refusal?.en.contains(holiday.rawValue) == true)
        }
    }

    @Test func `with a calendar knows which years are decreed`() {
        #expect(Bench.place.decreedYears == [2025])
    }

    // Published times of sunrise and sunset, to the minute; the formula is good for about one.
    @Test(arguments: [
        (31.23, 121.47, 8, "2025-06-21", "sunrise", 4 * 60 + 50),
        (31.23, 121.47, 8, "2025-06-21", "sunset", 19 * 60 + 1),
        (39.90, 116.40, 8, "2025-12-21", "sunrise", 7 * 60 + 32),
        (39.90, 116.40, 8, "2025-12-21", "sunset", 16 * 60 + 53),
        (51.51, -0.13, 0, "2025-03-20", "sunrise", 6 * 60 + 4),
        (51.51, -0.13, 0, "2025-03-20", "sunset", 18 * 60 + 14),
    ])
    func `sees the sun`(
        latitude: Double,
        longitude: Double,
        offset: Int,
        date: String,
        event: String,
        minute: Int
    ) throws {
        let place = Place(
            zone: .fixed(seconds: offset * 3600),
            position: Position(latitude: latitude, longitude: longitude)
        )
        let event = try #require(SunEvent(rawValue: event))
        let seen = Sun.minute(of: event, on: Bench.date(date).dayNumber, at: place)
        #expect(abs(seen - minute) <= 2, "\(seen / 60):\(seen % 60)")
    }

    @Test(arguments: [
        ("2025-06-21", "sunrise", 0), ("2025-06-21", "sunset", 1440),
        ("2025-12-21", "sunrise", 720),
        ("2025-12-21", "sunset", 720),
    ])
    func `beyond the polar circle has days without night and nights without day`(
        date: String,
        event: String,
        minute: Int
    ) throws {
        let place = Place(zone: .utc, position: Position(latitude: 78, longitude: 15))
        let event = try #require(SunEvent(rawValue: event))
        #expect(Sun.minute(of: event, on: Bench.date(date).dayNumber, at: place) == minute)
    }

    @Test(arguments: [
        Asked("sunrise-sunset", "06-02", "06-03", "06-02 06:00-06-02 18:00"),
        Asked("dusk-dawn", "06-02 12:00", "06-03 12:00", "06-02 18:30-06-03 05:30"),
        Asked("(sunrise+01:30)-(sunset-01:00)", "06-02", "06-03", "06-02 07:30-06-02 17:00"),
        Asked("19:00-sunrise", "06-02 12:00", "06-03 12:00", "06-02 19:00-06-03 06:00"),
        // At the usual times nothing is left, rather than a whole day.
        Asked("sunrise-06:00", "06-02", "06-03", ""),
    ])
    func `without a position takes usual times for the sun`(asked: Asked) throws {
        #expect(try Bench.openings(asked.text, asked.from, asked.to) == asked.open)
    }

    @Test func `lies on the earth`() {
        #expect(Position(latitude: 91, longitude: 0) == nil)
        #expect(Position(latitude: 0, longitude: -181) == nil)
    }
}
