import Calendar
import FEEL
import Programs
import Testing

@Suite struct MeasureTests {
    let service: Service

    init() throws {
        service = try Hardship.service()
    }

    private func facts(
        _ dates: [String: String],
        channel: String = "self"
    ) throws -> CaseFacts {
        CaseFacts(
            channel: channel,
            step: "payment",
            outcome: nil,
            dates: try dates.mapValues { try #require(CivilDate($0)) }
        )
    }

    @Test(arguments: [
        (["approve": "2024-06-25", "paid": "2024-06-29"], "2024-07-15", Measure.Reading.counted),
        (["approve": "2024-06-30", "paid": "2024-07-01"], "2024-07-15", .among),
        (["confirm": "2024-06-25", "paid": "2024-06-29"], "2024-07-15", .counted),
        // Not paid yet: kept while the month lasts, broken from the next one on.
        (["approve": "2024-06-25"], "2024-06-28", .counted),
        (["approve": "2024-06-25"], "2024-07-01", .among),
        (["filed": "2024-06-25"], "2024-06-28", .outside),
    ])
    func `payment in the month of approval is read off dates`(
        dates: [String: String],
        today: String,
        expected: Measure.Reading
    ) throws {
        let measure = try #require(service.measure("same month"))
        let reading = measure.reading(
            of: try facts(dates),
            in: service,
            at: try Hardship.now(today)
        )
        #expect(reading == expected)
    }

    @Test func `only a part of a whole is told in hundredths`() throws {
        for folder in try Folders.names(in: Folders.catalogue) {
            let checked = try Folders.load(folder, in: Folders.catalogue).service()
            for measure in try #require(checked.service).procedures.flatMap(\.counts) {
                let isPart = measure.kind == .share || measure.gaps != nil
                #expect(measure.isShare == isPart, "\(folder): \(measure.id)")
            }
        }
    }

    @Test(arguments: [
        ("found", "found cases"), ("self", "self applied cases"), ("proxy", "proxy cases"),
        ("union", "proxy cases"),
    ])
    func `cases are told apart by how they came`(channel: String, id: String) throws {
        let now = try Hardship.now()
        let facts = try facts([:], channel: channel)
        let counted = service.counts
            .filter { $0.kind == .number }
            .filter { $0.reading(of: facts, in: service, at: now) == .counted }
        #expect(counted.map(\.id) == [id])
    }

    @Test func `a promise is held against a figure with its comparison`() throws {
        let measure = try #require(service.measure("same month"))
        let almost = try #require(Decimal34("0.999"))
        let target = try #require(measure.targets.first)
        #expect(target.isKept(by: 1) && !target.isKept(by: almost))
        #expect(target.comparison == .atLeast)
    }

    @Test(arguments: [
        (["major illness"], true), (["wedding", "disability"], true), (["wedding"], false),
        ([String](), false),
    ])
    func `people are found by what has happened to them`(kinds: [String], isFound: Bool) throws {
        let date = try #require(CivilDate("2023-12-18"))
        let find = try #require(service.finds.first)
        let events = kinds.map { PersonEvent(kind: $0, date: date) }
        #expect(
            find.holds(for: [:], events: events, in: service, at: try Hardship.now()) == isFound
        )
    }
}
