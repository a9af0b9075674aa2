import FEEL

/// Where rules change their mind along an ordered column, as whole numbers that are quick to compare.
///
/// With stops a < b the regions are: below a, a, between, b, above b. The region of a number is how
/// many thresholds it has reached: a, just above a, b, just above b.
struct Thresholds {
    /// From where on the column has which mask, by its number.
    private let pieces: [(from: Int64, mask: UInt32)]
    /// The masks of equal stretches of the line, and of all that lies behind; `mixed` where a piece
    /// begins within the stretch.
    private let stretches: [UInt32]
    /// Where the first stretch begins.
    private let first: Int64
    private let shift: UInt64

    /// Few enough to stay in the processor's nearest memory beside the rows.
    private static let mostStretches: UInt64 = 1 << 10
    private static let mixed = UInt32.max

    /// The thresholds of these stops, in units of the last of `scale` digits.
    ///
    /// - Parameter masks: for each region, the number of its mask.
    init(_ stops: [Decimal34], scale: Int, masks: [Int]) {
        self.init(
            stops.flatMap { stop -> [Int64?] in
                let reached = stop.units(scale: scale, rule: .ceiling)
                let passed = stop.units(scale: scale, rule: .floor)
                guard let reached, let passed else {
                    // What no column can hold is never reached, or always.
                    return stop.isNegative ? [.min, .min] : [nil, nil]
                }
                return [reached, passed == .max ? nil : passed + 1]
            },
            masks
        )
    }

    /// The thresholds of these days; between two that follow each other there is no region.
    init(days: [Int], masks: [Int]) {
        self.init(days.flatMap { [Int64($0), Int64($0) + 1] }.uniqued(), masks)
    }

    private init(_ thresholds: [Int64?], _ masks: [Int]) {
        var pieces = [(from: Int64.min, mask: UInt32(masks[0]))]
        for (threshold, mask) in zip(thresholds, masks.dropFirst().map(UInt32.init)) {
            if let threshold, mask != pieces.last?.mask { pieces.append((threshold, mask)) }
        }
        let begins = pieces.dropFirst().map(\.from)
        let (least, greatest) = (begins.first ?? 0, begins.last ?? 0)
        var shift: UInt64 = 0
        while UInt64(bitPattern: greatest &- least) >> shift >= Self.mostStretches { shift += 1 }
        // The stretch before the first threshold stands for all that lies below.
        let first = max(least, .min + 1 << shift) - 1 << shift
        let distances = begins.map { UInt64(bitPattern: $0 &- first) }
        var stretches: [UInt32] = []
        var reached = 0
        for stretch in 0...((distances.last ?? 0) >> shift) {
            while reached < distances.count, distances[reached] <= stretch << shift { reached += 1 }
            let isMixed = reached < distances.count && distances[reached] >> shift == stretch
            stretches.append(isMixed ? Self.mixed : pieces[reached].mask)
        }
        self.pieces = pieces
        self.stretches = stretches + [pieces[distances.count].mask]
        self.first = first
        self.shift = shift
    }

    /// Tells the mask of each of some numbers.
    ///
    /// Numbers lie on this side of a threshold or that by chance, which a processor cannot foresee:
    /// so the only branch is the one that is taken where a threshold lies near.
    @inline(__always)
    func find(_ values: UnsafeBufferPointer<some FixedWidthInteger>, tell: (Int, UInt32) -> Void) {
        stretches.withUnsafeBufferPointer { stretches in
            let behind = UInt64(stretches.count - 1)
            for (place, value) in values.enumerated() {
                let number = Int64(truncatingIfNeeded: value)
                let distance = UInt64(bitPattern: max(number, first) &- first)
                let mask = stretches[Int(truncatingIfNeeded: min(distance &>> shift, behind))]
                tell(place, mask == Self.mixed ? search(number) : mask)
            }
        }
    }

    @inline(never)
    private func search(_ number: Int64) -> UInt32 {
        pieces[pieces.places { $0.from <= number } - 1].mask
    }
}
