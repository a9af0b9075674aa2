import HallTesting
import Programs
import Testing

/// Cases about places, by a service of these tests: what may be had once, what counts once, and where
/// its occasions are.
@Suite struct PlaceCaseTests {
    static let service: Service? = (try? Fixtures.folder("corner-shelter"))?.service().service

    @Test func `its folder has no fault`() throws {
        let findings = try Fixtures.folder("corner-shelter").service().findings
        #expect(findings.filter { $0.severity == .error }.map { $0.text(in: .zh) } == [])
        #expect(Self.service?.scenarios.count == 2)
    }

    @Test(arguments: ["scenarios/once.yaml", "scenarios/occasions.yaml"])
    func `its scenario holds`(file: String) async throws {
        let service = try #require(Self.service)
        let scenario = try #require(service.scenarios.first { $0.file == file })
        for failure in try await Rehearsal.run(scenario, of: service) {
            Issue.record("\(failure.place.file):\(failure.place.line): \(failure.message.zh)")
        }
    }

    @Test func `a scenario that expects what is not so fails`() async throws {
        let folder = try Fixtures.folder("corner-shelter")
        let file = "scenarios/occasions.yaml"
        for (said, wrong) in [
            ("2024-04-30, 2024-05-31", "2024-03-31, 2024-04-30, 2024-05-31"),
            ("at: lamp, until: 2024-05-31", "at: lamp, until: 2024-06-30"),
        ] {
            var files = folder.files
            let text = String(decoding: files[file] ?? [], as: UTF8.self)
            files[file] = Array(text.replacing(said, with: wrong).utf8)
            let spoilt = ServiceFolder(name: folder.name, files: files).service().service
            let service = try #require(spoilt)
            let scenario = try #require(service.scenarios.first { $0.file == file })
            #expect(try await !Rehearsal.run(scenario, of: service).isEmpty)
        }
    }

    @Test func `workers name places that everybody can go to, and no others`() async throws {
        let folder = try Fixtures.folder("bench-reports")
        let checked = folder.service()
        #expect(checked.findings.filter { $0.severity == .error }.map { $0.text(in: .zh) } == [])
        let service = try #require(checked.service)
        let scenario = try #require(service.scenarios.first)
        for failure in try await Rehearsal.run(scenario, of: service) {
            Issue.record("\(failure.place.file):\(failure.place.line): \(failure.message.zh)")
        }
    }
}
