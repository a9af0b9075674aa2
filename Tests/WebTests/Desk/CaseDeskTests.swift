import Foundation
import HTTPTypes
import Hall
import HallTesting
import HummingbirdTesting
import Registry
import Store
import Testing

@testable import Web

@Suite struct CaseDeskTests {
    @Test func `the inbox has what is due first at its top`() async throws {
        let house = try await DeskHouse()
        let first = try await house.file(0)
        house.test.pass(days: 1)
        let second = try await house.file(2)
        let numbers = [
            try await house.row(first)?.number ?? "", try await house.row(second)?.number ?? "",
        ]
        try await house.browse(as: "north") { browser in
            let page = try await browser.get("/desk/inbox").text
            let places = numbers.compactMap { page.range(of: $0)?.lowerBound }
            #expect(places.count == 2 && places[0] < places[1])
            let found = try await browser.get("/desk/inbox?q=\(numbers[1].percentEncoded)").text
            #expect(!found.contains(numbers[0]) && found.contains("/desk/cases/\(second)"))
        }
        try await house.browse(as: "south") { browser in
            let own = try await browser.get("/desk/inbox").text
            #expect(!own.contains(numbers[0]))
            let found = try await browser.get("/desk/inbox?q=\(numbers[0].percentEncoded)").text
            #expect(!found.contains("/desk/cases/\(first)"))
        }
    }

    @Test func `an officer sees why the rule says yes, is asked once more, and approves`()
        async throws
    {
        let house = try await DeskHouse()
        let id = try await house.file()
        let number = try await house.row(id)?.number ?? ""
        try await house.browse(as: "north") { browser in
            let home = try await browser.get("/desk")
            #expect(home.status == .ok && home.text.contains(number))
            let page = try await browser.get("/desk/cases/\(id)").text
            #expect(page.contains("突发、特殊困难") && page.contains(number))
            #expect(page.contains("按规则现在不用这一步"))
            let asked = try await browser.act("approve", on: id)
            #expect(asked.status == .ok && asked.text.contains("¥3,000"))
            #expect(try await house.step(of: id) == "review")
            let done = try await browser.confirm("approve", on: id)
            #expect(done.status == .seeOther && done.location == "/desk/cases/\(id)")
            #expect(try await house.step(of: id) == "payment")
            #expect(try await browser.get("/desk/cases/\(id)").text.contains("已办好"))
        }
    }

    @Test func `an officer names the questions, and whoever filed answers them at the desk`()
        async throws
    {
        let house = try await DeskHouse()
        let id = try await house.file()
        let deputy = house.deputy.account
        try await house.test.arrange { tx in
            guard let row = try tx.cases.find(id) else { return }
            try tx.run("UPDATE case_file SET filer = \(deputy) WHERE id = \(row.id)")
        }
        try await house.browse(as: "north") { browser in
            let page = try await browser.get("/desk/cases/\(id)").text
            #expect(page.contains("请申请人重新回答") && page.contains("value=\"monthly income\""))
            let version = "\(try await house.version(of: id))"
            let silent = try await browser.post(
                "/desk/cases/\(id)/ask%20back",
                ["_version": version, "_asked": "monthly income", "say": ""]
            )
            #expect(silent.status != .seeOther)
            #expect(silent.text.contains("value=\"monthly income\" checked"))
            let asked = try await browser.post(
                "/desk/cases/\(id)/ask%20back",
                ["_version": version, "_asked": "monthly income", "say": "请核对收入"]
            )
            #expect(asked.status == .seeOther, "\(asked.text)")
            #expect(try await !browser.get("/desk/cases/\(id)").text.contains("asked/answers"))

            browser.cookies["staff"] = "deputy"
            let open = try await browser.get("/desk/cases/\(id)").text
            #expect(open.contains("asked/answers") && open.contains("请核对收入"))
            #expect(open.contains("全家一个月收入大约多少元？"))
            let wrong = try await browser.upload(
                "/desk/cases/\(id)/asked/answers",
                ["monthly_income": "很多"]
            )
            #expect(wrong.status == .unprocessableContent && wrong.text.contains("很多"))
            let sent = try await browser.upload(
                "/desk/cases/\(id)/asked/answers",
                ["monthly_income": "2400"]
            )
            #expect(sent.location == "/desk/cases/\(id)", "\(sent.text)")
            let after = try await browser.get("/desk/cases/\(id)").text
            #expect(after.contains("更正：全家月收入") && after.contains("3,000 元 → 2,400 元"))
        }
        #expect(try await house.step(of: id) == "review")
    }

