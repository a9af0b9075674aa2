import Foundation
import HTTPTypes
import HallTesting
import Testing

@testable import Web

/// What the hall answers is written down for the tests in the browser, which open every page of it.
@Suite struct RouteListTests {
    @Test func `Tests/Browser/routes.txt names every path that can be opened`() async throws {
        let hall = try await TestHall.open().hall
        let routes = HouseRoutes.all(SampleHouse.surroundings) + HallRoutes(hall).routes
        let paths = routes.filter { $0.method == .get }.map(\.path).sorted()
        let list = URL(filePath: #filePath)
            .deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Browser/routes.txt")
        let listed = try String(contentsOf: list, encoding: .utf8)
            .split(separator: "\n").map(String.init)
        #expect(listed == paths, "It should read:\n\(paths.joined(separator: "\n"))")
    }
}
