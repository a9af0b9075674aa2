import Casework
import HTTPTypes
import HallTesting
import HummingbirdTesting
import Registry
import Store
import Testing

@testable import Web

@Suite struct MyCaseTests {
    @Test func `what an officer asks back is read, answered with a paper, and goes back to him`()
        async throws
    {
        let house = try await WorkerHouse()
        try await house.browse { browser in
            try await house.enter(0, &browser)
            try await house.fill(&browser)
            let page = try await house.send(&browser)
            #expect(try await browser.get(page).text.contains("上门查看"))
            try await house.officer("ask back", saying: "请补<b>房产证</b>")
            let home = try await browser.get("/")
            #expect(home.text.contains("待你") || home.text.contains("现在去补"))
            #expect(home.text.contains("新消息"))
            #expect(try await browser.post("/notices/read", [:]).location == "/")
            #expect(try await !browser.get("/").text.contains("新消息"))
            let asked = try await browser.get(page)
            #expect(asked.text.contains("请补&lt;b&gt;房产证&lt;/b&gt;"))
            #expect(asked.text.contains("还差这些"))
            let version = asked.text.firstMatch(of: /name="version" value="(\d+)"/)
            let fields: KeyValuePairs = [
                "version": version.map { String($0.1) } ?? "", "words": "补上了",
            ]
            let wrong = try await browser.upload(
                page + "/answer",
                [("papers", "x.txt", Array("text".utf8))],
                fields
            )
            #expect(wrong.status == .unprocessableContent && wrong.text.contains("只收照片和 PDF"))
            let sent = try await browser.upload(
                page + "/answer",
                [("papers", "deed.jpg", WorkerHouse.photo)],
                fields
            )
            #expect(sent.location == page)
            let after = try await browser.get(page).text
            #expect(!after.contains("还差这些") && after.contains("deed.jpg"))
            #expect(after.contains("补上了"))
        }
        #expect(try await house.cases().first?.state.step == "review")
    }

    @Test func `questions that are put again are answered with the same prompts, and no others`()
        async throws
    {
        let house = try await WorkerHouse()
        try await house.browse { browser in
            try await house.enter(0, &browser)
            try await house.fill(&browser)
            let page = try await house.send(&browser)
            let officer = house.test.north.officer
            try await house.act("ask back", saying: "请核对", asking: ["kind", "proof"], as: officer)
            let asked = try await browser.get(page).text
            #expect(asked.contains("房顶怎么漏的？") && asked.contains("上传照片"))
            #expect(!asked.contains("name=\"income\"") && asked.contains("value=\"rain\" checked"))
            #expect(asked.contains("roof.jpg") && !asked.contains("name=\"remove\""))

            let saved = try await browser.upload(
                page + "/answer",
                [],
                ["kind": "wind", "then": "save"]
            )
            #expect(saved.location == page)
            let later = try await browser.get(page).text
            #expect(later.contains("value=\"wind\" checked") && later.contains("风刮走了几片瓦？"))
            let lacking = try await browser.upload(page + "/answer", [], ["kind": "wind"])
            #expect(lacking.status == .unprocessableContent)
            #expect(lacking.text.contains("请先回答这一项"))
            let wrong = try await browser.upload(
                page + "/answer",
                [("proof", "2.jpg", WorkerHouse.photo)],
                ["kind": "wind", "gust": "9999"]
            )
            #expect(wrong.status == .unprocessableContent && wrong.text.contains("不能大于 500"))
            #expect(wrong.text.contains("2.jpg") && wrong.text.contains("value=\"9999\""))
            let sent = try await browser.upload(
                page + "/answer",
                [],
                ["kind": "wind", "gust": "12", "income": "1"]
            )
            #expect(sent.location == page)
            let after = try await browser.get(page).text
            #expect(after.contains("更正：房顶怎么漏的") && after.contains("下雨 → 刮风"))
            #expect(after.contains("1 个文件 → 2 个文件"))
        }
        let row = try #require(try await house.cases().first)
        #expect(row.state.step == "review" && row.answers.contains("\"income\":\"1500.00\""))
        #expect(row.answers.contains("\"gust\":\"12\""))
    }

