import HTTPTypes
import HallTesting
import HummingbirdTesting
import Store
import Testing

@testable import Web

@Suite struct ApplyTests {
    private static let apply = "/services/\(RoofAid.id)/apply"

    @Test func `a stranger applies from log-in to receipt without a script`() async throws {
        let house = try await WorkerHouse()
        try await house.browse { browser in
            try await house.enterStranger(&browser)
            let asked = try await browser.get(Self.apply)
            #expect(asked.location?.hasPrefix("/introduce?back=") == true)
            try await browser.get(asked.location ?? "")
            let known = try await browser.post(
                "/introduce",
                ["name": "<b>阿强</b>", "phone": WorkerHouse.stranger, "back": Self.apply]
            )
            #expect(known.location == Self.apply)
            #expect(try await browser.get(Self.apply).location == Self.apply + "/1")
            let first = try await browser.get(Self.apply + "/1")
            #expect(first.text.contains("你的工作所在地？") && first.text.contains("北区"))
            let answers: [KeyValuePairs<String, String>] = [
                ["applicant.work_region": house.test.north.place.region], ["kind": "wind"],
                ["income": "1,500"], ["gust": "12"], ["loss": "800"], ["story": ""],
            ]
            for (index, answer) in answers.enumerated() {
                let step = index + 1
                try await browser.get("\(Self.apply)/\(step)")
                let next = try await browser.post("\(Self.apply)/\(step)", answer)
                #expect(next.location == "\(Self.apply)/\(step + 1)", "\(step) \(next.text)")
            }
            try await browser.get(Self.apply + "/7")
            let uploaded = try await browser.upload(
                Self.apply + "/7/files",
                [("proof", "", []), ("proof", "roof.jpg", WorkerHouse.photo)]
            )
            #expect(uploaded.location == Self.apply + "/8")
            let bank = try await browser.get(Self.apply + "/8")
            #expect(bank.text.contains("钱打到哪张银行卡？"))
            let mistyped = try await browser.post(
                Self.apply + "/8",
                ["applicant.bank_account": "6222020000000000001"]
            )
            #expect(mistyped.status == .unprocessableContent)
            #expect(mistyped.text.contains("有一位填错了"))
            let done = try await browser.post(
                Self.apply + "/8",
                ["applicant.bank_account": WorkerHouse.card]
            )
            #expect(done.location == Self.apply + "/check")
            let check = try await browser.get(Self.apply + "/check")
            #expect(check.text.contains("1,500 元") && check.text.contains("刮风"))
            let unticked = try await browser.post(Self.apply + "/send", [:])
            #expect(unticked.status == .unprocessableContent)
            let page = try await house.send(&browser)
            let receipt = try await browser.get(page + "/receipt")
            #expect(receipt.text.contains("房补〔2024〕000001号"))
            let home = try await browser.get("/")
            #expect(home.text.contains("&lt;b&gt;阿强&lt;/b&gt;") && !home.text.contains("<b>阿强"))
            #expect(home.text.contains("房补〔2024〕000001号"))
        }
        let row = try #require(try await house.cases().first)
        let person = try await house.test.look { try $0.people.find(try #require(row.applicant)) }
        #expect(person?.bankAccount == WorkerHouse.card)
        #expect(person?.workRegion == house.test.north.place.region)
        let papers = try await house.test.look { try $0.files.of(.caseFile(row.id)) }
        #expect(papers.map(\.name) == ["roof.jpg"])
    }

    @Test func `what is known is not asked, and a question appears with what needs it`()
        async throws
    {
        let house = try await WorkerHouse()
        try await house.browse { browser in
            try await house.enter(0, &browser)
            let first = try await browser.get(Self.apply + "/1")
            #expect(first.text.contains("房顶怎么漏的？") && first.text.contains("第 1 步"))
            try await browser.post(Self.apply + "/1", ["kind": "rain"])
            #expect(try await browser.get(Self.apply + "/2").text.contains("共 5 步"))
            try await browser.post(Self.apply + "/1", ["kind": "wind"])
            #expect(try await browser.get(Self.apply + "/3").text.contains("几片瓦"))
            #expect(try await browser.get(Self.apply + "/3").text.contains("共 6 步"))
        }
    }

    @Test func `a form is gone on with on another phone where it was left`() async throws {
        let house = try await WorkerHouse()
        try await house.browse { browser in
            try await house.enter(0, &browser)
            try await browser.get(Self.apply + "/1")
            try await browser.post(Self.apply + "/1", ["kind": "rain"])
            try await browser.get(Self.apply + "/2")
            let saved = try await browser.post(
                Self.apply + "/2",
                ["income": "", "then": "save"]
            )
            #expect(saved.location == "/cases")
        }
        house.test.pass(minutes: 2)
        try await house.browse { browser in
            try await Self.enterAgain(house, &browser)
            #expect(try await browser.get("/cases").text.contains("填到第 2 步，共 5 步"))
            #expect(
                try await browser.get("/services/\(RoofAid.id)").text.contains("上次填到第 2 步")
            )
            #expect(try await browser.get(Self.apply).location == Self.apply + "/2")
            #expect(
                try await browser.get(Self.apply + "/1").text.contains("value=\"rain\" checked")
            )
        }
    }

