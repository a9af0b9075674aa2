import HallTesting
import Programs
import Testing

/// A service as `unionhall new` lays it out: somebody changes it word by word, so it has to be whole.
@Suite struct NewServiceTests {
    @Test(arguments: ["高温慰问", "it's 冬: “送”温暖 #1", "[试] {一} 项"])
    func `a new service has nothing wrong, and its scenario holds`(title: String) async throws {
        let words = Words(zh: title, en: title)
        let folder = ServiceFolder.new("heat-care", title: words, owner: "total union")
        let checked = folder.service()
        #expect(checked.findings.map { $0.text(in: .en) } == [])
        let service = try #require(checked.service)
        #expect(service.title == words)
        #expect(service.head.owner == "total union")
        for scenario in service.scenarios {
            #expect(try await Rehearsal.run(scenario, of: service).map(\.message.en) == [])
        }
    }

    @Test func `a copy is the same service under its own name`() throws {
        let copy = try Fixtures.folder("village-aid").copied(as: "valley-aid")
        let service = try #require(copy.service().service)
        #expect(service.id == "valley-aid")
        #expect(
            service.scenarios.count
                == (try Fixtures.folder("village-aid").service().service?.scenarios.count)
        )
    }
}
