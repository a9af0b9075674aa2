import HTTPTypes
import HallTesting
import HummingbirdTesting
import Registry
import Store
import Testing

@testable import Web

@Suite struct WorkerDoorTests {
    @Test func `a member comes in by phone, code and the last four, to the page he wanted`()
        async throws
    {
        let house = try await HallHouse()
        let member = house.test.people[0]
        try await house.browse { browser in
            #expect(try await browser.get("/mine").location == "/login?back=%2Fmine")
            try await browser.get("/login?back=%2Fmine")
            let phone = house.phone(of: 0)
            let sent = try await browser.post("/login", ["phone": phone, "back": "/mine"])
            #expect(sent.status == .ok && sent.text.contains("one-time-code"))
            let code = try await house.code(of: phone)
            let entered = try await browser.post(
                "/login/code",
                ["phone": phone, "code": code, "back": "/mine"]
            )
            #expect(entered.status == .seeOther)
            #expect(entered.location == "/login/member?back=%2Fmine")
            let cookie = try #require(entered.cookie("worker"))
            #expect(cookie.contains("; Path=/; HttpOnly; SameSite=Lax; Max-Age=2592000"))
            let asked = try await browser.get("/login/member?back=%2Fmine")
            #expect(asked.text.contains("120****0001"))
            let lastFour = String(member.identityNumber?.suffix(4) ?? "")
            let joined = try await browser.post(
                "/login/member",
                ["last4": lastFour, "back": "/mine"]
            )
            #expect(joined.location == "/mine")
            #expect(try await browser.get("/mine").text == member.id.description)
            #expect(try await browser.get("/login/member").location == "/")
        }
    }

    @Test func `a wrong code is told beside its field, and the sixth needs a new one`()
        async throws
    {
        let house = try await HallHouse()
        try await house.browse { browser in
            let phone = house.phone(of: 0)
            try await browser.get("/login")
            try await browser.post("/login", ["phone": phone])
            let right = try await house.code(of: phone)
            let wrong = right == "000000" ? "000001" : "000000"
            for _ in 1...4 {
                let again = try await browser.post("/login/code", ["phone": phone, "code": wrong])
                #expect(again.status == .unprocessableContent)
                #expect(again.text.contains("aria-invalid=\"true\""))
                #expect(again.text.contains("one-time-code"))
            }
            for code in [wrong, right] {
                let spent = try await browser.post("/login/code", ["phone": phone, "code": code])
                #expect(spent.text.contains("autocomplete=\"tel\""))
                #expect(spent.text.contains("请重新获取验证码"))
                #expect(spent.cookie("worker") == nil)
            }
        }
    }

    @Test(arguments: ["", "123", "02188886666", "<script>"])
    func `what is no phone number is told at once`(typed: String) async throws {
        let house = try await HallHouse()
        try await house.browse { browser in
            try await browser.get("/login")
            let again = try await browser.post("/login", ["phone": typed])
            #expect(again.status == .unprocessableContent)
            #expect(again.text.contains("aria-invalid=\"true\""))
            #expect(!again.text.contains("<script>\""))
        }
    }

    @Test(arguments: ["//evil.example", "https://evil.example", "/\\evil", "/login?back=x", ""])
    func `the way back is a page of ours`(back: String) async throws {
        let house = try await HallHouse()
        try await house.browse { browser in
            try await browser.get("/login?back=\(back.percentEncoded)")
            let phone = "12999990001"
            try await browser.post("/login", ["phone": phone, "back": back])
            let code = try await house.code(of: phone)
            let entered = try await browser.post(
                "/login/code",
                ["phone": phone, "code": code, "back": back]
            )
            #expect(entered.location == "/")
        }
    }

    @Test func `a form without a seal, or with one from before, is refused`() async throws {
        let house = try await HallHouse()
        try await house.browse { browser in
            let phone = house.phone(of: 0)
            try await browser.get("/login")
            #expect(
                try await browser.post("/login", ["phone": phone], seal: "").status == .forbidden
            )
            try await browser.post("/login", ["phone": phone])
            let old = browser.seal
            let code = try await house.code(of: phone)
            try await browser.post("/login/code", ["phone": phone, "code": code])
            let stale = try await browser.post("/login/stranger", [:], seal: old)
            #expect(stale.status == .forbidden)
            try await browser.get("/login/member")
            #expect(try await browser.post("/login/stranger", [:]).location == "/")
        }
    }

    @Test func `over TLS the cookie is bound to this host`() async throws {
        let house = try await HallHouse()
        var settings = ServerSettings()
        settings.isBehindProxy = true
        try await house.browse(settings) { browser in
            let phone = "12999990001"
            try await browser.get("/login")
            try await browser.post("/login", ["phone": phone])
            let code = try await house.code(of: phone)
            let entered = try await browser.post("/login/code", ["phone": phone, "code": code])
            let cookie = try #require(entered.cookie("__Host-worker"))
            #expect(cookie.hasSuffix("; Secure"))
        }
    }

    @Test func `a worker's token opens no desk, and nothing once he left`() async throws {
        let house = try await HallHouse()
        try await house.browse { browser in
            let phone = "12999990001"
            try await browser.get("/login")
            try await browser.post("/login", ["phone": phone])
            let code = try await house.code(of: phone)
            try await browser.post("/login/code", ["phone": phone, "code": code])
            #expect(try await browser.get("/mine").text == "-")
            let token = try #require(browser.cookies["worker"])
            browser.cookies["staff"] = token
            #expect(try await browser.get("/desk/mine").location?.hasPrefix("/desk/login") == true)
            try await browser.get("/login")
            let left = try await browser.post("/logout", [:])
            #expect(left.cookie("worker")?.contains("Max-Age=0") == true)
            browser.cookies["worker"] = token
            #expect(try await browser.get("/mine").status == .seeOther)
        }
    }
}
