import Calendar

@testable import OpeningHours

/// A place with the decreed days of 2025 and school holidays, to ask hours at.
enum Bench {
    static let decreed = DecreedDays.parse(
        """
        rest 2025-01-28..2025-02-04 | 春节 | Spring Festival | 国办发明电〔2024〕12号
        work 2025-01-26, 2025-02-08 | 春节调休上班 | Worked for Spring Festival | 国办发明电〔2024〕12号
        rest 2025-10-01..2025-10-08 | 国庆节、中秋节 | National Day | 国办发明电〔2024〕12号
        work 2025-09-28, 2025-10-11 | 国庆节调休上班 | Worked for National Day | 国办发明电〔2024〕12号
        """
    ).days

    static let place = Place(
        calendar: WorkCalendar(zone: .shanghai, decreed: decreed),
        schoolHolidays: [date("2025-07-01")...date("2025-08-31")]
    )

    /// What is open between two dates: `01 08:00-17:00` a stretch, with the month where it changes.
    static func openings(
        _ text: String,
        _ from: String,
        _ to: String,
        at place: Place = place
    ) throws -> String {
        let hours = try Hours(text, times: .spansAndMoments)
        let stretches = try Timetable(hours, at: place).openings(from: wall(from), to: wall(to))
        return stretches.map { stretch in
            let sign = stretch.standing.state == .unknown ? "?" : ""
            let remark = stretch.standing.comment.map { " \($0)" } ?? ""
            return stamp(stretch.start) + "-" + (stretch.end.map(stamp) ?? "") + sign + remark
        }.joined(separator: ", ")
    }

    static func timetable(_ text: String, at place: Place = place) throws -> Timetable {
        try Timetable(try Hours(text, times: .spansAndMoments), at: place)
    }

    static func date(_ text: String) -> CivilDate { CivilDate(text) ?? .first }

    static func wall(_ text: String) -> CivilDateTime {
        CivilDateTime(text)
            ?? CivilDateTime(date: date(text), time: .midnight)
    }

    private static func stamp(_ wall: CivilDateTime) -> String {
        wall.time == .midnight
            ? String(wall.date.description.dropFirst(5))
            : wall.date.description.dropFirst(5) + " " + wall.time.description.prefix(5)
    }
}
