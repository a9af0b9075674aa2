import Calendar

@testable import OpeningHours

/// One day of the same rules, asked one minute at a time in the plainest way: days are counted off on
/// the calendar, nothing is compiled or painted.
struct NaiveHours {
    private let hours: Hours
    let place: Place
    /// For each rule, whether it is about the day before and about the day.
    private var isAbout: [(yesterday: Bool, today: Bool)] = []

    init(_ hours: Hours, at place: Place, on day: Int) {
        self.hours = hours
        self.place = place
        isAbout = hours.rules.map { rule in
            (
                rule.selectors.allSatisfy { holds($0, day - 1) },
                rule.selectors.allSatisfy { holds($0, day) }
            )
        }
    }

    /// What holds in a minute: the state, the remark, and whether it is the guess of an open end.
    func standing(_ minute: Int) -> Standing {
        let (spill, today) = decided(by: hours.rules.count, minute)
        return answer(spill, today)
    }

    /// The rule that decides for last night and the one for today, of the first so many rules.
    private func decided(by count: Int, _ minute: Int) -> (Decision?, Decision?) {
        guard count > 0 else { return (nil, nil) }
        var (spill, today) = decided(by: count - 1, minute)
        let rule = hours.rules[count - 1]
        if rule.joint == .fallback, answer(spill, today).state != .closed { return (spill, today) }
        let clears =
            rule.joint == .normal && rule.state != .closed
            || rule.times.isEmpty && rule.state == .closed && rule.joint != .fallback
        if isAbout[count - 1].yesterday {
            if clears { spill = nil }
            if let guess = rule.guess(at: minute + 1440) {
                spill = Decision(index: count, isGuess: guess)
            }
        }
        if isAbout[count - 1].today {
            if clears { today = nil }
            if let guess = rule.guess(at: minute) { today = Decision(index: count, isGuess: guess) }
        }
        return (spill, today)
    }

    private struct Decision {
        let index: Int
        let isGuess: Bool
    }

    private func answer(_ spill: Decision?, _ today: Decision?) -> Standing {
        guard let last = (spill?.index ?? 0) > (today?.index ?? 0) ? spill : today else {
            return Standing(state: .closed, comment: nil, isOpenEnd: false)
        }
        let rule = hours.rules[last.index - 1]
        let isGuess = last.isGuess && rule.state == .open
        return Standing(
            state: isGuess ? .unknown : rule.state,
            comment: rule.comment,
            isOpenEnd: isGuess
        )
    }
}

extension Rule {
    /// Whether a minute is only guessed to be within; `nil` where it is not within. Without the sun.
    fileprivate func guess(at minute: Int) -> Bool? {
        guard !times.isEmpty else { return minute < 1440 ? false : nil }
        var found: Bool?
        for range in times {
            guard case .minutes(let start) = range.start else { continue }
            var end = start
            if case .minutes(let last)? = range.end {
                end = last <= start ? last + 1440 : last
                if (start..<end).contains(minute) { found = false }
            }
            guard range.isOpenEnded else { continue }
            var close = end >= 1320 ? end + 480 : end >= 1020 ? end + 600 : 1440
            for other in times {
                guard case .minutes(let next) = other.start else { continue }
                if next > end || next == end && !other.isOpenEnded { close = min(close, next) }
            }
            if (end..<max(end, close)).contains(minute) { found = true }
        }
        return found
    }
}
