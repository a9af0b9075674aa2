import Calendar
import OpeningHours
import Registry
import Store

/// Whether a place is open when something is to happen there: its hours, its closures, its life.
struct OpenDays {
    private let place: PlaceRow
    private let closures: [PlaceClosureRow]
    private let zone: Zone
    /// Nil where nobody can say when it is open, which keeps nothing from happening.
    private let timetable: Timetable?

    init(_ place: PlaceRow, _ closures: [PlaceClosureRow], in calendar: WorkCalendar) {
        self.place = place
        self.closures = closures
        zone = calendar.zone
        timetable = (try? Hours(place.hours)).flatMap {
            HoursBook.timetable($0, at: place.point.coordinate, calendar)
        }
    }

    /// Whether it is open at some time between two on a day.
    func isOpen(on day: CivilDate, from: CivilTime, until: CivilTime?) -> Bool {
        if let opened = place.openedOn, day < opened { return false }
        if let closed = place.closedOn, day >= closed { return false }
        let start = CivilDateTime(date: day, time: from)
        let end =
            until.map { CivilDateTime(date: day, time: $0) }
            ?? CivilDateTime(date: day.adding(days: 1), time: .midnight)
        let (first, last) = (zone.instant(of: start), zone.instant(of: end))
        let isShut = closures.contains { closure in
            closure.from < last && closure.until.map { $0 > first } ?? true
        }
        guard !isShut, let timetable else { return !isShut }
        return !timetable.openings(from: start, to: end).isEmpty
    }
}
