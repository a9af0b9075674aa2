import ArgumentParser
import Foundation
import Hall
import Programs
import Store
import Testing

@testable import unionhall

/// Services from a folder into a hall and out again.
@Suite struct ServiceCommandTests {
    private let root = FileManager.default.temporaryDirectory
        .appending(path: "services-\(UUID().uuidString)")
    private var data: String { root.appending(path: "hall").path }

    private func settings() -> Settings {
        var settings = Settings()
        settings.data = data
        return settings
    }

    private func found() async throws {
        let charter = FoundFederation.Charter(name: "海边市总工会", shortName: "海边", region: "990181")
        _ = try await OpenHouse.found(charter, in: settings())
    }

    private func lines() async throws -> [ListServices.Line] {
        try await OpenHouse.open(settings()).hall.ask(ListServices(), as: .hall)
    }

    private func make(_ name: String) async throws -> String {
        let path = root.appending(path: name).path
        try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
        try await NewCommand.parse([path, "--title", "高温慰问"]).run()
        return path
    }

    private func publish(_ arguments: String...) async throws {
        try await ServiceCommand.Publish.parse(arguments + ["--data", data]).run()
    }

    @Test func `a folder is published once, and comes out as it went in`() async throws {
        let path = try await make("heat-relief")
        try await found()
        try await publish(path)
        try await publish(path)
        #expect(try await lines().map(\.service) == ["heat-relief"])
        let out = root.appending(path: "out").path
        try FileManager.default.createDirectory(atPath: out, withIntermediateDirectories: true)
        let export = ["heat-relief", "--into", out, "--data", data]
        try await ServiceCommand.Export.parse(export).run()
        let written = try ServiceFolder(at: out + "/heat-relief")
        #expect(written.files == (try ServiceFolder(at: path).files))
        await #expect(throws: ExitCode.self) {
            try await ServiceCommand.Export.parse(export).run()
        }
    }

    @Test func `a changed folder takes the place of the version before`() async throws {
        let path = try await make("heat-relief")
        try await found()
        try await publish(path)
        let file = path + "/service.yaml"
        let text = try String(contentsOfFile: file, encoding: .utf8)
        try text.replacing("5 working days", with: "4 working days")
            .write(toFile: file, atomically: true, encoding: .utf8)
        // The scenario says another day: nothing is published.
        await #expect(throws: ExitCode.self) { try await publish(path) }
        #expect(try await lines().map(\.status) == [.open])
        let scenario = path + "/scenarios/approved.yaml"
        try String(contentsOfFile: scenario, encoding: .utf8)
            .replacing("due: 2025-03-10", with: "due: 2025-03-07")
            .write(toFile: scenario, atomically: true, encoding: .utf8)
        try await publish(path)
        #expect(Set(try await lines().map(\.status)) == [.open, .replaced])
    }

    @Test func `of several folders none is published where one is wrong`() async throws {
        let (good, bad) = (try await make("heat-relief"), try await make("cold-relief"))
        try "service: cold-relief\n".write(
            toFile: bad + "/service.yaml",
            atomically: true,
            encoding: .utf8
        )
        try await found()
        await #expect(throws: ExitCode.self) { try await publish(good, bad) }
        #expect(try await lines().isEmpty)
    }

    @Test func `somebody who is not there cannot answer for a service`() async throws {
        let path = try await make("heat-relief")
        try await found()
        await #expect(throws: ExitCode.self) { try await publish(path, "--owner", "没有的工会") }
        #expect(try await lines().isEmpty)
    }
}
