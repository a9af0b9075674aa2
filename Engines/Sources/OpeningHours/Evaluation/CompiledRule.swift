/// A rule made ready to be asked often.
struct CompiledRule {
    let rule: Rule
    /// A bit for each weekday from Monday.
    private let weekdays: UInt8
    /// What weekdays alone do not settle.
    private let others: [Selector]
    /// The stretches of every day; `nil` where the sun moves them.
    private let steady: [Segment]?
    /// Whether the rule takes away what earlier ones opened on its days.
    let replaces: Bool
    /// Whether a stretch may reach into the next day.
    let reachesNextDay: Bool

    init(_ rule: Rule, at place: Place) {
        self.rule = rule
        var weekdays: UInt8 = 0x7F
        var others: [Selector] = []
        for selector in rule.selectors {
            if let mask = selector.weekdayMask { weekdays &= mask } else { others.append(selector) }
        }
        self.weekdays = weekdays
        self.others = others
        let followsSun = rule.times.contains(where: \.followsSun)
        steady = followsSun ? nil : rule.segments(on: 0, at: place)
        reachesNextDay = steady?.contains { $0.end > Segment.day } ?? true
        replaces =
            rule.state == .closed
            ? rule.times.isEmpty && rule.joint != .fallback : rule.joint == .normal
    }

    var followsSun: Bool { steady == nil }
    var isFallback: Bool { rule.joint == .fallback }
    /// Whether each week is like the one before.
    var isWeekly: Bool { others.isEmpty && !followsSun }

    func matches(_ day: Day, _ place: Place) -> Bool {
        guard weekdays & (1 << day.weekday) != 0 else { return false }
        for selector in others where !selector.matches(day, place) { return false }
        return true
    }

    func segments(on day: Int, at place: Place) -> [Segment] {
        steady ?? rule.segments(on: day, at: place)
    }
}

extension Selector {
    /// The weekdays, where the selector is about nothing else.
    fileprivate var weekdayMask: UInt8? {
        guard case .days(let items) = self else { return nil }
        var mask: UInt8 = 0
        for item in items {
            guard case .weekdays(let range) = item, range.nth.isEmpty else { return nil }
            mask |= range.mask
        }
        return mask
    }
}
