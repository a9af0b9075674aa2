import Calendar
import Casework
import Hall
import HallTesting
import Insight
import Programs
import Registry
import SeededTesting
import Store
import Testing

/// What everybody may read of cases, and what nobody may.
@Suite struct ShownTests {
    private static let service = "pond-list"
    private static let list = "ponds kept"

    private func open() async throws -> Office {
        let office = try await Office.open()
        try await office.hall.publish(
            try Fixtures.folder(Self.service),
            owner: office.house.federation.id
        )
        return office
    }

    private func answers(
        _ pond: String = "月亮塘",
        kind: String = "lotus",
        depth: Int = 4,
        story: String? = nil,
        shown: Bool = true,
        named: Bool = false
    ) -> [String: [String]] {
        var answers = [
            "pond": [pond], "keeper": ["欧阳春"], "kind": [kind], "depth": ["\(depth)"],
        ]
        answers["story"] = story.map { [$0] }
        if shown { answers["shown"] = ["yes"] }
        if named { answers["named"] = ["yes"] }
        return answers
    }

    private func apply(
        _ office: Office,
        _ worker: Int = 0,
        _ answers: [String: [String]]
    ) async throws -> CaseID {
        let apply = Apply(Self.service, answers: answers)
        let receipt = try await office.hall.perform(apply, as: office.workers[worker].actor)
        return CaseID(raw: receipt.caseFile)
    }

    private func taken(
        _ office: Office,
        _ worker: Int = 0,
        _ answers: [String: [String]]
    ) async throws -> CaseID {
        let id = try await apply(office, worker, answers)
        try await office.act("take on", on: id, as: office.officer)
        return id
    }

    private func read(
        _ office: Office,
        _ list: String = list,
        _ wish: OpenShownList.Wish = .init(),
        as actor: Actor = .visitor
    ) async throws -> OpenShownList.Answer {
        try await office.hall.ask(OpenShownList(list, of: Self.service, wish), as: actor)
    }

    private func ponds(_ answer: OpenShownList.Answer) -> [String] {
        answer.rows.map { $0.cells.value("pond")?.zh ?? "—" }
    }

