/// The ground of the made-up city: a grid of streets, a river, parks and districts, drawn out at sea
/// where nobody lives, so that no sign ever stands on somebody's house.
package struct CityGround: Sendable {
    /// The south-western corner, in degrees.
    private static let west = 123.80
    private static let south = 29.90
    /// Metres of a degree there.
    private static let perEast = 96_500.0
    private static let perNorth = 110_850.0

    /// How far the city reaches, in metres.
    package static let width = 8_000
    package static let height = 5_000
    private static let columns = 4

    /// Where a spot of the city lies, longitude and latitude in millionths of a degree.
    package static func point(_ x: Int, _ y: Int) -> (longitude: Int, latitude: Int) {
        (
            Int(((west + Double(x) / perEast) * 1e6).rounded()),
            Int(((south + Double(y) / perNorth) * 1e6).rounded())
        )
    }

    /// The spot of a district: four columns, two rows.
    package static func corner(of district: Int) -> (x: Int, y: Int) {
        (district % columns * width / columns, district / columns * height / 2)
    }

    /// Decimal degrees of millionths: `123.456789`.
    package static func text(_ millionths: Int) -> String {
        let rest = String(millionths % 1_000_000)
        let zeros = String(repeating: "0", count: 6 - rest.count)
        return "\(millionths / 1_000_000)." + zeros + rest
    }

    /// Whether a spot is in the river, or nearly.
    package static func isWet(_ x: Int, _ y: Int) -> Bool { abs(y - riverNorth(at: x)) < 160 }

    /// The river comes from the west and bends twice.
    private static func riverNorth(at x: Int) -> Int {
        let bends = [
            (0, 2_900), (1_500, 2_500), (3_200, 2_350), (4_800, 2_750), (6_400, 2_600),
            (8_000, 2_100),
        ]
        for (start, end) in zip(bends, bends.dropFirst()) where x <= end.0 {
            return start.1 + (end.1 - start.1) * (x - start.0) / (end.0 - start.0)
        }
        return bends[bends.count - 1].1
    }

    /// The ground as GeoJSON, each line and area with what it is.
    package static func geoJSON(seed: UInt64) -> String {
        var dice = Dice(seed: seed)
        var features = parks(&dice) + streets(&dice)
        let river = stride(from: -400, through: width + 400, by: 200).map {
            ($0, riverNorth(at: $0))
        }
        features.append(line(river, "river"))
        features += borders
        return """
            {"type":"FeatureCollection","attribution":"示范城市，街道均为虚构","attribution_en":\
            "Demo city; its streets do not exist","features":[\(features.joined(separator: ",\n"))]}
            """
    }

    private static func streets(_ dice: inout Dice) -> [String] {
        var lines: [String] = []
        for (index, x) in stride(from: 0, through: width, by: 250).enumerated() {
            let isMajor = index.isMultiple(of: 4)
            let bend = dice.number(-60...60)
            // Small streets end at the river; avenues have bridges.
            let ends = isMajor ? [0...height] : banks(at: x)
            for span in ends where dice.chance(isMajor ? 100 : 88) {
                let middle = (span.lowerBound + span.upperBound) / 2
                lines.append(
                    line(
                        [(x, span.lowerBound), (x + bend, middle), (x, span.upperBound)],
                        isMajor ? "major" : "road"
                    )
                )
            }
        }
        for (index, y) in stride(from: 0, through: height, by: 250).enumerated() {
            let isMajor = index.isMultiple(of: 4)
            let bend = dice.number(-50...50)
            for start in stride(from: 0, to: width, by: 1_000) where isMajor || dice.chance(85) {
                guard !isWet(start, y), !isWet(start + 500, y), !isWet(start + 1_000, y) else {
                    continue
                }
                lines.append(
                    line(
                        [(start, y), (start + 500, y + bend), (start + 1_000, y)],
                        isMajor ? "major" : "road"
                    )
                )
            }
        }
        return lines
    }

    private static func banks(at x: Int) -> [ClosedRange<Int>] {
        let river = riverNorth(at: x)
        return [0...(river - 130), (river + 130)...height]
    }

    private static func parks(_ dice: inout Dice) -> [String] {
        (0..<14).map { _ in
            let (x, y) = (dice.number(0...width - 500), dice.number(0...height - 400))
            let (wide, high) = (dice.number(180...480), dice.number(150...360))
            return area([(x, y), (x + wide, y), (x + wide, y + high), (x, y + high)], "green")
        }
    }

    private static var borders: [String] {
        (1..<columns).map { column in
            let x = column * width / columns
            return line([(x, -100), (x, height + 100)], "border")
        } + [line([(-100, height / 2), (width + 100, height / 2)], "border")]
    }

    private static func line(_ spots: [(Int, Int)], _ kind: String) -> String {
        feature("LineString", "[\(spots.map(pair).joined(separator: ","))]", kind)
    }

    private static func area(_ spots: [(Int, Int)], _ kind: String) -> String {
        // A ring ends where it began (RFC 7946).
        let ring = (spots + spots.prefix(1)).map(pair).joined(separator: ",")
        return feature("Polygon", "[[\(ring)]]", kind)
    }

    private static func pair(_ spot: (Int, Int)) -> String {
        let point = point(spot.0, spot.1)
        return "[\(text(point.longitude)),\(text(point.latitude))]"
    }

    private static func feature(_ type: String, _ coordinates: String, _ kind: String) -> String {
        """
        {"type":"Feature","properties":{"kind":"\(kind)"},"geometry":{"type":"\(type)",\
        "coordinates":\(coordinates)}}
        """
    }
}
