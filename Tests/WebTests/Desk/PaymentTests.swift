import HTTPTypes
import Hall
import HallTesting
import HummingbirdTesting
import Registry
import Store
import Testing

@testable import Web

@Suite struct PaymentTests {
    /// A house with an approved case that waits to be paid.
    private func approved() async throws -> (DeskHouse, CaseID) {
        let house = try await DeskHouse()
        let id = try await house.file()
        let version = try await house.version(of: id)
        _ = try await house.test.hall.perform(
            Act("approve", on: id, saying: nil, seeing: version),
            as: .staff(house.test.north.officer)
        )
        return (house, id)
    }

    /// Prepares a batch in an open browser; its path.
    private static func prepare(_ browser: inout HallBrowser) async throws -> String {
        try await browser.get("/desk/payments")
        try await browser.post("/desk/payments/prepare", [:])
        let grant =
            browser.page.firstMatch(of: /name="grant" value="([^"]+)"/)
            .map { String($0.1) } ?? ""
        let made = try await browser.post(
            "/desk/payments/prepare",
            ["sure": "yes", "grant": grant]
        )
        #expect(made.status == .seeOther)
        return made.location ?? ""
    }

    @Test func `one prepares, another checks, the bank pays, the case is closed`() async throws {
        let (house, id) = try await approved()
        let account = house.test.people[0].bankAccount ?? "?"
        try await house.browse(as: "finance") { browser in
            let page = try await browser.get("/desk/payments").text
            #expect(page.contains("¥3,000"))
            let path = try await Self.prepare(&browser)
            let batch = try await browser.get(path).text
            #expect(batch.contains("请另一位同事复核") && !batch.contains(account))
            let own = try await browser.post("\(path)/check", ["seen": "yes"])
            #expect(own.status == .unprocessableContent)
            #expect(own.text.contains("制单人不能复核自己的批次"))
            let early = try await browser.post("\(path)/file", [:])
            #expect(early.status == .unprocessableContent && early.text.contains("还没有复核"))

            browser.cookies["staff"] = "checker"
            try await browser.get(path)
            let blind = try await browser.post("\(path)/check", [:])
            #expect(blind.status == .unprocessableContent)
            #expect(blind.text.contains("请先核对金额"))
            #expect(try await browser.post("\(path)/check", ["seen": "yes"]).location == path)
            try await browser.get(path)
            let file = try await browser.post("\(path)/file", [:])
            #expect(file.headers[.contentType] == "text/csv; charset=utf-8")
            #expect(file.text.contains(account) && file.text.contains("3000.00"))

            let sent = try await browser.get(path).text
            let line = sent.firstMatch(of: /name="line" value="([^"]+)"/).map { String($0.1) } ?? ""
            let asked = try await browser.post("\(path)/mark", ["mark": "paid", "line": line])
            #expect(asked.status == .ok && asked.text.contains("确认已到账"))
            let done = try await browser.post(
                "\(path)/mark",
                ["sure": "yes", "mark": "paid", "line": line]
            )
            #expect(done.location == path)
            #expect(try await browser.get(path).text.contains("已到账"))
        }
        #expect(try await house.outcome(of: id) == "paid")
    }

    @Test func `what the bank sends back waits for another batch, with its reason`() async throws {
        let (house, id) = try await approved()
        try await house.browse(as: "finance") { browser in
            let path = try await Self.prepare(&browser)
            browser.cookies["staff"] = "checker"
            try await browser.get(path)
            try await browser.post("\(path)/check", ["seen": "yes"])
            try await browser.get(path)
            _ = try await browser.post("\(path)/file", [:])
            let sent = try await browser.get(path).text
            let line = sent.firstMatch(of: /name="line" value="([^"]+)"/).map { String($0.1) } ?? ""
            try await browser.post("\(path)/mark", ["mark": "bounced", "line": line])
            let silent = try await browser.post(
                "\(path)/mark",
                ["sure": "yes", "mark": "bounced", "line": line]
            )
            #expect(silent.status == .unprocessableContent)
            let back = try await browser.post(
                "\(path)/mark",
                ["sure": "yes", "mark": "bounced", "line": line, "reason": "账号不存在"]
            )
            #expect(back.location == path)
            #expect(try await browser.get(path).text.contains("退回：账号不存在"))
            #expect(try await browser.get("/desk/payments").text.contains("¥3,000"))
        }
        #expect(try await house.step(of: id) == "payment")
    }

    @Test func `a batch that is taken back leaves its payments waiting`() async throws {
        let (house, _) = try await approved()
        try await house.browse(as: "finance") { browser in
            let path = try await Self.prepare(&browser)
            try await browser.get(path)
            #expect(try await browser.post("\(path)/withdraw", [:]).location == path)
            #expect(try await browser.get(path).text.contains("款项回到待发放"))
            #expect(try await browser.get("/desk/payments").text.contains("¥3,000"))
            let again = try await Self.prepare(&browser)
            #expect(again != path)
        }
    }

    @Test func `the second person says no with a reason, and the maker reads it`() async throws {
        let (house, id) = try await approved()
        try await house.browse(as: "finance") { browser in
            let path = try await Self.prepare(&browser)
            #expect(!(try await browser.get(path).text.contains("\(path)/return")))
            browser.cookies["staff"] = "checker"
            #expect(try await browser.get(path).text.contains("\(path)/return"))
            let silent = try await browser.post("\(path)/return", ["reason": "  "])
            #expect(silent.status == .unprocessableContent && silent.text.contains("请写明为什么"))
            try await browser.get(path)
            let back: KeyValuePairs = ["reason": "户名<b>不符</b>"]
            #expect(try await browser.post("\(path)/return", back).location == path)
            #expect(try await browser.post("\(path)/return", back).location == path)
            let late = try await browser.post("\(path)/check", ["seen": "yes"])
            #expect(late.status == .unprocessableContent)
            #expect(late.text.contains("现在是“已作废”"))

            browser.cookies["staff"] = "finance"
            let sheet = try await browser.get("/desk/payments").text
            #expect(sheet.contains("被退回：户名&lt;b&gt;不符&lt;/b&gt;") && sheet.contains("¥3,000"))
            #expect(try await browser.get(path).text.contains("退回的原因：户名&lt;b&gt;"))
            _ = try await Self.prepare(&browser)
            #expect(!(try await browser.get("/desk/payments").text.contains("被退回：")))
        }
        #expect(try await house.step(of: id) == "payment")
    }

    @Test func `a file pressed twice comes twice and is noted once`() async throws {
        let (house, _) = try await approved()
        try await house.browse(as: "finance") { browser in
            let path = try await Self.prepare(&browser)
            browser.cookies["staff"] = "checker"
            try await browser.get(path)
            try await browser.post("\(path)/check", ["seen": "yes"])
            try await browser.get(path)
            let (first, again) = (
                try await browser.post("\(path)/file", [:]),
                try await browser.post("\(path)/file", [:])
            )
            #expect(first.text == again.text && first.text.contains("3000.00"))
        }
        let noted = try await house.test.look { tx in
            try tx.audit.all(limit: 200).count { $0.act.action == "batch.downloaded" }
        }
        #expect(noted == 1)
    }

    @Test func `money asks for the password anew, and for the duty`() async throws {
        let (house, _) = try await approved()
        try await house.browse(as: "stale finance") { browser in
            try await browser.get("/desk/payments")
            let stale = try await browser.post("/desk/payments/prepare", ["sure": "yes"])
            #expect(stale.location == "/desk/login/again?back=%2Fdesk%2Fpayments")
        }
        try await house.browse(as: "north") { browser in
            let page = try await browser.get("/desk/payments")
            #expect(page.status == .forbidden)
        }
    }
}
