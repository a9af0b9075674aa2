import Programs
import Testing

@testable import Web

@Suite struct LiveTests {
    @Test func `a port that is taken is told in a sentence`() async throws {
        var settings = ServerSettings()
        settings.host = "127.0.0.1"
        settings.port = 0
        let first = SampleHouse.server([], settings: settings)
        try await withThrowingTaskGroup(of: Void.self) { tasks in
            let (ports, port) = AsyncStream.makeStream(of: Int.self)
            tasks.addTask { try await first.run(ownsProcess: false) { port.yield($0) } }
            settings.port = try #require(await ports.first { _ in true })
            let second = SampleHouse.server([], settings: settings)
            await #expect(throws: ServerTrouble.portTaken(settings.port)) {
                try await second.run(ownsProcess: false)
            }
            tasks.cancelAll()
            _ = await tasks.nextResult()
        }
        #expect(ServerTrouble.portTaken(8080).words.en.contains("Port 8080 is taken"))
    }

    @Test func `a certificate that cannot be read is told in a sentence`() {
        var settings = ServerSettings()
        settings.certificate = .init(chain: "/nowhere.pem", key: "/nowhere.key")
        #expect(throws: ServerTrouble.certificateUnreadable("/nowhere.pem")) {
            _ = try SampleHouse.server([], settings: settings).application()
        }
    }
}
