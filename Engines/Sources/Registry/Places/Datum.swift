#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// What a pair of numbers is measured from. Between two of them lie hundreds of metres, so a
/// coordinate without one is refused.
public enum Datum: String, CaseIterable, Hashable, Sendable {
    /// What satellites give.
    case wgs84
    /// The shifted grid that Chinese law asks of public maps: Amap, Tencent.
    case gcj02
    /// Baidu's shift on top of that.
    case bd09
    /// The national grid, Tianditu: the same as WGS-84 within a few centimetres.
    case cgcs2000

    /// What people call it, in Chinese.
    public var zh: String {
        switch self {
        case .wgs84: "GPS（WGS-84）"
        case .gcj02: "高德、腾讯地图（GCJ-02）"
        case .bd09: "百度地图（BD-09）"
        case .cgcs2000: "天地图（CGCS2000）"
        }
    }

    /// What people call it, in English.
    public var en: String {
        switch self {
        case .wgs84: "GPS (WGS-84)"
        case .gcj02: "Amap, Tencent (GCJ-02)"
        case .bd09: "Baidu (BD-09)"
        case .cgcs2000: "Tianditu (CGCS2000)"
        }
    }

    /// The point of this datum in WGS-84.
    public func wgs84(from degrees: Degrees) -> Degrees {
        switch self {
        case .wgs84, .cgcs2000: degrees
        case .gcj02: degrees.undone(Degrees.shiftedByLaw)
        case .bd09: degrees.undone(Degrees.shiftedByBaidu).undone(Degrees.shiftedByLaw)
        }
    }

    /// The point of WGS-84 in this datum.
    public func degrees(fromWGS84 degrees: Degrees) -> Degrees {
        switch self {
        case .wgs84, .cgcs2000: degrees
        case .gcj02: degrees.shiftedByLaw()
        case .bd09: degrees.shiftedByLaw().shiftedByBaidu()
        }
    }
}

extension Degrees {
    /// The rectangle in which the shift is applied. It has corners abroad, as the public formulae do;
    /// within a shift's width of its edge the inverse is a guess.
    private var areShifted: Bool {
        72.004...137.8347 ~= longitude && 0.8293...55.8271 ~= latitude
    }

    /// The point whose shift this is: a first guess and three fixed-point steps, which in the far west,
    /// where the shift changes fastest, leave less than a tenth of a millimetre.
    fileprivate func undone(_ shift: (Degrees) -> () -> Degrees) -> Degrees {
        var guess = self
        for _ in 0..<4 {
            let shifted = shift(guess)()
            guess.longitude += longitude - shifted.longitude
            guess.latitude += latitude - shifted.latitude
        }
        return guess
    }

    fileprivate func shiftedByLaw() -> Degrees {
        guard areShifted else { return self }
        let (x, y) = (longitude - 105, latitude - 35)
        let radians = latitude / 180 * Double.pi
        let sine = sin(radians)
        // The ellipsoid of Krasovsky, whose flattening the formula keeps.
        let (axis, flattening) = (6_378_245.0, 0.006_693_421_622_965_943)
        let bend = 1 - flattening * sine * sine
        let perNorth = axis * (1 - flattening) / (bend * bend.squareRoot()) * Double.pi / 180
        let perEast = axis / bend.squareRoot() * cos(radians) * Double.pi / 180
        return Degrees(
            longitude: longitude + Self.metresEast(x, y) / perEast,
            latitude: latitude + Self.metresNorth(x, y) / perNorth
        )
    }

    private static func metresNorth(_ x: Double, _ y: Double) -> Double {
        -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * abs(x).squareRoot()
            + waves(x, [(6, 20), (2, 20)]) + waves(y, [(1, 20), (1.0 / 3, 40)])
            + waves(y, [(1.0 / 12, 160), (1.0 / 30, 320)])
    }

    private static func metresEast(_ x: Double, _ y: Double) -> Double {
        300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * abs(x).squareRoot()
            + waves(x, [(6, 20), (2, 20)]) + waves(x, [(1, 20), (1.0 / 3, 40)])
            + waves(x, [(1.0 / 12, 150), (1.0 / 30, 300)])
    }

    private static func waves(_ at: Double, _ parts: [(often: Double, high: Double)]) -> Double {
        parts.reduce(0) { $0 + $1.high * sin($1.often * at * Double.pi) } * 2 / 3
    }

    fileprivate func shiftedByBaidu() -> Degrees {
        let turn = Double.pi * 3_000 / 180
        let (x, y) = (longitude, latitude)
        let radius = (x * x + y * y).squareRoot() + 0.000_02 * sin(y * turn)
        let angle = atan2(y, x) + 0.000_003 * cos(x * turn)
        return Degrees(
            longitude: radius * cos(angle) + 0.0065,
            latitude: radius * sin(angle) + 0.006
        )
    }
}
