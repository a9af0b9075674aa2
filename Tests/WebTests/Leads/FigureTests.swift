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
        let other = Apply(
            house.service.id,
            answers: answers,
            for: house.test.people[2].id,
            consent: ConsentGiven(.phone)
        )
        _ = try await hall.perform(other, as: officer)
    }

    @Test func `every figure has its number, its date and the cases behind it`() async throws {
        let house = try await LeadHouse()
        try await Self.file(house)
        try await house.browse { browser in
            try await house.enter(house.test.north, as: "li", &browser)
            let page = try await browser.get("/desk/figures").text
            #expect(page.contains("数据截至") && page.contains("2 件中 1 件"))
            for measure in house.service.counts {
                #expect(page.contains(measure.title.zh), "\(measure.id)")
                let path = FigureCases.path(house.service.id, measure.id)
                #expect(page.contains("href=\"\(path)\""), "\(measure.id)")
                #expect(try await browser.get(path).status == .ok, "\(measure.id)")
            }
            let shares = page.matches(of: /href="(\/desk\/figures\/[^"]+)"/).map { String($0.1) }
            let half = try #require(
                shares.first { page.contains($0) && Self.isHalf($0, of: page) },
                "\(page)"
            )
            for part in ["", "?part=missed"] {
                let cases = try await browser.get(half + part).text
                #expect(cases.matches(of: /data-path="\/desk\/cases\//).count == 1, "\(part)")
            }
            #expect(try await browser.get(half + "?part=open").text.contains("没有办件"))
            #expect(try await browser.get(half + "?page=9").text.contains("没有办件"))
            #expect(try await browser.get("/desk/figures/x/y").status != .ok)
            try await house.enter(house.test.south, as: "wang", &browser)
            let far = try await browser.get("/desk/figures").text
            #expect(far.contains("0 件中 0 件") && !far.contains("2 件中"))
            #expect(try await browser.get(half).text.contains("没有办件"))
        }
    }

    private static func isHalf(_ path: String, of page: String) -> Bool {
        guard let start = page.firstRange(of: "href=\"\(path)\"") else { return false }
        let rest = page[start.upperBound...]
        guard let end = rest.firstRange(of: "</a>") else { return false }
        return rest[..<end.lowerBound].contains("2 件中 1 件")
    }
}
