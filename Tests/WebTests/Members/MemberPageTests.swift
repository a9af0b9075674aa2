import HTTPTypes
import Hall
import HallTesting
import HummingbirdTesting
import Registry
import Store
import Testing

@testable import Web

@Suite struct MemberPageTests {
    private static let list = Array(
        "姓名,身份证号,手机号,备注\r\n王试验,,12700000001,\r\n,990101199003071111,,<b>\r\n".utf8
    )

    @Test func `a list is sent, checked, looked at and taken over`() async throws {
        let house = try await LeadHouse()
        let union = house.test.north.union.id.description
        try await house.browse { browser in
            try await house.enter(house.test.north, as: "li", &browser)
            let page = try await browser.get("/desk/members").text
            #expect(page.contains("导入名册") && page.contains("北区快递工会"))
            #expect(!page.contains(house.test.people[0].name))
            try await browser.get("/desk/members/import")
            let fields: KeyValuePairs = ["union": union, "elsewhere": "second"]
            let nothing = try await browser.upload("/desk/members/import", fields)
            #expect(nothing.status == .unprocessableContent)
            #expect(nothing.text.contains("请选一个文件"))
            let wrong = try await browser.upload(
                "/desk/members/import",
                fields,
                file: ("list", "a.pdf", Array("%PDF-1.7".utf8))
            )
            #expect(wrong.status == .unprocessableContent && wrong.text.contains("PDF"))
            let sent = try await browser.upload(
                "/desk/members/import",
                fields,
                file: ("list", "名册.csv", Self.list)
            )
            let path = try #require(sent.location)
            let moving = try await browser.get(path)
            #expect(moving.text.contains("正在检查") && moving.headers[.refresh] == "2")
            try await house.test.hall.goOnWithImports()
            let checked = try await browser.get(path)
            #expect(checked.headers[.refresh] == nil)
            #expect(checked.text.contains("B3") && checked.text.contains("备注"))
            #expect(!checked.text.contains("990101199003071111"))
            #expect(try await browser.get(path + "/confirm").text.contains("全部或都不"))
            let whole = try await browser.post(path + "/confirm", ["how": "whole"])
            #expect(whole.location == path)
            #expect(try await browser.get(path).text.contains("1 行导入不了"))
            #expect(try await browser.post(path + "/confirm", ["how": "good"]).location == path)
            try await house.test.hall.goOnWithImports()
            #expect(try await browser.get(path).text.contains("已完成"))
            let result = try await browser.post(path + "/result", ["form": "csv"])
            #expect(result.headers[.contentDisposition]?.contains("attachment") == true)
            #expect(result.text.contains("990101199003071111"))
            #expect(try await browser.get("/desk/members?q=王试验").text.contains("127****0001"))
            try await house.enter(house.test.south, as: "wang", &browser)
            #expect(try await browser.get(path).status == .notFound)
            #expect(try await browser.get("/desk/members?union=\(union)").status == .notFound)
            let foreign = try await browser.get("/desk/members").text
            #expect(!foreign.contains("名册.csv"))
        }
    }

    @Test func `members are taken away masked; whole numbers ask for more`() async throws {
        let house = try await LeadHouse()
        let number = try #require(house.test.people[0].identityNumber)
        let union = house.test.north.union.id.description
        try await house.browse { browser in
            try await house.enter(house.test.north, as: "li", &browser)
            try await browser.get("/desk/members/export")
            let masked = try await browser.post(
                "/desk/members/export",
                ["union": union, "list": "members", "form": "csv", "numbers": "masked"]
            )
            #expect(masked.status == .ok && !masked.text.contains(number))
            for (reason, isShown) in [("", false), ("年检", true)] {
                try await browser.get("/desk/members/export")
                let whole = try await browser.post(
                    "/desk/members/export",
                    [
                        "union": union, "list": "members", "form": "csv", "numbers": "whole",
                        "reason": reason,
                    ]
                )
                #expect(whole.status == (isShown ? .ok : .unprocessableContent))
                #expect(whole.text.contains(number) == isShown)
            }
            let template = try await browser.get("/desk/members/template")
            #expect(template.headers[.contentType]?.contains("spreadsheetml") == true)
        }
    }
}

extension HTTPField.Name {
    fileprivate static var refresh: Self { Self("Refresh") ?? .age }
}
