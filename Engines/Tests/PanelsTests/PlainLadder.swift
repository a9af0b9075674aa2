import Panels

/// The same by the simplest means: attempts are gone through one after the other in the order of time, and
/// everything is counted anew for each question.
struct PlainLadder {
    let ladder: Ladder
    let attempts: [Ladder.Attempt]

    private func finished(_ level: Int) -> [Ladder.Attempt] {
        attempts.filter { $0.level == level && $0.right != nil }.sorted { $0.id < $1.id }
    }

    private func isPassed(_ level: Int) -> Bool {
        finished(level).contains { ($0.right ?? 0) >= ladder.levels[level - 1].pass }
    }

    func isShut(_ level: Int) -> Bool {
        for before in 1..<max(level, 1) where !isPassed(before) { return true }
        return false
    }

    func points(_ level: Int) -> Int64 {
        var kept: Int?
        for attempt in finished(level) {
            guard let right = attempt.right, right >= ladder.levels[level - 1].pass else {
                continue
            }
            switch ladder.keep {
            case .first: kept = kept ?? right
            case .last: kept = right
            case .best: if right > kept ?? -1 { kept = right }
            }
        }
        return Int64(kept ?? 0) * ladder.points
    }

    /// How many more could be begun, if none were under way.
    func left(_ level: Int, in period: Int64) -> Int? {
        guard var left = ladder.most else { return nil }
        for attempt in attempts where attempt.level == level && attempt.period == period {
            left -= 1
        }
        return max(0, left)
    }

    func door(_ level: Int, in period: Int64) -> Ladder.Door {
        if isShut(level) { return .shut }
        let open = attempts.filter { $0.level == level && $0.right == nil }.map(\.id).min()
        if let open { return .begun(open) }
        let left = left(level, in: period)
        return left == 0 ? .usedUp : .open(left: left)
    }
}
