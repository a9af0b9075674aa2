/// An administrative region by its six digits (GB/T 2260): province, city, county.
///
/// The shape and the province are checked; whether a county exists today is a question for the
/// table of regions, since identity numbers keep the codes of regions long dissolved. Codes from
/// 99 belong to demonstrations.
public struct RegionCode: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// How far down a region lies.
    public enum Level: Int, Hashable, Comparable, Sendable {
        /// A province, autonomous region or municipality: 370000.
        case province
        /// A city or prefecture: 370200.
        case city
        /// A county, district or county-level city: 370281.
        case county

        /// The wider level comes first.
        public static func < (left: Level, right: Level) -> Bool {
            left.rawValue < right.rawValue
        }
    }

    /// The six digits as a number: 110000 and up.
    public let number: Int

    /// The six digits.
    public var description: String { String(number) }

    /// Reads six digits; nil for another shape, an unknown province, or a county without a city.
    public init?(_ text: some StringProtocol) {
        guard let digits = Digits.of(text), digits.count == 6 else { return nil }
        let number = digits.reduce(0) { $0 * 10 + $1 }
        let skipsCity = number / 100 % 100 == 0 && number % 100 != 0
        guard Self.provinces.contains(number / 10_000), !skipsCity else { return nil }
        self.number = number
    }

    private init(number: Int) {
        self.number = number
    }

    /// The smaller code comes first, so that a region stands before its parts.
    public static func < (left: RegionCode, right: RegionCode) -> Bool {
        left.number < right.number
    }

    /// How far down it lies.
    public var level: Level {
        if number % 10_000 == 0 { return .province }
        return number % 100 == 0 ? .city : .county
    }

    /// The region it is part of; nil for a province.
    public var parent: RegionCode? {
        switch level {
        case .province: nil
        case .city: RegionCode(number: number / 10_000 * 10_000)
        case .county: RegionCode(number: number / 100 * 100)
        }
    }

    /// Whether the other is this region or a part of it.
    public func contains(_ other: RegionCode) -> Bool {
        switch level {
        case .province: number / 10_000 == other.number / 10_000
        case .city: number / 100 == other.number / 100
        case .county: number == other.number
        }
    }

    /// Whether it belongs to demonstrations, not to a real place.
    public var isDemo: Bool { number / 10_000 == 99 }

    /// Provinces, 71 Taiwan, 81 Hong Kong, 82 Macao, 83 residents from Taiwan, 99 demonstrations.
    private static let provinces: Set<Int> = [
        11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46,
        50, 51, 52, 53, 54, 61, 62, 63, 64, 65, 71, 81, 82, 83, 99,
    ]
}
