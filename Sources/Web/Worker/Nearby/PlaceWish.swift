import Calendar
import Hall
import Programs
import Registry

/// What somebody looks for, as it stands in an address: from where, what, when.
struct PlaceWish: Hashable, Sendable {
    /// `120.7600,30.7500`, longitude first, in WGS-84; never kept anywhere but in the address.
    var near: String?
    /// A place to start from.
    var from: String?
    var region: String?
    var needs: [String] = []
    var isOpen = false
    /// Only what is open day and night.
    var isAllDay = false
    /// `23:00`, the next time the wall shows it; nil is now.
    var time: CivilTime?
    var page = 1

    init() {}

    init(_ query: Fields) {
        near = query["near"].flatMap { Self.coordinate($0) == nil ? nil : $0 }
        from = query["from"].flatMap { $0.isEmpty ? nil : $0 }
        region = query["region"].flatMap { RegionCode($0)?.description }
        needs = Array(query.all("need").filter { !$0.isEmpty && $0.utf8.count <= 40 }.prefix(8))
        isOpen = query["open"] == "1"
        isAllDay = query["allday"] == "1"
        time = query["time"].flatMap { CivilTime($0) }
        page = min(max(1, Int(query["page"] ?? "") ?? 1), 1_000)
    }

    /// The way back to this wish, on a page.
    func path(on page: String) -> String {
        var parts: [String] = []
        if let near { parts.append("near=\(near.percentEncoded)") }
        if let from { parts.append("from=\(from.percentEncoded)") }
        if let region { parts.append("region=\(region)") }
        parts += needs.map { "need=\($0.percentEncoded)" }
        if isOpen { parts.append("open=1") }
        if isAllDay { parts.append("allday=1") }
        if let time { parts.append("time=\(time.text)") }
        if self.page > 1 { parts.append("page=\(self.page)") }
        return parts.isEmpty ? page : page + "?" + parts.joined(separator: "&")
    }

    func with(_ change: (inout PlaceWish) -> Void) -> PlaceWish {
        var wish = self
        wish.page = 1
        change(&wish)
        return wish
    }

    /// What the hall is asked, from a point.
    func wish(from point: Coordinate?, in hall: Hall, at now: Instant) -> NearestPlaces.Wish {
        var wanted = NearestPlaces.Wish(
            near: point,
            at: time.map { instant(of: $0, in: hall, after: now) },
            needs: needs,
            isOpen: isOpen,
            region: point == nil ? region : nil
        )
        wanted.isAllDay = isAllDay
        return wanted
    }

    /// The next time the wall shows it.
    private func instant(of time: CivilTime, in hall: Hall, after now: Instant) -> Instant {
        let zone = hall.calendar.zone
        let wall = zone.civil(now)
        let today = CivilDateTime(date: wall.date, time: time)
        let next = CivilDateTime(date: wall.date.adding(days: 1), time: time)
        // A minute that is just passing is still now.
        let isOver = wall.time.hour * 60 + wall.time.minute > time.hour * 60 + time.minute
        return zone.instant(of: isOver ? next : today)
    }

    static func coordinate(_ text: String) -> Coordinate? {
        let parts = text.split(separator: ",", omittingEmptySubsequences: false)
        guard parts.count == 2 else { return nil }
        return try? SurveyedPoint(x: String(parts[0]), y: String(parts[1]), datum: .wgs84)
            .coordinate
    }
}

extension CivilTime {
    /// `08:05`, as fields for times want it.
    var text: String { (hour < 10 ? "0" : "") + clock }
}
