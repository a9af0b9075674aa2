import Hall
import HallTesting
import Testing

@testable import Web

@Suite struct DeskSectionTests {
    @Test func `the rail shows what the services ask of one's duties`() async throws {
        let house = try await DeskHouse()
        let place = house.test.north.place
        let rails: [[String]: Set<DeskSection>] = [
            ["officer"]: [
                .home, .inbox, .apply, .leads, .find, .members, .places, .papers, .figures,
                .rules, .recoveries,
            ],
            ["finance"]: [
                .home, .inbox, .payments, .recoveries, .papers, .figures, .rules,
            ],
            ["workplace union"]: [.home, .apply, .members, .figures, .rules],
            ["finance", "officer"]: Set(DeskSection.allCases).subtracting([
                .offers, .covers, .rollCalls, .panels, .judging, .notices, .partners, .designs,
                .ratings, .pauses, .retention,
            ]),
            ["designer"]: [.home, .designs, .figures, .rules],
            ["gardener"]: [.home, .figures, .rules],
            ["station manager"]: [.home, .places, .figures, .rules],
            []: [.home],
        ]
        for (duties, sections) in rails {
            let colleague = Colleague(
                account: house.test.finance.account,
                name: "",
                posts: duties.map { Post(duty: $0, organisation: place.id, path: place.path) },
                isFresh: false
            )
            let services = house.test.hall.shelf.now
            let everybodys: Set<DeskSection> =
                duties.isEmpty
                ? [.home, .messages] : [.home, .messages, .tokens, .absences]
            let seen = Set(DeskSection.open(to: colleague, in: services))
            #expect(seen == sections.union(everybodys), "\(duties)")
            // What belongs to no service comes before the first of them.
            let bare = Set(DeskSection.open(to: colleague, in: Services()))
            #expect(bare.isSuperset(of: everybodys))
            #expect(bare.isSubset(of: everybodys.union([.members, .places, .designs])))
        }
    }

    @Test func `who is here to judge finds that and nothing beside`() async throws {
        let house = try await DeskHouse()
        let place = house.test.north.place
        func sections(_ duties: [String]) -> [DeskSection] {
            let colleague = Colleague(
                account: house.test.finance.account,
                name: "",
                posts: duties.map { Post(duty: $0, organisation: place.id, path: place.path) },
                isFresh: false
            )
            return DeskSection.open(to: colleague, in: house.test.hall.shelf.now)
        }
        #expect(sections(["judge"]) == [.judging, .messages])
        #expect(sections(["judge", "officer"]).contains(.judging))
        #expect(sections(["judge", "officer"]).contains(.inbox))
    }
}
