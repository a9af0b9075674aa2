/// A stretch of a day, which may end on the next, or a moment.
public struct TimeRange: Hashable, Sendable {
    /// When it begins.
    public let start: Clock
    /// When it ends; `nil` for a moment, or where only the start is known.
    public let end: Clock?
    /// `17:00+`: the end is not fixed.
    public let isOpenEnded: Bool
    /// Every how many minutes there is a moment: `10:00-16:00/90`.
    public let every: Int?

    /// A minute rather than a stretch, or many of them.
    public var isMoment: Bool { every != nil || end == nil && !isOpenEnded }

    var followsSun: Bool { start.followsSun || end?.followsSun == true }
}

/// A time of day as it is written.
public enum Clock: Hashable, Sendable {
    /// Minutes after midnight; beyond 1440 on the next day.
    case minutes(Int)
    /// So many minutes after what the sun does.
    case sun(SunEvent, minutes: Int)

    var followsSun: Bool {
        if case .sun = self { true } else { false }
    }
}

/// What the sun does each day.
public enum SunEvent: String, CaseIterable, Hashable, Sendable {
    /// 黎明: civil twilight begins.
    case dawn
    /// 日出.
    case sunrise
    /// 日落.
    case sunset
    /// 黄昏: civil twilight ends.
    case dusk

    /// The time that stands for it where nobody knows the place.
    var usual: Int {
        switch self {
        case .dawn: 5 * 60 + 30
        case .sunrise: 6 * 60
        case .sunset: 18 * 60
        case .dusk: 18 * 60 + 30
        }
    }
}
