public import Registry

/// Points that lie so close on a map that one sign stands for them.
public struct Cluster: Hashable, Sendable {
    /// How many points there are.
    public let count: Int
    /// Their middle, where the sign stands.
    public let middle: Coordinate
    /// One of them, the first of the list; the only one where `count` is 1.
    public let index: Int
}

/// A stretch of a map, from west to east and south to north.
public struct Window: Hashable, Sendable {
    /// The south-western corner.
    public let low: Coordinate
    /// The north-eastern corner.
    public let high: Coordinate

    /// A window; nil where its corners are in each other's place.
    public init?(low: Coordinate, high: Coordinate) {
        guard low.longitude <= high.longitude, low.latitude <= high.latitude else { return nil }
        self.low = low
        self.high = high
    }

    /// Whether a point is in it.
    public func contains(_ point: Coordinate) -> Bool {
        low.longitude...high.longitude ~= point.longitude
            && low.latitude...high.latitude ~= point.latitude
    }

    /// The points in the window, each sign for those of one square of the raster.
    ///
    /// The raster lies on the earth, not on the window, so that signs stay where they are when the map
    /// is moved. In the order of the first point of each.
    public func clusters(of points: [(index: Int, point: Coordinate)], side: Int32) -> [Cluster] {
        let side = Int64(max(1, side))
        var squares: [Square: Int] = [:]
        var found: [(count: Int64, east: Int64, north: Int64, index: Int)] = []
        for (index, point) in points where contains(point) {
            let (east, north) = (Int64(point.longitude), Int64(point.latitude))
            let square = Square(
                east: (east + 1_800_000_000) / side,
                north: (north + 900_000_000) / side
            )
            if let known = squares[square] {
                found[known].count += 1
                found[known].east += east
                found[known].north += north
            } else {
                squares[square] = found.count
                found.append((1, east, north, index))
            }
        }
        return found.compactMap { sum in
            Coordinate(
                longitude: Int32(sum.east / sum.count),
                latitude: Int32(sum.north / sum.count)
            ).map { Cluster(count: Int(sum.count), middle: $0, index: sum.index) }
        }
    }

    private struct Square: Hashable {
        let east: Int64
        let north: Int64
    }
}
