import Calendar
import SeededTesting
import Testing

@testable import Programs

/// When what opens again and again opens and ends.
@Suite struct EditionsTests {
    private let calendar = WorkCalendar(zone: .shanghai)

    private func at(_ text: String) throws -> Instant {
        calendar.zone.instant(of: try #require(CivilDateTime(text)))
    }

    private func text(_ instant: Instant?) -> String {
        instant.map { String(calendar.zone.civil($0).description.prefix(16)) } ?? "—"
    }

    private func editions(
        _ rhythm: String,
        _ lasts: String? = nil,
        _ bounds: Opening = .always
    ) throws -> Editions {
        Editions(try Rhythm(reading: rhythm), lasting: lasts.flatMap { Span($0) }, within: bounds)
    }

    @Test(arguments: [
        ("2021-02-04 10:00", "2021-01-29T10:00", "2021-02-05T10:00", "2021-02-05T10:00"),
        ("2021-02-05 09:59", "2021-01-29T10:00", "2021-02-05T10:00", "2021-02-05T10:00"),
        ("2021-02-05 10:00", "2021-02-05T10:00", "2021-02-12T10:00", "2021-02-12T10:00"),
    ])
    func `without a length an edition ends when the next opens`(
        _ now: String,
        opens: String,
        closes: String,
        next: String
    ) throws {
        let editions = try editions("every friday 10:00")
        let running = editions.running(at: try at(now), in: calendar)
        #expect(text(running?.opensAt) == opens && text(running?.closesAt) == closes)
        #expect(text(editions.next(after: try at(now), in: calendar)?.opensAt) == next)
    }

    @Test(arguments: [
        ("2 hours", "2021-02-05T12:00"), ("2 days", "2021-02-08T00:00"),
        ("7 days", "2021-02-12T10:00"), ("30 days", "2021-02-12T10:00"),
    ])
    func `a length ends it, at the latest when the next opens`(
        _ lasts: String,
        closes: String
    ) throws {
        let editions = try editions("friday 10:00", lasts)
        let running = editions.running(at: try at("2021-02-05 10:30"), in: calendar)
        #expect(text(running?.closesAt) == closes)
        let after = editions.running(at: try at("2021-02-12 09:59"), in: calendar)
        #expect((after == nil) == (closes < "2021-02-12T10:00"))
    }

    @Test func `nothing opens before the first day or after the last, and the last day ends all`()
        throws
    {
        let first = try #require(CivilDate("2021-02-06"))
        let last = try #require(CivilDate("2021-02-21"))
        let editions = try editions("every friday 10:00", nil, .between(first, last))
        #expect(editions.running(at: try at("2021-02-10 10:00"), in: calendar) == nil)
        let next = editions.next(after: try at("2020-01-01 00:00"), in: calendar)
        #expect(text(next?.opensAt) == "2021-02-12T10:00")
        let ending = editions.running(at: try at("2021-02-21 23:59"), in: calendar)
        #expect(text(ending?.closesAt) == "2021-02-22T00:00")
        #expect(editions.running(at: try at("2021-02-22 00:00"), in: calendar) == nil)
        #expect(editions.next(after: try at("2021-02-19 10:00"), in: calendar) == nil)
    }

    @Test func `editions are those that a walk from day to day finds`() throws {
        var dice = Seeded(20_210_205)
        let rhythms = [
            "every friday 10:00", "every day 08:30", "every monday and thursday",
            "first friday of each month 10:00",
            "day 1 and 15 of each month 09:00", "last day of each month 18:00",
            "every 10 days from 2021-01-04",
        ]
        for _ in 0..<400 {
            let rhythm = try Rhythm(reading: rhythms.randomElement(using: &dice) ?? "")
            let start = try #require(CivilDate("2021-01-01"))
            let low = start.adding(days: Int.random(in: -40...40, using: &dice))
            let bounds: Opening =
                Bool.random(using: &dice)
                ? .always
                : .between(low, low.adding(days: Int.random(in: 0...90, using: &dice)))
            let lasts =
                [nil, Span("3 hours"), Span("2 days"), Span("40 days")]
                .randomElement(using: &dice) ?? nil
            let editions = Editions(rhythm, lasting: lasts, within: bounds)
            let walked = walk(rhythm, lasts, bounds, from: start.adding(days: -120))
            for _ in 0..<20 {
                let minutes = Int64.random(in: 0...(120 * 24 * 60), using: &dice)
                let now = calendar.start(of: start).advanced(byMilliseconds: minutes * 60_000)
                let running = walked.filter { $0.opensAt <= now && now < $0.closesAt }
                #expect(running.count <= 1)
                #expect(editions.running(at: now, in: calendar) == running.first)
                let next = walked.first { $0.opensAt > now }
                #expect(editions.next(after: now, in: calendar) == next)
            }
        }
    }

    /// Every edition of a year, day by day.
    private func walk(
        _ rhythm: Rhythm,
        _ lasts: Span?,
        _ bounds: Opening,
        from first: CivilDate
    ) -> [Edition] {
        let days = (0..<420).map { first.adding(days: $0) }.filter(rhythm.contains)
        func opening(_ day: CivilDate) -> Instant {
            calendar.zone.instant(of: CivilDateTime(date: day, time: rhythm.time ?? .midnight))
        }
        return zip(days, days.dropFirst()).compactMap { day, next in
            guard bounds.isOpen(on: day) else { return nil }
            var end = opening(next)
            if let lasts { end = min(end, lasts.end(from: opening(day), in: calendar)) }
            if case .between(_, let last) = bounds { end = min(end, calendar.end(of: last)) }
            return Edition(opensAt: opening(day), closesAt: end)
        }
    }
}
