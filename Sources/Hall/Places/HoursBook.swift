import Calendar
import OpeningHours
import Registry

/// Hours read once each, however many places keep them.
struct HoursBook: Sendable {
    private(set) var timetables: [Timetable?] = []
    /// Whether they never end, by the same numbers.
    private(set) var always: [Bool] = []
    private var numbers: [Key: Int] = [:]
    private let calendar: WorkCalendar

    init(_ calendar: WorkCalendar) {
        self.calendar = calendar
    }

    /// Hours that follow the sun differ from place to place, by tenths of a degree.
    private struct Key: Hashable {
        let text: String
        let east: Int
        let north: Int
    }

    /// The number of these hours at a point.
    mutating func number(of text: String, at point: Coordinate) -> Int {
        let plain = Key(text: text, east: .max, north: .max)
        if let number = numbers[plain] { return number }
        let tenth = Coordinate.stepsPerDegree / 10
        let local = Key(
            text: text,
            east: Int(point.longitude) / tenth,
            north: Int(point.latitude) / tenth
        )
        if let number = numbers[local] { return number }
        let hours = try? Hours(text)
        let followsSun = hours?.followsSun ?? false
        always.append(hours?.isAlways ?? false)
        timetables.append(
            hours.flatMap { Self.timetable($0, at: followsSun ? point : nil, calendar) }
        )
        numbers[followsSun ? local : plain] = timetables.count - 1
        return timetables.count - 1
    }

    static func timetable(
        _ hours: Hours,
        at point: Coordinate?,
        _ calendar: WorkCalendar
    ) -> Timetable? {
        let degrees = point?.degrees
        let position = degrees.flatMap {
            Position(latitude: $0.latitude, longitude: $0.longitude)
        }
        return try? Timetable(hours, at: OpeningHours.Place(calendar: calendar, position: position))
    }
}
