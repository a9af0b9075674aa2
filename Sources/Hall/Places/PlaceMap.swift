import Calendar
import Coverage
import OpeningHours
package import Programs
package import Registry
package import Store

/// A place as a search sees it.
package struct KnownPlace: Sendable {
    package let id: PlaceID
    package let number: String
    package let kind: String
    package let name: Words
    package let address: String
    package let region: String
    package let point: Coordinate
    package let status: PlaceStatus
    package let phone: String?
    let path: String
    let hours: Int
    let services: [KnownService]
    let closures: [PlaceClosureRow]

    package var addressed: String { id.description }

    /// Shut at an instant, and why.
    func closure(at now: Instant) -> PlaceClosureRow? { closures.first { $0.covers(now) } }
}

/// Something there is at a place, its hours read.
struct KnownService: Sendable {
    let row: PlaceServiceRow
    let hours: Int

    var title: Words { row.words }
}

/// All places of a hall at one count of changes: what searches walk through.
struct PlaceMap: Sendable {
    let changes: Int64
    private(set) var places: [KnownPlace]
    private(set) var book: HoursBook
    private(set) var grid = PlaceGrid([])
    /// Each code that something has, commonest first, with how many places have it.
    private(set) var codes: [(code: String, title: Words, places: Int)] = []
    private var bits: [String: UInt64] = [:]

    init(_ calendar: WorkCalendar) {
        changes = 0
        places = []
        book = HoursBook(calendar)
    }

    /// The map after some places changed.
    init(_ earlier: PlaceMap, changed rows: [PlaceAtHand], changes: Int64) {
        self.changes = changes
        book = earlier.book
        var known = Dictionary(uniqueKeysWithValues: earlier.places.map { ($0.id, $0) })
        for row in rows { known[row.place.id] = Self.known(row, &book) }
        places = known.values.sorted { $0.number < $1.number }
        count()
        grid = PlaceGrid(places.map(\.point), marks: places.map(marks))
    }

    private static func known(_ row: PlaceAtHand, _ book: inout HoursBook) -> KnownPlace {
        let place = row.place
        let point = place.point.coordinate
        let hours = book.number(of: place.hours, at: point)
        return KnownPlace(
            id: place.id,
            number: place.number,
            kind: place.kind,
            name: place.words,
            address: place.address,
            region: place.region,
            point: point,
            status: place.status,
            phone: place.phone,
            path: place.path,
            hours: hours,
            services: row.services.map { service in
                let own = service.hours.map { book.number(of: $0, at: point) }
                return KnownService(row: service, hours: own ?? hours)
            },
            closures: row.closures
        )
    }

    private mutating func count() {
        var counts: [String: (title: Words, places: Int)] = [:]
        for place in places where place.status == .open {
            var seen: Set<String> = []
            for service in place.services where seen.insert(service.row.code).inserted {
                let title = Need.title(of: service.row.code) ?? service.title
                counts[service.row.code, default: (title, 0)].places += 1
            }
        }
        codes = counts.map { ($0.key, $0.value.title, $0.value.places) }
            .sorted { ($1.places, $0.code) < ($0.places, $1.code) }
        // The 63 commonest have a mark of their own; the others share the last one.
        for (index, code) in codes.enumerated() { bits[code.code] = 1 << UInt64(min(index, 63)) }
    }

    private func marks(_ place: KnownPlace) -> UInt64 {
        place.status == .open ? marks(of: place.services.map(\.row.code)) : 0
    }

    /// The marks of some codes; nil where nothing has one of them.
    func wanted(_ codes: [String]) -> UInt64? {
        codes.contains { bits[$0] == nil } ? nil : marks(of: codes)
    }

    private func marks(of codes: [String]) -> UInt64 {
        codes.reduce(0) { $0 | (bits[$1] ?? 0) }
    }
}

extension PlaceRow {
    package var words: Words { Words(zh: name, en: nameEn.isEmpty ? name : nameEn) }
}

extension PlaceServiceRow {
    package var words: Words { Words(zh: title, en: titleEn.isEmpty ? title : titleEn) }
}

extension PlaceClosureRow {
    package var words: Words { Words(zh: reason, en: reasonEn.isEmpty ? reason : reasonEn) }
}
