import Calendar
import Hall
import Programs
import Registry

/// The places that a phone keeps, as its script reads them. What many have alike is written once.
struct KeptPlaces {
    static let path = "/offline/places.json"

    private let answer: PlacesToKeep.Answer
    private let zone: Zone

    init(_ answer: PlacesToKeep.Answer, in zone: Zone) {
        self.answer = answer
        self.zone = zone
    }

    var bytes: [UInt8] {
        var services = Distinct()
        let places = answer.places.map { place in
            self.place(place, place.services.map { services.index(of: self.service($0)) })
        }
        let file: JSON = [
            "at": .int(answer.at.milliseconds),
            "zone": .text(zone.identifier),
            "midnights": .list(answer.midnights.map { .int($0.milliseconds) }),
            "total": .int(Int64(answer.total)),
            "hours": .list(answer.hours.map(hours)),
            "services": .list(services.values),
            "places": .list(places),
        ]
        return file.bytes
    }

    private func hours(_ hours: PlacesToKeep.Hours) -> JSON {
        [
            "words": words(hours.words),
            "known": .bool(hours.isKnown),
            "open": .list(
                hours.openings.map { opening in
                    [
                        .int(Int64(opening.start)), .int(Int64(opening.end)),
                        .int(opening.isSure ? 1 : 0),
                    ]
                }
            ),
        ]
    }

    private func service(_ service: PlacesToKeep.Service) -> JSON {
        [
            "code": .text(service.code),
            "need": words(Need.title(of: service.code) ?? service.title),
            "title": words(service.title),
            "who": Audience.words(service.audience).map(words) ?? .null,
            "price": JSON(service.price.map { Fen($0).text }),
            "hours": JSON(service.hours),
            "note": JSON(service.note),
        ]
    }

    private func place(_ kept: PlacesToKeep.Place, _ services: [Int]) -> JSON {
        let place = kept.place
        let point = SurveyedPoint(place.point)
        return [
            "id": .text(place.addressed),
            "name": words(place.name),
            "address": .text(place.address),
            "region": .text(place.region),
            "phone": JSON(place.phone),
            "x": .number(point.x),
            "y": .number(point.y),
            "hours": JSON(kept.hours),
            "services": .list(services.map { JSON($0) }),
            "closures": .list(
                kept.closures.map { closure in
                    [
                        "from": .int(closure.from.milliseconds),
                        "until": closure.until.map { .int($0.milliseconds) } ?? .null,
                        "reason": words(closure.reason),
                    ]
                }
            ),
        ]
    }

    /// One text where both languages have the same.
    private func words(_ words: Words) -> JSON {
        words.zh == words.en ? .text(words.zh) : [.text(words.zh), .text(words.en)]
    }

    private struct Distinct {
        private(set) var values: [JSON] = []
        private var indices: [JSON: Int] = [:]

        mutating func index(of value: JSON) -> Int {
            if let index = indices[value] { return index }
            values.append(value)
            indices[value] = values.count - 1
            return values.count - 1
        }
    }
}
