/// Where something lies as somebody measured it: two numbers, untouched, and what they are measured
/// from.
public struct SurveyedPoint: Hashable, Sendable {
    /// The longitude as it was given.
    public let x: String
    /// The latitude as it was given.
    public let y: String
    /// What both are measured from.
    public let datum: Datum
    /// The same point in WGS-84.
    public let coordinate: Coordinate

    /// Reads a pair of decimal degrees; which datum they are of must be said.
    public init(x: String, y: String, datum: String) throws(PointFault) {
        guard let code = Datum(rawValue: Self.code(datum)) else {
            throw Self.code(datum).isEmpty ? .noDatum : .unknownDatum(datum)
        }
        try self.init(x: x, y: y, datum: code)
    }

    /// Reads a pair of decimal degrees of a datum.
    public init(x: String, y: String, datum: Datum) throws(PointFault) {
        let (x, y) = (Digits.half(x), Digits.half(y))
        guard let longitude = Self.number(x) else { throw .noNumber(x) }
        guard let latitude = Self.number(y) else { throw .noNumber(y) }
        let degrees = Degrees(longitude: longitude, latitude: latitude)
        guard degrees.areOnEarth else {
            let isSwapped = Degrees(longitude: latitude, latitude: longitude).areOnEarth
            throw isSwapped ? .swapped : .offTheEarth
        }
        guard let coordinate = Coordinate(datum.wgs84(from: degrees)) else { throw .offTheEarth }
        self.x = x
        self.y = y
        self.datum = datum
        self.coordinate = coordinate
    }

    /// A point of WGS-84, as a satellite or a map gives it.
    public init(_ coordinate: Coordinate) {
        x = Self.text(coordinate.longitude)
        y = Self.text(coordinate.latitude)
        datum = .wgs84
        self.coordinate = coordinate
    }

    /// A point as it was kept: read once, and not computed again.
    public init(keptX x: String, y: String, datum: Datum, coordinate: Coordinate) {
        self.x = x
        self.y = y
        self.datum = datum
        self.coordinate = coordinate
    }

    /// A sign, digits, at most one point, at most twelve places: nothing a survey would not write.
    private static func number(_ text: String) -> Double? {
        let digits = text.utf8.drop { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "+") }
        let parts = digits.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard text.utf8.count - digits.count <= 1, 1...2 ~= parts.count,
            1...3 ~= parts[0].count, parts.count == 1 || 1...12 ~= parts[1].count,
            parts.allSatisfy({ $0.allSatisfy { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 } })
        else { return nil }
        return Double(text)
    }

    /// Small letters without the signs people put between: `GCJ-02` is gcj02, `百度` is bd09.
    private static func code(_ typed: String) -> String {
        let code = Digits.tidied(typed).lowercased().replacing("_", with: "")
        return names[code] ?? code
    }

    private static let names = [
        "gps": "wgs84", "高德": "gcj02", "腾讯": "gcj02", "火星": "gcj02", "百度": "bd09",
        "天地图": "cgcs2000", "bd09ll": "bd09", "gcj": "gcj02", "国家2000": "cgcs2000",
    ]

    /// Ten-millionths as decimal degrees: `120.7600000`.
    static func text(_ steps: Int32) -> String {
        let (size, scale) = (abs(Int(steps)), Coordinate.stepsPerDegree)
        let rest = String(size % scale)
        let zeros = String(repeating: "0", count: 7 - rest.count)
        return (steps < 0 ? "-" : "") + "\(size / scale)." + zeros + rest
    }
}

/// What is wrong with a point as it was given.
public enum PointFault: Error, Hashable, Sendable {
    /// Nobody said what the numbers are measured from.
    case noDatum
    /// It is measured from something unknown.
    case unknownDatum(String)
    /// No decimal degrees.
    case noNumber(String)
    /// Longitude and latitude stand in each other's place.
    case swapped
    /// More than 180 degrees east or 90 north.
    case offTheEarth

    /// The fault as a sentence in Chinese.
    public var zh: String {
        switch self {
        case .noDatum:
            "没有写坐标系。不同坐标系相差几百米，请写明 wgs84、gcj02、bd09 或 cgcs2000。"
        case .unknownDatum(let text):
            "不认识坐标系“\(text)”，请写 wgs84、gcj02、bd09 或 cgcs2000。"
        case .noNumber(let text):
            "“\(text)”不是十进制度数，请写成 120.7600 这样的数。"
        case .swapped: "经度和纬度写反了：经度在前（例如 120.76），纬度在后（例如 30.75）。"
        case .offTheEarth: "地球上没有这个点，请核对经纬度。"
        }
    }

    /// The fault as a sentence in English.
    public var en: String {
        switch self {
        case .noDatum:
            "The datum is missing. Datums differ by hundreds of metres: write wgs84, gcj02, bd09 or "
                + "cgcs2000."
        case .unknownDatum(let text):
            "The datum “\(text)” is unknown: write wgs84, gcj02, bd09 or cgcs2000."
        case .noNumber(let text):
            "“\(text)” is no number of degrees: write it like 120.7600."
        case .swapped:
            "Longitude and latitude are swapped: longitude first (such as 120.76), then latitude "
                + "(such as 30.75)."
        case .offTheEarth: "There is no such point on the earth: compare the numbers."
        }
    }
}
