import HTTPTypes
import Hall
import HallTesting
import HummingbirdTesting
import Programs
import Registry
import Store
import Testing

@testable import Web

@Suite struct LeadToCaseTests {
    private static let answers: KeyValuePairs<String, String> = [
        "cause": "accident", "household_size": "2", "monthly_income": "2500",
    ]

    @Test func `a lead becomes a case with its consent and its papers`() async throws {
        let house = try await LeadHouse()
        try await house.browse { browser in
            try await house.enter(house.test.north, as: "li", &browser)
            let lead = try await house.found(&browser)
            try await house.agree(lead, &browser)
            let link = try await house.link(lead, &browser)
            var phone = HallBrowser(client: browser.client)
            try await phone.get(link)
            try await phone.upload(link, [("papers", "诊断.jpg", LeadHouse.photo)])
            try await browser.get(lead)
            let form = try #require(try await browser.post(lead + "/open", [:]).location)
            #expect(form.hasPrefix("/desk/apply/\(house.service.id)/"))
            let page = try await browser.get(form).text
            #expect(page.contains("本人已同意") && page.contains("愿意"))
            #expect(!page.contains("name=\"\(ProxyApply.consentWay)\""))
            #expect(page.contains("诊断.jpg") && page.contains("href=\"\(lead)\""))
            let paper = try #require(page.firstMatch(of: /\/desk\/files\/\w+/)).0
            #expect(try await browser.get(String(paper)).status == .ok)
            let live = try #require(page.firstMatch(of: /data-live="([^"]+)"/)).1
            #expect(live.contains("lead="))
            #expect(try await browser.post(String(live), Self.answers).status == .ok)

            let wrong = try await browser.upload(form, ["cause": "accident"])
            #expect(wrong.status == .unprocessableContent && wrong.text.contains("诊断.jpg"))
            #expect(wrong.text.contains("请先回答这一项") && wrong.text.contains("本人已同意"))
            let sent = try await browser.upload(try house.action(of: wrong.text), Self.answers)
            let path = try #require(sent.location, "\(sent.status) \(sent.text)")
            let file = try await browser.get(path).text
            #expect(file.contains("主动找到") && file.contains("愿意"))
            #expect(file.contains("诊断.jpg"))
            let again = try await browser.upload(try house.action(of: wrong.text), Self.answers)
            #expect(again.location == path)
            #expect(try await browser.get(form).location == path)
        }
        let row = try #require(try await house.leads(.opened).first)
        let id = try #require(row.caseFile)
        let file = try #require(try await house.test.look { try $0.cases.find(id) })
        #expect(file.channel == "found" && file.applicant == row.person)
    }

    @Test func `somebody nobody knew is registered with what the lead holds`() async throws {
        let house = try await LeadHouse()
        try await house.browse { browser in
            try await house.enter(house.test.north, as: "li", &browser)
            let lead = try await house.note("李师傅", &browser)
            try await house.agree(lead, &browser)
            let find = try #require(try await browser.post(lead + "/open", [:]).location)
            let looked = try await browser.get(find).text
            #expect(looked.contains("value=\"12900000001\"") && looked.contains("找到 0 位"))
            let id = lead.split(separator: "/").last ?? ""
            #expect(looked.contains("name=\"lead\" value=\"\(id)\""))
            let new = "/desk/apply/\(house.service.id)/new?lead=\(id)"
            #expect(looked.contains(new))
            let empty = try await browser.get(new).text
            #expect(empty.contains("value=\"李师傅\"") && empty.contains("已按线索填好"))
            let wrong = try await browser.post(new, ["name": "李建国", "phone": "1"])
            #expect(wrong.text.contains("value=\"李建国\"") && wrong.text.contains("?lead=\(id)"))
            let made = try await browser.post(new, ["name": "李建国", "phone": "12900000001"])
            let form = try #require(made.location)
            #expect(form.hasSuffix("?lead=\(id)"))
            try await browser.get(form)
            let answers: KeyValuePairs = [
                "cause": "accident", "household_size": "2", "monthly_income": "2500",
                "applicant.work_region": house.test.north.place.region,
            ]
            let proof = ("proof", "1.png", DeskHouse.png)
            let sent = try await browser.upload(form, answers, file: proof)
            let path = try #require(sent.location, "\(sent.status) \(sent.text)")
            #expect(try await browser.get(path).text.contains("主动找到"))
            #expect(try await browser.get(lead).text.contains(path))
        }
    }

    @Test func `what stands against a case is said on the lead's own page`() async throws {
        let house = try await LeadHouse()
        let stranger = house.test.people[1].id
        try await house.browse { browser in
            try await house.enter(house.test.north, as: "li", &browser)
            let lead = try await house.found(&browser)
            let id = lead.split(separator: "/").last ?? ""
            let service = house.service.id
            func expectBack(_ path: String, _ words: String) async throws {
                let reply = try await browser.get(path)
                #expect(reply.location == lead, "\(path): \(reply.text)")
                let page = try await browser.get(lead).text
                #expect(page.contains(words), "\(path)")
            }
            try await expectBack("/desk/apply?service=\(service)&lead=\(id)", "还没有记下本人同意")
            try await expectBack("/desk/apply/\(service)/new?lead=\(id)", "还没有记下本人同意")
            try await house.agree(lead, &browser)
            try await expectBack("/desk/apply?service=none&lead=\(id)", "另一项服务")
            let other = "/desk/apply/\(service)/\(stranger)?lead=\(id)"
            try await expectBack(other, "另一位职工")
            let forced = try await browser.upload(other, Self.answers)
            #expect(forced.location == lead)
            for path in ["/desk/apply?lead=x", "/desk/apply/\(service)/\(stranger)?lead=1"] {
                #expect(try await browser.get(path).status == .notFound, "\(path)")
            }
            try await house.enter(house.test.south, as: "wang", &browser)
            for path in ["?service=\(service)&lead=\(id)", "/\(service)/new?lead=\(id)"] {
                #expect(try await browser.get("/desk/apply" + path).status == .notFound, "\(path)")
            }
            try await house.enter(house.test.north, as: "han", &browser)
            try await browser.get(lead)
            try await browser.post(lead + "/close", ["as": "declined", "why": ""])
            try await expectBack("/desk/apply?service=\(service)&lead=\(id)", "已经办完")
        }
        #expect(try await house.leads(.opened).isEmpty)
    }
}

extension LeadHouse {
    /// Somebody fell ill, and a rule finds out; gives the address of the lead's page.
    func found(_ browser: inout HallBrowser) async throws -> String {
        try await fallIll(test.people[0])
        try await browser.get("/desk/find")
        try await browser.post("/desk/find", ["service": service.id, "rule": "0"])
        let page = try await browser.get("/desk/find").text
        return String(try #require(page.firstMatch(of: /\/desk\/leads\/\w+/)).0)
    }

    /// Where the form of the open page goes.
    func action(of page: String) throws -> String {
        let action = try #require(page.firstMatch(of: /action="(\/desk\/apply\/[^"]+)"/)).1
        return String(action).replacing("&amp;", with: "&")
    }
}
