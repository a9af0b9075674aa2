import HTTPTypes
import HallTesting
import HummingbirdTesting
import Store
import Testing

@testable import Web

@Suite struct PagesTests {
    @Test func `what is offered is found by its words, and shows its figures and its steps`()
        async throws
    {
        let house = try await WorkerHouse()
        try await house.browse { browser in
            #expect(try await browser.get("/services").text.contains("房屋漏雨补助"))
            #expect(try await browser.get("/services?q=%E6%BC%8F%E9%9B%A8").text.contains("房屋漏雨"))
            #expect(try await browser.get("/services?q=ROOF").text.contains("房屋漏雨补助"))
            #expect(try await browser.get("/services?q=%E7%AB%A5").text.contains("没有找到"))
            let aid = try await browser.get("/services?class=hardship%20aid").text
            #expect(!aid.contains("房屋漏雨补助"))
            let sheet = try await browser.get("/services/\(RoofAid.id)").text
            for text in [
                "收入低于标准", "按损失补", "3个工作日内", "5,000 元", "暂定", "来源未给标准",
                "港城市总工会，2024年", "登录后申请",
            ] {
                #expect(sheet.contains(text), "\(text)")
            }
            #expect(!sheet.contains("收入高于标准"))
            #expect(try await browser.get("/services/nothing").status == .notFound)
        }
    }

    @Test(arguments: ["zh", "en"], ["normal", "elder"])
    func `every page of a worker draws in both languages and large`(
        language: String,
        size: String
    )
        async throws
    {
        let house = try await WorkerHouse()
        try await house.browse { browser in
            try await house.enter(0, &browser)
            browser.cookies["look"] = "\(language).\(size).auto"
            try await house.fill(&browser)
            let apply = "/services/\(RoofAid.id)/apply"
            let before = [
                "/", "/services", "/services/\(RoofAid.id)", "/cases", "/me", "/help",
                apply + "/1", apply + "/5", apply + "/check",
            ]
            try await Self.draw(before, language, size, &browser)
            try await browser.get(apply + "/check")
            let page = try await house.send(&browser)
            try await house.officer("ask back", saying: "请补")
            try await Self.draw(
                ["/", "/cases", page, page + "/receipt", page + "/withdraw"],
                language,
                size,
                &browser
            )
        }
    }

    private static func draw(
        _ paths: [String],
        _ language: String,
        _ size: String,
        _ browser: inout HallBrowser
    )
        async throws
    {
        for path in paths {
            let page = try await browser.get(path)
            #expect(page.status == .ok, "\(path)")
            let tag = language == "zh" ? "zh-CN" : "en"
            #expect(page.headers[.contentLanguage] == tag)
            #expect(page.text.contains("data-size=\"\(size)\""), "\(path)")
            let leaks = page.text.contains("Optional(") || page.text.contains("<script>alert")
            #expect(!leaks, "\(path)")
        }
    }

    @Test func `somebody whose name nobody knows is asked for it once, and only for his own phone`()
        async throws
    {
        let house = try await WorkerHouse()
        try await house.browse { browser in
            try await house.enterStranger(&browser)
            #expect(try await browser.get("/").text.contains("工会在你身边"))
            try await browser.get("/introduce")
            let wrong = try await browser.post(
                "/introduce",
                ["name": " ", "phone": "123", "identity": "11010119900307123"]
            )
            #expect(wrong.status == .unprocessableContent)
            for text in ["请填写姓名", "手机号应为 11 位", "身份证号应为 18 位"] {
                #expect(wrong.text.contains(text), "\(text)")
            }
            let foreign = try await browser.post(
                "/introduce",
                ["name": "阿强", "phone": house.house.phone(of: 2)]
            )
            #expect(foreign.text.contains("请填写刚才登录用的手机号"))
            let taken = try await browser.post(
                "/introduce",
                [
                    "name": "阿强", "phone": WorkerHouse.stranger,
                    "identity": house.test.people[2].identityNumber ?? "",
                ]
            )
            #expect(taken.text.contains("登记的是另一个手机号"))
            try await browser.get("/introduce")
            let known = try await browser.post(
                "/introduce",
                ["name": "阿强", "phone": WorkerHouse.stranger]
            )
            #expect(known.location == "/")
            #expect(try await browser.get("/").text.contains("阿强，你好"))
            #expect(try await browser.get("/introduce").location == "/")
        }
        let entries = try await house.test.look { try $0.audit.all().map(\.act.action) }
        #expect(entries.filter { $0 == "account.introduce" }.count == 1)
    }
}
