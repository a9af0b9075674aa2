import Hall
import HallTesting
import Programs
import Testing

/// Several procedures in one folder: each with its own cases, all with one fund and one version.
@Suite struct FurtherProcedureTests {
    @Test func `each procedure counts for itself, and all spend one fund`() async throws {
        let checked = try Fixtures.folder("book-aid").service()
        let service = try #require(checked.service, "\(checked.findings.map { $0.text(in: .en) })")
        let scenario = try #require(service.scenarios.first)
        let failures = try await Rehearsal.run(scenario, of: service)
        #expect(failures.map(\.message.en) == [])
    }

    @Test func `a procedure has an id of its own, and the version of its folder`() throws {
        let service = try #require(Fixtures.folder("book-aid").service().service)
        #expect(service.procedures.map(\.id) == ["book-aid", "book-aid.exam"])
        #expect(service.further.map(\.folder) == ["book-aid"])
        #expect(service.further.map(\.version) == [service.version])
        #expect(service.further.first?.head.number == "EX-{year}-{n}")
        #expect(service.further.first?.settings.map(\.id) == service.settings.map(\.id))
    }

    @Test func `a new version closes every procedure of the one before`() async throws {
        let house = try await TestHall.open()
        let folder = try Fixtures.folder("book-aid")
        try await house.hall.publish(folder, owner: house.federation.id)
        #expect(
            house.hall.shelf.now.open.map(\.service.id).sorted() == ["book-aid", "book-aid.exam"]
        )
        var files = folder.files
        files["exam.yaml"] = nil
        files["scenarios/both.yaml"] = [UInt8](
            """
            scenario: 只补购书
            given: {now: 2025-03-03, people: {chen: {name: 陈某}}}
            steps: [{day: 2025-03-03, chen: apply, with: {title page: 会计}, expect: {step: review}}]
            """.utf8
        )
        files["service.yaml"] = folder.files["service.yaml"].map {
            [UInt8](
                String(decoding: $0, as: UTF8.self).replacing(
                    ", exam sum: {is: 50 CNY, title: 考试补贴标准}",
                    with: ""
                ).utf8
            )
        }
        try await house.hall.publish(
            ServiceFolder(name: "book-aid", files: files),
            owner: house.federation.id
        )
        #expect(house.hall.shelf.now.open.map(\.service.id) == ["book-aid"])
    }
}
