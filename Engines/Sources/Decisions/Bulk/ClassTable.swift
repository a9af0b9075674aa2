/// The distinct masks that occur, numbered, and which two of them make which third.
///
/// Whoever combines the same class with the same region twice pays for it once: deciding a row is a
/// look-up for each column, however many rules there are.
struct ClassTable {
    private let width: Int
    /// The masks of all classes, one behind the other.
    private var words: [UInt64] = []
    private var numbers: [[UInt64]: UInt32] = [:]

    /// No class yet.
    static let none = UInt32.max

    init(width: Int) {
        self.width = width
    }

    var count: Int { numbers.count }

    func mask(of number: UInt32) -> ArraySlice<UInt64> {
        let start = Int(number) * width
        return words[start..<(start + width)]
    }

    mutating func number(of mask: [UInt64]) -> UInt32 {
        if let number = numbers[mask] { return number }
        let number = UInt32(numbers.count)
        numbers[mask] = number
        words += mask
        return number
    }

    /// The class of what two masks have in common.
    mutating func number(of left: UInt32, and right: [UInt64]) -> UInt32 {
        number(of: zip(mask(of: left), right).map { $0 & $1 })
    }
}

/// What classes become when a further column is looked at; filled as rows ask.
struct Step {
    private let regions: Int
    private var dense: [UInt32] = []
    private var sparse: [UInt64: UInt32] = [:]
    private var isDense = true

    /// Beyond so many entries only what occurs is kept.
    private static let mostDense = 1 << 22

    init(regions: Int) {
        self.regions = regions
    }

    /// Makes room for so many classes.
    mutating func cover(_ classes: Int) {
        let needed = classes * regions
        isDense = needed <= Self.mostDense
        guard isDense, dense.count < needed else { return }
        dense += [UInt32](repeating: ClassTable.none, count: needed - dense.count)
    }

    /// Turns classes into those that they become in these regions, from a place on; the first place
    /// where that is not known yet.
    func advance(
        _ numbers: UnsafeMutableBufferPointer<UInt32>,
        through column: UnsafeMutableBufferPointer<UInt32>,
        from start: Int
    ) -> Int {
        guard isDense else { return advanceAlongAll(numbers, through: column, from: start) }
        return dense.withUnsafeBufferPointer { [regions] dense in
            for row in start..<numbers.count {
                let next = dense[Int(numbers[row]) &* regions &+ Int(column[row])]
                if next == ClassTable.none { return row }
                numbers[row] = next
            }
            return numbers.count
        }
    }

    private func advanceAlongAll(
        _ numbers: UnsafeMutableBufferPointer<UInt32>,
        through column: UnsafeMutableBufferPointer<UInt32>,
        from start: Int
    ) -> Int {
        for row in start..<numbers.count {
            let place = Int(numbers[row]) * regions + Int(column[row])
            let next = place < dense.count ? dense[place] : sparse[UInt64(place)]
            guard let next, next != ClassTable.none else { return row }
            numbers[row] = next
        }
        return numbers.count
    }

    mutating func learn(_ number: UInt32, _ region: UInt32, _ next: UInt32) {
        let place = Int(number) * regions + Int(region)
        if place < dense.count { dense[place] = next } else { sparse[UInt64(place)] = next }
    }
}
