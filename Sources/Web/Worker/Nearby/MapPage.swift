import Hall
import Programs
import Registry

/// The map of places; beside it, for whom a map says nothing, the same places as a list.
struct MapPage: Sendable {
    static let path = "/map"

    let wish: PlaceWish
    let filters: [ListFilter]
    let lines: [Nearby.Line]
    /// Where the map is centred at first; nil shows all there is.
    let center: Coordinate?
    let bounds: (low: Coordinate, high: Coordinate)?
}

extension MapPage {
    init(for visit: Visit, in hall: Hall) async throws {
        let wish = PlaceWish(visit.query)
        let choices = try await hall.ask(PlaceChoices(), as: visit.actor)
        let origin = try await Nearby.origin(wish, visit, in: hall)
        let asked = NearestPlaces(wish.wish(from: origin?.point, in: hall, at: visit.now), size: 12)
        let found = try await hall.ask(asked, as: visit.actor)
        self.init(
            wish: wish,
            filters: Nearby.filters(wish, choices, on: Self.path),
            lines: found.places.map { Nearby.Line($0, wish) },
            center: origin?.point,
            bounds: choices.bounds
        )
    }
}

extension MapPage: Screen {
    func page(in frame: Frame) -> Page {
        Page(
            frame["站点地图", en: "Map of places"],
            at: .worker(.nearby),
            back: wish.path(on: Nearby.path),
            content: """
                <div class="lane">\(FilterChips(filters, frame: frame))</div><div class="atlas">\
                <div>\(list(frame))</div>\(frame.house.map.map { map($0, frame) })</div>
                """
        )
    }

    private func list(_ frame: Frame) -> HTML {
        Card(
            center == nil ? frame["站点", en: "Places"] : frame["离得最近的", en: "The nearest"],
            aside: LinkButton(frame["全部", en: "All"], to: wish.path(on: Nearby.path), .quiet).html,
            lines.isEmpty
                ? "<p class=\"muted\">\(frame["没有合适的站点。", en: "No such place."])</p>"
                : Rows(lines.map { $0.row(frame) }).html
        ).html
    }

    private func map(_ files: MapFiles, _ frame: Frame) -> HTML {
        """
        <section class="mapbox" aria-label="\(frame["地图", en: "Map"])">\
        <link rel="stylesheet" href="\(files.style.path)">\
        <div id="map" data-places="\(signs)" data-list="\(listPath)"\(attribute: "data-base", files.base?.path)\
        \(attribute: "data-center", center.map(text))\
        \(attribute: "data-bounds", bounds.map { text($0.low) + "," + text($0.high) }) \
        data-open="\(frame["看这个站点", en: "Open"])" data-many="\(frame["个站点", en: "places"])" \
        data-in="\(frame["放大", en: "Zoom in"])" data-out="\(frame["缩小", en: "Zoom out"])"></div>\
        <p class="muted sm">\(frame[files.credit])</p>\
        <noscript><p class="muted">\(frame["地图要用 JavaScript；左边的列表不用。",
        en: "The map needs JavaScript; the list does not."])</p></noscript>\
        <script src="\(files.script.path)" defer></script>\
        <script src="\(frame.house.assets.map.path)" defer></script></section>
        """
    }

    /// The list that tells apart what a map cannot, up to the position.
    private var listPath: String {
        let path = wish.with { ($0.near, $0.from, $0.region) = (nil, nil, nil) }
            .path(on: Nearby.path)
        return path + (path.contains("?") ? "&" : "?")
    }

    /// Where the signs come from; the script adds the window.
    private var signs: String {
        wish.with { ($0.near, $0.from, $0.region) = (nil, nil, nil) }.path(on: "/map/places.json")
    }

    private func text(_ point: Coordinate) -> String {
        let survey = SurveyedPoint(point)
        return survey.x + "," + survey.y
    }
}
