public import Registry

#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

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

    /// The points in the window, each sign for those that lie together.
    ///
    /// First those of one square of a raster, which lies on the earth, so that signs stay where they are
    /// when the map is moved; then signs that would still cover each other.
    /// In the order of the first point of each.
    /// - Parameter side: The side of a square, in 1e-7 degrees of longitude; signs are at least four
    ///   fifths of it apart.
    public func clusters(of points: [(index: Int, point: Coordinate)], side: Int32) -> [Cluster] {
        let side = Int64(max(1, side))
        var squares: [Square: Int] = [:]
        var sums: [Sum] = []
        for (index, point) in points where contains(point) {
            let sum = Sum(point, index)
            let square = Square(
                east: (sum.east + 1_800_000_000) / side,
                north: (sum.north + 900_000_000) / side
            )
            if let known = squares[square] {
                sums[known].add(sum)
            } else {
                squares[square] = sums.count
                sums.append(sum)
            }
        }
        merge(&sums, apart: Double(side) * 0.8)
        return sums.compactMap(\.cluster)
    }

    /// Joins neighbours until none are too near; a sign that has grown may touch another one.
    private func merge(_ sums: inout [Sum], apart: Double) {
        // A map stretches what is north by as much as the parallels are shorter there.
        let degrees = (low.degrees.latitude + high.degrees.latitude) / 2
        let stretch = 1 / max(0.05, cos(degrees * .pi / 180))
        var isSettled = false
        while !isSettled {
            isSettled = true
            for first in stride(from: sums.count - 1, through: 0, by: -1) {
                let near = sums.indices.first { other in
                    other < first && sums[other].isWithin(apart, of: sums[first], stretch)
                }
                guard let near else { continue }
                sums[near].add(sums.remove(at: first))
                isSettled = false
            }
        }
    }

    private struct Sum {
        var count: Int64 = 1
        var east: Int64
        var north: Int64
        let index: Int

        init(_ point: Coordinate, _ index: Int) {
            (east, north) = (Int64(point.longitude), Int64(point.latitude))
            self.index = index
        }

        mutating func add(_ other: Sum) {
            count += other.count
            east += other.east
            north += other.north
        }

        func isWithin(_ apart: Double, of other: Sum, _ stretch: Double) -> Bool {
            let x = Double(east / count - other.east / other.count)
            let y = Double(north / count - other.north / other.count) * stretch
            return x * x + y * y < apart * apart
        }

        var cluster: Cluster? {
            Coordinate(longitude: Int32(east / count), latitude: Int32(north / count)).map {
                Cluster(count: Int(count), middle: $0, index: index)
            }
        }
    }

    private struct Square: Hashable {
        let east: Int64
        let north: Int64
    }
}
