import Foundation
import HallTesting
import Programs
import Testing

/// Every scenario of every service of the catalogue, and of the guides for designers, played through the hall.
@Suite struct CatalogueTests {
    struct Play: Sendable, CustomTestStringConvertible {
        let service: Service
        let scenario: Scenario
        /// The services that its cases open.
        var neighbours: [Service] {
            Catalogue.services.filter { service.neighbours.contains($0.id) }
        }

        var testDescription: String { "\(service.id): \(scenario.title)" }
    }

    static let plays = plays(of: Catalogue.services)
    static let examples = plays(of: Catalogue.examples)

    private static func plays(of services: [Service]) -> [Play] {
        services.flatMap { service in
            service.scenarios.map { Play(service: service, scenario: $0) }
        }
    }

    @Test(arguments: plays + examples)
    func `a scenario of the catalogue holds`(_ play: Play) async throws {
        let failures = try await Rehearsal.run(
            play.scenario,
            of: play.service,
            beside: play.neighbours
        )
        for failure in failures {
            Issue.record("\(failure.place.file):\(failure.place.line): \(failure.message.zh)")
        }
    }

    @Test(arguments: Catalogue.services.map(\.id))
    func `what a service opens elsewhere can be opened there`(_ id: String) throws {
        let service = try #require(Catalogue.services.first { $0.id == id })
        let findings = service.openingFindings { wanted in
            Catalogue.services.flatMap(\.procedures).first { $0.id == wanted }
        }
        #expect(findings.map(\.en) == [])
    }

    @Test func `neither the catalogue nor the guides are empty`() {
        #expect(!Self.plays.isEmpty)
        #expect(!Self.examples.isEmpty)
    }
}

/// The services of this checkout.
enum Catalogue {
    static let services = services(in: "Catalogue")
    /// Those that the guides for designers quote.
    static let examples = services(in: "Docs/designing/examples")

    private static func services(in place: String) -> [Service] {
        folders(in: place).compactMap { $0.service().service }
    }

    private static func folders(in place: String) -> [ServiceFolder] {
        let root = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: place)
        let names = (try? FileManager.default.contentsOfDirectory(atPath: root.path())) ?? []
        return names.sorted().map { folder($0, in: root.appending(path: $0)) }
    }

    private static func folder(_ name: String, in url: URL) -> ServiceFolder {
        var files: [String: [UInt8]] = [:]
        let paths = FileManager.default.subpaths(atPath: url.path()) ?? []
        for path in paths {
            var isFolder: ObjCBool = false
            let file = url.appending(path: path).path()
            guard FileManager.default.fileExists(atPath: file, isDirectory: &isFolder),
                !isFolder.boolValue, let bytes = FileManager.default.contents(atPath: file)
            else { continue }
            files[path] = [UInt8](bytes)
        }
        return ServiceFolder(name: name, files: files)
    }
}
