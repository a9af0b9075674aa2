public import Registry

/// Points in cells, ready to be asked for the nearest ones.
///
/// Cells are quarters of quarters, divided where points are dense, so that a city and a lonely island
/// cost the same. Each knows what its points have, and cells that lack something wanted are not entered.
public struct PlaceGrid: Sendable {
    /// What a point has: 64 properties that whoever builds the grid gives a meaning.
    public typealias Marks = UInt64

    /// A point that was found.
    public struct Hit: Hashable, Sendable {
        /// Its place in the list that the grid was built of.
        public let index: Int
        /// The straight line to it, in metres.
        public let metres: Double

        /// A point and how far it is.
        public init(index: Int, metres: Double) {
            self.index = index
            self.metres = metres
        }
    }

    /// A cell holds at most so many points, where they can be told apart.
    static let cellSize = 16

    var cells: [Cell] = []
    /// The points in the order of their cells.
    var entries: [Entry] = []

    /// How many points there are.
    public var count: Int { entries.count }

    /// A grid of points; marks default to none.
    public init(_ points: [Coordinate], marks: [Marks] = []) {
        entries = points.enumerated().map { index, point in
            Entry(point, index: index, marks: index < marks.count ? marks[index] : 0)
        }
        entries.sort { ($0.key, $0.index) < ($1.key, $1.index) }
        if !entries.isEmpty { cells = [cell(of: entries.indices)] }
        divide()
    }

    /// Divides cells, each before those that come after it, until all are small.
    private mutating func divide() {
        var next = 0
        while next < cells.count {
            let cell = cells[next]
            if cell.range.count > Self.cellSize, let parts = parts(of: cell.range) {
                cells[next].children = cells.count..<cells.count + parts.count
                cells += parts.map { self.cell(of: $0) }
            }
            next += 1
        }
    }

    /// The quarters of a stretch of keys that hold something; nil where all keys are the same.
    private func parts(of range: Range<Int>) -> [Range<Int>]? {
        let (low, high) = (entries[range.lowerBound].key, entries[range.upperBound - 1].key)
        guard low != high else { return nil }
        // The first pair of bits in which the keys of the stretch differ.
        let shift = UInt64((63 - (low ^ high).leadingZeroBitCount) & ~1)
        var parts: [Range<Int>] = []
        var start = range.lowerBound
        while start < range.upperBound {
            let quarter = entries[start].key >> shift
            let end = firstIndex(from: start, to: range.upperBound) { $0 >> shift > quarter }
            parts.append(start..<end)
            start = end
        }
        return parts
    }

    private func firstIndex(from low: Int, to high: Int, where isLater: (UInt64) -> Bool) -> Int {
        var (low, high) = (low, high)
        while low < high {
            let middle = (low + high) / 2
            if isLater(entries[middle].key) { high = middle } else { low = middle + 1 }
        }
        return low
    }

    private func cell(of range: Range<Int>) -> Cell {
        var cell = Cell(range: range, box: Box(entries[range.lowerBound].place))
        for entry in entries[range] {
            cell.box.take(in: entry.place)
            cell.marks |= entry.marks
        }
        return cell
    }
}

extension PlaceGrid {
    struct Entry: Sendable {
        let index: Int
        let key: UInt64
        let place: Spot
        let marks: Marks

        init(_ point: Coordinate, index: Int, marks: Marks) {
            self.index = index
            self.marks = marks
            place = Spot(point)
            let east = UInt64(Int64(point.longitude) + 1 << 31)
            let north = UInt64(Int64(point.latitude) + 1 << 31)
            key = Self.spread(east) | Self.spread(north) << 1
        }

        /// Thirty-two bits with a gap behind each.
        private static func spread(_ number: UInt64) -> UInt64 {
            var bits = number & 0xFFFF_FFFF
            bits = (bits | bits << 16) & 0x0000_FFFF_0000_FFFF
            bits = (bits | bits << 8) & 0x00FF_00FF_00FF_00FF
            bits = (bits | bits << 4) & 0x0F0F_0F0F_0F0F_0F0F
            bits = (bits | bits << 2) & 0x3333_3333_3333_3333
            return (bits | bits << 1) & 0x5555_5555_5555_5555
        }
    }

    struct Cell: Sendable {
        let range: Range<Int>
        var box: Box
        var marks: Marks = 0
        /// The quarters; none where the points themselves are looked at.
        var children: Range<Int> = 0..<0
    }
}
