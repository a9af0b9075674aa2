import Calendar
import HTTPTypes
import Hall
import HallTesting
import HummingbirdTesting
import Registry
import Store
import Testing

@testable import Web

/// What the desk shows of a case when its time is over.
@Suite struct ErasedCaseTests {
    @Test func `the page says what is left, and nobody is named`() async throws {
        let house = try await DeskHouse()
        let id = try await house.file()
        let number = try await house.row(id)?.number ?? ""
        let version = try await house.version(of: id)
        let refuse = Act("refuse", on: id, saying: "材料不真实。", seeing: version)
        _ = try await house.test.hall.perform(refuse, as: .staff(house.test.north.officer))
        let calendar = house.test.hall.calendar
        try await house.browse(as: "north") { browser in
            let page = try await browser.get("/desk/cases/\(id)").text
            #expect(page.contains("内容保存到") && page.contains("材料不真实"))
            // Whoever handles cases does not hold them.
            #expect(!page.contains("/desk/retention"))
        }
        let end = calendar.date(of: house.test.clock.now).adding(months: 120).adding(days: 1)
        house.test.clock.move(to: calendar.start(of: end))
        _ = try await house.test.hall.tick()
        try await house.browse(as: "north") { browser in
            let page = try await browser.get("/desk/cases/\(id)").text
            #expect(page.contains("保存期限已过") && page.contains(number) && page.contains("未通过"))
            #expect(!page.contains("材料不真实") && !page.contains("申请内容"))
            #expect(!page.contains("申请人</h2>") && !page.contains("/reveal/"))
        }
        try await house.browse(as: "south") { browser in
            let page = try await browser.get("/desk/cases/\(id)")
            #expect(page.status == .notFound)
        }
    }
}
