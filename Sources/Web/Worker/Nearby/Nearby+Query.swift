import Calendar
import Hall
import Programs
import Registry

extension Nearby {
    static let path = "/nearby"

    init(for visit: Visit, in hall: Hall) async throws {
        let wish = PlaceWish(visit.query)
        let choices = try await hall.ask(PlaceChoices(), as: visit.actor)
        let origin = try await Self.origin(wish, visit, in: hall)
        let asked = NearestPlaces(
            wish.wish(from: origin?.point, in: hall, at: visit.now),
            page: wish.page
        )
        let found = try await hall.ask(asked, as: visit.actor)
        let search = visit.query["q"] ?? ""
        let starts = try await hall.ask(FindPlaces(search), as: visit.actor)
        self.init(
            wish: wish,
            origin: origin?.name,
            filters: Self.filters(wish, choices, on: Self.path),
            lines: found.places.map { Line($0, wish) },
            nearby: found.nearby,
            total: choices.count,
            previous: wish.page > 1
                ? wish.with { $0.page = wish.page - 1 }.path(on: Self.path) : nil,
            next: found.hasMore
                ? wish.with { $0.page = wish.page + 1 }.path(on: Self.path) : nil,
            regions: choices.regions,
            search: search,
            starts: starts.map { place in
                Start(
                    name: place.name,
                    address: place.address,
                    path: wish.with { ($0.from, $0.near) = (place.addressed, nil) }
                        .path(on: Self.path)
                )
            },
            hasMap: visit.frame.house.map != nil
        )
    }

    /// Where somebody stands: where the phone says, or at a place that was chosen.
    static func origin(
        _ wish: PlaceWish,
        _ visit: Visit,
        in hall: Hall
    ) async throws -> (point: Coordinate, name: Words)? {
        if let point = wish.near.flatMap(PlaceWish.coordinate) {
            return (point, Words(zh: "我的位置", en: "my position"))
        }
        guard let from = wish.from else { return nil }
        guard let place = try? await hall.ask(OpenPlace(Addressed.place(from)), as: visit.actor)
        else { return nil }
        return (place.place.place.point, place.place.place.name)
    }

    /// Open now, and each need that some place meets.
    static func filters(
        _ wish: PlaceWish,
        _ choices: PlaceChoices.Answer,
        on page: String
    ) -> [ListFilter] {
        let open = ListFilter(
            wish.time.map { Words(zh: "\($0.clock) 营业", en: "Open at \($0.clock)") }
                ?? Words(zh: "现在营业", en: "Open now"),
            path: wish.with { $0.isOpen.toggle() }.path(on: page),
            isCurrent: wish.isOpen
        )
        let chosen = choices.needs.filter { wish.needs.contains($0.code) }
        let others = choices.needs.filter { !wish.needs.contains($0.code) }
        return [open]
            + (chosen + others.prefix(max(0, 12 - chosen.count))).map { need in
                ListFilter(
                    need.title,
                    path: wish.with { $0.toggle(need.code) }.path(on: page),
                    isCurrent: wish.needs.contains(need.code)
                )
            }
    }
}

extension PlaceWish {
    fileprivate mutating func toggle(_ need: String) {
        if let index = needs.firstIndex(of: need) {
            needs.remove(at: index)
        } else {
            needs.append(need)
        }
    }
}

extension Nearby.Line {
    init(_ near: NearPlace, _ wish: PlaceWish) {
        let wanted = near.services.filter { wish.needs.contains($0.code) }
        var seen: Set<String> = []
        self.init(
            path: "/places/\(near.place.addressed)",
            name: near.place.name,
            walk: near.walk,
            now: near.now,
            remarks: wanted.compactMap(\.remark),
            services: near.services.filter { seen.insert($0.code).inserted }.map(\.title)
        )
    }
}

extension ServiceNow {
    /// What somebody who looked for it has to know: when it opens, for whom it is, what it costs.
    var remark: Words? {
        let parts = [
            opens, Audience.words(audience).map { Words(zh: "限\($0.zh)", en: "for \($0.en)") },
            price.map { Words(zh: Fen($0).text, en: Fen($0).text) },
        ].compactMap { $0 }
        guard !parts.isEmpty else { return nil }
        return Words(
            zh: title.zh + "：" + parts.map(\.zh).joined(separator: "，"),
            en: title.en + ": " + parts.map(\.en).joined(separator: ", ")
        )
    }
}
