#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// A point on the earth in WGS-84, in ten-millionths of a degree: about a centimetre.
public struct Coordinate: Hashable, Sendable {
    /// East of Greenwich, in 1e-7 degrees.
    public let longitude: Int32
    /// North of the equator, in 1e-7 degrees.
    public let latitude: Int32

    /// How many steps a degree has.
    public static let stepsPerDegree = 10_000_000

    /// A point from its steps; nil where the earth has none.
    public init?(longitude: Int32, latitude: Int32) {
        let steps = Int64(Self.stepsPerDegree)
        guard abs(Int64(longitude)) <= 180 * steps, abs(Int64(latitude)) <= 90 * steps else {
            return nil
        }
        self.longitude = longitude
        self.latitude = latitude
    }

    /// The nearest point to these degrees; nil where the earth has none.
    public init?(_ degrees: Degrees) {
        guard degrees.areOnEarth else { return nil }
        let steps = Double(Self.stepsPerDegree)
        longitude = Int32((degrees.longitude * steps).rounded())
        latitude = Int32((degrees.latitude * steps).rounded())
    }

    /// The point in degrees.
    public var degrees: Degrees {
        let steps = Double(Self.stepsPerDegree)
        return Degrees(longitude: Double(longitude) / steps, latitude: Double(latitude) / steps)
    }

    /// The straight line to another point, in metres, on a sphere of the earth's mean radius.
    ///
    /// Within half a per cent of the ellipsoid; walking differs far more.
    public func distance(to other: Coordinate) -> Double {
        degrees.distance(to: other.degrees)
    }
}

/// Longitude and latitude in degrees, of whatever datum.
public struct Degrees: Hashable, Sendable {
    /// East of Greenwich.
    public var longitude: Double
    /// North of the equator.
    public var latitude: Double

    /// Degrees as they are given; see ``areOnEarth``.
    public init(longitude: Double, latitude: Double) {
        self.longitude = longitude
        self.latitude = latitude
    }

    /// The mean radius of the earth, in metres.
    public static let earthRadius = 6_371_008.8

    /// Whether such a point exists; not a number is none.
    public var areOnEarth: Bool {
        -180...180 ~= longitude && -90...90 ~= latitude
    }

    /// The great circle to another point, in metres (haversine).
    public func distance(to other: Degrees) -> Double {
        let radians = Double.pi / 180
        let north = sin((other.latitude - latitude) * radians / 2)
        let east = sin((other.longitude - longitude) * radians / 2)
        let slope = cos(latitude * radians) * cos(other.latitude * radians)
        let half = north * north + slope * east * east
        return 2 * Self.earthRadius * asin(min(1, half.squareRoot()))
    }
}
