import Calendar
import SeededTesting
import Testing

@Suite struct `Due dates` {
    @Test(arguments: [
        ("3 working days", 3, Span.Unit.workingDay), ("1 working day", 1, .workingDay),
        ("14 days", 14, .day), ("2 hours", 2, .hour), ("1 year", 1, .year),
        ("12 months", 12, .month), ("48 hours", 48, .hour), ("2 weeks", 2, .week),
        ("15 minutes", 15, .minute),
    ])
    func `a span reads back what it prints`(text: String, count: Int, unit: Span.Unit) throws {
        let span = try #require(Span(text))
        #expect(span == Span(count: count, unit: unit))
        #expect(span.description == text)
        #expect(Span(before: text + " before") == span)
        #expect(Due(text) == .within(span))
    }

    @Test(arguments: [
        "", "3", "days", "3days", "0 days", "-1 days", "3  days", "3 workdays", "1.5 hours",
        "100000 days", "3 Days", "three days", "3 days ", "3 days before",
    ])
    func `what is no span is refused`(text: String) {
        #expect(Span(text) == nil)
        #expect(Due(text) == nil)
    }

    @Test(arguments: [
        // (began, due, last instant's wall, which is a midnight)
        ("2025-04-10 09:00", "14 days", "2025-04-25T00:00:00"),
        ("2025-04-10 00:00", "1 day", "2025-04-12T00:00:00"),
        ("2025-04-10 23:59:59", "1 day", "2025-04-12T00:00:00"),
        ("2025-04-25 10:00", "3 working days", "2025-04-30T00:00:00"),
        ("2025-04-29 10:00", "3 working days", "2025-05-08T00:00:00"),
        ("2025-01-31 10:00", "1 month", "2025-03-01T00:00:00"),
        ("2024-02-29 10:00", "1 year", "2025-03-01T00:00:00"),
        ("2025-04-15 10:00", "12 months", "2026-04-16T00:00:00"),
        ("2025-04-15 10:00", "2 weeks", "2025-04-30T00:00:00"),
        ("2025-04-15 10:00", "2 hours", "2025-04-15T12:00:00"),
        ("2025-04-15 23:50", "15 minutes", "2025-04-16T00:05:00"),
        ("2025-04-15 10:00", "the same month", "2025-05-01T00:00:00"),
        ("2025-04-30 23:59", "the same month", "2025-05-01T00:00:00"),
        ("2024-12-01 00:00", "the same month", "2025-01-01T00:00:00"),
        ("2025-04-15 10:00", "until 2025-04-30", "2025-05-01T00:00:00"),
        ("2025-06-15 10:00", "until 2025-04-30", "2025-05-01T00:00:00"),
    ])
    func `a count leaves out its first day and ends with its last`(
        start: String,
        due: String,
        end: String
    ) throws {
        let begun = office.zone.instant(of: try #require(CivilDateTime(start)))
        let parsed = try #require(Due(due))
        #expect(office.zone.civil(parsed.instant(from: begun, in: office)).description == end)
        #expect(parsed.description == due)
    }

    @Test(arguments: [
        ("2025-05-01 00:00", "2 days before", "2025-04-29T00:00:00"),
        ("2025-05-01 00:00", "2 working days before", "2025-04-29T00:00:00"),
        ("2025-05-08 00:00", "2 working days before", "2025-05-06T00:00:00"),
        ("2025-05-01 00:00", "2 hours before", "2025-04-30T22:00:00"),
        ("2025-05-01 00:00", "1 month before", "2025-04-01T00:00:00"),
        ("2025-04-15 12:00", "1 week before", "2025-04-08T12:00:00"),
    ])
    func `a warning comes so long before`(due: String, lead: String, warns: String) throws {
        let instant = office.zone.instant(of: try #require(CivilDateTime(due)))
        let span = try #require(Span(before: lead))
        #expect(office.zone.civil(span.before(instant, in: office)).description == warns)
    }

    @Test func `a due date is never before its beginning, and a longer span never earlier`() throws
    {
        var random = Seeded(6)
        for _ in 0..<500 {
            let start = Instant(
                milliseconds: .random(in: 1_730_000_000_000...1_770_000_000_000, using: &random)
            )
            let unit = try #require(Span.Unit.allCases.randomElement(using: &random))
            let count = Int.random(in: 1...40, using: &random)
            let span = try #require(Span(count: count, unit: unit))
            let longer = try #require(Span(count: count + 1, unit: unit))
            let end = span.end(from: start, in: office)
            #expect(end > start)
            #expect(longer.end(from: start, in: office) > end)
            #expect(span.before(end, in: office) < end)
            #expect(longer.before(end, in: office) < span.before(end, in: office))
        }
    }

    @Test(arguments: [
        ("3 working days", "3个工作日内", "within 3 working days"),
        ("1 year", "1年内", "within 1 year"), ("the same month", "当月内", "within the same month"),
        ("until 2025-04-30", "2025年4月30日前（含当日）", "by the end of 2025-04-30"),
    ])
    func `a due date is said in both languages`(text: String, zh: String, en: String) throws {
        let due = try #require(Due(text))
        #expect(due.zh == zh)
        #expect(due.en == en)
    }

    @Test(arguments: [
        "until", "until 2025-04-31", "until tomorrow", "same month", "The same month",
    ])
    func `what is no due date is refused`(text: String) {
        #expect(Due(text) == nil)
    }
}
