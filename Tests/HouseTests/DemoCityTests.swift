import ArgumentParser
import Calendar
import Casework
import Foundation
import Hall
import HallTesting
import Registry
import Store
import Testing

@testable import unionhall

@Suite struct DemoCityTests {
    @Test
    func `a small city has cases in every state, sound books, and people who have yet to come`()
        async throws
    {
        let root = NSTemporaryDirectory() + "city-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: root) }
        let catalogue = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../Catalogue").standardizedFileURL.path
        let flags = ["--data", root, "--catalogue", catalogue, "--people", "240"]
        try await DemoCommand.parse(flags).run()

        var settings = Settings()
        settings.data = root
        let house = try await OpenHouse.open(settings)
        #expect(house.tenant.isDemo)
        #expect(try await house.hall.ask(CheckRecords(), as: .hall).isSound)

        let newcomer = try PhoneNumber("12000000001").text
        let seen = try await house.hall.database.read(house.hall.tenant) { tx in
            let services = try tx.programs.all().map(\.service)
            let cases = try services.flatMap { try tx.cases.ofService($0, limit: 500) }
            let person = try tx.people.withPhone(newcomer).first
            return Seen(
                people: try tx.people.count(),
                children: Set(cases.compactMap(\.person)).count,
                closed: cases.count(where: \.state.isClosed),
                open: cases.count { !$0.state.isClosed },
                outcomes: Set(cases.compactMap(\.outcomeKind)),
                waiting: try tx.messages.waiting(at: .init(milliseconds: .max / 2)).count,
                isKnown: person != nil,
                hasAccount: try tx.accounts.withPhone(newcomer) != nil
            )
        }
        // Children are registered with what is applied for in their name, others when a visitor writes down
        // who lives behind a door.
        #expect(seen.children > 0 && seen.people - seen.children > 240)
        #expect(seen.open > 3)
        #expect(seen.closed > 10)
        #expect(seen.outcomes.isSuperset(of: ["done", "refused", "ended"]))
        #expect(seen.waiting == 0)
        #expect(seen.isKnown)
        #expect(!seen.hasAccount)
        #expect(try await house.hall.findPeople() > 3)
    }

    private struct Seen {
        let people: Int
        let children: Int
        let closed: Int
        let open: Int
        let outcomes: Set<String>
        let waiting: Int
        let isKnown: Bool
        let hasAccount: Bool
    }
}
