import Registry

#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// A point as a place on the ball of radius one, where neither the poles nor the date line are special.
struct Spot: Sendable {
    let x: Double
    let y: Double
    let z: Double

    init(_ point: Coordinate) {
        let degrees = point.degrees
        let (east, north) = (degrees.longitude * .pi / 180, degrees.latitude * .pi / 180)
        x = cos(north) * cos(east)
        y = cos(north) * sin(east)
        z = sin(north)
    }

    /// The square of the chord to another spot, which grows as the way over the ground does.
    func chordSquared(to other: Spot) -> Double {
        let (dx, dy, dz) = (x - other.x, y - other.y, z - other.z)
        return dx * dx + dy * dy + dz * dz
    }

    /// The way over the ground that belongs to a chord, in metres.
    static func metres(ofChordSquared square: Double) -> Double {
        2 * Degrees.earthRadius * asin(min(1, square.squareRoot() / 2))
    }

    /// The chord that belongs to a way over the ground.
    static func chordSquared(ofMetres metres: Double) -> Double {
        let half = sin(min(metres / (2 * Degrees.earthRadius), .pi / 2))
        return 4 * half * half
    }
}

/// A box around spots.
struct Box: Sendable {
    private var low: SIMD3<Double>
    private var high: SIMD3<Double>

    init(_ spot: Spot) {
        low = [spot.x, spot.y, spot.z]
        high = low
    }

    mutating func take(in spot: Spot) {
        let point: SIMD3<Double> = [spot.x, spot.y, spot.z]
        low = pointwiseMin(low, point)
        high = pointwiseMax(high, point)
    }

    /// No spot in the box has a shorter chord.
    func chordSquared(to spot: Spot) -> Double {
        let point: SIMD3<Double> = [spot.x, spot.y, spot.z]
        let way = pointwiseMax(pointwiseMax(low - point, point - high), .zero)
        return (way * way).sum()
    }
}
