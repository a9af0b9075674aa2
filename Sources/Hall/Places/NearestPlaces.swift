package import Calendar
import Coverage
package import Programs
package import Registry
package import Store

/// The places that serve whoever asks, nearest first: with what is needed, at a time.
///
/// Without a point they come in the order of their numbers.
package struct NearestPlaces: Question {
    /// How far one walks for it, in minutes, when places nearby are counted.
    package static let nearbyMinutes = 15

    package struct Wish: Hashable, Sendable {
        package var point: Coordinate?
        /// Nil is now.
        package var at: Instant?
        package var needs: [String]
        /// Only what is open then.
        package var isOpen: Bool
        /// Only what is open day and night.
        package var isAllDay: Bool = false
        package var region: String?
        package var kind: String?

        package init(
            near point: Coordinate? = nil,
            at: Instant? = nil,
            needs: [String] = [],
            isOpen: Bool = false,
            region: String? = nil,
            kind: String? = nil
        ) {
            self.point = point
            self.at = at
            self.needs = needs
            self.isOpen = isOpen
            self.region = region
            self.kind = kind
        }
    }

    package struct Answer: Sendable {
        package let places: [NearPlace]
        package let hasMore: Bool
        /// How many lie within the walk that counts as nearby; nil without a point.
        package let nearby: Int?
        package let at: CivilDateTime
    }

    private let wish: Wish
    private let page: Int
    private let size: Int

    /// - Parameter page: Counted from one.
    package init(_ wish: Wish, page: Int = 1, size: Int = 20) {
        self.wish = wish
        self.page = max(1, page)
        self.size = size
    }

    package var policy: any Policy { Anyone() }

    package func answer(in tx: Tx, _ context: Context) throws -> Answer {
        let map = try context.places.map(in: tx, context)
        let search = PlaceSearch(
            map,
            wish,
            for: try Asker(context.actor, in: tx),
            at: wish.at ?? context.now,
            context.calendar
        )
        let hits = search.hits(from: (page - 1) * size, limit: size + 1)
        return Answer(
            places: hits.prefix(size).map(search.place),
            hasMore: hits.count > size,
            nearby: search.nearby(within: Self.nearbyMinutes),
            at: search.wall
        )
    }
}

/// A place in a list of places.
package struct NearPlace: Sendable {
    package let place: KnownPlace
    /// How far it is; nil where nobody said from where.
    package let walk: Walk?
    package let now: OpenNow
    /// What there is for whoever asks, what was wanted first.
    package let services: [ServiceNow]
}

/// Something there is, for whoever asks.
package struct ServiceNow: Sendable {
    package let code: String
    package let title: Words
    package let audience: [String]
    /// In fen; nil is free.
    package let price: Int64?
    package let now: OpenNow
    /// Its own hours in words; nil where they are the place's.
    package let hours: Words?
    package let note: String?
    /// When it opens for whoever asks: `13:00 为您开放`; nil while it is open, or none is in sight.
    package let opens: Words?

    /// For everybody, free, at the place's hours: nothing to be said but that it is there.
    package var isPlain: Bool {
        audience.isEmpty && price == nil && hours == nil && note == nil
    }
}
