import HTTPTypes
import HallTesting
import HummingbirdTesting
import Store
import Testing

@testable import Web

@Suite struct OnceTests {
    private static let apply = "/services/\(RoofAid.id)/apply"

    @Test func `a form sent twice is one case, and back leads to it`() async throws {
        let house = try await WorkerHouse()
        try await house.browse { browser in
            try await house.enter(0, &browser)
            try await house.fill(&browser)
            let seal = browser.seal
            let page = try await house.send(&browser)
            let again = try await browser.post(
                Self.apply + "/send",
                ["agree": "yes"],
                seal: seal
            )
            #expect(again.location == page)
            for back in ["", "/1", "/3", "/check"] {
                #expect(try await browser.get(Self.apply + back).location == page, "\(back)")
            }
            try await browser.get(page)
            let late = try await browser.post(Self.apply + "/2", ["income": "1"])
            #expect(late.location == page)
        }
        #expect(try await house.cases().count == 1)
        let drafts = try await house.test.look { tx in
            try tx.accounts.ofPerson(house.test.people[0].id).flatMap { try tx.drafts.of($0.id) }
        }
        #expect(drafts.isEmpty)
    }

    @Test func `two sendings at once are one case`() async throws {
        let house = try await WorkerHouse()
        try await house.browse { browser in
            try await house.enter(0, &browser)
            try await house.fill(&browser)
            let (first, second) = (browser, browser)
            async let one = Self.sent(first)
            async let two = Self.sent(second)
            let pages = try await [one, two]
            #expect(Set(pages.map { $0?.replacing("/receipt", with: "") }).count == 1)
        }
        #expect(try await house.cases().count == 1)
    }

    private static func sent(_ browser: HallBrowser) async throws -> String? {
        var browser = browser
        return try await browser.post(apply + "/send", ["agree": "yes"]).location
    }

    @Test func `a second one of the household is told before the first question, and nothing more`()
        async throws
    {
        let house = try await WorkerHouse()
        try await house.browse { browser in
            try await house.enter(1, &browser)
            try await house.fill(&browser)
            let open = browser
            try await house.enter(0, &browser)
            try await house.fill(&browser)
            let own = try await house.send(&browser)
            let page = "/services/\(RoofAid.id)"
            #expect(try await browser.get(page).text.contains("href=\"\(own)\""))

            browser = open
            for path in ["", "/1", "/3", "/check"] {
                #expect(try await browser.get(Self.apply + path).location == page, "\(path)")
            }
            let sent = try await browser.post(Self.apply + "/send", ["agree": "yes"])
            #expect(sent.location == page)
            let told = try await browser.get(page).text
            #expect(told.contains("同一家庭已有一件同样的申请") && told.contains("12个月内一家只能"))
            #expect(!told.contains("开始申请") && !told.contains("接着填"))
            #expect(!told.contains("000001") && !told.contains("/cases/"))

            try await house.fund(yuan: 1_000)
            try await house.officer("approve", saying: nil)
            try await house.act("paid", saying: nil, as: house.test.finance)
            #expect(try await Self.notice(page, &browser) == Self.notice(told))
        }
        #expect(try await house.cases().count == 1)
    }

    /// What stands in the notice of a page: of an open case of a relative the same as of a paid one.
    private static func notice(_ page: String) -> Substring? {
        page.firstMatch(of: /class="notice warn".*?<\/div>/.dotMatchesNewlines())?.0
    }

    private static func notice(
        _ path: String,
        _ browser: inout HallBrowser
    )
        async throws -> Substring?
    {
        let text = try await browser.get(path).text
        return notice(text)
    }

    @Test func `one's own that was had is shown with its day`() async throws {
        let house = try await WorkerHouse()
        try await house.browse { browser in
            try await house.enter(0, &browser)
            try await house.fill(&browser)
            let own = try await house.send(&browser)
            try await house.fund(yuan: 1_000)
            try await house.officer("approve", saying: nil)
            try await house.act("paid", saying: nil, as: house.test.finance)
            let told = try await browser.get("/services/\(RoofAid.id)").text
            #expect(told.contains("房补〔2024〕000001号") && told.contains("2025-06-26 起"))
            #expect(told.contains("href=\"\(own)\""))
            #expect(try await browser.get(Self.apply).location == "/services/\(RoofAid.id)")
            #expect(try await browser.get(Self.apply + "/check").location == own)
        }
    }

    @Test func `a form of elsewhere is refused, and nothing is kept`() async throws {
        let house = try await WorkerHouse()
        try await house.browse { browser in
            try await house.enter(0, &browser)
            try await browser.get(Self.apply + "/1")
            for seal in ["", "00.00"] {
                let no = try await browser.post(Self.apply + "/1", ["kind": "rain"], seal: seal)
                #expect(no.status == .forbidden)
            }
            #expect(try await browser.get("/cases").text.contains("还没有办件"))
        }
    }
}
