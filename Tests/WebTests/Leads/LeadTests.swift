import Calendar
import HTTPTypes
import Hall
import HallTesting
import HummingbirdTesting
import Programs
import Registry
import Store
import Testing

@testable import Web

@Suite struct LeadTests {
    private static let script = "<script>alert(1)</script>"

    @Test func `without consent no case opens, whatever the page showed`() async throws {
        let house = try await LeadHouse()
        try await house.browse { browser in
            try await house.enter(house.test.north, as: "li", &browser)
            let lead = try await house.note("李师傅", &browser)
            let page = try await browser.get(lead).text
            #expect(page.contains("disabled>立案") && page.contains("本人同意之后才能立案"))
            let forced = try await browser.post(lead + "/open", [:])
            #expect(forced.status == .unprocessableContent)
            #expect(forced.text.contains("还没有记下本人同意"))
            try await browser.get(lead)
            #expect(try await browser.post(lead + "/link", [:]).location == lead)
            #expect(try await browser.get(lead).text.contains("还没有记下本人同意"))
            let untold = try await browser.post(lead + "/consent", ["how": "phone"])
            #expect(untold.location == lead)
            #expect(try await browser.get(lead).text.contains("请先向本人说明用途"))
            try await house.agree(lead, &browser)
            let opened = try await browser.post(lead + "/open", [:])
            let id = lead.split(separator: "/").last ?? ""
            #expect(opened.location == "/desk/apply?service=\(house.service.id)&lead=\(id)")
        }
        #expect(try await house.leads(.consented).count == 1)
    }

    @Test func `photos come by a link without log-in, until it is used up or over`() async throws {
        let house = try await LeadHouse()
        try await house.browse { browser in
            try await house.enter(house.test.north, as: "li", &browser)
            let lead = try await house.note("李师傅", &browser)
            try await house.agree(lead, &browser)
            let link = try await house.link(lead, &browser)
            var phone = HallBrowser(client: browser.client)
            let asked = try await phone.get(link)
            #expect(asked.status == .ok && asked.text.contains("请你补"))
            #expect(asked.text.contains("capture=\"environment\"") && !asked.text.contains("李师傅"))
            #expect(try await phone.upload(link, []).status == .unprocessableContent)
            let two = [("papers", "a.jpg", LeadHouse.photo), ("papers", "b.jpg", LeadHouse.photo)]
            #expect(try await phone.upload(link, two).location == link)
            #expect(try await phone.get(link).text.contains("已收到 2 份，谢谢"))
            let wrong = try await phone.upload(link, [("papers", "c.exe", Array("MZ".utf8))])
            #expect(wrong.status == .unprocessableContent && wrong.text.contains("只收照片和 PDF"))
            let big = LeadHouse.photo + Array(repeating: 7, count: 11 << 20)
            let large = try await phone.upload(link, [("papers", "d.jpg", big)])
            #expect(large.status == .unprocessableContent && large.text.contains("最多 10 MB"))
            for _ in 1...4 { try await phone.upload(link, two) }
            let full = try await phone.get(link).text
            #expect(full.contains("够了") && !full.contains("type=\"file\""))
            let more = try await phone.upload(link, two)
            #expect(more.status == .unprocessableContent)
            #expect(try await browser.get(lead).text.contains("已收到 10 份"))
            let other = try await house.link(lead, &browser)
            house.test.pass(days: 8)
            #expect(try await phone.get(other).status == .gone)
            let unknown = "/u/" + String(repeating: "0", count: 64)
            #expect(try await phone.get(unknown).status == .gone)
            #expect(try await phone.get("/u/x").status == .gone)
        }
    }

    @Test func `to another district a lead does not exist, nor do its papers`() async throws {
        let house = try await LeadHouse()
        try await house.browse { browser in
            try await house.enter(house.test.north, as: "li", &browser)
            let lead = try await house.note(Self.script, &browser)
            try await house.agree(lead, &browser)
            let link = try await house.link(lead, &browser)
            var phone = HallBrowser(client: browser.client)
            try await phone.get(link)
            try await phone.upload(link, [("papers", "a.jpg", LeadHouse.photo)])
            for path in [lead, "/desk/leads", "/desk/leads?state=consented"] {
                #expect(try await !browser.get(path).text.contains("<script>alert"), "\(path)")
            }
            let page = try await browser.get(lead).text
            #expect(page.contains("&lt;script&gt;"))
            let paper = try #require(page.firstMatch(of: /\/papers\/(\w+)/)).1
            #expect(try await browser.get("\(lead)/papers/\(paper)").status == .ok)
            try await house.enter(house.test.south, as: "wang", &browser)
            #expect(try await browser.get(lead).status == .notFound)
            #expect(try await browser.get("\(lead)/papers/\(paper)").status == .notFound)
            #expect(try await browser.get("/desk/leads/none").status == .notFound)
            try await browser.get("/desk/leads")
            #expect(try await browser.post(lead + "/link", [:]).status == .notFound)
            #expect(try await browser.post(lead + "/open", [:]).status == .notFound)
        }
    }

    @Test func `a form sent twice is noted once, and one of elsewhere not at all`() async throws {
        let house = try await LeadHouse()
        try await house.browse { browser in
            try await house.enter(house.test.north, as: "li", &browser)
            let lead = try await house.note("李师傅", &browser)
            try await browser.get(lead)
            let seal = browser.seal
            for _ in 1...2 {
                let noted = try await browser.post(
                    lead + "/contact",
                    ["how": "phone", "result": "reached", "note": "说了政策"],
                    seal: seal
                )
                #expect(noted.location == lead)
            }
            for path in ["/contact", "/consent", "/link", "/open", "/close", "/assign"] {
                let foreign = try await browser.post(lead + path, [:], seal: "00.00")
                #expect(foreign.status == .forbidden, "\(path)")
            }
            let wrong = try await browser.post("/desk/leads/new", ["name": "", "contact": "1"])
            #expect(wrong.status == .unprocessableContent)
            try await browser.get(lead)
            let closed = try await browser.post(lead + "/close", ["as": "declined", "why": ""])
            #expect(closed.location == lead)
            let page = try await browser.get(lead).text
            #expect(page.contains("本人不愿意") && !page.contains("李师傅"))
        }
        let row = try #require(try await house.leads(.closed).first)
        #expect(try await house.test.look { try $0.leads.attempts(of: row.id).count } == 1)
    }

    @Test func `a rule run at the desk finds whom it concerns, once`() async throws {
        let house = try await LeadHouse()
        let ill = house.test.people[0]
        try await house.fallIll(ill)
        try await house.browse { browser in
            try await house.enter(house.test.north, as: "li", &browser)
            for words in ["新找到 1 人", "没有新发现"] {
                try await browser.get("/desk/find")
                let run = try await browser.post(
                    "/desk/find",
                    ["service": house.service.id, "rule": "0"]
                )
                #expect(run.location == "/desk/find")
                let page = try await browser.get("/desk/find").text
                #expect(page.contains(words) && page.contains(ill.name))
            }
            try await browser.get("/desk/find")
            let none = try await browser.post(
                "/desk/find",
                ["service": house.service.id, "rule": "-1"]
            )
            #expect(none.status == .notFound)
        }
        let acts = try await house.test.look { try $0.audit.all().map(\.act.action) }
        #expect(acts.filter { $0 == "find.run" }.count == 2)
    }
}
