import Foundation
import HTTPTypes
import Hall
import Programs
import Registry

/// Places for everybody: the list, one place, the map, and the same for other programs.
struct PlaceRoutes: RouteGroup {
    let hall: Hall

    private static let maps = Pace("map", burst: 120, perSecond: 6)

    var routes: [Route] {
        [
            Route(.get, Nearby.path, policy: .open) { .page(try await Nearby(for: $0, in: hall)) },
            Route(.get, MapPage.path, policy: .open) {
                .page(try await MapPage(for: $0, in: hall))
            },
            Route(.get, "/map/places.json", policy: .open, pace: Self.maps, signs),
            Route(.get, "/places.geojson", policy: .open, geoJSON),
            Route(.get, "/places/{place}", policy: .open, place),
            Route(
                .get,
                "/places/{place}/pictures/{picture}",
                policy: .open,
                pace: Self.maps,
                picture
            ),
        ]
    }

    @Sendable private func place(_ visit: Visit) async throws -> Reply {
        let answer = try await hall.ask(
            OpenPlace(Addressed.place(visit["place"])),
            as: visit.actor
        )
        let from = PlaceWish(visit.query).near.flatMap(PlaceWish.coordinate)
        let walk = from.map { Walk(straight: $0.distance(to: answer.place.place.point)) }
        return .page(PlacePage(answer: answer, walk: walk))
    }

    @Sendable private func picture(_ visit: Visit) async throws -> Reply {
        let picture = try await hall.ask(
            OpenPicture(Addressed.place(visit["place"]), Addressed.file(visit["picture"])),
            as: .visitor
        )
        return Reply(
            .bytes(picture.bytes, type: picture.mediaType),
            headers: [.cacheControl: "public, max-age=86400"]
        )
    }

    @Sendable private func signs(_ visit: Visit) async throws -> Reply {
        let wish = PlaceWish(visit.query).wish(from: nil, in: hall, at: visit.now)
        let edges = (visit.query["bbox"] ?? "").split(separator: ",").compactMap { Double($0) }
        guard edges.count == 4, let zoom = visit.query["zoom"].flatMap({ Int($0) }),
            let question = PlacesOnMap(
                wish,
                from: Degrees(longitude: edges[0], latitude: edges[1]),
                to: Degrees(longitude: edges[2], latitude: edges[3]),
                zoom: zoom
            )
        else { throw Trouble.unreadable }
        let signs = try await hall.ask(question, as: visit.actor)
        return .json(try MapSigns(signs, visit.language).bytes())
    }

    /// RFC 7946: every open place as a point in WGS-84.
    @Sendable private func geoJSON(_ visit: Visit) async throws -> Reply {
        let places = try await hall.ask(OpenPlaces(), as: .visitor)
        let bytes = try PlaceCollection(places, at: visit.origin).bytes()
        return Reply(
            .bytes(bytes, type: "application/geo+json"),
            headers: [.cacheControl: "public, max-age=60"]
        )
    }
}

/// What the map's script reads.
private struct MapSigns: Encodable {
    struct Sign: Encodable {
        let count: Int
        let x: Double
        let y: Double
        let name: String?
        let state: String?
        let open: Bool?
        let path: String?
    }

    let signs: [Sign]

    init(_ signs: [PlacesOnMap.Sign], _ language: Language) {
        self.signs = signs.map { sign in
            let point = sign.point.degrees
            return Sign(
                count: sign.count,
                x: point.longitude,
                y: point.latitude,
                name: sign.place?.name[language],
                state: sign.now?.short[language],
                open: sign.now?.isOpen,
                path: sign.place.map { "/places/\($0.addressed)" }
            )
        }
    }

    func bytes() throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return Array(try encoder.encode(self))
    }
}

/// A feature collection as RFC 7946 wants it.
private struct PlaceCollection: Encodable {
    struct Feature: Encodable {
        let type = "Feature"
        let id: String
        let geometry: Point
        let properties: Properties
    }

    struct Point: Encodable {
        let type = "Point"
        let coordinates: [Double]
    }

    struct Properties: Encodable {
        let number: String
        let kind: String
        let name: String
        let nameEn: String
        let address: String
        let openNow: Bool
        let services: [String]
        let url: String
    }

    let type = "FeatureCollection"
    let features: [Feature]

    init(_ places: [NearPlace], at origin: String) {
        features = places.map { near in
            let place = near.place
            let point = place.point.degrees
            return Feature(
                id: place.addressed,
                geometry: Point(coordinates: [point.longitude, point.latitude]),
                properties: Properties(
                    number: place.number,
                    kind: place.kind,
                    name: place.name.zh,
                    nameEn: place.name.en,
                    address: place.address,
                    openNow: near.now.isOpen,
                    services: near.services.map(\.code),
                    url: origin + "/places/" + place.addressed
                )
            )
        }
    }

    func bytes() throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return Array(try encoder.encode(self))
    }
}
