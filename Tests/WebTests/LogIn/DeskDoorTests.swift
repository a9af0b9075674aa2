import HTTPTypes
import Hall
import HallTesting
import HummingbirdTesting
import Testing

@testable import Web

@Suite struct DeskDoorTests {
    private static let password = "correct horse"

    private func colleague(_ house: HallHouse) async throws -> NewColleague {
        try await house.test.hall.addStaff(
            login: "li.lei",
            name: "李雷",
            password: Self.password,
            posts: [.init("officer", at: house.test.north.place.id)]
        )
    }

    private static func enter(
        _ browser: inout HallBrowser,
        _ house: HallHouse,
        _ colleague: NewColleague,
        password: String = password
    ) async throws -> TestResponse {
        let secret = Base32.bytes(colleague.secret) ?? []
        let code = OneTimePassword(secret: secret).code(at: house.test.clock.now)
        return try await browser.post(
            "/desk/login",
            ["name": "li.lei", "password": password, "code": code, "back": "/desk/mine"]
        )
    }

    @Test func `a colleague comes in by password and code, to the page he wanted`() async throws {
        let house = try await HallHouse()
        let colleague = try await colleague(house)
        try await house.browse { browser in
            let wanted = try await browser.get("/desk/mine")
            #expect(wanted.location == "/desk/login?back=%2Fdesk%2Fmine")
            try await browser.get("/desk/login?back=%2Fdesk%2Fmine")
            let entered = try await Self.enter(&browser, house, colleague)
            #expect(entered.location == "/desk/mine")
            let cookie = try #require(entered.cookie("staff"))
            #expect(cookie.contains("; Path=/; HttpOnly; SameSite=Lax"))
            #expect(!cookie.contains("Max-Age"))
            #expect(try await browser.get("/desk/mine").text == "李雷")
            #expect(try await browser.get("/mine").status == .seeOther)
        }
    }

    @Test func `what is wrong is not told, until when it is locked is`() async throws {
        let house = try await HallHouse()
        let colleague = try await colleague(house)
        try await house.browse { browser in
            try await browser.get("/desk/login")
            for _ in 1...4 {
                let no = try await Self.enter(&browser, house, colleague, password: "wrong horse")
                #expect(no.status == .unprocessableContent)
                #expect(no.text.contains("账号、密码或动态码不对"))
                #expect(!no.text.contains("wrong horse"))
            }
            let locked = try await Self.enter(&browser, house, colleague, password: "wrong horse")
            #expect(locked.text.contains("账号锁到 6 月 25 日 09:15"))
            let right = try await Self.enter(&browser, house, colleague)
            #expect(right.status == .unprocessableContent && right.cookie("staff") == nil)
        }
    }

    @Test func `paying asks for the password once more after five minutes`() async throws {
        let house = try await HallHouse()
        let colleague = try await colleague(house)
        try await house.browse { browser in
            try await browser.get("/desk/login")
            _ = try await Self.enter(&browser, house, colleague)
            #expect(try await browser.get("/desk/pay").text == "paid")
            house.test.pass(minutes: 5)
            let stale = try await browser.get("/desk/pay")
            #expect(stale.location == "/desk/login/again?back=%2Fdesk%2Fpay")
            let page = try await browser.get("/desk/login/again?back=%2Fdesk%2Fpay")
            #expect(page.text.contains("李雷") && page.text.contains("value=\"/desk/pay\""))
            let wrong = try await browser.post(
                "/desk/login/again",
                ["password": "wrong horse", "back": "/desk/pay"]
            )
            #expect(wrong.status == .unprocessableContent && wrong.text.contains("密码不对"))
            let again = try await browser.post(
                "/desk/login/again",
                ["password": Self.password, "back": "/desk/pay"]
            )
            #expect(again.location == "/desk/pay")
            #expect(try await browser.get("/desk/pay").text == "paid")
        }
    }

    @Test func `half an hour away from the desk shuts it; leaving shuts it at once`() async throws {
        let house = try await HallHouse()
        let colleague = try await colleague(house)
        try await house.browse { browser in
            try await browser.get("/desk/login")
            _ = try await Self.enter(&browser, house, colleague)
            house.test.pass(minutes: 30)
            #expect(try await browser.get("/desk/mine").status == .seeOther)
            try await browser.get("/desk/login")
            _ = try await Self.enter(&browser, house, colleague)
            #expect(try await browser.get("/desk/mine").text == "李雷")
            try await browser.get("/desk/login")
            let left = try await browser.post("/desk/leave", [:])
            #expect(left.location == "/desk/login")
            #expect(left.cookie("staff")?.contains("Max-Age=0") == true)
            #expect(try await browser.get("/desk/mine").status == .seeOther)
        }
    }

    @Test func `a form sent twice with another content is a conflict`() async throws {
        let house = try await HallHouse()
        try await house.browse { browser in
            let answer = try await browser.get("/conflict")
            #expect(answer.status == .conflict)
        }
    }
}
