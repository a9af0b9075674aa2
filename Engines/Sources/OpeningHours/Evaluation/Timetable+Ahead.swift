public import Calendar

extension Timetable {
    /// The stretches from a time on; lazily, so take only what is wanted.
    public func stretches(from wall: CivilDateTime) -> Stretches {
        Stretches(self, from: minute(of: wall))
    }

    /// When something changes next, and to what; `nil` where nothing does in sight.
    public func nextChange(after wall: CivilDateTime) -> Change? {
        var stretches = stretches(from: wall)
        guard stretches.next() != nil, let next = stretches.next() else { return nil }
        return Change(wall: next.start, standing: next.standing)
    }

    /// When something changes next, after an instant.
    ///
    /// In the hour that clocks repeat in autumn, wall times mean the first time round.
    public func nextChange(after instant: Instant) -> (instant: Instant, change: Change)? {
        let now = place.zone.civil(instant)
        var wall = now
        while let change = nextChange(after: wall) {
            let next = place.zone.instant(of: change.wall)
            if next > instant { return (next, change) }
            // No clock repeats a day; only the end of time does.
            guard now.date.days(until: change.wall.date) <= 1 else { return nil }
            wall = change.wall
        }
        return nil
    }

    /// What is open or not known between two times, cut to them; what is closed is left out.
    public func openings(from start: CivilDateTime, to end: CivilDateTime) -> [Stretch] {
        guard start < end else { return [] }
        var found: [Stretch] = []
        for stretch in Stretches(self, from: minute(of: start), to: minute(of: end))
        where stretch.standing.state != .closed {
            let last = min(stretch.end ?? end, end)
            found.append(Stretch(start: stretch.start, end: last, standing: stretch.standing))
        }
        return found
    }

    /// The next time something opens at or after a time; `nil` where it does not in sight.
    public func nextOpening(from wall: CivilDateTime) -> Stretch? {
        stretches(from: wall).first { $0.standing.state != .closed }
    }
}

/// What changes, and when.
public struct Change: Hashable, Sendable {
    /// When, on the wall.
    public let wall: CivilDateTime
    /// What holds from then on.
    public let standing: Standing
}
