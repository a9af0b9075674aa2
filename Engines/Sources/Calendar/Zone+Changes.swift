extension Zone {
    /// Seconds east of UTC at a second counted from 1970.
    func offset(atSecond second: Int) -> Int {
        guard let last = transitions.last, second < last.start else {
            return rule?.offset(atSecond: second) ?? transitions.last?.offset ?? earliestOffset
        }
        let next = firstTransition(after: second)
        return next == 0 ? earliestOffset : transitions[next - 1].offset
    }

    /// The changes in a stretch of time, in order.
    func changes(after start: Int, through end: Int) -> [Transition] {
        let listed = transitions[firstTransition(after: start)...].prefix { $0.start <= end }
        guard let rule else { return Array(listed) }
        let ruled = max(start, transitions.last?.start ?? start)
        guard ruled < end else { return Array(listed) }
        return listed + rule.changes(after: ruled, through: end)
    }

    /// The index of the first listed change later than a second.
    private func firstTransition(after second: Int) -> Int {
        var low = 0
        var high = transitions.count
        while low < high {
            let middle = (low + high) / 2
            if transitions[middle].start <= second { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
