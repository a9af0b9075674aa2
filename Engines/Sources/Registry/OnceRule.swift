/// How often somebody may have something: so many times within a window, or ever.
///
/// Open cases count until they end; approved ones until their window is over, which starts at
/// their own approval; refused, withdrawn and reversed ones never. `Day` is the calendar's civil
/// date; the calendar says where a window ends.
public struct OnceRule<Day: Hashable & Comparable & Sendable>: Sendable {
    /// How many may count at a time; at least 1.
    public let limit: Int
    private let windowEnd: @Sendable (Day) -> Day?

    /// A rule; `windowEnd` gives the first day on which an approval of that day no longer counts.
    ///
    /// Nil from it means for ever. A limit below 1 is taken as 1: once.
    public init(limit: Int = 1, windowEnd: @escaping @Sendable (Day) -> Day?) {
        self.limit = max(1, limit)
        self.windowEnd = windowEnd
    }

    /// A rule without an end: once (or so often) in a lifetime.
    public static func ever(limit: Int = 1) -> OnceRule {
        OnceRule(limit: limit) { _ in nil }
    }

    /// Whether one more may be filed on this day, given what came earlier.
    public func check(_ earlier: [EarlierCase<Day>], on day: Day) -> OnceAnswer<Day> {
        var open = 0
        var ends: [Day] = []
        var forever = 0
        for past in earlier {
            switch past {
            case .open: open += 1
            case .freed: break
            case .approved(let approval):
                guard let end = windowEnd(approval) else {
                    forever += 1
                    continue
                }
                if end > day { ends.append(end) }
            }
        }
        let approved = forever + ends.count
        guard open + approved >= limit else { return .free }
        guard approved >= limit else { return .waitsForOpen }
        let surplus = approved - limit
        return .taken(freeFrom: surplus < ends.count ? ends.sorted()[surplus] : nil)
    }
}

/// A case that came earlier, as far as a once-rule cares.
public enum EarlierCase<Day: Hashable & Comparable & Sendable>: Hashable, Sendable {
    /// Filed and not ended.
    case open
    /// Approved on a day.
    case approved(on: Day)
    /// Refused, withdrawn, lapsed, a duplicate, or its money moved back.
    case freed
}

/// What a once-rule says.
public enum OnceAnswer<Day: Hashable & Comparable & Sendable>: Hashable, Sendable {
    /// One more may be filed.
    case free
    /// Not while an open case waits for its end.
    case waitsForOpen
    /// Not before this day, and not while an open case waits; never, where there is no day.
    case taken(freeFrom: Day?)
}
