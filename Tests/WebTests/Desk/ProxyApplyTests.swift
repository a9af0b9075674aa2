import Foundation
import HTTPTypes
import Hall
import HallTesting
import HummingbirdTesting
import Registry
import Store
import Testing

@testable import Web

@Suite struct ProxyApplyTests {
    private static let answers: KeyValuePairs<String, String> = [
        "cause": "accident", "household_size": "2", "monthly_income": "2500",
        ProxyApply.consentWay: "phone", ProxyApply.consentWords: "本人电话里同意",
    ]

    private static let paper: (field: String, name: String, bytes: [UInt8]) = (
        "proof", "proof.png", DeskHouse.png
    )

    @Test func `somebody who called is found, and applied for with consent`() async throws {
        let house = try await DeskHouse()
        let person = house.test.people[0]
        let path = "/desk/apply/\(house.serviceID)/\(person.id)"
        try await house.browse(as: "north") { browser in
            let found = try await browser.get(
                "/desk/apply?service=\(house.serviceID)&who=\(person.name.percentEncoded)"
            ).text
            #expect(found.contains(path) && !found.contains(person.phone ?? "?"))
            try await browser.get(path)
            let live = try await browser.post("\(path)/try", ["cause": "accident"])
            #expect(live.status == .ok && live.text.contains("突发、特殊困难"))

            let silent = try await browser.upload(
                path,
                ["cause": "accident", "household_size": "2", "monthly_income": "2500"],
                file: Self.paper
            )
            #expect(silent.status == .unprocessableContent)
            #expect(silent.text.contains("请先问本人") && silent.text.contains("proof.png"))
            let draft =
                browser.page.firstMatch(of: /\?draft=([0-9A-Z]+)/).map { String($0.1) } ?? ""
            let sent = try await browser.upload("\(path)?draft=\(draft)", Self.answers)
            let location = sent.location ?? ""
            #expect(sent.status == .seeOther && location.hasPrefix("/desk/cases/"))
            let page = try await browser.get(location).text
            #expect(page.contains("工作人员代办") && page.contains("本人电话里同意"))
            let file = page.firstMatch(of: /\/desk\/files\/[0-9A-Z]+/).map { String($0.0) } ?? ""
            let opened = try await browser.get(file)
            #expect(opened.headers[.contentType] == "image/png")
            browser.cookies["staff"] = "south"
            #expect(try await browser.get(file).status == .notFound)
        }
    }

    @Test func `every missing answer is said beside its question`() async throws {
        let house = try await DeskHouse()
        let path = "/desk/apply/\(house.serviceID)/\(house.test.people[0].id)"
        try await house.browse(as: "north") { browser in
            try await browser.get(path)
            let again = try await browser.upload(
                path,
                ["cause": "accident", "monthly_income": "很多", ProxyApply.consentWay: "face"]
            )
            #expect(again.status == .unprocessableContent)
            #expect(again.text.contains("请先回答这一项"))
            #expect(again.text.contains("value=\"很多\""))
        }
    }

    @Test func `a stranger is registered, checked, and applied for`() async throws {
        let house = try await DeskHouse()
        let path = "/desk/apply/\(house.serviceID)/new"
        try await house.browse(as: "north") { browser in
            try await browser.get(path)
            let wrong = try await browser.post(
                path,
                ["name": "<script>", "phone": "123", "identity": "990101199001010011", "bank": "1"]
            )
            #expect(wrong.status == .unprocessableContent && !wrong.text.contains("<script>"))
            #expect(wrong.text.components(separatedBy: "aria-invalid=\"true\"").count == 4)
            let made = try await browser.post(
                path,
                ["name": "新来的", "phone": "12999990099", "identity": "", "bank": ""]
            )
            #expect(made.status == .seeOther)
            let form = try await browser.get(made.location ?? "")
            #expect(form.status == .ok && form.text.contains("新*的"))
            #expect(form.text.contains("applicant.bank_account"))
        }
        let acts = try await house.test.look { try $0.audit.all().map(\.act.action) }
        #expect(acts.contains("person.registered"))
    }

    @Test func `people beyond one's posts are neither found nor applied for`() async throws {
        let house = try await DeskHouse()
        let person = house.test.people[0]
        try await house.browse(as: "south") { browser in
            let found = try await browser.get(
                "/desk/apply?service=\(house.serviceID)&who=\(person.phone ?? "")"
            ).text
            #expect(!found.contains(person.id.description))
            let path = "/desk/apply/\(house.serviceID)/\(person.id)"
            #expect(try await browser.get(path).status == .notFound)
        }
    }
}