    @Test func `a card is corrected where whoever pays has asked, and nowhere else`() async throws {
        let house = try await WorkerHouse()
        let member = house.test.people[0]
        try await house.browse { browser in
            try await house.enter(0, &browser)
            try await house.fill(&browser)
            let page = try await house.send(&browser)
            try await house.officer("ask back", saying: "请核对")
            let before = try await Self.sendCard(page, &browser)
            #expect(!before.contains("银行卡"))
            #expect(try await house.card(of: member.id) == member.bankAccount)
            try await house.fund(yuan: 1_000)
            try await house.officer("approve", saying: nil)
            #expect(try await browser.get(page).text.contains("¥800.50"))
            try await house.act("check card", saying: "请核对", as: house.test.finance)
            let asked = try await Self.sendCard(page, &browser)
            #expect(asked.contains("银行卡"))
            #expect(try await house.card(of: member.id) == WorkerHouse.card)
        }
    }

    /// Answers what is asked with a card; gives the page that asked.
    private static func sendCard(
        _ page: String,
        _ browser: inout HallBrowser
    )
        async throws -> String
    {
        let asked = try await browser.get(page).text
        let version = asked.firstMatch(of: /name="version" value="(\d+)"/)
        let sent = try await browser.upload(
            page + "/answer",
            [],
            [
                "version": version.map { String($0.1) } ?? "",
                "applicant.bank_account": WorkerHouse.card,
            ]
        )
        #expect(sent.location == page)
        return asked
    }

    @Test func `a case is taken back after a second look, once`() async throws {
        let house = try await WorkerHouse()
        try await house.browse { browser in
            try await house.enter(0, &browser)
            try await house.fill(&browser)
            let page = try await house.send(&browser)
            let confirm = try await browser.get(page + "/withdraw")
            #expect(confirm.text.contains("撤回申请？"))
            let version = confirm.text.firstMatch(of: /name="version" value="(\d+)"/)
            let fields: KeyValuePairs = ["version": version.map { String($0.1) } ?? ""]
            let seal = browser.seal
            for _ in 1...2 {
                let done = try await browser.post(page + "/withdraw", fields, seal: seal)
                #expect(done.location == page)
            }
            #expect(try await browser.get(page).text.contains("已撤回"))
            #expect(try await browser.get(page + "/withdraw").location == page)
            #expect(try await browser.get("/services/\(RoofAid.id)").text.contains("开始申请"))
        }
    }

    @Test func `the decision, the money and the reason are there to read`() async throws {
        let house = try await WorkerHouse()
        try await house.browse { browser in
            try await house.enter(0, &browser)
            try await house.fill(&browser)
            let page = try await house.send(&browser)
            try await house.officer("refuse", saying: "查看后没有漏")
            let text = try await browser.get(page).text
            #expect(text.contains("未通过") && text.contains("查看后没有漏"))
            #expect(text.contains("为什么这样决定") && text.contains("收入低于标准"))
            #expect(!text.contains("撤回申请"))
        }
    }

    @Test func `a foreign case answers like an unknown one, whatever is done to it`() async throws {
        let house = try await WorkerHouse()
        try await house.browse { browser in
            try await house.enter(0, &browser)
            try await house.fill(&browser)
            let page = try await house.send(&browser)
            try await house.enter(3, &browser)
            try await browser.get("/me")
            let unknown = CaseID(raw: 7).description
            for path in [page, "/cases/\(unknown)", "/cases/x"] {
                #expect(try await browser.get(path).status == .notFound)
                #expect(try await browser.get(path + "/receipt").status == .notFound)
                #expect(try await browser.get(path + "/withdraw").status == .notFound)
                try await browser.get("/me")
                let post = try await browser.post(path + "/withdraw", ["version": "1"])
                #expect(post.status == .notFound)
                try await browser.get("/me")
                let answer = try await browser.upload(path + "/answer", [])
                #expect(answer.status == .notFound)
            }
        }
        #expect(try await house.cases().first?.state.step == "review")
    }
}
