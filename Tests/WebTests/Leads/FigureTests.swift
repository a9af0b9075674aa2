import HTTPTypes
import Hall
import HallTesting
import HummingbirdTesting
import Programs
import Registry
import Store
import Testing

@testable import Web

@Suite struct FigureTests {
    /// One who was found and one who applied, as cases of the north.
    private static func file(_ house: LeadHouse) async throws {
        let (hall, officer) = (house.test.hall, Actor.staff(house.test.north.officer))
        let answers = [
            "cause": ["accident"], "household_size": ["3"], "monthly_income": ["1000"],
        ]
        let found = house.test.people[0]
        let record = RecordLead(
            "李师傅",
            contact: nil,
            from: .visit,
            note: nil,
            for: house.service.id,
            person: found.id
        )
        let lead = try await hall.perform(record, as: officer)
        try await hall.perform(RecordConsent(lead, ConsentGiven(.phone)), as: officer)
        let paper = AddFile(to: .lead(lead), field: "", name: "a.jpg", bytes: LeadHouse.photo)
        _ = try await hall.perform(paper, as: officer)
        let apply = Apply(house.service.id, answers: answers, for: found.id, lead: lead)
        _ = try await hall.perform(apply, as: officer)
        let save = SaveDraft(house.service.id, answers: [:], page: "proof")
        let draft = try await hall.perform(save, as: officer)
        let proof = AddFile(
            to: .draft(draft),
            field: "proof",
            name: "b.jpg",
            bytes: LeadHouse.photo
        )
        _ = try await hall.perform(proof, as: officer)
        let other = Apply(
            house.service.id,
            answers: answers,
            for: house.test.people[2].id,
            consent: ConsentGiven(.phone),
            draft: draft
        )
        _ = try await hall.perform(other, as: officer)
    }

    @Test func `every figure has its number, its date and the cases behind it`() async throws {
        let house = try await LeadHouse()
        try await Self.file(house)
        try await house.browse { browser in
            try await house.enter(house.test.north, as: "li", &browser)
            let page = try await browser.get("/desk/figures").text
            #expect(page.contains("数据截至"))
            var halves: [String] = []
            for measure in house.service.counts {
                #expect(page.contains(measure.title.zh), "\(measure.id)")
                let path = FigureCases.path(house.service.id, measure.id)
                #expect(page.contains("href=\"\(path)\""), "\(measure.id)")
                let counted = try await Self.cases(path, &browser)
                let missed = try await Self.cases(path + "?part=missed", &browser)
                if (counted, missed) == (1, 1) { halves.append(path) }
                let number = measure.kind == .number ? "\(counted)" : "—"
                #expect(Self.number(path, on: page) == number, "\(measure.id)")
            }
            #expect(halves.count == 2)
            let half = try #require(halves.first)
            #expect(try await Self.cases(half + "?part=open", &browser) == 0)
            #expect(try await browser.get(half + "?page=9").text.contains("没有办件"))
            let service = "/desk/figures/\(house.service.id)"
            #expect(try await browser.get(service + "/none").status == .notFound)
            try await house.enter(house.test.south, as: "wang", &browser)
            let far = try await browser.get("/desk/figures").text
            #expect(Self.number(half, on: far) == "0")
            #expect(try await Self.cases(half, &browser) == 0)
        }
    }

    /// How many cases a list behind a figure shows.
    private static func cases(_ path: String, _ browser: inout HallBrowser) async throws -> Int {
        let list = try await browser.get(path)
        #expect(list.status == .ok, "\(path)")
        return list.text.matches(of: /data-path="\/desk\/cases\//).count
    }

    /// The number that stands on the card of a figure.
    private static func number(_ path: String, on page: String) -> String? {
        guard let start = page.firstRange(of: "href=\"\(path)\"") else { return nil }
        return page[start.upperBound...].firstMatch(of: /big num">([^<]*)</).map { String($0.1) }
    }
}
