import Calendar
import Foundation

/// Reads the days on which the federation works: its zone, and the state's decreed days.
struct HouseCalendar {
    private let settings: Settings

    init(_ settings: Settings) {
        self.settings = settings
    }

    func calendar(zone name: String) throws -> WorkCalendar {
        WorkCalendar(zone: try zone(name), decreed: try decreedDays())
    }

    func zone(_ name: String) throws -> Zone {
        // Names come from the tenant's row; a path in disguise is no zone.
        guard !name.contains(".."), !name.hasPrefix("/") else {
            throw HouseTrouble.zoneMissing(name)
        }
        if let file = FileManager.default.contents(atPath: settings.zoneinfo + "/" + name),
            let zone = Zone(identifier: name, tzif: Array(file))
        {
            return zone
        }
        guard name == Zone.shanghai.identifier else { throw HouseTrouble.zoneMissing(name) }
        return .shanghai
    }

    /// Every yearly file of decreed days; a new year is a new file.
    private func decreedDays() throws -> DecreedDays {
        var all = DecreedDays()
        let names = (try? FileManager.default.contentsOfDirectory(atPath: settings.calendars)) ?? []
        for name in names.sorted() where name.hasSuffix(".txt") {
            let path = settings.calendars + "/" + name
            guard let file = FileManager.default.contents(atPath: path) else { continue }
            let (days, faults) = DecreedDays.parse(String(decoding: file, as: UTF8.self))
            if let fault = faults.first {
                throw HouseTrouble.decreedDays(
                    file: path,
                    line: fault.line,
                    zh: fault.zh,
                    en: fault.en
                )
            }
            all.add(days)
        }
        return all
    }
}
