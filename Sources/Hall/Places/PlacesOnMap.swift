import Coverage
package import Registry
package import Store

/// The places in a window of a map, those that lie close together as one sign.
package struct PlacesOnMap: Question {
    package struct Sign: Sendable {
        package let count: Int
        package let point: Coordinate
        /// The place, where the sign stands for one.
        package let place: KnownPlace?
        /// How it stands with that place.
        package let now: OpenNow?
    }

    /// The side of a square of the raster on the screen, in pixels; signs are up to 48 wide.
    private static let spacing = 60.0
    package static let zooms = 3...19

    private let wish: NearestPlaces.Wish
    private let window: Window
    private let zoom: Int

    /// A window by its edges in degrees; nil where the earth has none.
    package init?(
        _ wish: NearestPlaces.Wish,
        from low: Degrees,
        to high: Degrees,
        zoom: Int
    ) {
        guard let low = Coordinate(low), let high = Coordinate(high), Self.zooms ~= zoom,
            let window = Window(low: low, high: high)
        else { return nil }
        self.wish = wish
        self.window = window
        self.zoom = zoom
    }

    package var policy: any Policy { Anyone() }

    package func answer(in tx: Tx, _ context: Context) throws -> [Sign] {
        let map = try context.places.map(in: tx, context)
        let search = PlaceSearch(
            map,
            wish,
            for: try Asker(context.actor, in: tx),
            at: wish.at ?? context.now,
            context.calendar
        )
        // A tile of 256 pixels is 360 degrees wide at zoom 0.
        let side = Self.spacing / 256 * 360 / Double(1 << zoom)
        let points = search.all().map { (index: $0, point: map.places[$0].point) }
        let clusters = window.clusters(
            of: points,
            side: Int32(side * Double(Coordinate.stepsPerDegree))
        )
        return clusters.map { cluster in
            let place = map.places[cluster.index]
            return Sign(
                count: cluster.count,
                point: cluster.middle,
                place: cluster.count == 1 ? place : nil,
                now: cluster.count == 1 ? search.openNow(place) : nil
            )
        }
    }
}

/// Every open place with its point, for whoever puts them on a map of his own.
package struct OpenPlaces: Question {
    package init() {}

    package var policy: any Policy { Anyone() }

    package func answer(in tx: Tx, _ context: Context) throws -> [NearPlace] {
        let map = try context.places.map(in: tx, context)
        let asker = try Asker(context.actor, in: tx)
        let search = PlaceSearch(map, .init(), for: asker, at: context.now, context.calendar)
        return search.all().map { search.place(.init(index: $0, metres: 0)) }
    }
}
