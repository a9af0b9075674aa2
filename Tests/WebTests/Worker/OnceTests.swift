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

    @Test func `a second one of the household is refused with the number of the first`()
        async throws
    {
        let house = try await WorkerHouse()
        try await house.browse { browser in
            try await house.enter(0, &browser)
            try await house.fill(&browser)
            _ = try await house.send(&browser)
            try await house.enter(1, &browser)
            try await house.fill(&browser)
            let no = try await browser.post(Self.apply + "/send", ["agree": "yes"])
            #expect(no.status == .unprocessableContent)
            #expect(no.text.contains("房补〔2024〕000001号") && no.text.contains("不用再提交"))
        }
        #expect(try await house.cases().count == 1)
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
