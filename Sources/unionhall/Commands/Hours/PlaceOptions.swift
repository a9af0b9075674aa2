import ArgumentParser
import Calendar
import Foundation
import OpeningHours

/// Where and when opening hours are asked about.
struct PlaceOptions: ParsableArguments {
    @Option(help: "时间，如 \"2025-10-01 09:00\"；默认现在。The time; now by default.")
    var at: String?

    @Option(help: "纬度,经度，用来算日出日落。Latitude,longitude, for the sun.")
    var place: String?

    @Option(help: "时区。Time zone. (default: Asia/Shanghai)")
    var zone: String?

    @Option(
        name: .customLong("school"),
        help: "学校假期，可写多次：2025-07-01..2025-08-31。School holidays; repeat for more."
    )
    var schoolHolidays: [String] = []

    func validate() throws {
        if let at, Self.wall(at) == nil {
            throw ValidationError(
                "时间写成 \"2025-10-01 09:00\"。Write the time as \"2025-10-01 09:00\"."
            )
        }
        if let place, Self.position(place) == nil {
            throw ValidationError(
                "位置写成 纬度,经度，如 30.75,120.76。Write the place as latitude,longitude: 30.75,120.76."
            )
        }
        for range in schoolHolidays where Self.dates(range) == nil {
            throw ValidationError(
                "假期写成 2025-07-01..2025-08-31，一年以内。Write holidays as 2025-07-01..2025-08-31, "
                    + "within a year."
            )
        }
    }

    /// The hours at the place, and the time they are asked about there.
    func timetable(_ text: String) throws -> (timetable: Timetable, now: CivilDateTime) {
        let hours: Hours
        do {
            hours = try Hours(text, times: .spansAndMoments)
        } catch {
            throw HoursTrouble.text(error)
        }
        let settings = try Settings.load(flags: zone.map { [.zone: $0] } ?? [:])
        let calendar = try HouseCalendar(settings).calendar(zone: settings.zone)
        let school = schoolHolidays.compactMap(Self.dates)
        let place = Place(
            calendar: calendar,
            schoolHolidays: school.isEmpty ? nil : school,
            position: place.flatMap(Self.position)
        )
        let now = at.flatMap(Self.wall) ?? calendar.zone.civil(Self.now)
        do {
            return (try Timetable(hours, at: place), now)
        } catch {
            throw HoursTrouble.holidays(error)
        }
    }

    private static var now: Instant {
        Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1000))
    }

    private static func wall(_ text: String) -> CivilDateTime? {
        CivilDateTime(text)
            ?? CivilDate(text).map { CivilDateTime(date: $0, time: .midnight) }
    }

    private static func position(_ text: String) -> Position? {
        let parts = text.split(separator: ",", omittingEmptySubsequences: false)
            .map { Double($0.trimmingCharacters(in: .whitespaces)) }
        guard parts.count == 2, let latitude = parts[0], let longitude = parts[1] else {
            return nil
        }
        return Position(latitude: latitude, longitude: longitude)
    }

    private static func dates(_ text: String) -> ClosedRange<CivilDate>? {
        guard let dots = text.firstRange(of: ".."),
            let first = CivilDate(String(text[..<dots.lowerBound])),
            let last = CivilDate(String(text[dots.upperBound...])),
            0...366 ~= first.days(until: last)
        else { return nil }
        return first...last
    }
}
