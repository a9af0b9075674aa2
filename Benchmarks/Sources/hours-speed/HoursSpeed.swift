import Calendar
import OpeningHours

#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// Measures opening hours in CPU seconds of this process, so that other loads do not show.
@main
enum HoursSpeed {
    static let texts = [
        "24/7", "Mo-Fr 08:00-17:30; PH off",
        "Mo-Fr,MW 08:30-12:00,13:30-17:30; Sa 09:00-12:00; PH off",
        "Mo-Su 22:00-02:00", "Jan 01,Jan 15,Feb 01,Feb 15 09:00-11:00", "Mo-Sa 09:00+ || \"call\"",
    ]

    static func main() throws {
        let rest = "rest 2025-10-01..2025-10-08 | 国庆节 | National Day | 国办发明电〔2024〕12号"
        let decreed = DecreedDays.parse(rest).days
        let place = Place(calendar: WorkCalendar(zone: .shanghai, decreed: decreed))
        let tables = try texts.map { try Timetable(Hours($0), at: place) }
        report("state(at:)", count: 3_000_000) { index in
            let hour = Int64(index * 7919 % 8760)
            let now = Instant(milliseconds: 1_735_660_800_000 + hour * 3_600_000)
            return tables[index % tables.count].state(at: now).state == .open
        }
        report("parse", count: 300_000) { index in
            (try? Hours(texts[index % texts.count])) != nil
        }
        report("next change", count: 100_000) { index in
            let day = CivilDate(dayNumber: 20_089 + index % 365)
            let now = CivilDateTime(date: day, time: .midnight)
            return tables[index % tables.count].nextChange(after: now) != nil
        }
        for (name, text) in hostile { try worst(name, text) }
    }

    /// Texts made to cost much, and how long their next change takes, or that there is none.
    private static let hostile = [
        ("leap days", Array(repeating: "Feb 29 Sa[1] off", count: 55).joined(separator: "; ")),
        ("fallbacks", Array(repeating: "easter \"x\"", count: 60).joined(separator: " || ")),
        (
            "easters",
            Array(repeating: "Jan 01-easter -1 day/7 off", count: 30).joined(separator: "; ")
        ),
        ("sun", Array(repeating: "Feb 29 sunrise-sunset off", count: 35).joined(separator: "; ")),
    ]

    private static func worst(_ name: String, _ text: String) throws {
        let table = try Timetable(Hours(text), at: Place(zone: .shanghai))
        let start = clock()
        let now = CivilDateTime(date: CivilDate(dayNumber: 20_089), time: .midnight)
        _ = table.nextChange(after: now)
        print("hostile, \(name): \((clock() - start) / (Int(CLOCKS_PER_SEC) / 1000)) ms")
    }

    private static func report(_ name: String, count: Int, _ work: (Int) -> Bool) {
        let start = clock()
        var hits = 0
        for index in 0..<count where work(index) { hits += 1 }
        let seconds = Double(clock() - start) / Double(CLOCKS_PER_SEC)
        print("\(name): \(Int(Double(count) / seconds)) per CPU second (\(hits) of \(count))")
    }
}
