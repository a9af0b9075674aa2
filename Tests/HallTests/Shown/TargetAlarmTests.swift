import Calendar
import FEEL
import Hall
import HallTesting
import Programs
import Registry
import Store
import Testing

/// A promise that begins anew with each quarter: what it comes to, and who hears that something is wanting.
@Suite struct TargetAlarmTests {
    private static let service = "pond-list"

    /// Opened on a day of 2024.
    private func open() async throws -> Office {
        let office = try await Office.open(more: 6)
        var files = try Fixtures.folder(Self.service).files
        let text = String(decoding: files["service.yaml"] ?? [], as: UTF8.self)
        let quarterly = """
              each quarter:
                title: 每季度管好的池塘
                number of: cases
                when: outcome = "kept well"
                dated: dates.closed
                target: {at least: 2, each: quarter, from: 2024-01-01, warn: 10 days before, tell: officer}

            """
        files["service.yaml"] = Array((text + quarterly).utf8)
        try await office.hall.publish(
            ServiceFolder(name: Self.service, files: files),
            owner: office.house.federation.id
        )
        return office
    }

    private func keep(_ worker: Int, in office: Office) async throws {
        let answers = [
            "pond": ["塘\(worker)"], "keeper": ["欧阳春"], "kind": ["lotus"], "depth": ["4"],
        ]
        let apply = Apply(Self.service, answers: answers)
        let receipt = try await office.hall.perform(apply, as: office.workers[worker].actor)
        let id = CaseID(raw: receipt.caseFile)
        try await office.act("take on", on: id, as: office.both)
        try await office.act("finish", on: id, as: office.both)
    }

    private func figure(_ office: Office) async throws -> FiguresOf.Figure {
        let figures = try await office.hall.ask(
            FiguresOf(Self.service, only: ["each quarter"]),
            as: .hall
        )
        return try #require(figures.first)
    }

    /// What an officer has been told of the promise, oldest first.
    private func told(_ office: Office) async throws -> [String] {
        let messages = try await office.hall.ask(MyMessages(count: 100), as: .staff(office.both))
        return messages.notices.map(\.words.zh).filter { $0.contains("每季度管好的池塘") }.reversed()
    }

    private func go(to day: CivilDate, in office: Office) async throws {
        let today = office.hall.calendar.date(of: office.house.clock.now)
        try await office.pass(days: Int64(today.days(until: day)))
        try await office.hall.tick()
    }

    private func day(_ text: String) throws -> CivilDate { try #require(CivilDate(text)) }

    @Test func `each quarter counts for itself`() async throws {
        let office = try await open()
        let start = office.hall.calendar.date(of: office.house.clock.now)
        try await keep(0, in: office)
        let own = try await figure(office)
        #expect(own.value?.description == "1")
        #expect(own.parts.last?.target.since.map { $0 <= start } == true)
        #expect(own.shortfall?.description == "1")
        let next = Measure.Period.quarter.next(after: start)
        try await go(to: next.adding(days: 3), in: office)
        #expect(try await figure(office).value?.description == "0")
        try await keep(1, in: office)
        try await keep(2, in: office)
        let late = try await figure(office)
        #expect(late.value?.description == "2")
        #expect(late.isKept)
        #expect(late.parts.suffix(2).map(\.isKept) == [false, true])
    }

    @Test func `whoever is to hear is told before the end and after it, once each`() async throws {
        let office = try await open()
        let start = office.hall.calendar.date(of: office.house.clock.now)
        let end = Measure.Period.quarter.next(after: start).adding(days: -1)
        try await office.hall.tick()
        // The hall is opened in the middle of things: what is near is told, and what is not is not.
        let already = try await told(office).count
        try await go(to: end.adding(days: -5), in: office)
        try await go(to: end.adding(days: -4), in: office)
        #expect(try await told(office).count == max(already, 1))
        try await go(to: end.adding(days: 1), in: office)
        try await go(to: end.adding(days: 2), in: office)
        let all = try await told(office)
        #expect(all.filter { $0.contains("没有达到目标") && $0.contains("还差 2") }.count >= 1)
        #expect(Set(all).count == all.count)
    }

    @Test func `a promise that is kept is nobody's news`() async throws {
        let office = try await open()
        let start = office.hall.calendar.date(of: office.house.clock.now)
        let next = Measure.Period.quarter.next(after: start)
        try await go(to: next.adding(days: 1), in: office)
        let before = try await told(office).count
        try await keep(0, in: office)
        try await keep(1, in: office)
        let end = Measure.Period.quarter.next(after: next).adding(days: -1)
        try await go(to: end.adding(days: -2), in: office)
        try await go(to: end.adding(days: 40), in: office)
        let own = try await told(office).dropFirst(before)
        #expect(own.allSatisfy { !$0.contains(Words(.quarter, from: next).zh) })
    }

    @Test func `periods are those of the calendar, from the first to the last`() throws {
        for (period, from, until, day, wanted) in [
            (
                Measure.Period.year, "2021-05-06", "2025-12-31", "2022-12-31",
                ["2021-12-31", "2022-12-31"]
            ),
            (.year, "2021-01-01", "2022-03-01", "2030-01-01", ["2021-12-31", "2022-12-31"]),
            (
                .quarter, "2024-02-29", nil, "2024-07-01",
                ["2024-03-31", "2024-06-30", "2024-09-30"]
            ),
            (.month, "2024-01-31", nil, "2024-03-01", ["2024-01-31", "2024-02-29", "2024-03-31"]),
            (.month, "2024-06-01", nil, "2024-03-01", ["2024-06-30"]),
        ] as [(Measure.Period, String, String?, String, [String])] {
            let target = Measure.Target(
                comparison: .atLeast,
                value: 1,
                by: nil,
                each: Measure.Target.Each(
                    period: period,
                    from: try self.day(from),
                    until: try until.map(self.day)
                )
            )
            let found = target.periods(on: try self.day(day))
            #expect(found.compactMap(\.by).map(\.description) == wanted)
            for (one, other) in zip(found, found.dropFirst()) {
                #expect(one.by?.adding(days: 1) == other.since)
            }
        }
    }
}
