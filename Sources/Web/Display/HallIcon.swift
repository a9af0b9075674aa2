import CZlib

/// The house's sign, a roof with a door, drawn from one list of strokes: as SVG for browsers, as PNG
/// for home screens that take nothing else.
package enum HallIcon {
    package static let colour = "#B3261E"

    private static let side = 64.0
    private static let corner = 14.0
    private static let strokeWidth = 5.0
    private static let strokes: [[Point]] = [
        [Point(14, 31), Point(32, 16), Point(50, 31)],
        [Point(20, 28), Point(20, 48), Point(44, 48), Point(44, 28)],
        [Point(32, 48), Point(32, 37)],
    ]

    private struct Point {
        let x: Double
        let y: Double

        init(_ x: Double, _ y: Double) {
            self.x = x
            self.y = y
        }
    }

    package static var svg: String {
        let path = strokes.map { stroke in
            "M" + stroke.map { "\(Int($0.x)) \(Int($0.y))" }.joined(separator: "L")
        }
        return """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64">\
            <rect width="64" height="64" rx="\(Int(corner))" fill="\(colour)"/>\
            <path d="\(path.joined())" fill="none" stroke="#fff" stroke-width="\(Int(strokeWidth))" \
            stroke-linecap="round" stroke-linejoin="round"/></svg>
            """
    }

    /// - Parameter bleeds: Whether the ground fills the square, for systems that cut the corners
    ///   themselves; all strokes lie within the circle of four fifths that they leave.
    package static func png(side pixels: Int, bleeds: Bool) -> [UInt8] {
        let scale = Double(pixels) / side
        var rows: [UInt8] = []
        rows.reserveCapacity(pixels * (4 * pixels + 1))
        for row in 0..<pixels {
            let y = (Double(row) + 0.5) / scale
            let near = strokes(near: y)
            rows.append(0)  // no filter
            for column in 0..<pixels {
                let x = (Double(column) + 0.5) / scale
                let white = near.isEmpty ? 0 : cover(distance(near, x, y) - strokeWidth / 2, scale)
                let ground = bleeds ? 1 : cover(distanceToGround(x, y), scale)
                rows.append(mixed(0xB3, white))
                rows.append(mixed(0x26, white))
                rows.append(mixed(0x1E, white))
                rows.append(UInt8(ground * 255))
            }
        }
        return PNG.file(side: pixels, rows: rows)
    }

    /// How much of a pixel lies within an edge that is so far away.
    private static func cover(_ distance: Double, _ scale: Double) -> Double {
        min(1, max(0, 0.5 - distance * scale))
    }

    private static func mixed(_ ground: UInt8, _ white: Double) -> UInt8 {
        UInt8(Double(ground) + (255 - Double(ground)) * white)
    }

    /// The lines that reach a row.
    private static func strokes(near y: Double) -> [(Point, Point)] {
        strokes.flatMap { zip($0, $0.dropFirst()) }.filter { from, to in
            y > min(from.y, to.y) - strokeWidth && y < max(from.y, to.y) + strokeWidth
        }
    }

    private static func distance(_ lines: [(Point, Point)], _ x: Double, _ y: Double) -> Double {
        var least = Double.infinity
        for (from, to) in lines {
            let (dx, dy) = (to.x - from.x, to.y - from.y)
            let along = ((x - from.x) * dx + (y - from.y) * dy) / (dx * dx + dy * dy)
            let part = min(1, max(0, along))
            let (ox, oy) = (x - from.x - part * dx, y - from.y - part * dy)
            least = min(least, (ox * ox + oy * oy).squareRoot())
        }
        return least
    }

    /// Below zero inside the square with its round corners.
    private static func distanceToGround(_ x: Double, _ y: Double) -> Double {
        let inner = side / 2 - corner
        let (qx, qy) = (abs(x - side / 2) - inner, abs(y - side / 2) - inner)
        let (ox, oy) = (max(0, qx), max(0, qy))
        return (ox * ox + oy * oy).squareRoot() + min(0, max(qx, qy)) - corner
    }
}

/// A picture of eight bits a channel with transparency, as the PNG standard (ISO 15948) writes it.
private enum PNG {
    static func file(side: Int, rows: [UInt8]) -> [UInt8] {
        let size = bytes(UInt32(side))
        return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
            + chunk("IHDR", size + size + [8, 6, 0, 0, 0])
            + chunk("IDAT", packed(rows))
            + chunk("IEND", [])
    }

    private static func packed(_ rows: [UInt8]) -> [UInt8] {
        var count = compressBound(UInt(rows.count))
        var output = [UInt8](repeating: 0, count: Int(count))
        let result = compress2(&output, &count, rows, UInt(rows.count), Z_BEST_COMPRESSION)
        precondition(result == Z_OK, "compressBound leaves room for any input")
        return Array(output.prefix(Int(count)))
    }

    private static func chunk(_ name: String, _ body: [UInt8]) -> [UInt8] {
        let content = Array(name.utf8) + body
        let check = crc32(0, content, UInt32(content.count))
        return bytes(UInt32(body.count)) + content + bytes(UInt32(check))
    }

    private static func bytes(_ number: UInt32) -> [UInt8] {
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> UInt32($0)) }
    }
}