    @Test func `a registry that has changed is shown, and judged on when somebody says so`()
        async throws
    {
        let house = try await DeskHouse()
        let id = try await house.file()
        let person = house.test.people[0].id
        try await house.test.arrange { tx in
            guard var row = try tx.people.find(person) else { return }
            row.workRegion = "110105"
            try tx.people.save(row)
        }
        try await house.browse(as: "north") { browser in
            let page = try await browser.get("/desk/cases/\(id)").text
            #expect(page.contains("登记信息变了") && !page.contains("110105"))
            let version = "\(try await house.version(of: id))"
            let path = "/desk/cases/\(id)/registry/judge"
            let stale = try await browser.post(path, ["_version": "0"])
            #expect(stale.status == .conflict)
            #expect(try await browser.post(path, ["_version": version]).status == .seeOther)
            let after = try await browser.get("/desk/cases/\(id)").text
            #expect(!after.contains("登记信息变了") && after.contains("不在本地工作"))
        }
    }

    @Test func `a foreign case number answers like an unknown one`() async throws {
        let house = try await DeskHouse()
        let id = try await house.file()
        try await house.browse(as: "south") { browser in
            let foreign = try await browser.get("/desk/cases/\(id)")
            let unknown = try await browser.get("/desk/cases/\(CaseID(raw: 77))")
            let nonsense = try await browser.get("/desk/cases/..%2F..")
            for answer in [foreign, unknown, nonsense] {
                #expect(answer.status == .notFound && answer.text.contains("没有找到这一项"))
            }
            func plain(_ text: String, _ id: CaseID) -> String {
                text.replacing(id.description, with: "")
                    .replacing(/name="_seal" value="[^"]*"/, with: "")
            }
            #expect(plain(foreign.text, id) == plain(unknown.text, CaseID(raw: 77)))
            try await browser.get("/desk")
            let act = try await browser.act("approve", on: id, version: "1")
            #expect(act.status == .notFound)
            let reveal = try await browser.post(
                "/desk/cases/\(id)/reveal/phone",
                ["reason": "看看"]
            )
            #expect(reveal.status == .notFound)
        }
    }

    @Test func `an edited hidden version does nothing`() async throws {
        let house = try await DeskHouse()
        let id = try await house.file()
        try await house.browse(as: "north") { browser in
            try await browser.get("/desk/cases/\(id)")
            let edited = try await browser.post(
                "/desk/cases/\(id)/approve",
                ["_version": "9", "sure": "yes"]
            )
            #expect(edited.status == .conflict)
            try await browser.get("/desk/cases/\(id)")
            let nonsense = try await browser.post(
                "/desk/cases/\(id)/approve",
                ["_version": "x", "sure": "yes"]
            )
            #expect(nonsense.status == .badRequest)
            #expect(try await house.step(of: id) == "review")
        }
    }

    @Test func `a form sent twice is done once; with another content it is a conflict`()
        async throws
    {
        let house = try await DeskHouse()
        let id = try await house.file()
        try await house.browse(as: "north") { browser in
            try await browser.get("/desk/cases/\(id)")
            try await browser.act("approve", on: id)
            let seal = browser.seal
            let version = String(try await house.version(of: id))
            for _ in 1...2 {
                let sent = try await browser.post(
                    "/desk/cases/\(id)/approve",
                    ["_version": version, "sure": "yes", "say": ""],
                    seal: seal
                )
                #expect(sent.status == .seeOther)
            }
            let other = try await browser.post(
                "/desk/cases/\(id)/approve",
                ["_version": version, "sure": "yes", "say": "别的"],
                seal: seal
            )
            #expect(other.status == .conflict)
        }
        let acts = try await house.test.look { tx in
            try tx.cases.events(of: id).filter { $0.action == "approve" && $0.kind == "acted" }
        }
        #expect(acts.count == 1)
    }

    @Test func `the second officer sees who decided, when and what`() async throws {
        let house = try await DeskHouse()
        let id = try await house.file()
        try await house.browse(as: "north") { browser in
            try await browser.get("/desk/cases/\(id)")
            let seen = browser
            browser.cookies["staff"] = "deputy"
            try await browser.get("/desk/cases/\(id)")
            try await browser.act("refuse", on: id, saying: "材料是别人的")
            #expect(try await browser.confirm("refuse", on: id).status == .seeOther)
            browser = seen
            let late = try await browser.act("approve", on: id)
            #expect(late.status == .conflict)
            #expect(late.text.contains("干事韩梅") && late.text.contains("2024年6月25日 09:00"))
            #expect(late.text.contains("不予批准") && late.text.contains("材料是别人的"))
        }
        #expect(try await house.outcome(of: id) == "refused")
    }

