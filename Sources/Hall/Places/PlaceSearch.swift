import Calendar
import Coverage
import OpeningHours
import Programs
import Registry
import Store

/// One search through the places: what is open at its time is looked up once for each set of hours.
final class PlaceSearch {
    let wall: CivilDateTime
    private let map: PlaceMap
    private let wish: NearestPlaces.Wish
    private let asker: Asker
    private let now: Instant
    private let calendar: WorkCalendar
    /// By the number of the hours: not looked at yet, open, not open.
    private var isOpen: [UInt8]

    init(
        _ map: PlaceMap,
        _ wish: NearestPlaces.Wish,
        for asker: Asker,
        at now: Instant,
        _ calendar: WorkCalendar
    ) {
        self.map = map
        self.wish = wish
        self.asker = asker
        self.now = now
        self.calendar = calendar
        wall = calendar.zone.civil(now)
        isOpen = [UInt8](repeating: 0, count: map.book.timetables.count)
    }

    func hits(from first: Int, limit: Int) -> [PlaceGrid.Hit] {
        guard let marks = map.wanted(wish.needs) else { return [] }
        guard let point = wish.point else {
            let all = map.places.indices.lazy.filter(suits).dropFirst(first).prefix(limit)
            return all.map { PlaceGrid.Hit(index: $0, metres: 0) }
        }
        let hits = map.grid.nearest(
            to: point,
            limit: first + limit,
            with: marks,
            where: suits
        )
        return Array(hits.dropFirst(first))
    }

    /// The first that suit of an organisation and of all below it.
    func hits(below path: String, limit: Int) -> [PlaceGrid.Hit] {
        let below = map.places.indices.lazy.filter { [map] in map.places[$0].path.hasPrefix(path) }
        return below.filter(suits).prefix(limit).map { PlaceGrid.Hit(index: $0, metres: 0) }
    }

    /// How many suit within a walk.
    func nearby(within minutes: Int) -> Int? {
        guard let point = wish.point else { return nil }
        guard let marks = map.wanted(wish.needs) else { return 0 }
        let reach = Double(Walk.reach(minutes: minutes)) + 0.5
        return map.grid.nearest(
            to: point,
            limit: .max,
            within: reach,
            with: marks,
            where: suits
        ).count
    }

    /// Every place that suits, in the order of the numbers.
    func all() -> [Int] { map.places.indices.filter(suits) }

    private func suits(_ index: Int) -> Bool {
        let place = map.places[index]
        guard place.status == .open, wish.kind.map({ $0 == place.kind }) ?? true,
            wish.region.map({ $0 == place.region }) ?? true, place.serves(asker)
        else { return false }
        if wish.isAllDay, !isAlways(place) { return false }
        guard wish.isOpen else {
            return wish.needs.allSatisfy { code in
                place.services.contains { $0.row.code == code && asker.may(use: $0.row.audience) }
            }
        }
        if place.closure(at: now) != nil { return false }
        guard !wish.needs.isEmpty else { return isOpen(place.hours) || servesNow(place) }
        return wish.needs.allSatisfy { code in
            place.services.contains {
                $0.row.code == code && asker.may(use: $0.row.audience) && isOpen($0.hours)
            }
        }
    }

    /// Something with hours of its own may be open behind a closed door: the room in the car park.
    private func servesNow(_ place: KnownPlace) -> Bool {
        place.services.contains { asker.may(use: $0.row.audience) && isOpen($0.hours) }
    }

    /// Open day and night: all that is wanted, or the place itself where nothing is.
    private func isAlways(_ place: KnownPlace) -> Bool {
        guard !wish.needs.isEmpty else { return map.book.always[place.hours] }
        return wish.needs.allSatisfy { code in
            place.services.contains { $0.row.code == code && map.book.always[$0.hours] }
        }
    }

    private func isOpen(_ hours: Int) -> Bool {
        if isOpen[hours] == 0 {
            let state = map.book.timetables[hours]?.state(at: wall).state
            isOpen[hours] = state == .open ? 1 : 2
        }
        return isOpen[hours] == 1
    }
}

extension PlaceSearch {
    func place(_ hit: PlaceGrid.Hit) -> NearPlace {
        let place = map.places[hit.index]
        let services = place.services.filter { asker.may(use: $0.row.audience) }
        let wanted = services.filter { wish.needs.contains($0.row.code) }
        let others = services.filter { !wish.needs.contains($0.row.code) }
        return NearPlace(
            place: place,
            walk: wish.point.map { _ in Walk(straight: hit.metres) },
            now: openNow(place),
            services: (wanted + others).map { service(of: $0, at: place) }
        )
    }

    func openNow(_ place: KnownPlace) -> OpenNow {
        if let closure = place.closure(at: now) {
            return OpenNow(closure, until: closure.until.map(calendar.zone.civil))
        }
        guard place.status == .open else { return OpenNow(place.status) }
        return OpenNow(map.book.timetables[place.hours], at: wall)
    }

    func service(of service: KnownService, at place: KnownPlace) -> ServiceNow {
        let row = service.row
        let timetable = map.book.timetables[service.hours]
        let closure = place.closure(at: now)
        let end = closure?.until.map(calendar.zone.civil)
        let now =
            closure.map { OpenNow($0, until: end) }
            ?? (place.status == .open ? OpenNow(timetable, at: wall) : OpenNow(place.status))
        return ServiceNow(
            code: row.code,
            title: service.title,
            audience: row.audience,
            price: row.price,
            now: now,
            hours: row.hours == nil
                ? nil : timetable.map { Words(zh: $0.hours.zh, en: $0.hours.en) },
            note: row.note,
            opens: now.opens(for: row.audience, asker, at: wall)
        )
    }
}

extension KnownPlace {
    /// Whether there is anything here for whoever asks.
    func serves(_ asker: Asker) -> Bool {
        services.isEmpty || services.contains { asker.may(use: $0.row.audience) }
    }
}

extension OpenNow {
    /// A place that is not in service.
    init(_ status: PlaceStatus) {
        let words = Words(zh: status.zh, en: status.en)
        self.init(state: .closed, next: nil, short: words, long: words)
    }

    /// When it opens, said to whom it opens for.
    fileprivate func opens(
        for audience: [String],
        _ asker: Asker,
        at wall: CivilDateTime
    ) -> Words? {
        guard state == .closed, let next else { return nil }
        let zh = next.day(zh: wall.date)
        let en = (next.date == wall.date ? "at " : "") + next.day(en: wall.date)
        return audience.isEmpty || asker == .anybody
            ? Words(zh: "\(zh) 开放", en: "Opens \(en)")
            : Words(zh: "\(zh) 为您开放", en: "Opens for you \(en)")
    }
}
