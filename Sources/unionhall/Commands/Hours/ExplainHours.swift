import ArgumentParser
import Calendar
import OpeningHours

/// Says opening hours in plain words, and what they mean at a time.
struct ExplainHours: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "用普通话解释开放时间，和现在开不开。Opening hours in plain words, and whether it is open."
    )

    @Argument(help: "开放时间，放在引号里。Opening hours, in quotes.")
    var hours: String

    @OptionGroup var options: PlaceOptions

    func run() async throws {
        try await explained {
            let (timetable, now) = try options.timetable(hours)
            let outlook = timetable.outlook(at: now)
            print(timetable.hours.zh)
            print(timetable.hours.en)
            print("\(stamp(now))  \(outlook.zh)")
            print("\(stamp(now))  \(outlook.en)")
            guard let year = presumed(timetable, now) else { return }
            print("\(year) 年的放假安排还没有录入，当年的节假日按平日算。")
            print("The holidays of \(year) are not entered yet; its days count as ordinary ones.")
        }
    }

    /// The year asked about, where hours speak of holidays and nobody has decreed them yet.
    private func presumed(_ timetable: Timetable, _ now: CivilDateTime) -> Int? {
        let asked = timetable.hours.holidays.contains { $0 != .schoolHoliday }
        return asked && !timetable.place.decreedYears.contains(now.date.year) ? now.date.year : nil
    }
}

/// A time as lists show it: `2025-10-01 09:00`.
func stamp(_ wall: CivilDateTime) -> String {
    "\(wall.date) \(wall.time.description.prefix(5))"
}
