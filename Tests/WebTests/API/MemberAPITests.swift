import HTTPTypes
import Hall
import HallTesting
import Registry
import Store
import Testing

@testable import Web

@Suite struct MemberAPITests {
    @Test func `members come page by page, each once, in one order`() async throws {
        let desk = try await DeskHouse()
        let token = try await desk.token([.readMembers])
        let union = desk.test.north.union.id.description
        try await desk.programs(token) { program in
            let whole = try await program.get("/members?limit=200").json
            #expect(whole["next"] == .null)
            var found: [String] = []
            var path = "/members?limit=1"
            while true {
                let page = try await program.get(path).json
                found += page.ids("members")
                guard let next = page["next"]?.text else { break }
                path = "/members?limit=1&after=\(next)"
            }
            #expect(found == whole.ids("members") && found.count == 3)
            #expect(try await program.get("/members?union=\(union)").json.ids("members") == found)
            #expect(try await program.get("/unions").json.ids("unions").contains(union))
        }
        let south = try await desk.token([.readMembers], of: desk.test.south.officer)
        try await desk.programs(south) { program in
            #expect(try await program.get("/members?union=\(union)").status == .notFound)
            let own = try await program.get("/members").json.ids("members")
            #expect(own == desk.test.people.suffix(3).map(\.id.description).sorted())
        }
    }

    @Test func `nothing sealed leaves but by a token made for it, for a reason, and it is noted`()
        async throws
    {
        let desk = try await DeskHouse()
        let person = desk.test.people[0]
        let path = "/members/\(person.id)"
        let body: JSON = ["field": "identityNumber", "reason": "核对参保"]
        try await desk.programs(try await desk.token([.readMembers])) { program in
            let text = try await program.get(path).response.text
            for sealed in [person.name, person.identityNumber, person.phone, person.bankAccount] {
                #expect(sealed.map { !text.contains($0) } ?? true)
            }
            #expect(try await program.post(path + "/reveals", body).status == .forbidden)
        }
        #expect(try await desk.reveals(of: person.id).isEmpty)
        try await desk.programs(try await desk.token([.revealMembers], name: "参保核对")) { program in
            let blank: JSON = ["field": "phone", "reason": "   "]
            #expect(
                try await program.post(path + "/reveals", blank).status == .unprocessableContent
            )
            let shown = try await program.post(path + "/reveals", body, key: "k")
            #expect(shown.json["value"]?.text == person.identityNumber)
            #expect(try await program.post(path + "/reveals", body, key: "k").json == shown.json)
        }
        let acts = try await desk.reveals(of: person.id)
        #expect(acts.map(\.action) == ["person.revealed.identity number"])
        #expect(acts.first?.words == "参保核对: 核对参保")
        #expect(acts.first?.actor == desk.test.north.officer.account)
    }

    @Test func `a token that reveals holds a month at most`() async throws {
        let desk = try await DeskHouse()
        await #expect(throws: UnfinishedForm.self) {
            try await desk.token([.revealMembers], days: 32)
        }
        try await desk.token([.revealMembers], days: 31)
    }

    @Test func `a list is told cell by cell what the desk is told, and is taken over when decided`()
        async throws
    {
        let desk = try await DeskHouse()
        let union = desk.test.north.union.id.description
        let token = try await desk.token([.writeMembers, .readMembers], name: "花名册")
        let hall = desk.test.hall
        try await desk.programs(token) { program in
            let body: JSON = [
                "union": .text(union),
                "members": [
                    ["name": "王试验", "phone": "12700000001"],
                    ["name": "李试验", "identityNumber": "990101199003071111"],
                    ["name": ""],
                ],
            ]
            let sent = try await program.post("/member-imports", body, key: "1")
            let path = "/member-imports/\(try #require(sent.json["id"]?.text))"
            #expect(try await program.post("/member-imports", body, key: "1").json == sent.json)
            #expect(sent.json["state"] == "checking" && sent.json["name"] == "花名册")
            try await hall.goOnWithImports()
            let checked = try await program.get(path).json
            #expect(checked["state"] == "ready" && checked["counts"]?["bad"] == 2)
            let bad = try await program.get(path + "/lines?state=bad&limit=1").json
            #expect(bad["next"] == 2 && bad["lines"]?.first?["line"] == 2)
            let finding = bad["lines"]?.first?["findings"]?.first
            #expect(finding?["member"] == "identityNumber" && finding?["isGrave"] == true)
            #expect(finding?["says"]?["zh"]?.text?.contains("有一位填错了") == true)
            let last = try await program.get(path + "/lines?state=bad&after=2").json
            #expect(last["next"] == .null && last["lines"]?.first?["line"] == 3)
            let decision = path + "/decision"
            let whole = try await program.post(decision, ["decision": "all or nothing"])
            #expect(whole.status == .unprocessableContent)
            #expect(try await program.post(decision, ["decision": "good lines"]).status == .created)
            try await hall.goOnWithImports()
            #expect(try await program.get(path).json["counts"]?["done"] == 1)
            #expect(try await program.get("/members").json.ids("members").count == 4)
            let over = try await program.post(decision, ["decision": "none"])
            #expect(over.status == .unprocessableContent)
        }
    }

    @Test func `no list goes into a union out of reach, and an empty one goes nowhere`()
        async throws
    {
        let desk = try await DeskHouse()
        try await desk.programs(try await desk.token([.writeMembers])) { program in
            let south = desk.test.south.union.id.description
            let line: JSON = [["name": "王试验", "phone": "12700000001"]]
            let foreign: JSON = ["union": .text(south), "members": line]
            #expect(try await program.post("/member-imports", foreign).status == .notFound)
            let empty: JSON = ["union": .text(south), "members": []]
            let answer = try await program.post("/member-imports", empty)
            #expect(answer.status == .badRequest)
            #expect(answer.json["errors"]?.first?["pointer"] == "/members")
            #expect(try await program.get("/member-imports").json["imports"] == [])
        }
    }
}

extension JSON {
    /// The ids of a list.
    func ids(_ name: String) -> [String] {
        guard case .list(let values) = self[name] else { return [] }
        return values.compactMap { $0["id"]?.text }
    }
}

extension DeskHouse {
    fileprivate func reveals(of person: PersonID) async throws -> [AuditAct] {
        try await test.look { try $0.audit.ofSubject("person", person.raw).map(\.act) }
    }
}
