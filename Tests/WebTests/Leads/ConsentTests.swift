import HTTPTypes
import Hall
import HallTesting
import HummingbirdTesting
import Programs
import Registry
import Store
import Testing

@testable import Web

@Suite struct ConsentTests {
    @Test func `an officer notes that a consent is withdrawn, and the lead is empty`()
        async throws
    {
        let house = try await LeadHouse()
        try await house.browse { browser in
            try await house.enter(house.test.north, as: "li", &browser)
            let lead = try await house.found(&browser)
            try await house.agree(lead, &browser)
            let name = house.test.people[0].name
            let page = try await browser.get(lead).text
            #expect(page.contains(name) && page.contains("本人撤回同意"))
            let consent = try #require(page.firstMatch(of: /name="consent" value="(\w+)"/)).1
            let fields: KeyValuePairs = [
                "consent": String(consent), "how": "phone", "words": "不办了",
            ]
            let nothing = try await browser.post(lead + "/withdraw", ["consent": "x"])
            #expect(nothing.status != .seeOther)
            let seal = browser.seal
            for _ in 1...2 {
                let done = try await browser.post(lead + "/withdraw", fields, seal: seal)
                #expect(done.location == lead)
            }
            let after = try await browser.get(lead).text
            #expect(!after.contains(name) && after.contains("姓名已删除"))
            #expect(after.contains("本人撤回了同意"))
            #expect(!after.contains("/link\"") && !after.contains("/open\""))
            try await browser.get("/desk/find")
            try await browser.post("/desk/find", ["service": house.service.id, "rule": "0"])
            #expect(try await browser.get("/desk/find").text.contains("没有新发现"))
            try await house.enter(house.test.south, as: "wang", &browser)
            try await browser.get("/desk/leads")
            #expect(try await browser.post(lead + "/withdraw", fields).status == .notFound)
        }
    }

    @Test func `a worker reads what was agreed to, and takes it back`() async throws {
        let house = try await LeadHouse()
        try await house.browse { browser in
            try await house.enter(house.test.north, as: "li", &browser)
            let lead = try await house.found(&browser)
            try await house.agree(lead, &browser)
            try await house.house.enter(0, &browser)
            #expect(try await browser.get("/me").text.contains("href=\"/me/consents\""))
            let page = try await browser.get("/me/consents").text
            #expect(page.contains("愿意") && page.contains("由工会代为申请"))
            let path = try #require(page.firstMatch(of: /\/me\/consents\/\w+\/withdraw/)).0
            #expect(try await browser.get(String(path)).text.contains("都会删除"))
            let mine = browser
            try await house.house.enter(1, &browser)
            #expect(try await browser.get("/me/consents").text.contains("还没有"))
            #expect(try await browser.get(String(path)).status == .notFound)
            try await browser.get("/me")
            #expect(try await browser.post(String(path), [:]).status == .notFound)
            browser = mine
            try await browser.get(String(path))
            #expect(try await browser.post(String(path), [:]).location == "/me/consents")
            let after = try await browser.get("/me/consents").text
            #expect(after.contains("已撤回") && !after.contains(path))
            #expect(try await browser.get(String(path)).location == "/me/consents")
        }
        let row = try #require(try await house.leads(.closed).first)
        #expect(row.name == nil && row.outcome == "withdrawn")
    }
}
