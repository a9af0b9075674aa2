/// When something is open: rules in the language of OpenStreetMap's `opening_hours`.
///
/// A later rule counts before an earlier one. Read with ``init(_:times:)``, or with ``read(_:times:)``
/// where warnings matter; written back with `description`; asked through a ``Timetable``.
public struct Hours: Hashable, Sendable {
    /// The rules in the order they were written; never empty.
    public let rules: [Rule]

    /// Hours of rules that are already known to hold together.
    init(rules: [Rule]) {
        self.rules = rules
    }

    /// What a text may say about times.
    public enum Times: Hashable, Sendable {
        /// Only spans like `08:00-17:00`: the hours something is open.
        case spans
        /// Moments like `10:00` too: collections, departures, services. A moment lasts a minute.
        case spansAndMoments
    }

    /// How long a text may be, in Unicode scalars.
    public static let longestText = 1_000
    /// How many rules a text may hold.
    public static let mostRules = 64
}

extension Hours {
    /// The kinds of holidays that must be known before these hours mean anything.
    public var holidays: Set<Holiday> {
        var found: Set<Holiday> = []
        for case .days(let items) in rules.flatMap(\.selectors) {
            for case .holiday(let holiday, _) in items { found.insert(holiday) }
        }
        return found
    }

    /// Whether some time follows the sun.
    public var followsSun: Bool {
        rules.contains { rule in rule.times.contains(where: \.followsSun) }
    }

    /// The last year that the text names, if it names one.
    var lastYear: Int? {
        rules.flatMap(\.selectors).compactMap(\.lastYear).max()
    }
}

/// One rule: on which days, at which times, what holds.
public struct Rule: Hashable, Sendable {
    /// How it stands to the rules before it.
    public let joint: Joint
    /// The days it is about: those that satisfy every selector. None means every day.
    public let selectors: [Selector]
    /// The times of those days; none means the whole day.
    public let times: [TimeRange]
    /// What holds then.
    public let state: OpenState
    /// A remark for people: `"by appointment"`.
    public let comment: String?

    /// How a rule stands to the rules before it.
    public enum Joint: String, Hashable, Sendable {
        /// `;`: on its days it replaces what earlier rules opened.
        case normal = "; "
        /// `,`: adds to the earlier rules.
        case additional = ", "
        /// `||`: counts only where the earlier rules leave it closed.
        case fallback = " || "
    }
}

/// Whether something is open.
public enum OpenState: String, CaseIterable, Hashable, Sendable {
    /// Open.
    case open
    /// Closed; also where no rule says anything.
    case closed
    /// It may be open: by appointment, or the end is not fixed.
    case unknown
}
