import Calendar
import Hall
import Programs
import Registry

/// Stations and what there is, for everybody.
struct PlaceEndpoints {
    let hall: Hall

    var all: [Endpoint] { [list, one] }

    private var list: Endpoint {
        Endpoint(
            "/places",
            "listPlaces",
            "Places, nearest first where a point is given, else by number.",
            scope: nil,
            parameters: [
                .query(
                    "near",
                    .pattern(Self.pair),
                    "Longitude, a comma, latitude: degrees, WGS-84."
                ),
                .query("need", .pattern(Self.codes), "Codes of what must be there, with commas."),
                .query("at", .moment, "When; now unless said otherwise."),
                .query("open", .bool, "Only what is open then."),
                .query("region", .pattern("^[0-9]{6}$"), "A region's code (GB/T 2260)."),
                .query("page", .integer(1...100_000), "Counted from one; a page has 20."),
            ],
            answers: .object([
                .init("at", .moment, "The moment that the answer is about."),
                .init("places", .list(.near, most: 20), ""),
                .init("hasMore", .bool, "Whether there is another page."),
            ])
        ) { question in
            let wish = wish(question)
            let found = try await hall.ask(
                NearestPlaces(wish, page: question["page"].flatMap { Int($0) } ?? 1),
                as: question.visit.actor
            )
            let at = wish.at ?? question.visit.now
            return [
                "at": .text(at.rfc3339(in: hall.calendar.zone)),
                "places": .list(found.places.map(JSON.init)), "hasMore": .bool(found.hasMore),
            ]
        }
    }

    private var one: Endpoint {
        Endpoint(
            "/places/{place}",
            "getPlace",
            "One place with the week from today.",
            scope: nil,
            parameters: [.path("place", .id, "Its id.")],
            answers: .object(Schema.nearProperties + Schema.placeProperties)
        ) { question in
            let id = try Addressed.place(question["place"] ?? "")
            let opened = try await hall.ask(OpenPlace(id), as: question.visit.actor)
            return JSON(opened.place).with("organisation", JSON(opened.organisation))
                .with("hours", JSON(opened.hours))
                .with("week", .list(opened.week.map(JSON.init)))
        }
    }

    /// At most 180 degrees east or west, at most 90 north or south, to a centimetre.
    private static let pair =
        "^-?(180(\\.0{1,7})?|(1[0-7][0-9]|[1-9]?[0-9])(\\.[0-9]{1,7})?),"
        + "-?(90(\\.0{1,7})?|[1-8]?[0-9](\\.[0-9]{1,7})?)$"
    private static let codes =
        "^[a-z0-9]([a-z0-9 ]{0,38}[a-z0-9])?(,[a-z0-9]([a-z0-9 ]{0,38}[a-z0-9])?){0,9}$"

    private func wish(_ question: Endpoint.Question) -> NearestPlaces.Wish {
        NearestPlaces.Wish(
            near: question["near"].flatMap(Self.point),
            at: question["at"].flatMap(Instant.init(rfc3339:)),
            needs: (question["need"] ?? "").split(separator: ",").map(String.init),
            isOpen: question["open"] == "true",
            region: question["region"]
        )
    }

    private static func point(_ text: String) -> Coordinate? {
        let degrees = text.split(separator: ",").compactMap { Double($0) }
        guard degrees.count == 2 else { return nil }
        return Coordinate(Degrees(longitude: degrees[0], latitude: degrees[1]))
    }
}

extension Schema {
    fileprivate static let near = Schema.object(nearProperties)

    fileprivate static let nearProperties: [Property] = [
        .init("id", .id, "Stands in addresses."),
        .init("number", .anyText, "What people call it by."),
        .init("kind", .anyText, "What kind of place it is."),
        .init("name", .named("Words"), "What it is called."),
        .init("address", .anyText, "Where it is."),
        .init("longitude", .number(-180...180), "Degrees, WGS-84."),
        .init("latitude", .number(-90...90), "Degrees, WGS-84."),
        .init("metres", .orNull(.count), "How far it is in a straight line."),
        .init("state", .choice(["open", "closed", "unknown"]), "Whether it is open then."),
        .init("says", .named("Words"), "The same as a sentence."),
        .init(
            "services",
            .list(
                .object([
                    .init("code", .anyText, "What it is looked for by."),
                    .init("title", .named("Words"), "What it is called."),
                    .init("price", .orNull(.yuan), "What it costs; null for nothing."),
                    .init(
                        "state",
                        .choice(["open", "closed", "unknown"]),
                        "Whether it is on then."
                    ),
                ]),
                most: 1_000
            ),
            "What there is for everybody."
        ),
    ]

    fileprivate static let placeProperties: [Property] = [
        .init("organisation", .named("Words"), "Whose it is."),
        .init("hours", .named("Words"), "The usual hours in words."),
        .init(
            "week",
            .list(
                .object([
                    .init("date", .date, ""),
                    .init("spans", .list(.named("Words"), most: 100), "When it is open."),
                ]),
                most: 7
            ),
            "Seven days from today."
        ),
    ]
}

extension JSON {
    fileprivate init(_ near: NearPlace) {
        let place = near.place
        self = [
            "id": .text(place.addressed), "number": .text(place.number), "kind": .text(place.kind),
            "name": JSON(place.name), "address": .text(place.address),
            "longitude": .number(Self.degrees(place.point.longitude)),
            "latitude": .number(Self.degrees(place.point.latitude)),
            "metres": JSON(near.walk.map(\.metres)), "state": .text(near.now.word),
            "says": JSON(near.now.long), "services": .list(near.services.map(JSON.init)),
        ]
    }

    /// All seven digits of a step.
    private static func degrees(_ steps: Int32) -> String {
        let (whole, rest) = steps.magnitude.quotientAndRemainder(dividingBy: 10_000_000)
        let digits = String(rest)
        let zeros = String(repeating: "0", count: 7 - digits.count)
        return "\(steps < 0 ? "-" : "")\(whole).\(zeros)\(digits)"
    }

    fileprivate init(_ service: ServiceNow) {
        self = [
            "code": .text(service.code), "title": JSON(service.title),
            "price": service.price.map { JSON(yuan: $0) } ?? .null,
            "state": .text(service.now.word),
        ]
    }

    fileprivate init(_ day: OpenPlace.Day) {
        self = ["date": .text(day.date.description), "spans": .list(day.spans.map { JSON($0) })]
    }
}

extension OpenNow {
    fileprivate var word: String {
        switch state {
        case .open: "open"
        case .closed: "closed"
        case .unknown: "unknown"
        }
    }
}
