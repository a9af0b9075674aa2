/// The clock of a place: what the wall shows at an instant, and which instant a wall time means.
///
/// ``instant(of:)`` answers every wall time. One that the clocks jump over (a gap) is read with the
/// offset before the jump, so it moves forward by the gap's length; one that occurs twice (an overlap)
/// means the first time. Instants outside 292 million years stop at the last one.
public struct Zone: Sendable {
    /// The name: `Asia/Shanghai`, `UTC`, or the offset like `+08:00`.
    public let identifier: String
    /// The changes of the offset that are written down one by one, in order.
    let transitions: [Transition]
    /// Seconds east of UTC before the first change.
    let earliestOffset: Int
    /// The rule for all time after the last change, where there is one.
    let rule: YearlyRule?

    /// A change of the offset.
    struct Transition: Hashable, Sendable {
        /// Seconds since 1970 in UTC at which the offset begins.
        let start: Int
        /// Seconds east of UTC.
        let offset: Int
    }
}

extension Zone {
    /// Coordinated universal time.
    public static let utc = Zone(named: "UTC", seconds: 0)

    /// China's time, eight hours east, without the summer time of 1986 to 1991.
    ///
    /// Dates of birth in those summers want the zone read from a TZif file.
    public static let shanghai = Zone(named: "Asia/Shanghai", seconds: 8 * 3600)

    /// A zone that never changes; offsets stop short of a day on either side.
    public static func fixed(seconds: Int) -> Zone {
        let seconds = min(max(seconds, -86_399), 86_399)
        let size = abs(seconds)
        let parts = [size / 3600, size / 60 % 60] + (size % 60 == 0 ? [] : [size % 60])
        let clock = parts.map { padded($0, to: 2) }.joined(separator: ":")
        return Zone(named: (seconds < 0 ? "-" : "+") + clock, seconds: seconds)
    }

    private init(named identifier: String, seconds: Int) {
        self.init(
            identifier: identifier,
            transitions: [],
            earliestOffset: seconds,
            rule: nil
        )
    }

    /// Whether the offset is the same at all times.
    public var isFixed: Bool { transitions.isEmpty && rule == nil }

    /// Seconds east of UTC at an instant.
    public func offset(at instant: Instant) -> Int {
        isFixed
            ? earliestOffset
            : offset(atSecond: flooredQuotient(Int(instant.milliseconds), 1000))
    }

    /// What calendar and clock on the wall show at an instant.
    public func civil(_ instant: Instant) -> CivilDateTime {
        let milliseconds = Int(instant.milliseconds)
        return CivilDateTime(
            seconds: flooredQuotient(milliseconds, 1000) + offset(at: instant),
            nanosecond: remainder(milliseconds, 1000) * 1_000_000
        )
    }

    /// The instant at which the wall shows this, cut to the millisecond.
    public func instant(of wall: CivilDateTime) -> Instant {
        let second = wall.seconds - offset(forWallSecond: wall.seconds)
        let (milliseconds, overflows) = second.multipliedReportingOverflow(by: 1000)
        guard !overflows else { return Instant(milliseconds: second < 0 ? .min : .max) }
        return Instant(milliseconds: Int64(milliseconds))
            .advanced(byMilliseconds: Int64(wall.time.nanosecond / 1_000_000))
    }

    /// Seconds east of UTC that a wall time is read with.
    private func offset(forWallSecond wall: Int) -> Int {
        guard !isFixed else { return earliestOffset }
        // No offset exceeds this, so the instant meant lies between these two.
        let earliest = wall - OffsetBounds.greatest
        let changes = changes(after: earliest, through: wall - OffsetBounds.least)
        var offset = offset(atSecond: earliest)
        for change in changes {
            if wall - offset < change.start { return offset }
            if wall - change.offset < change.start { return offset }
            offset = change.offset
        }
        return offset
    }
}

extension Zone: Hashable {
    /// Zones are equal when they have one name and show one time always.
    public static func == (left: Zone, right: Zone) -> Bool {
        left.identifier == right.identifier && left.earliestOffset == right.earliestOffset
            && left.rule == right.rule && left.transitions == right.transitions
    }

    /// Feeds the name.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(identifier)
    }
}

/// The offsets RFC 8536 allows a zone to have, in seconds.
enum OffsetBounds {
    static let least = -89_999
    static let greatest = 93_599
}
