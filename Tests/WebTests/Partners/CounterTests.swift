import Calendar
import Foundation
import HTTPTypes
import Hall
import HallTesting
import HummingbirdTesting
import Papers
import Programs
import Registry
import Store
import Testing

@testable import Web

@Suite struct CounterTests {
    @Test func `a code leads through the log-in to the price, the receipt and back`() async throws {
        let shop = try await CounterHouse()
        try await shop.house.browse { browser in
            try await shop.house.enter(0, &browser)
            let code = try await browser.get("/me/code").text
            #expect(code.contains("<svg class=\"qr\"") && code.contains("¥10"))
            #expect(!code.contains(shop.house.test.people[0].name))
            let typed = try #require(code.firstMatch(of: /class="typed"[^>]*>([^<]+)</)).1

            let door = try await browser.get("/partner")
            #expect(door.location == "/partner/login?back=%2Fpartner")
            try await shop.enter(&browser)
            let found = try await browser.post("/partner/code", ["code": String(typed)])
            let scan = try #require(found.location)
            let page = try await browser.get(scan).text
            #expect(page.contains("¥10") && page.contains("原价 ¥25，工会补 ¥15"))
            #expect(page.contains("*") && !page.contains(shop.house.test.people[0].name))

            let fields: KeyValuePairs = ["service": "corner", "offer": "haircut", "pays": "1000"]
            let seal = browser.seal
            let first = try await browser.post(scan + "/redeem", fields, seal: seal)
            let again = try await browser.post(scan + "/redeem", fields, seal: seal)
            #expect(first.status == .seeOther && first.location == again.location)
            let receipt = try await browser.get(try #require(first.location)).text
            #expect(receipt.contains("DH-2024-000001") && receipt.contains("十分钟内可以撤销"))
            // Another sending of the same code leads to the same receipt.
            try await browser.get(scan)
            let other = try await browser.post(scan + "/redeem", fields)
            #expect(other.location == first.location)

            let undo = try #require(first.location) + "/undo"
            try await browser.get(try #require(first.location))
            #expect(try await browser.post(undo, [:]).location == first.location)
            #expect(try await browser.get(try #require(first.location)).text.contains("已撤销"))
        }
    }

    @Test func `two clicks at once redeem once`() async throws {
        let shop = try await CounterHouse()
        let token = try await shop.token(of: 0)
        try await shop.house.browse { browser in
            try await shop.enter(&browser)
            let scan = "/partner/scan/\(token)"
            try await browser.get(scan)
            let fields: KeyValuePairs = ["service": "corner", "offer": "haircut", "pays": "1000"]
            var (left, right) = (browser, browser)
            async let one = left.post(scan + "/redeem", fields)
            async let two = right.post(scan + "/redeem", fields)
            let places = try await [one.location, two.location]
            #expect(places[0] != nil && places[0] == places[1])
        }
        let count = try await shop.house.test.look { tx in
            try tx.first("SELECT count(*) FROM redemption") { try $0.int(0) }
        }
        #expect(count == 1)
    }

    @Test func `what is no code, too old, forged or another house's is said on the counter's page`()
        async throws
    {
        let shop = try await CounterHouse()
        let other = try await CounterHouse(seed: 5)
        let (token, foreign) = (try await shop.token(of: 0), try await other.token(of: 0))
        let forged = String(token.dropLast()) + (token.last == "A" ? "B" : "A")
        try await shop.house.browse { browser in
            try await shop.enter(&browser)
            for text in ["nothing", foreign, forged, String(repeating: "A", count: 4_000)] {
                let page = try await browser.get("/partner/scan/\(text)")
                #expect(page.status == .unprocessableContent)
                #expect(page.text.contains("这不是本工会的会员码"))
            }
            #expect(try await browser.get("/partner/scan/\(token)").status == .ok)
            shop.house.test.pass(minutes: 5)
            let late = try await browser.get("/partner/scan/\(token)")
            #expect(late.status == .unprocessableContent && late.text.contains("五分钟"))
            let sent = try await browser.post(
                "/partner/scan/\(token)/redeem",
                ["service": "corner", "offer": "haircut", "pays": "1000"]
            )
            #expect(sent.status == .unprocessableContent)
        }
    }

    @Test func `whoever is not meant pays the list price, and no receipt tells of him`()
        async throws
    {
        let shop = try await CounterHouse()
        let token = try await shop.token(of: 1)
        try await shop.house.browse { browser in
            try await shop.enter(&browser)
            let page = try await browser.get("/partner/scan/\(token)").text
            #expect(page.contains("¥25") && page.contains("不在这项优惠的对象范围内"))
            // A counter that asks for the union's price all the same is told.
            let hoped = try await browser.post(
                "/partner/scan/\(token)/redeem",
                ["service": "corner", "offer": "haircut", "pays": "1000"]
            )
            #expect(hoped.status == .unprocessableContent && hoped.text.contains("价格刚刚变了"))
            let sent = try await browser.post(
                "/partner/scan/\(token)/redeem",
                ["service": "corner", "offer": "haircut", "pays": "2500"]
            )
            #expect(sent.status == .ok && sent.text.contains("只记一次数"))
        }
    }

    @Test func `the doors stay apart`() async throws {
        let shop = try await CounterHouse()
        let other = try await shop.addShop("别家", login: "other")
        let token = try await shop.token(of: 0)
        try await shop.house.browse { browser in
            try await shop.enter(&browser)
            try await browser.get("/partner/scan/\(token)")
            let sent = try await browser.post(
                "/partner/scan/\(token)/redeem",
                ["service": "corner", "offer": "haircut", "pays": "1000"]
            )
            let receipt = try #require(sent.location)
            // A counter's session opens neither the worker's pages nor the desk.
            for path in ["/me/code", "/cases", "/me", "/desk", "/desk/partners"] {
                #expect(try await browser.get(path).status == .seeOther, "\(path)")
            }
            // Another partner neither sees the receipt nor undoes it.
            try await browser.post("/partner/leave", [:])
            try await shop.enter(&browser, login: "other", password: other)
            #expect(try await browser.get(receipt).status == .notFound)
            try await browser.get("/partner")
            #expect(try await browser.post(receipt + "/undo", [:]).status == .notFound)
            // A worker's session opens no counter.
            browser.cookies["partner"] = nil
            try await shop.house.enter(0, &browser)
            #expect(try await browser.get(receipt).location?.hasPrefix("/partner/login") == true)
        }
    }

    @Test func `a counter that guesses is locked out`() async throws {
        let shop = try await CounterHouse()
        try await shop.house.browse { browser in
            for _ in 0..<5 {
                try await browser.get("/partner/login")
                try await browser.post(
                    "/partner/login",
                    ["name": "barber", "password": "guess guess"]
                )
            }
            try await browser.get("/partner/login")
            let page = try await browser.post(
                "/partner/login",
                ["name": "barber", "password": shop.password]
            )
            #expect(page.status == .unprocessableContent && page.text.contains("账号锁到"))
        }
    }

    @Test func `a code has three finders, its margin and one path`() throws {
        let code = try #require(QRCode("https://union.example/partner/scan/" + token))
        let size = code.modules.count
        #expect((size - 17).isMultiple(of: 4) && (21...77).contains(size))
        for (row, column) in [(0, 0), (0, size - 7), (size - 7, 0)] {
            for step in 0..<7 {
                #expect(code.modules[row][column + step] && code.modules[row + 6][column + step])
                #expect(code.modules[row + step][column] && code.modules[row + step][column + 6])
            }
            #expect(!code.modules[row + 1][column + 1] && code.modules[row + 3][column + 3])
        }
        let dark = code.modules.joined().count { $0 }
        let svg = code.svg(label: "x").text
        let drawn = svg.matches(of: /M\d+ \d+h(\d+)v1/).compactMap { Int($0.1) }.reduce(0, +)
        #expect(drawn == dark)
        #expect(svg.contains("viewBox=\"0 0 \(size + 8) \(size + 8)\""))
        #expect(QRCode("") == nil && QRCode(String(repeating: "x", count: 5_000)) == nil)
    }

    private let token = String(repeating: "aB3-_", count: 12)

    @Test(
        arguments: [
            ("25", 25_00), ("25.5", 25_50), ("0.05", 5), ("25.", 25_00), ("", nil), (".5", nil),
            ("1,000", nil), ("25.555", nil), ("-1", nil), ("9999999999", nil), ("２５", nil),
        ] as [(String, Int64?)]
    )
    func `a typed price is fen or nothing`(text: String, fen: Int64?) {
        #expect(Fen(typed: text)?.amount == fen)
    }
}
