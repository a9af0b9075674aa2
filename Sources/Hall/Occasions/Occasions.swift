package import Calendar
package import Programs
import Registry
package import Store

/// What happens again and again at a place, with its next days.
package struct OccasionSeries: Sendable {
    package let service: String
    package let serviceTitle: Words
    package let meet: Meet
    package let place: PlaceCard
    /// The days on which the place is open for it, in order.
    package let days: [CivilDate]

    /// What calendars know one occasion by, for ever.
    package func address(of day: CivilDate) -> String {
        "\(meet.id.wireName).\(day).\(place.addressed)"
    }
}

/// When something happens: of a service, at all its places or at one. Nothing of it is written down; a
/// day on which the place is closed is left out, so the first day is the right next one.
package struct Occasions: Question {
    /// So many places of one occasion are looked at.
    package static let mostPlaces = 200

    private let service: String?
    private let place: PlaceID?
    private let from: CivilDate?
    private let days: Int

    /// - Parameters:
    ///   - service: Nil for every open service.
    ///   - place: Nil for every place.
    ///   - from: Nil for today.
    ///   - days: How far one looks ahead.
    package init(
        of service: String? = nil,
        at place: PlaceID? = nil,
        from: CivilDate? = nil,
        days: Int = 92
    ) {
        self.service = service
        self.place = place
        self.from = from
        self.days = max(0, min(days, 400))
    }

    package var policy: any Policy { Anyone() }

    package func answer(in tx: Tx, _ context: Context) throws -> [OccasionSeries] {
        let services = try service.map { [try context.services.open($0)] } ?? context.services.open
        return try services.flatMap { published in
            try published.service.meets.flatMap { meet in
                try series(of: meet, published, in: tx, context)
            }
        }
    }

    private func series(
        of meet: Meet,
        _ published: Published,
        in tx: Tx,
        _ context: Context
    ) throws -> [OccasionSeries] {
        let start = from ?? context.today
        let dates = meet.rhythm.days(from: start, through: start.adding(days: days))
        let places = try MeetPlaces(meet, published, at: place).find(in: tx)
        let closures = try tx.places.closures(
            of: places.map(\.id),
            after: context.calendar.start(of: start)
        )
        return places.map { place in
            let open = OpenDays(place, closures[place.id] ?? [], in: context.calendar)
            return OccasionSeries(
                service: published.service.id,
                serviceTitle: published.service.title,
                meet: meet,
                place: PlaceCard(place),
                days: dates.filter { open.isOpen(on: $0, from: meet.from, until: meet.until) }
            )
        }
    }
}

/// Where an occasion is: open places within the reach of the union whose service it is.
private struct MeetPlaces {
    let meet: Meet
    let published: Published
    let only: PlaceID?

    init(_ meet: Meet, _ published: Published, at only: PlaceID?) {
        self.meet = meet
        self.published = published
        self.only = only
    }

    func find(in tx: Tx) throws -> [PlaceRow] {
        if let only {
            guard let row = try tx.places.find(only), try isVenue(row, in: tx) else { return [] }
            return [row]
        }
        switch meet.venue {
        case .number(let number): return try tx.places.withNumber(number).filter(isHere)
        case .offering(let code):
            return try tx.places.page(
                PlaceFilter(
                    within: [PathRange(below: published.ownerPath)],
                    status: .open,
                    service: code
                ),
                limit: Occasions.mostPlaces
            )
        case .ours:
            return try tx.cases.placesDone(of: published.service.id, limit: Occasions.mostPlaces)
                .compactMap(tx.places.find).filter(isHere)
        }
    }

    private func isHere(_ row: PlaceRow) -> Bool {
        row.status == .open && row.path.hasPrefix(published.ownerPath)
    }

    private func isVenue(_ row: PlaceRow, in tx: Tx) throws -> Bool {
        guard isHere(row) else { return false }
        switch meet.venue {
        case .number(let number): return row.number == number
        case .offering(let code):
            return try tx.places.services(at: row.id).contains { $0.code == code }
        case .ours:
            return try tx.cases.placesDone(of: published.service.id, limit: .max)
                .contains(row.id)
        }
    }
}

extension Optional where Wrapped == PlaceRow {
    fileprivate func filter(_ holds: (PlaceRow) -> Bool) -> [PlaceRow] {
        map { holds($0) ? [$0] : [] } ?? []
    }
}