    @Test func `a refusal without words is said beside its form, and what was typed stays`()
        async throws
    {
        let house = try await DeskHouse()
        let id = try await house.file()
        try await house.browse(as: "north") { browser in
            try await browser.get("/desk/cases/\(id)")
            let empty = try await browser.act("refuse", on: id)
            #expect(empty.status == .unprocessableContent)
            #expect(empty.text.contains("请写明理由"))
            let blocked = try await browser.act("confirm", on: id, saying: "我核实过<b>")
            #expect(blocked.status == .unprocessableContent)
            #expect(blocked.text.contains("我核实过&lt;b&gt;"))
            #expect(try await house.step(of: id) == "review")
        }
    }

    @Test func `revealing asks for the password and a reason, and leaves a line`() async throws {
        let house = try await DeskHouse()
        let id = try await house.file()
        let phone = house.test.people[0].phone ?? "?"
        let path = "/desk/cases/\(id)/reveal/phone"
        try await house.browse(as: "stale north") { browser in
            let page = try await browser.get("/desk/cases/\(id)").text
            #expect(!page.contains(phone) && page.contains(path))
            let again = "/desk/login/again?back=\(path.percentEncoded)"
            #expect(try await browser.get(path).location == again)
            #expect(try await browser.post(path, ["reason": "联系本人"]).location == again)
            browser.cookies["staff"] = "north"
            try await browser.get(path)
            let silent = try await browser.post(path, ["reason": " "])
            #expect(silent.status == .unprocessableContent)
            #expect(silent.text.contains("请写明查看的理由") && !silent.text.contains(phone))
            let shown = try await browser.post(path, ["reason": "联系本人"])
            #expect(shown.status == .ok && shown.text.contains(phone))
            #expect(shown.headers[.cacheControl] == "no-store")
            let after = try await browser.get("/desk/cases/\(id)").text
            #expect(after.contains("查看手机号（联系本人）") && !after.contains(phone))
        }
        let acts = try await house.test.look { try $0.audit.ofCase(id).map(\.act) }
        let reveals = acts.filter { $0.action == "person.revealed.phone" }
        #expect(reveals.count == 1 && reveals.first?.actor == house.test.north.officer.account)
    }

    @Test func `a script in a name is only a name`() async throws {
        let house = try await DeskHouse()
        let person = house.test.people[0]
        try await house.test.arrange { tx in
            guard var row = try tx.people.find(person.id) else { return }
            row.name = "<script>alert(1)</script>"
            try tx.people.save(row)
        }
        let id = try await house.file()
        try await house.browse(as: "north") { browser in
            for path in ["/desk", "/desk/inbox", "/desk/cases/\(id)"] {
                let page = try await browser.get(path).text
                #expect(!page.contains("<script>"), "\(path)")
            }
            try await browser.get("/desk/cases/\(id)/reveal/name")
            let shown = try await browser.post(
                "/desk/cases/\(id)/reveal/name",
                ["reason": "核对姓名"]
            )
            #expect(shown.text.contains("&lt;script&gt;") && !shown.text.contains("<script>"))
        }
    }

    @Test func `a form without our seal changes nothing`() async throws {
        let house = try await DeskHouse()
        let id = try await house.file()
        try await house.browse(as: "north") { browser in
            try await browser.get("/desk/cases/\(id)")
            for path in [
                "/desk/cases/\(id)/approve", "/desk/bulk/do", "/desk/cases/\(id)/reveal/phone",
            ] {
                let foreign = try await browser.post(
                    path,
                    [
                        "_version": "1", "sure": "yes", "action": "approve", "reason": "看看",
                        "case": "\(id).1",
                    ],
                    seal: "forged"
                )
                #expect(foreign.status == .forbidden, "\(path)")
            }
            #expect(try await house.step(of: id) == "review")
        }
    }

    @Test func `many are approved at once, and what cannot go along says why`() async throws {
        let house = try await DeskHouse()
        let first = try await house.file(0)
        let second = try await house.file(2)
        try await house.browse(as: "north") { browser in
            try await browser.get("/desk/inbox")
            let tokens = [first, second].map { "\($0).1" }
            let asked = try await browser.post(
                "/desk/bulk",
                ["action": "approve", "case": tokens[0], "case": tokens[1]]
            )
            #expect(asked.status == .ok && asked.text.contains("¥6,000"))
            #expect(asked.text.contains("确定，办 2 件"))
            let done = try await browser.post(
                "/desk/bulk/do",
                ["action": "approve", "case": tokens[0], "case": "\(second).9"]
            )
            #expect(done.status == .ok && done.text.contains("没办成 1 件"))
            #expect(try await house.step(of: first) == "payment")
            #expect(try await house.step(of: second) == "review")
            try await browser.get("/desk/inbox")
            let last = try await browser.post(
                "/desk/bulk/do",
                ["action": "approve", "case": tokens[1]]
            )
            #expect(last.location == "/desk/inbox")
            let none = try await browser.post("/desk/bulk", ["action": "approve"])
            #expect(none.location == "/desk/inbox")
        }
    }
}
