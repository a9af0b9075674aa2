import Calendar
import Hall
import HallTesting
import Programs
import Registry
import Store
import Testing

/// What everybody may read of what is counted: once a day, against its promise, and never of a few.
@Suite struct ToldFiguresTests {
    private static let service = "pond-list"

    private func open() async throws -> Office {
        let office = try await Office.open(more: 6)
        try await office.hall.publish(
            try Fixtures.folder(Self.service),
            owner: office.house.federation.id
        )
        return office
    }

    /// Lets as many workers have a pond that is kept well.
    private func keep(_ workers: Range<Int>, in office: Office) async throws {
        for worker in workers {
            let answers = [
                "pond": ["塘\(worker)"], "keeper": ["欧阳春"], "kind": ["lotus"], "depth": ["4"],
            ]
            let apply = Apply(Self.service, answers: answers)
            let receipt = try await office.hall.perform(
                apply,
                as: office.workers[worker].actor
            )
            let id = CaseID(raw: receipt.caseFile)
            try await office.act("take on", on: id, as: office.both)
            try await office.act("finish", on: id, as: office.both)
        }
    }

    private func told(_ office: Office) async throws -> [String: ToldFigure] {
        let sections = try await office.hall.ask(OpenToldFigures(of: Self.service), as: .visitor)
        let lines = sections.flatMap(\.figures)
        return Dictionary(
            lines.compactMap { line in line.told.map { (line.id, $0) } },
            uniquingKeysWith: { first, _ in first }
        )
    }

    @Test func `it is counted once a day and left as it was counted`() async throws {
        let office = try await open()
        #expect(try await told(office) == [:])
        try await office.hall.tick()
        #expect(try await told(office)["kept"]?.value == "0")
        try await keep(0..<5, in: office)
        try await office.hall.tick()
        #expect(try await told(office)["kept"]?.value == "0")
        try await office.pass(days: 1)
        try await office.hall.tick()
        let kept = try #require(try await told(office)["kept"])
        #expect(kept.value == "5")
        #expect(kept.isKept == false)
        #expect(kept.lack?.zh == "还差 3 件")
        #expect(kept.perMille == 625)
        #expect(try await told(office)["share"]?.value == "100%")
    }

    @Test func `a few people are told by no number, no part and no lack`() async throws {
        let office = try await open()
        try await keep(0..<4, in: office)
        try await office.pass(days: 1)
        try await office.hall.tick()
        for id in ["kept", "share"] {
            let figure = try #require(try await told(office)[id])
            #expect(figure.isFew)
            #expect(figure.value == nil)
            #expect(figure.lack == nil)
            #expect(figure.perMille == nil)
            #expect(figure.notes == [])
            #expect(figure.target != nil)
        }
    }

    @Test func `what is not for everybody is told nobody`() async throws {
        let office = try await open()
        try await office.hall.tick()
        let sections = try await office.hall.ask(OpenToldFigures(), as: .visitor)
        #expect(sections.flatMap(\.figures).map(\.id) == ["kept"])
        let from = office.hall.calendar.date(of: office.house.clock.now)
        let days = try await office.hall.ask(ToldFigureDays(from: from), as: .visitor)
        #expect(days.map(\.measure.zh) == ["管得好的池塘", "办成的占比"])
    }

    @Test func `a new version hides at once what it does not show`() async throws {
        let office = try await open()
        try await office.hall.tick()
        var files = try Fixtures.folder(Self.service).files
        let text = String(decoding: files["service.yaml"] ?? [], as: UTF8.self)
        files["service.yaml"] = Array(text.replacing(", sees: everybody", with: "").utf8)
        try await office.hall.publish(
            ServiceFolder(name: Self.service, files: files),
            owner: office.house.federation.id
        )
        #expect(try await office.hall.ask(OpenToldFigures(), as: .visitor).isEmpty)
        let from = office.hall.calendar.date(of: office.house.clock.now)
        #expect(try await office.hall.ask(ToldFigureDays(from: from), as: .visitor).isEmpty)
    }

    @Test func `every day stays, and a day on which nothing ran is none`() async throws {
        let office = try await open()
        let from = office.hall.calendar.date(of: office.house.clock.now)
        try await office.hall.tick()
        try await keep(0..<6, in: office)
        office.house.clock.move(to: office.house.clock.now.advanced(byMilliseconds: 3 * 86_400_000))
        try await office.hall.tick()
        try await office.hall.tick()
        let days = try await office.hall.ask(ToldFigureDays(from: from), as: .visitor)
            .filter { $0.measure.zh == "管得好的池塘" }
        #expect(days.map(\.told.value) == ["0", "6"])
        #expect(days.map(\.day) == [from, from.adding(days: 3)])
    }
}
