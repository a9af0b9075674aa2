import Calendar
import FEEL
import Programs
import Testing

@Suite struct ScenarioTests {
    /// The scenarios that values alone can play: leads need a hall.
    private static func playable() throws -> [String] {
        try Hardship.service().scenarios
            .filter { scenario in
                scenario.steps.allSatisfy { step in
                    switch step.deed {
                    case nil, .apply, .action: true
                    default: false
                    }
                }
            }
            .map(\.file)
    }

    @Test(arguments: try playable())
    func `what a scenario expects is what the folder says`(file: String) throws {
        let service = try Hardship.service()
        let scenario = try #require(service.scenarios.first { $0.file == file })
        var player = ScenarioPlayer(scenario, of: service)
        try player.play()
    }

    @Test func `most scenarios can be played without a hall`() throws {
        #expect(try ScenarioTests.playable().count >= 5)
    }

    @Test func `a scenario is read to values`() throws {
        let scenario = try #require(
            try Hardship.service().scenarios.first { $0.file == "scenarios/found.yaml" }
        )
        let li = try #require(scenario.people.first)
        #expect(li.facts["work region"].map { $0 == .string("370281") } == true)
        #expect(
            li.events == [
                PersonEvent(kind: "major illness", date: try #require(CivilDate("2023-12-18")))
            ]
        )
        let deeds = scenario.steps.prefix(6).map(\.deed)
        #expect(deeds == [.lead, .openCase, .contact, .consent, .upload, .openCase])
        let consent = scenario.steps[3]
        #expect(consent.actor == "officer" && consent.person == "li" && consent.how == "phone")
        #expect(consent.expectations == [.consent("phone"), .can(["open case"])])
        #expect(consent.at.time.hour == 10 && consent.at.time.minute == 30)
        #expect(scenario.steps[0].at.time.hour == 9)
        #expect(scenario.steps[5].caseName == "found")
        #expect(scenario.steps.last?.expectations.contains(.measure("found cases", 1)) == true)
    }
}
