package import Calendar
import Coverage
import OpeningHours
package import Programs
package import Registry
package import Store

/// Places for a phone to keep, for when it has no network: what there is, and when it is open in the
/// days to come, worked out here, where holidays are known.
///
/// Nothing in the answer depends on who asks, so that a phone may keep it for whoever holds it.
package struct PlacesToKeep: Question {
    /// Today is the first.
    package static let days = 8

    package struct Answer: Sendable {
        package let at: Instant
        /// The first instant of each day, and of the one after the last.
        package let midnights: [Instant]
        package let hours: [Hours]
        package let places: [Place]
        /// How many there are in all.
        package let total: Int
    }

    /// Hours of some places, in words and in minutes of the wall's clock since the first midnight.
    package struct Hours: Sendable, Hashable {
        package let words: Words
        package let openings: [Opening]
        /// False where nobody knows them.
        package let isKnown: Bool
    }

    package struct Opening: Sendable, Hashable {
        package let start: Int
        package let end: Int
        /// False where one calls first.
        package let isSure: Bool
    }

    package struct Place: Sendable {
        package let place: KnownPlace
        /// By their place in the list of hours.
        package let hours: Int
        package let services: [Service]
        package let closures: [Closure]
    }

    package struct Service: Sendable {
        package let code: String
        package let title: Words
        package let audience: [String]
        package let price: Int64?
        /// Its own hours; nil keeps the place's.
        package let hours: Int?
        package let note: String?
    }

    package struct Closure: Sendable {
        package let from: Instant
        package let until: Instant?
        package let reason: Words
    }

    private let point: Coordinate?
    private let only: PlaceID?
    private let limit: Int

    /// The nearest to a point; without one, in the order of their numbers.
    package init(near point: Coordinate?, limit: Int = 500) {
        self.point = point
        only = nil
        self.limit = limit
    }

    /// One place.
    package init(only place: PlaceID) {
        point = nil
        only = place
        limit = 1
    }

    package var policy: any Policy { Anyone() }

    package func answer(in tx: Tx, _ context: Context) throws -> Answer {
        let map = try context.places.map(in: tx, context)
        let wish = NearestPlaces.Wish(near: point)
        let search = PlaceSearch(map, wish, for: .anybody, at: context.now, context.calendar)
        let chosen =
            only.map { id in search.all().filter { map.places[$0].id == id } }
            ?? search.hits(from: 0, limit: limit).map(\.index)
        var book = KeptHours(map.book, from: search.wall.date)
        let places = chosen.map { Place(map.places[$0], &book) }
        return Answer(
            at: context.now,
            midnights: (0...Self.days).map {
                context.calendar.start(of: search.wall.date.adding(days: $0))
            },
            hours: book.hours,
            places: places,
            total: search.all().count
        )
    }
}

extension PlacesToKeep.Place {
    fileprivate init(_ known: KnownPlace, _ book: inout KeptHours) {
        self.init(
            place: known,
            hours: book.index(of: known.hours),
            services: known.services.map { service in
                PlacesToKeep.Service(
                    code: service.row.code,
                    title: service.title,
                    audience: service.row.audience,
                    price: service.row.price,
                    hours: service.row.hours == nil ? nil : book.index(of: service.hours),
                    note: service.row.note
                )
            },
            closures: known.closures.map {
                PlacesToKeep.Closure(from: $0.from, until: $0.until, reason: $0.words)
            }
        )
    }
}

/// Hours as they are met, each worked out once.
private struct KeptHours {
    private(set) var hours: [PlacesToKeep.Hours] = []
    private var indices: [Int: Int] = [:]
    private let book: HoursBook
    private let first: CivilDate

    init(_ book: HoursBook, from first: CivilDate) {
        self.book = book
        self.first = first
    }

    mutating func index(of number: Int) -> Int {
        if let index = indices[number] { return index }
        hours.append(PlacesToKeep.Hours(book.timetables[number], from: first))
        indices[number] = hours.count - 1
        return hours.count - 1
    }
}

extension PlacesToKeep.Hours {
    fileprivate init(_ timetable: Timetable?, from first: CivilDate) {
        guard let timetable else {
            self.init(
                words: Words(zh: "开放时间还没有公布", en: "Its hours are not known yet"),
                openings: [],
                isKnown: false
            )
            return
        }
        let start = CivilDateTime(date: first, time: .midnight)
        let end = CivilDateTime(date: first.adding(days: PlacesToKeep.days), time: .midnight)
        func minutes(_ wall: CivilDateTime) -> Int {
            first.days(until: wall.date) * 24 * 60 + wall.time.hour * 60 + wall.time.minute
        }
        self.init(
            words: Words(zh: timetable.hours.zh, en: timetable.hours.en),
            openings: timetable.openings(from: start, to: end).map { stretch in
                PlacesToKeep.Opening(
                    start: minutes(stretch.start),
                    end: minutes(stretch.end ?? end),
                    isSure: stretch.standing.state == .open
                )
            },
            isKnown: true
        )
    }
}
