import Calendar
import HTTPTypes
import Hall
import Programs

/// When something happens, for people's own calendars.
struct OccasionRoutes: RouteGroup {
    let hall: Hall

    var routes: [Route] {
        [
            Route(.get, "/services/{service}/occasions.ics", policy: .open) { visit in
                let series = try await hall.ask(Occasions(of: visit["service"]), as: visit.actor)
                let title = hall.shelf.now.title(of: visit["service"])
                return file(series, title, "\(visit["service"]).ics", visit)
            },
            Route(.get, "/places/{place}/occasions.ics", policy: .open) { visit in
                let place = try Addressed.place(visit["place"])
                let series = try await hall.ask(Occasions(at: place), as: visit.actor)
                guard let first = series.first else { throw Refusal.notFound }
                return file(series, first.place.name, "\(first.place.number).ics", visit)
            },
        ]
    }

    private func file(
        _ series: [OccasionSeries],
        _ title: Words,
        _ name: String,
        _ visit: Visit
    ) -> Reply {
        let calendar = CalendarFile(
            visit.frame[title],
            series.flatMap { events($0, in: visit.frame) },
            madeAt: visit.now
        )
        return .file(Array(calendar.text.utf8), name: name, type: CalendarFile.type)
    }

    private func events(_ series: OccasionSeries, in frame: Frame) -> [CalendarFile.Event] {
        let zone = hall.calendar.zone
        return series.days.map { day in
            CalendarFile.Event(
                id: "\(series.address(of: day))@\(series.service)",
                title: "\(frame[series.meet.title]) · \(frame[series.place.name])",
                start: zone.instant(of: CivilDateTime(date: day, time: series.meet.from)),
                end: series.meet.until.map {
                    zone.instant(of: CivilDateTime(date: day, time: $0))
                },
                location: "\(frame[series.place.name]), \(series.place.address)",
                point: (series.place.latitude, series.place.longitude)
            )
        }
    }
}
