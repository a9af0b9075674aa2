import Hall
import HallTesting
import Programs
import Store
import Testing

@Suite struct PublishServiceTests {
    @Test func `a published service stands on the shelf, and again after the hall was closed`()
        async throws
    {
        let house = try await TestHall.open()
        let published = try await house.hall.publish(folder(), owner: house.federation.id)
        #expect(published.isOpen)
        #expect(published.ownerPath == house.federation.path)
        #expect(try house.hall.shelf.now.open("small-help").service.title.zh == "小额帮扶")

        let shelf = Shelf()
        let again = Hall(
            database: house.hall.database,
            tenant: house.hall.tenant,
            shelf: shelf,
            calendar: house.hall.calendar,
            clock: house.clock,
            entropy: house.hall.entropy
        )
        try await again.loadServices()
        #expect(try shelf.now.open("small-help").service.version == published.service.version)
    }

    @Test func `another version takes new cases, and the one before it still finishes its own`()
        async throws
    {
        let house = try await TestHall.open()
        let owner = house.federation.id
        let first = try await house.hall.publish(folder(), owner: owner).service.version
        let second = try await house.hall.publish(folder(title: "大额帮扶"), owner: owner).service
            .version
        #expect(first != second)
        let shelf = house.hall.shelf.now
        #expect(try shelf.open("small-help").service.version == second)
        #expect(try shelf.version("small-help", first).isOpen == false)
        #expect(try await house.statuses() == [.replaced, .open])
    }

    @Test func `publishing the same again changes nothing, and an earlier version can come back`()
        async throws
    {
        let house = try await TestHall.open()
        let owner = house.federation.id
        try await house.hall.publish(folder(), owner: owner)
        try await house.hall.publish(folder(), owner: owner)
        #expect(try await house.statuses() == [.open])
        try await house.hall.publish(folder(title: "大额帮扶"), owner: owner)
        try await house.hall.publish(folder(), owner: owner)
        #expect(try await house.statuses() == [.open, .replaced])
        #expect(try house.hall.shelf.now.open("small-help").service.title.zh == "小额帮扶")
    }

    @Test func `a folder with errors is not published, and says all of them`() async throws {
        let house = try await TestHall.open()
        let broken = ServiceFolder(
            name: "small-help",
            files: ["service.yaml": Array("service: small-help\nnonsense: 1\n".utf8)]
        )
        let error = await #expect(throws: BrokenService.self) {
            try await house.hall.publish(broken, owner: house.federation.id)
        }
        #expect((error?.findings.count ?? 0) > 1)
        #expect(try await house.statuses().isEmpty)
    }

    @Test func `a folder packed and unpacked is the same folder`() throws {
        let folder = ServiceFolder(
            name: "名",
            files: ["a.yaml": [], "b/c.yaml": [0, 255], "z": Array(repeating: 7, count: 70_000)]
        )
        #expect(ServiceFolder(packed: folder.packed) == folder)
        for length in [0, 3, 4, 5, 9, 20] {
            #expect(ServiceFolder(packed: Array(folder.packed.prefix(length))) == nil)
        }
        #expect(ServiceFolder(packed: folder.packed + [1]) == nil)
    }

    private func folder(title: String = "小额帮扶") -> ServiceFolder {
        let service = """
            service: small-help
            title: \(title)
            class: hardship aid
            owner: federation
            ask:
              who: [worker]
              form:
                need: {ask: 需要什么, text: short}
            steps:
              review:
                who: officer
                title: 审核
                do:
                  close: {to: closed, as: done, title: 办结}
            outcomes: {done: {is: done, title: 已办结}}
            """
        let scenario = """
            scenario: 办结
            given:
              now: 2024-06-03
              owner: {region: '990100'}
              people:
                li: {name: 李某}
            steps:
              - {day: 2024-06-03, li: apply, with: {need: 米}, expect: {step: review}}
            """
        return ServiceFolder(
            name: "small-help",
            files: [
                "service.yaml": Array(service.utf8),
                "scenarios/close.yaml": Array(scenario.utf8),
            ]
        )
    }
}

extension TestHall {
    fileprivate func statuses() async throws -> [ProgramRow.Status] {
        try await look { try $0.programs.all().map(\.status) }
    }
}
