/// What classes become when the next columns are looked at; filled as rows ask.
///
/// Whoever meets the same class in the same regions twice pays for it once: deciding a row is a
/// look-up for each step, however many rules there are. Columns of few regions are one step: a row's
/// number is its class with a digit for each of them.
struct Step {
    /// The columns, and what their digits are worth.
    private(set) var digits: [(column: Int, weight: Int)] = []
    /// In how many ways a row can lie in the regions of the columns: what the class is worth.
    private(set) var ways = 1
    private var dense: [UInt32] = []
    private var sparse: [Int: UInt32] = [:]
    private var isDense = true

    /// Few enough to stay in the processor's nearest memory beside the rows.
    private static let mostTogether = 1 << 12
    /// Beyond so many entries only what occurs is kept.
    private static let mostDense = 1 << 22
    private static let unknown = UInt32.max

    /// The steps through some columns; one at least, which makes of all rows a class.
    static func through(_ columns: [InputColumn]) -> [Step] {
        var steps = [Step()]
        // As many classes as there can be.
        var classes = 1
        for (place, column) in columns.enumerated() {
            classes = min(classes * column.regions, mostDense + 1)
            let together = steps[steps.count - 1].ways * column.regions
            if together > mostTogether || classes > mostDense { steps.append(Step()) }
            steps[steps.count - 1].take(place, column.regions)
        }
        return steps
    }

    private mutating func take(_ column: Int, _ regions: Int) {
        digits.append((column, ways))
        ways *= regions
    }

    /// Makes room for so many classes.
    mutating func cover(_ classes: Int) {
        let needed = classes * ways
        isDense = needed <= Self.mostDense
        guard isDense, dense.count < needed else { return }
        dense += [UInt32](repeating: Self.unknown, count: needed - dense.count)
    }

    /// Turns rows' numbers into what they lead to, from a place on; the first place where that is not
    /// known yet.
    func advance(_ numbers: UnsafeMutableBufferPointer<Int>, from start: Int) -> Int {
        guard isDense else { return advanceAlongAll(numbers, from: start) }
        return dense.withUnsafeBufferPointer { dense in
            for place in start..<numbers.count {
                let next = dense[numbers[place]]
                if next == Self.unknown { return place }
                numbers[place] = Int(next)
            }
            return numbers.count
        }
    }

    private func advanceAlongAll(
        _ numbers: UnsafeMutableBufferPointer<Int>,
        from start: Int
    ) -> Int {
        for place in start..<numbers.count {
            let number = numbers[place]
            let next = number < dense.count ? dense[number] : sparse[number]
            guard let next, next != Self.unknown else { return place }
            numbers[place] = Int(next)
        }
        return numbers.count
    }

    mutating func learn(_ number: Int, _ next: Int) {
        if number < dense.count {
            dense[number] = UInt32(next)
        } else {
            sparse[number] = UInt32(next)
        }
    }
}
