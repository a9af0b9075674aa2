package import Calendar

/// When an offer opens again and again. Each opening is an edition of its own.
package struct Editions: Hashable, Sendable {
    package let rhythm: Rhythm
    /// How long an edition may be claimed; nil until the next one opens.
    package let lasts: Span?
    /// The days on which editions open: those of the service.
    package let bounds: Opening

    package init(_ rhythm: Rhythm, lasting lasts: Span? = nil, within bounds: Opening = .always) {
        self.rhythm = rhythm
        self.lasts = lasts
        self.bounds = bounds
    }
}

/// One opening, and the instant at which it is over.
package struct Edition: Hashable, Sendable {
    package let opensAt: Instant
    package let closesAt: Instant
}

extension Editions {
    /// The edition that may be claimed at an instant. There is one at the most, for the next opening
    /// ends it.
    package func running(at now: Instant, in calendar: WorkCalendar) -> Edition? {
        let today = calendar.date(of: now)
        let isLater = calendar.zone.instant(of: opening(on: today)) > now
        guard let day = rhythm.last(through: isLater ? today.adding(days: -1) : today),
            bounds.isOpen(on: day)
        else { return nil }
        let edition = edition(of: day, in: calendar)
        return edition.opensAt <= now && now < edition.closesAt ? edition : nil
    }

    /// The first edition that opens after an instant; nil where none does.
    package func next(after now: Instant, in calendar: WorkCalendar) -> Edition? {
        var day = calendar.date(of: now)
        if case .between(let first, _) = bounds { day = max(day, first) }
        while let found = rhythm.first(from: day), bounds.isOpen(on: found) {
            let edition = edition(of: found, in: calendar)
            if edition.opensAt > now { return edition }
            day = found.adding(days: 1)
        }
        return nil
    }

    private func edition(of day: CivilDate, in calendar: WorkCalendar) -> Edition {
        let opensAt = calendar.zone.instant(of: opening(on: day))
        let following = rhythm.first(from: day.adding(days: 1))
            .map { calendar.zone.instant(of: opening(on: $0)) }
        let end = lasts.map { $0.end(from: opensAt, in: calendar) }
        let last: Instant? =
            if case .between(_, let day) = bounds { calendar.end(of: day) } else { nil }
        let closesAt = [following, end, last].compactMap(\.self).min()
        return Edition(opensAt: opensAt, closesAt: closesAt ?? calendar.end(of: .last))
    }

    /// A rhythm without a time means the first minute of its days.
    private func opening(on day: CivilDate) -> CivilDateTime {
        CivilDateTime(date: day, time: rhythm.time ?? .midnight)
    }
}
