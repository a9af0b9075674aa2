import FEEL

/// Where the regions of an ordered column begin, as whole numbers that are quick to compare.
///
/// With stops a < b the regions are: below a, a, between, b, above b. The region of a number is how
/// many thresholds it has reached: a, just above a, b, just above b.
struct Thresholds {
    /// Where regions begin, in their order, and one more that is never reached.
    private let list: [Int64]
    /// How many thresholds are reached at the beginning of each of many equal stretches, and all of
    /// them behind the last.
    private let starts: [UInt32]
    /// Below the first threshold, where the first stretch begins.
    private let first: Int64
    private let shift: UInt64

    /// Few enough to stay in the processor's nearest memory beside the rows.
    private static let mostStretches: UInt64 = 1 << 10

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
        first = list.first.map { max($0, .min + 1) - 1 } ?? 0
        let span = UInt64(bitPattern: (list.last ?? 0) &- first)
        var shift: UInt64 = 0
        while span >> shift >= Self.mostStretches { shift += 1 }
        self.shift = shift
        var starts: [UInt32] = []
        var reached = 0
        for stretch in 0...(span >> shift) {
            let begin = first &+ Int64(bitPattern: stretch << shift)
            while reached < list.count, list[reached] <= begin { reached += 1 }
            starts.append(UInt32(reached))
        }
        self.starts = starts + [UInt32(list.count)]
        self.list = list + [.max]
    }

    /// The region of each of so many numbers, counted from zero.
    ///
    /// Numbers lie on this side of a threshold or that by chance, which a processor cannot foresee:
    /// so the only branch is the one that is taken where a threshold lies within a stretch.
    @inline(__always)
    func regions(into regions: UnsafeMutableBufferPointer<UInt32>, of number: (Int) -> Int64) {
        list.withUnsafeBufferPointer { list in
            starts.withUnsafeBufferPointer { starts in
                let (behind, all) = (UInt64(starts.count - 1), UInt32(list.count - 1))
                for place in regions.indices {
                    let number = number(place)
                    let distance = UInt64(bitPattern: max(number, first) &- first)
                    var reached = starts[Int(truncatingIfNeeded: min(distance &>> shift, behind))]
                    // A stretch of a single number is what it begins with.
                    if shift > 0 {
                        while list[Int(reached)] <= number, reached < all { reached &+= 1 }
                    }
                    regions[place] = reached
                }
            }
        }
    }
}