    @Test
    func
        `everybody reads the columns that are named, the first sign of a name, and no number that somebody typed`()
        async throws
    {
        let office = try await open()
        let story = "找老张，电话 139 0000 1234，塘深 12 米"
        let id = try await taken(office, 0, answers(story: story))
        let cells = try #require(try await read(office).rows.first).cells
        let name = office.workers[0].person.name
        #expect(
            cells.map(\.column) == [
                "number", "pond", "applicant", "keeper", "grade", "story", "day",
            ]
        )
        #expect(cells.value("number")?.zh == (try await office.row(id)).number)
        #expect(cells.value("applicant")?.zh == "\(name.first ?? "?")*")
        #expect(cells.value("keeper")?.zh == "欧*")
        #expect(cells.value("grade")?.zh == "浅")
        #expect(cells.value("story")?.zh == "找老张，电话 ***********，塘深 12 米")
        let today = office.hall.calendar.date(of: office.house.clock.now)
        #expect(cells.value("day") == Words(day: today))
    }

    @Test func `who agreed is told by name, and who did not agree at all is not told`() async throws
    {
        let office = try await open()
        _ = try await taken(office, 0, answers("甲塘", named: true))
        _ = try await taken(office, 1, answers("乙塘", shown: false, named: true))
        let answer = try await read(office)
        #expect(ponds(answer) == ["甲塘"])
        #expect(answer.rows[0].cells.value("applicant")?.zh == office.workers[0].person.name)
        #expect(answer.total == .shown(1))
    }

    @Test func `a list is looked through by words and by the number of a case`() async throws {
        let office = try await open()
        _ = try await taken(office, 0, answers("清风荷塘", kind: "lotus"))
        let carp = try await taken(office, 1, answers("明月鱼塘", kind: "carp", story: "荷花也有"))
        _ = try await taken(office, 2, answers("野塘", kind: "wild"))
        func found(_ words: String, part: String? = nil) async throws -> [String] {
            ponds(try await read(office, Self.list, .init(words: words, part: part)))
        }
        #expect(try await found("荷塘") == ["清风荷塘"])
        #expect(try await found("荷花") == ["明月鱼塘"])
        #expect(try await found("荷") == [])
        // A name, a keeper and marks of the search itself are found by nobody.
        for words in ["欧阳", "\" OR \"", office.workers[0].person.name, "没有", "*"] {
            #expect(try await found(words) == [], "\(words)")
        }
        let number = try await office.row(carp).number
        #expect(try await found(" \(number) ") == ["明月鱼塘"])
        #expect(try await found("池录〔2024〕999号") == [])
        #expect(try await found("", part: "wild") == ["野塘"])
        #expect(try await found("", part: "sea") == [])
        #expect(try await found("明月", part: "wild") == [])
        let parts = try await read(office).parts
        #expect(parts.map(\.code) == ["carp", "lotus", "wild"])
        #expect(parts.map(\.count) == [.shown(1), .shown(1), .shown(1)])
    }

    @Test func `figures alone hide small ones, and show no case`() async throws {
        let office = try await open()
        func finish(_ kind: String, _ count: Int) async throws {
            for number in 0..<count {
                let id = try await apply(office, number % 6, answers(kind: kind))
                try await office.act("take on", on: id, as: office.both)
                try await office.act("finish", on: id, as: office.both)
            }
        }
        try await finish("carp", 2)
        #expect(try await read(office, "pond figures").total == .masked)
        try await finish("carp", 4)
        try await finish("lotus", 7)
        try await finish("wild", 1)
        let answer = try await read(office, "pond figures")
        #expect(answer.total == .shown(14))
        // One hidden part could be had by subtracting: the smallest of the others is hidden as well.
        #expect(answer.parts.map(\.count) == [.masked, .shown(7), .masked])
        #expect(answer.rows.isEmpty && answer.next == nil)
        let number = try await read(office).rows[0].cells.value("number")?.zh ?? ""
        #expect(try await read(office, "pond figures", .init(words: number)).rows.isEmpty)
    }

    @Test func `what is for members is for members and colleagues`() async throws {
        let office = try await open()
        _ = try await taken(office, 0, answers())
        let list = "member ponds"
        #expect(await refusal { try await read(office, list) } == .logIn)
        let officer = try await read(office, list, as: .staff(office.officer))
        #expect(ponds(officer) == ["月亮塘"])
        let today = office.hall.calendar.date(of: office.house.clock.now)
        let (member, other) = (office.workers[0], office.workers[1])
        try await office.house.arrange { tx in
            var row = try #require(try tx.people.find(member.person.id))
            row.memberSince = today
            try tx.people.save(row)
            var outsider = try #require(try tx.people.find(other.person.id))
            outsider.memberSince = nil
            try tx.people.save(outsider)
        }
        #expect(ponds(try await read(office, list, as: member.actor)) == ["月亮塘"])
        let barred = await refusal { try await read(office, list, as: other.actor) }
        #expect(barred?.reason.zh.contains("会员") == true)
        for unknown in ["no such list", "ponds"] {
            #expect(await refusal { try await read(office, unknown) } == .notFound)
        }
    }

    @Test
    func
        `a new version hides what it no longer shows at once, and shows nobody who was filed before it`()
        async throws
    {
        let office = try await open()
        _ = try await taken(office, 0, answers("甲塘", story: "有一段故事"))
        _ = try await taken(office, 1, answers("浅塘", depth: 1))
        let folder = try Fixtures.folder(Self.service)
        func publish(_ changes: (String) -> String) async throws {
            var files = folder.files
            let text = String(decoding: files["service.yaml"] ?? [], as: UTF8.self)
            files["service.yaml"] = Array(changes(text).utf8)
            try await office.hall.publish(
                ServiceFolder(name: Self.service, files: files),
                owner: office.house.federation.id
            )
        }
        // It asks for less, shows less, and would take in what was too shallow.
        try await publish {
            $0.replacing("    when: depth >= 3\n", with: "")
                .replacing("grade, story, day]", with: "grade]")
                .replacing("search: [pond, story]", with: "search: pond")
        }
        let answer = try await read(office)
        #expect(ponds(answer) == ["甲塘"])
        #expect(answer.rows[0].cells.value("story") == nil)
        #expect(try await read(office, Self.list, .init(words: "一段故事")).rows.isEmpty)
        _ = try await taken(office, 2, answers("新浅塘", depth: 1))
        #expect(ponds(try await read(office)) == ["新浅塘", "甲塘"])
        try await publish { $0.replacing("  ponds kept:", with: "  deep ponds:") }
        #expect(await refusal { try await read(office) } == .notFound)
    }

    @Test func `who takes back a yes is shown no more`() async throws {
        let office = try await open()
        let apply = Apply(
            Self.service,
            answers: answers(),
            for: office.workers[0].person.id,
            consent: ConsentGiven(.phone)
        )
        let receipt = try await office.hall.perform(apply, as: .staff(office.officer))
        let id = CaseID(raw: receipt.caseFile)
        try await office.act("take on", on: id, as: office.secondOfficer)
        try await office.act("finish", on: id, as: office.secondOfficer)
        #expect(try await read(office).rows.count == 1)
        let consents = try await office.house.look { try $0.consents.ofCase(id) }
        let consent = try #require(consents.first)
        _ = try await office.hall.perform(
            WithdrawConsent(consent.id),
            as: office.workers[0].actor
        )
        #expect(try await read(office).rows.isEmpty)
        #expect(try await read(office).total == .shown(0))
    }

    @Test(arguments: [1, 2, 3] as [UInt64])
    func `the list is what going through all cases one by one would find`(seed: UInt64) async throws
    {
        let office = try await open()
        var dice = Seeded(seed)
        let kinds = ["carp", "lotus", "wild"]
        var filed: [CaseID: (pond: String, kind: String, fits: Bool)] = [:]
        var order: [CaseID] = []
        for turn in 0..<90 {
            if order.isEmpty || dice.oneIn(3) {
                let depth = Int.random(in: 0...6, using: &dice)
                let agrees = !dice.oneIn(4)
                let kind = kinds[Int.random(in: 0..<3, using: &dice)]
                let pond = "塘第\(turn)"
                let id = try await apply(
                    office,
                    Int.random(in: 0..<6, using: &dice),
                    answers(pond, kind: kind, depth: depth, shown: agrees)
                )
                filed[id] = (pond, kind, depth >= 3 && agrees)
                order.append(id)
            } else if dice.oneIn(12) {
                // Time passes: what closed long enough ago is erased.
                try await office.pass(days: Int64.random(in: 5...25, using: &dice))
                try await office.hall.tick()
            } else {
                let id = order[Int.random(in: 0..<order.count, using: &dice)]
                let acts = ["take on", "refuse", "look again", "finish", "withdraw"]
                let act = acts[Int.random(in: 0..<acts.count, using: &dice)]
                // What does not fit where the case stands is refused, and must change nothing.
                do {
                    if act == "withdraw" {
                        let owner = try await office.row(id).applicant
                        let worker = try #require(office.workers.first { $0.person.id == owner })
                        try await office.act(act, on: id, as: worker)
                    } else {
                        try await office.act(act, on: id, as: office.both, saying: "看过了")
                    }
                } catch is Refusal {}
            }
            guard turn.isMultiple(of: 6) else { continue }
            try await compare(office, filed)
        }
        try await compare(office, filed)
        try await office.pass(days: 50)
        try await office.hall.tick()
        try await compare(office, filed)
        var erased = 0
        for id in order where try await office.row(id).erasedAt != nil { erased += 1 }
        #expect(erased > 3)
        #expect(try await office.hall.ask(CheckRecords(), as: .hall).isSound)
    }

    /// The second model: every case is read, and nothing that was kept beside it.
    private func compare(
        _ office: Office,
        _ filed: [CaseID: (pond: String, kind: String, fits: Bool)]
    ) async throws {
        var wanted: Set<String> = []
        var figures: [String: Int] = [:]
        for (id, case_) in filed {
            let row = try await office.row(id)
            guard row.erasedAt == nil else { continue }
            let place = row.state.outcome ?? row.state.step
            if case_.fits, ["tending", "kept well"].contains(place) { wanted.insert(case_.pond) }
            if row.state.outcome == "kept well" { figures[case_.kind, default: 0] += 1 }
        }
        var seen: [String] = []
        var before: ShownID?
        repeat {
            let wish = OpenShownList.Wish(before: before, limit: 4)
            let page = try await read(office, Self.list, wish)
            #expect(page.total == .shown(Int64(wanted.count)))
            #expect(page.rows.count <= 4)
            let parts = page.parts.map(\.count)
            #expect(
                parts.reduce(0) { sum, count in
                    if case .shown(let count) = count { sum + Int(count) } else { sum }
                } == wanted.count
            )
            seen += ponds(page)
            before = page.next
        } while before != nil
        #expect(Set(seen) == wanted && seen.count == wanted.count)
        for pond in wanted.prefix(3) {
            let found = ponds(try await read(office, Self.list, .init(words: pond)))
            #expect(found.contains(pond), "\(pond)")
        }
        let total = figures.values.reduce(0, +)
        let told = try await read(office, "pond figures").total
        #expect(told == (total < 5 ? .masked : .shown(Int64(total))))
    }
}
