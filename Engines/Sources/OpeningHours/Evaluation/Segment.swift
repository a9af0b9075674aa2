/// A stretch of a rule's day in minutes after its midnight; it may reach into the next day.
struct Segment {
    let start: Int
    let end: Int
    /// Every how many minutes there is a moment; 0 for a stretch.
    let every: Int
    /// Whether this is the time behind an open end, of which nobody can be sure.
    let isGuess: Bool

    func contains(_ minute: Int) -> Bool {
        start <= minute && minute < end && (every == 0 || (minute - start) % every == 0)
    }

    static let wholeDay = Segment(start: 0, end: day, every: 0, isGuess: false)
    static let day = 24 * 60
}

extension Rule {
    /// The stretches of a day, the later ones counting first where they meet.
    func segments(on day: Int, at place: Place) -> [Segment] {
        guard !times.isEmpty else { return [.wholeDay] }
        let starts = times.map { $0.start.minute(on: day, at: place) }
        return zip(times, starts).flatMap { range, start in
            range.segments(from: start, on: day, at: place) { guess in
                // Who opens again has closed before.
                zip(times, starts).lazy
                    .filter { $1 > guess || $1 == guess && !$0.isOpenEnded }
                    .map(\.1).min()
            }
        }
    }
}

extension TimeRange {
    fileprivate func segments(
        from start: Int,
        on day: Int,
        at place: Place,
        nextStart: (Int) -> Int?
    ) -> [Segment] {
        guard let end else {
            return isOpenEnded ? [guess(from: start, nextStart)] : [moment(start)]
        }
        let wraps = wraps(end)
        let last = end.minute(on: wraps ? day + 1 : day, at: place) + (wraps ? Segment.day : 0)
        if let every {
            guard last >= start else { return [] }
            return [Segment(start: start, end: last + 1, every: every, isGuess: false)]
        }
        let stretch =
            last > start ? [Segment(start: start, end: last, every: 0, isGuess: false)] : []
        guard isOpenEnded else { return stretch }
        return stretch + [guess(from: max(last, start), nextStart)]
    }

    private func moment(_ minute: Int) -> Segment {
        Segment(start: minute, end: minute + 1, every: 0, isGuess: false)
    }

    /// Whether the end lies on the next day, by the usual times of the sun.
    private func wraps(_ end: Clock) -> Bool {
        if case .minutes(let minutes) = end, minutes > Segment.day { return false }
        // A sunrise that happens to be at the end leaves nothing, not a whole day.
        return end.usual < start.usual || end.usual == start.usual && !followsSun && every == nil
    }

    /// An open end lasts to midnight; ten hours from 17:00 on, eight from 22:00 on.
    private func guess(from start: Int, _ nextStart: (Int) -> Int?) -> Segment {
        let end =
            if start >= 22 * 60 { start + 8 * 60 } else if start >= 17 * 60 { start + 10 * 60 } else
            {
                Segment.day
            }
        let latest = min(end, 2 * Segment.day)
        return Segment(
            start: start,
            end: min(nextStart(start) ?? latest, latest),
            every: 0,
            isGuess: true
        )
    }
}

extension Clock {
    /// The minute after the day's midnight.
    func minute(on day: Int, at place: Place) -> Int {
        switch self {
        case .minutes(let minutes): minutes
        case .sun(let event, let minutes):
            min(max(Sun.minute(of: event, on: day, at: place) + minutes, 0), Segment.day)
        }
    }

    fileprivate var usual: Int {
        switch self {
        case .minutes(let minutes): minutes
        case .sun(let event, let minutes): event.usual + minutes
        }
    }
}
