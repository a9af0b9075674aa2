import Foundation
import HTTPTypes
import Hall
import HallTesting
import HummingbirdTesting
import Programs
import Store
import Testing

@testable import Web

/// Wherever a rule is shown to people, it is shown in words.
@Suite struct PanelWordsTests {
    private static let apply = "/services/\(RoofAid.id)/apply"

    @Test
    func `a worker reads words on the check page, while typing, when turned down, in the case`()
        async throws
    {
        let house = try await WorkerHouse()
        try await house.browse { browser in
            try await house.enter(0, &browser)
            try await house.fill(&browser)
            let live = try await browser.post(Self.apply + "/2/try", ["income": "9000"])
            Self.expectWords(in: live.text, "the live panel")
            let check = try await browser.get(Self.apply + "/check").text
            Self.expectWords(in: check, "the check page")
            #expect(Self.panels(check).contains("不是“北区”"))
            try await browser.post(Self.apply + "/2", ["income": "9000"])
            try await browser.get(Self.apply + "/check")
            let no = try await browser.post(Self.apply + "/send", ["agree": "yes"])
            #expect(no.status == .unprocessableContent)
            Self.expectWords(in: no.text, "the page of the rule's no")
            try await browser.get(Self.apply + "/check")
            try await browser.post(Self.apply + "/2", ["income": "1500"])
            try await browser.get(Self.apply + "/check")
            let page = try await house.send(&browser)
            Self.expectWords(in: try await browser.get(page).text, "the case")
        }
    }

    @Test func `regions that no list has are no codes either`() async throws {
        let house = try await DeskHouse()
        let id = try await house.file()
        let path = "/desk/apply/\(house.serviceID)/\(house.test.people[2].id)"
        try await house.browse(as: "north") { browser in
            let page = try await browser.get("/desk/cases/\(id)").text
            Self.expectWords(in: page, "the desk's case")
            #expect(Self.panels(page).contains("名册以外的地区"))
            let form = try await browser.get(path).text
            Self.expectWords(in: form, "the desk's form")
            let live = try await browser.post("\(path)/try", ["cause": "illness"])
            Self.expectWords(in: live.text, "the desk's live panel")
        }
    }

    @Test func `a question inside a sentence has no mark at its end`() async throws {
        let house = try await WorkerHouse()
        try await house.browse { browser in
            try await house.enter(0, &browser)
            let first = try await browser.get(Self.apply + "/1").text
            #expect(first.contains("还缺少：全家一个月收入多少元。"))
        }
    }

    /// The text of what a page says about rules.
    private static func panels(_ page: String) -> String {
        let marks = ["<div class=\"why stack\"", "<div class=\"notice"]
        return marks.flatMap { page.components(separatedBy: $0).dropFirst() }
            .map { "<div" + $0.components(separatedBy: "</details>")[0].prefix(6_000) }
            .map { $0.replacing(/<form.*?<\/form>/.dotMatchesNewlines(), with: "") }
            .map { $0.replacing(/<svg.*?<\/svg>/.dotMatchesNewlines(), with: "") }
            .map { $0.replacing(/<[^>]*>/, with: " ") }
            .joined(separator: "\n")
    }

    /// No name of a formula, no code of a region, no number of thirty digits.
    private static func expectWords(
        in page: String,
        _ what: String,
        _ place: SourceLocation = #_sourceLocation
    ) {
        let text = panels(page)
        #expect(!text.isEmpty, "\(what) says nothing of rules", sourceLocation: place)
        for match in text.matches(of: /[a-z_]{2,}[ .(]?[a-z]*|\b\d{6}\b|\.\d{3,}/) {
            Issue.record("\(what) shows \(match.0)", sourceLocation: place)
        }
    }
}
