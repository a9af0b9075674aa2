import Calendar
import Casework
import Hall
import HallTesting
import Programs
import Registry
import Store
import Testing

@Suite struct ActTests {
    @Test func `a no leaves no trace on the case`() async throws {
        let office = try await Office.open()
        let id = try await office.apply(0, Office.unclear)
        let before = try await office.traces(of: id)
        let south = office.house.south.officer
        let tries: [(action: String, who: Colleague, words: String?, why: String)] = [
            ("paid", office.finance, nil, "不在这个环节"),
            ("approve", office.finance, nil, "不归您办理"),
            ("approve", office.officer, nil, "条件"),
            ("confirm", office.officer, "  ", "理由"),
            ("refuse", office.officer, nil, "理由"),
            ("fly", office.officer, nil, "没有这个操作"),
            ("refuse", south, "不行", "没有找到"),
        ]
        for (action, who, words, why) in tries {
            let refusal = await refusal {
                try await office.act(action, on: id, as: who, saying: words)
            }
            let isSaid = refusal?.reason.zh.contains(why) == true
            #expect(isSaid, "\(action): \(refusal?.reason.zh ?? "")")
        }
        #expect(try await office.traces(of: id) == before)
    }

    @Test func `the second officer hears who decided, when and what`() async throws {
        let office = try await Office.open()
        let id = try await office.apply(0)
        let seen = try await office.row(id).state.version
        office.house.pass(minutes: 7)
        try await office.act("approve", on: id, as: office.officer)
        let before = try await office.traces(of: id)
        let refusal = await refusal {
            try await office.act(
                "refuse",
                on: id,
                as: office.secondOfficer,
                saying: "不行",
                seeing: seen
            )
        }
        let said = try #require(refusal?.reason.zh)
        #expect(said.contains("北区干事") && said.contains("2024年6月25日 09:07"), "\(said)")
        #expect(said.contains("批准"), "\(said)")
        #expect(refusal?.remedy != nil)
        #expect(try await office.traces(of: id) == before)
    }

    @Test func `the same key answers the same, and is done once`() async throws {
        let office = try await Office.open()
        let id = try await office.apply(0)
        let seen = try await office.row(id).state.version
        func approve(_ key: String, _ words: String? = nil) async throws -> String {
            try await office.act(
                "approve",
                on: id,
                as: office.officer,
                saying: words,
                seeing: seen,
                key: key
            )
        }
        #expect(try await approve("k") == "payment")
        let after = try await office.traces(of: id)
        #expect(try await approve("k") == "payment")
        #expect(try await office.traces(of: id) == after)
        let other = await refusal { try await approve("k", "别的") }
        #expect(other == .otherBody)
    }

    @Test func `asking back stops the time, and answering lets it go on with what was left`()
        async throws
    {
        let office = try await Office.open()
        let id = try await office.apply(0)
        try await office.pass(days: 1)
        let due = try #require(try await office.row(id).dueAt)
        try await office.act("ask back", on: id, as: office.officer, saying: "请补发票")
        #expect(try await office.row(id).state.step == Step.applicant)
        try await office.pass(days: 14)
        #expect(try await office.row(id).state.clocks.allSatisfy { $0.late == nil })
        try await office.act("send in", on: id, as: office.workers[0])
        let resumed = try #require(try await office.row(id).dueAt)
        #expect(resumed.milliseconds - due.milliseconds == 14 * 86_400_000)
    }

    @Test func `who is asked hears it once, with the question, and officers hear of tasks by name`()
        async throws
    {
        let office = try await Office.open()
        let id = try await office.apply(0)
        try await office.act("ask back", on: id, as: office.officer, saying: "请补发票")
        let messages = try await office.house.look { try $0.messages.ofCase(id) }
        let texts = messages.filter { $0.channel == "sms" }.map(\.words)
        #expect(texts.count == 1)
        #expect(texts.first?.contains("请补发票") == true)
        let tasks = messages.filter { $0.onceKey.contains(" task ") }
        #expect(Set(tasks.compactMap(\.account)).contains(office.officer.account))
        #expect(tasks.allSatisfy { $0.words.contains("“审核”") })
    }

