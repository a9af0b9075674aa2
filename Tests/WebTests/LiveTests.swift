import Hummingbird
import HummingbirdTesting
import Programs
import Testing

@testable import Web

@Suite struct LiveTests {
    @Test func `a port that is taken is told in a sentence`() async throws {
        try await SampleHouse.server([]).application().test(.live) { client in
            var settings = ServerSettings()
            settings.port = try #require(client.port)
            settings.host = "localhost"
            await #expect(throws: ServerTrouble.portTaken(settings.port)) {
                try await SampleHouse.server([], settings: settings).run()
            }
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
