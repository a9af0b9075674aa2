import Calendar
import Casework
import SeededTesting
import Testing

@Suite struct CoverTermTests {
    private func day(_ text: String) throws -> CivilDate { try #require(CivilDate(text)) }

    @Test(
        arguments: [
            ("2024-03-01", "1 year", "2025-02-28"), ("2023-03-01", "1 year", "2024-02-29"),
            ("2024-02-29", "1 year", "2025-02-28"), ("2024-01-31", "1 month", "2024-02-29"),
            ("2025-04-06", "12 months", "2026-04-05"), ("2025-04-06", "1 day", "2025-04-06"),
            ("2025-04-06", "2 weeks", "2025-04-19"),
        ]
    )
    func `a term ends the day before its day comes round`(
        first: String,
        span: String,
        last: String
    ) throws {
        let span = try #require(Span(span))
        let term = try #require(CoverTerm(first: day(first), lasting: span))
        #expect(term.last?.description == last)
        #expect(try term.contains(day(last)))
        #expect(try !term.contains(day(last).adding(days: 1)))
    }

    @Test func `working days and hours make no term, nor does an end before the beginning`() throws
    {
        let first = try day("2025-04-06")
        for text in ["3 working days", "2 hours", "90 minutes"] {
            #expect(CoverTerm(first: first, lasting: try #require(Span(text))) == nil)
        }
        #expect(CoverTerm(first: first, last: first.adding(days: -1)) == nil)
    }

    @Test func `whoever is covered renews from the day after, once ahead`() throws {
        let year = try #require(Span("1 year"))
        var terms = CoverTerms()
        let today = try day("2024-05-10")
        let one = try terms.add(from: today, lasting: year, on: today)
        #expect(one.first == today)
        let later = try day("2025-04-20")
        let two = try terms.add(from: later, lasting: year, on: later)
        #expect(two.first.description == "2025-05-10")
        #expect(throws: CoverRefusal.renewedAlready(two)) {
            try terms.add(from: later, lasting: year, on: later)
        }
        let late = try day("2027-01-01")
        #expect(try terms.add(from: late, lasting: year, on: late).first == late)
    }

    @Test func `a cover without an end is the last one`() throws {
        var terms = CoverTerms()
        let today = try day("2024-05-10")
        let term = try terms.add(from: today, lasting: nil, on: today)
        #expect(term.last == nil)
        #expect(throws: CoverRefusal.hasNoEnd(term)) {
            try terms.add(from: today.adding(days: 9_000), lasting: nil, on: today)
        }
    }

    @Test(arguments: UInt64(1)...40)
    func `nobody is ever covered twice on a day, and renewals leave no gap`(seed: UInt64) throws {
        var random = Seeded(seed)
        var today = try day("2024-01-01")
        var terms = CoverTerms()
        let spans = try ["1 year", "6 months", "30 days", "1 week"].map { try #require(Span($0)) }
        for _ in 0..<60 {
            today = today.adding(days: Int.random(in: 0...120, using: &random))
            let wanted = today.adding(days: Int.random(in: 0...40, using: &random))
            let before = terms
            do throws(CoverRefusal) {
                let span = spans[Int.random(in: 0..<spans.count, using: &random)]
                let term = try terms.add(from: wanted, lasting: span, on: today)
                #expect(term.first >= wanted)
                if let held = before.term(on: wanted) {
                    #expect(before.term(on: term.first.adding(days: -1)) != nil)
                    #expect(held.last.map { term.first > $0 } == true)
                }
            } catch {
                #expect(terms == before)
                #expect(before.terms.contains { $0.first > today })
            }
            #expect(terms.faults.isEmpty)
        }
        #expect(terms.terms.count > 3)
    }

    @Test func `two terms on a day are found`() throws {
        let one = try #require(CoverTerm(first: day("2024-01-01"), last: day("2024-12-31")))
        let two = try #require(CoverTerm(first: day("2024-12-31"), last: nil))
        #expect(CoverTerms([two, one]).faults.count == 1)
    }
}