    @Test func `an application can be taken back until something has been given`() async throws {
        let office = try await Office.open()
        let first = try await office.apply(0)
        try await office.act("withdraw", on: first, as: office.workers[0])
        #expect(try await office.row(first).outcomeKind == "ended")
        let (second, _) = try await office.granted(0)
        _ = await refusal { try await office.act("withdraw", on: second, as: office.workers[0]) }
        #expect(try await office.row(second).state.step == "payment")
    }

    @Test func `a question nobody answers lapses, and can be asked anew`() async throws {
        let office = try await Office.open()
        let id = try await office.apply(0)
        try await office.act("ask back", on: id, as: office.officer, saying: "请补发票")
        try await office.pass(days: 40)
        let row = try await office.row(id)
        #expect(row.state.outcome == Procedure.lapsed)
        #expect(row.state.clocks.isEmpty)
        try await office.apply(0)
        try await office.expectTidyCases()
    }

    @Test func `alarm and lateness are said once, however often the clock is looked at`()
        async throws
    {
        let office = try await Office.open()
        let id = try await office.apply(0)
        for _ in 0..<10 {
            try await office.pass(days: 1)
            try await office.hall.tick()
            try await office.hall.tick()
        }
        let messages = try await office.house.look { try $0.messages.ofCase(id) }
        func said(_ occasion: String, to account: UserID) -> Int {
            messages.count { $0.onceKey.contains(" \(occasion) ") && $0.account == account }
        }
        #expect(said("warned", to: office.officer.account) == 1)
        #expect(said("late", to: office.supervisor.account) == 1)
        #expect(said("late", to: office.officer.account) == 0)
        try await office.expectClocksFiredOnce()
    }

    @Test func `a case whose service has gone stops nobody else's clock`() async throws {
        let office = try await Office.open()
        let lost = try await office.apply(0)
        let other = try await office.apply(2)
        try await office.house.arrange { tx in
            try tx.run(
                """
                INSERT INTO program (tenant, id, service, digest, title, title_en, owner, status,
                    files, published_at)
                SELECT tenant, id + 1, service, 'gone', title, title_en, owner, 'replaced', files,
                    published_at
                FROM program WHERE tenant = \(tx.tenant) AND service = \(Office.aid)
                """
            )
            try tx.run(
                "UPDATE case_file SET digest = 'gone' WHERE tenant = \(tx.tenant) AND id = \(lost)"
            )
        }
        office.house.pass(days: 40)
        #expect(try await office.hall.tick() == [lost])
        #expect(try await office.row(other).state.clocks.allSatisfy { $0.late != nil })
    }

    @Test func `of two hundred in bulk the good ones are done and each bad one says why`()
        async throws
    {
        let office = try await Office.open(more: 200)
        var lines: [DecideInBulk.Line] = []
        var bad: Set<Int64> = []
        var before: [Int64: Office.Traces] = [:]
        for number in 6..<206 {
            let isBad = number.isMultiple(of: 10)
            let answers = isBad ? Office.rich : Office.good
            let id = try await office.apply(number, answers, insisting: true)
            lines.append(DecideInBulk.Line(id, seeing: try await office.row(id).state.version))
            guard isBad else { continue }
            bad.insert(id.raw)
            before[id.raw] = try await office.traces(of: id)
        }
        let foreign = try await office.apply(3)
        lines.append(DecideInBulk.Line(foreign, seeing: 1))
        let results = try await office.hall.perform(
            DecideInBulk("approve", on: lines, saying: nil),
            as: .staff(office.officer)
        )
        #expect(results.count == 201)
        #expect(results.last?.refusal == .notFound)
        #expect(results.last?.number == "")
        for result in results.dropLast() {
            let id = CaseID(raw: result.caseFile)
            let step = try await office.row(id).state.step
            #expect((result.refusal != nil) == bad.contains(result.caseFile))
            #expect(step == (bad.contains(result.caseFile) ? "review" : "payment"))
            guard let then = before[result.caseFile] else { continue }
            #expect(result.refusal?.reason.zh.contains("条件") == true)
            #expect(try await office.traces(of: id) == then)
        }
        try await office.expectSoundBooks()
    }
}
