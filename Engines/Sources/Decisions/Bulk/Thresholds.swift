import FEEL

/// Where the regions of an ordered column begin, as whole numbers that are quick to compare.
///
/// With stops a < b the regions are: below a, a, between, b, above b. The region of a number is how
/// many thresholds it has reached: a, just above a, b, just above b.
struct Thresholds {
    private let list: [Int64]
    /// How many thresholds are reached at the beginning of each of many equal stretches.
    private let starts: [UInt32]
    private let first: Int64
    private let last: Int64
    private let shift: UInt64

    private static let mostStretches: UInt64 = 1 << 12

    /// The thresholds of these stops, in units of the last of `scale` digits.
    init(_ stops: [Decimal34], scale: Int) {
        self.init(
            stops.flatMap { stop -> [Int64?] in
                let reached = stop.units(scale: scale, rule: .ceiling)
                let passed = stop.units(scale: scale, rule: .floor)
                guard let reached, let passed else {
                    // What no column can hold is never reached, or always.
                    return stop.isNegative ? [.min, .min] : [nil, nil]
                }
                return [reached, passed == .max ? nil : passed + 1]
            }
        )
    }

    /// The thresholds of these days; between two that follow each other there is no region.
    init(days: [Int]) {
        self.init(days.flatMap { [Int64($0), Int64($0) + 1] }.uniqued())
    }

    private init(_ thresholds: [Int64?]) {
        // They grow, so those that are never reached stand last.
        let list = thresholds.compactMap { $0 }
        self.list = list
        first = list.first ?? 0
        last = list.last ?? 0
        let span = UInt64(bitPattern: last &- first)
        var shift: UInt64 = 0
        while span >> shift >= Self.mostStretches { shift += 1 }
        self.shift = shift
        var starts: [UInt32] = []
        var reached = 0
        if !list.isEmpty {
            for stretch in 0...(span >> shift) {
                let begin = first &+ Int64(bitPattern: stretch << shift)
                while reached < list.count, list[reached] <= begin { reached += 1 }
                starts.append(UInt32(reached))
            }
        }
        self.starts = starts
    }

    /// The region of each number, counted from zero.
    func regions(of numbers: some RandomAccessCollection<Int64>, into regions: inout [UInt32]) {
        var place = 0
        for number in numbers {
            regions[place] = region(of: number)
            place += 1
        }
    }

    /// The region of a number.
    @inline(__always)
    func region(of number: Int64) -> UInt32 {
        if number < first { return 0 }
        if number >= last { return UInt32(list.count) }
        var reached = Int(starts[Int(UInt64(bitPattern: number &- first) >> shift)])
        while list[reached] <= number { reached += 1 }
        return UInt32(reached)
    }
}
