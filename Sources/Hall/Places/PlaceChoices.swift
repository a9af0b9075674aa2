import Programs
package import Registry
package import Store

/// What can be looked for: the needs that some place meets, its regions, and starting points by name.
package struct PlaceChoices: Question {
    package struct Answer: Sendable {
        package let needs: [Need]
        package let regions: [RegionChoice]
        /// How many places are open to the public at all.
        package let count: Int
        /// The corners of the least window that holds them all; nil without any.
        package let bounds: (low: Coordinate, high: Coordinate)?
    }

    package init() {}

    package var policy: any Policy { Anyone() }

    package func answer(in tx: Tx, _ context: Context) throws -> Answer {
        let map = try context.places.map(in: tx, context)
        let asker = try Asker(context.actor, in: tx)
        let open = map.places.filter { $0.status == .open && $0.serves(asker) }
        let codes = Set(open.map(\.region)).sorted()
        return Answer(
            needs: map.codes.map { Need($0.code, title: $0.title) },
            regions: try codes.map { code in
                RegionChoice(code: code, title: try tx.regions.find(code)?.title ?? .unnamedRegion)
            },
            count: open.count,
            bounds: Self.bounds(open.map(\.point))
        )
    }
}

extension PlaceChoices {
    private static func bounds(_ points: [Coordinate]) -> (low: Coordinate, high: Coordinate)? {
        let (x, y) = (points.map(\.longitude), points.map(\.latitude))
        guard let west = x.min(), let east = x.max(), let south = y.min(), let north = y.max(),
            let low = Coordinate(longitude: west, latitude: south),
            let high = Coordinate(longitude: east, latitude: north)
        else { return nil }
        return (low, high)
    }
}

/// Places by words of their name or address, as points to start from.
package struct FindPlaces: Question {
    private let words: String
    private let limit: Int

    package init(_ words: String, limit: Int = 10) {
        self.words = words
        self.limit = limit
    }

    package var policy: any Policy { Anyone() }

    package func answer(in tx: Tx, _ context: Context) throws -> [KnownPlace] {
        let words = words.trimmed.lowercased()
        guard !words.isEmpty else { return [] }
        let map = try context.places.map(in: tx, context)
        let asker = try Asker(context.actor, in: tx)
        let found = map.places.lazy.filter { place in
            place.status == .open && place.serves(asker)
                && [place.name.zh, place.name.en, place.address, place.number]
                    .contains { $0.lowercased().contains(words) }
        }
        return Array(found.prefix(limit))
    }
}
