import Calendar

#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// Where the sun stands, by the formulae of the NOAA solar calculator (after Meeus).
enum Sun {
    /// The minute of the day, on the wall, at which something happens with the sun.
    ///
    /// Where it does not on that day, a polar day is a day from midnight to midnight, and a polar
    /// night a day that ends at noon as it begins.
    static func minute(of event: SunEvent, on day: Int, at place: Place) -> Int {
        guard let position = place.position else { return event.usual }
        let wall = CivilDateTime(
            date: CivilDate(dayNumber: day),
            time: CivilTime(nanosecondOfDay: CivilTime.nanosecondsPerDay / 2)
        )
        let offset = Double(place.zone.offset(at: place.zone.instant(of: wall))) / 60
        // Twice: the sun moves on between noon and the event.
        var minute = 720.0
        for _ in 0..<2 {
            let century =
                (Double(day) + 2_440_587.5 + (minute - offset) / 1440 - 2_451_545) / 36_525
            let noon = 720 - 4 * position.longitude - equationOfTime(century) + offset
            guard let angle = hourAngle(event, century, position.latitude) else {
                return polar(event, century, position.latitude)
            }
            minute = event.isMorning ? noon - 4 * angle : noon + 4 * angle
        }
        return Int(min(max(minute, 0), 1440))
    }

    private static func polar(_ event: SunEvent, _ century: Double, _ latitude: Double) -> Int {
        let isDay = latitude * declination(century) > 0
        return isDay ? (event.isMorning ? 0 : 1440) : 720
    }

    /// Degrees the earth turns between the event and noon; `nil` where the event does not happen.
    private static func hourAngle(
        _ event: SunEvent,
        _ century: Double,
        _ latitude: Double
    ) -> Double? {
        let declination = radians(declination(century))
        let latitude = radians(latitude)
        let cosine =
            cos(radians(event.zenith)) / (cos(latitude) * cos(declination))
            - tan(latitude) * tan(declination)
        guard -1...1 ~= cosine else { return nil }
        return acos(cosine) * 180 / .pi
    }

    private static func equationOfTime(_ t: Double) -> Double {
        let longitude = radians(meanLongitude(t))
        let anomaly = radians(meanAnomaly(t))
        let eccentricity = 0.016708634 - t * (0.000042037 + 0.0000001267 * t)
        let half = tan(radians(obliquity(t)) / 2)
        let y = half * half
        let value =
            y * sin(2 * longitude) - 2 * eccentricity * sin(anomaly)
            + 4 * eccentricity * y * sin(anomaly) * cos(2 * longitude)
            - 0.5 * y * y * sin(4 * longitude)
            - 1.25 * eccentricity * eccentricity * sin(2 * anomaly)
        return 4 * value * 180 / .pi
    }

    private static func declination(_ t: Double) -> Double {
        let anomaly = radians(meanAnomaly(t))
        let centre =
            sin(anomaly) * (1.914602 - t * (0.004817 + 0.000014 * t))
            + sin(2 * anomaly) * (0.019993 - 0.000101 * t) + sin(3 * anomaly) * 0.000289
        let node = radians(125.04 - 1934.136 * t)
        let apparent = meanLongitude(t) + centre - 0.00569 - 0.00478 * sin(node)
        return asin(sin(radians(obliquity(t))) * sin(radians(apparent))) * 180 / .pi
    }

    private static func meanLongitude(_ t: Double) -> Double {
        (280.46646 + t * (36000.76983 + t * 0.0003032)).truncatingRemainder(dividingBy: 360)
    }

    private static func meanAnomaly(_ t: Double) -> Double {
        357.52911 + t * (35999.05029 - 0.0001537 * t)
    }

    private static func obliquity(_ t: Double) -> Double {
        let seconds = 21.448 - t * (46.815 + t * (0.00059 - t * 0.001813))
        return 23 + (26 + seconds / 60) / 60 + 0.00256 * cos(radians(125.04 - 1934.136 * t))
    }

    private static func radians(_ degrees: Double) -> Double { degrees * .pi / 180 }
}

extension SunEvent {
    var isMorning: Bool { self == .dawn || self == .sunrise }

    /// Degrees from straight above: the disc's rim at the horizon, or the sun six degrees below.
    fileprivate var zenith: Double { self == .sunrise || self == .sunset ? 90.833 : 96 }
}