    /// Somebody who has been joined to the list before.
    static func enterAgain(_ house: WorkerHouse, _ browser: inout HallBrowser) async throws {
        let phone = house.house.phone(of: 0)
        try await browser.get("/login")
        try await browser.post("/login", ["phone": phone])
        let code = try await house.house.code(of: phone)
        let entered = try await browser.post("/login/code", ["phone": phone, "code": code])
        #expect(entered.location == "/")
    }

    @Test func `while a form is filled in, the answer and its reason are there`() async throws {
        let house = try await WorkerHouse()
        try await house.browse { browser in
            try await house.enter(0, &browser)
            try await browser.get(Self.apply + "/1")
            try await browser.post(Self.apply + "/1", ["kind": "rain"])
            let page = try await browser.get(Self.apply + "/2")
            #expect(page.text.contains("还要再问几项"))
            let low = try await browser.post(Self.apply + "/2/try", ["income": "1500"])
            #expect(low.status == .ok && low.text.contains("收入低于标准"))
            let high = try await browser.post(Self.apply + "/2/try", ["income": "9000"])
            #expect(high.text.contains("收入高于标准") && !high.text.contains("<html"))
        }
        #expect(try await house.cases().isEmpty)
    }

    @Test(arguments: ["", "abc", "-5", "12.345"])
    func `an answer that cannot be taken comes back with why`(typed: String) async throws {
        let house = try await WorkerHouse()
        try await house.browse { browser in
            try await house.enter(0, &browser)
            try await browser.get(Self.apply + "/1")
            try await browser.post(Self.apply + "/1", ["kind": "rain"])
            try await browser.get(Self.apply + "/2")
            let again = try await browser.post(Self.apply + "/2", ["income": typed])
            #expect(again.status == .unprocessableContent)
            #expect(again.text.contains("aria-invalid=\"true\""))
            #expect(
                try await browser.get(Self.apply + "/check").location == "\(Self.apply)/2?lacks=1"
            )
            let lacking = try await browser.get("\(Self.apply)/2?lacks=1")
            #expect(lacking.text.contains("请先回答这一项"))
        }
    }

    @Test func `who is not entitled reads why, by which rule, and what would change it`()
        async throws
    {
        let house = try await WorkerHouse()
        try await house.browse { browser in
            try await house.enter(0, &browser)
            try await house.fill(&browser, income: "9000")
            let no = try await browser.post(Self.apply + "/send", ["agree": "yes"])
            #expect(no.status == .unprocessableContent)
            #expect(no.text.contains("暂时不符合条件") && no.text.contains("收入高于标准"))
            #expect(no.text.contains("第 3 条") && no.text.contains("按此条决定"))
            #expect(no.text.contains("2000"))
            #expect(try await browser.get(Self.apply + "/check").status == .ok)
        }
        #expect(try await house.cases().isEmpty)
    }
}
