import Calendar
import Casework
import Hall
import HallTesting
import Programs
import Registry
import Store
import Testing

/// Cases that are handled before others: by hand, by the service's rule, and all of a time.
@Suite struct UrgentTests {
    /// The service of the office, with a rule and shorter terms.
    private func open(
        _ urgent: String =
            "{when: damage >= help, within: {review: 1 working day, payment: 2 days}}"
    ) async throws -> Office {
        let office = try await Office.open()
        let folder = try Fixtures.folder(Office.aid)
        var files = folder.files
        let text = String(decoding: try #require(files["service.yaml"]), as: UTF8.self)
            .replacing(
                "    papers: {ask",
                with: """
                        damage: {ask: 损失多少元？, title: 损失, money: any, optional: yes}
                        papers: {ask
                    """
            )
            .replacing("outcomes:", with: "urgent: \(urgent)\n\noutcomes:")
        files["service.yaml"] = Array(text.utf8)
        try await office.hall.publish(
            ServiceFolder(name: folder.name, files: files),
            owner: office.house.federation.id
        )
        return office
    }

    private func mark(_ id: CaseID, _ office: Office, as actor: Actor) async throws {
        _ = try await office.hall.perform(MarkUrgent(id, because: "房子被冲走了"), as: actor)
    }

    private func takeBack(_ id: CaseID, _ office: Office, as actor: Actor) async throws {
        _ = try await office.hall.perform(TakeUrgencyBack(id, because: "亲戚接走了"), as: actor)
    }

    private func damage(_ yuan: String) -> [String: [String]] {
        Office.good.merging(["damage": [yuan]]) { _, new in new }
    }

    @Test func `marked, its time is shorter, its applicant knows why, and the story says who`()
        async throws
    {
        let office = try await open()
        let id = try await office.apply(0)
        let other = try await office.apply(2)
        let before = try await office.row(id)
        try await mark(id, office, as: .staff(office.officer))
        let after = try await office.row(id)
        #expect(after.state.isUrgent && after.state.version == before.state.version)
        let (soon, usual) = (try #require(after.dueAt), try #require(before.dueAt))
        #expect(soon < usual)
        let desk = try await office.hall.ask(OpenDeskCase(id), as: .staff(office.officer))
        #expect(desk.urgency?.reason == "房子被冲走了" && desk.canHurry)
        let title = UrgencyNote.byHand.title.zh
        #expect(desk.audit.contains { $0.what.zh == title && $0.who?.zh == office.officer.name })
        let own = try await office.hall.ask(OpenMyCase(id), as: office.workers[0].actor)
        #expect(own.urgency?.note == .byHand && own.urgency?.reason == "房子被冲走了")
        #expect(own.urgentDay == office.hall.calendar.lastDay(before: soon))
        #expect(own.story.contains { $0.note?.zh == "房子被冲走了" })
        let said = try await messages(office, 0).filter { $0.contains("已加急办理：房子被冲走了") }
        #expect(said.count == 1)
        #expect(try await messages(office, 2).allSatisfy { !$0.contains("加急") })

        let inbox = try await office.hall.ask(InboxOf(.urgent), as: .staff(office.officer))
        #expect(inbox.rows.map(\.id) == [id] && inbox.rows.allSatisfy(\.isUrgent))
        #expect(inbox.urgent == 1 && inbox.all == 2)
        let all = try await office.hall.ask(InboxOf(), as: .staff(office.officer))
        #expect(all.rows.map(\.id) == [id, other] && all.rows.map(\.isUrgent) == [true, false])

        try await office.act("approve", on: id, as: office.officer)
        let paying = try await office.row(id)
        let days = Due("2 days")?.instant(
            from: office.house.clock.now,
            in: office.hall.calendar
        )
        #expect(paying.state.step == "payment" && paying.dueAt == days)
        #expect(try await office.hall.ask(InboxOf(.urgent), as: .staff(office.finance)).urgent == 1)
        try await office.expectTidyCases()
    }

    private func messages(_ office: Office, _ worker: Int) async throws -> [String] {
        let account = office.workers[worker].account
        return try await office.house.look { tx in
            try tx.messages.of(account, limit: 50).map { "\($0.words)" }
        }
    }

    @Test func `taken back, it has the time that it would have had`() async throws {
        let office = try await open()
        let id = try await office.apply(0)
        let usual = try await office.row(id).dueAt
        try await mark(id, office, as: .staff(office.supervisor))
        try await office.pass(days: 2)
        #expect(try await office.row(id).state.clocks.first?.late != nil)
        try await takeBack(id, office, as: .staff(office.officer))
        let back = try await office.row(id)
        #expect(!back.state.isUrgent && back.dueAt == usual)
        #expect(back.state.clocks.first?.late == nil)
        let own = try await office.hall.ask(OpenMyCase(id), as: office.workers[0].actor)
        #expect(own.urgency == nil && own.story.contains { $0.note?.zh == "亲戚接走了" })
        #expect(try await messages(office, 0).contains { $0.contains("不再加急") })
        #expect(try await office.hall.ask(InboxOf(), as: .staff(office.officer)).urgent == 0)
        try await mark(id, office, as: .staff(office.officer))
        #expect(try await office.row(id).state.isUrgent)
        try await office.expectTidyCases()
    }

    @Test func `only those who handle it now, and supervisors over it`() async throws {
        let office = try await open()
        let id = try await office.apply(0)
        let staff = Recruiting(house: office.house)
        let far = try await staff.colleague(
            "远督",
            ["supervisor", "officer"],
            at: office.house.south.place
        )
        let tries: [(Actor, Refusal)] = [
            (.visitor, .logIn), (office.workers[0].actor, .logIn),
            (.staff(office.finance), .notYourDuty), (.staff(far), .notFound),
        ]
        for (actor, no) in tries {
            #expect(await refusal { try await mark(id, office, as: actor) } == no)
            #expect(try await !office.row(id).state.isUrgent)
        }
        let seen = try await office.hall.ask(OpenDeskCase(id), as: .staff(office.finance))
        #expect(!seen.canHurry)
        try await mark(id, office, as: .staff(office.supervisor))
        for (actor, no) in tries {
            #expect(await refusal { try await takeBack(id, office, as: actor) } == no)
        }
        #expect(await refusal { try await mark(id, office, as: .staff(office.officer)) } != nil)
        try await takeBack(id, office, as: .staff(office.officer))
        #expect(
            await refusal { try await takeBack(id, office, as: .staff(office.officer)) } != nil
        )
        try await office.act("refuse", on: id, as: office.officer, saying: "不符合")
        let over = await refusal { try await mark(id, office, as: .staff(office.officer)) }
        #expect(over?.reason.zh == "这一件已经办结。")
    }

    @Test(arguments: ["", "急", String(repeating: "急", count: 501)])
    func `a reason is said`(reason: String) async throws {
        let office = try await open()
        let id = try await office.apply(0)
        await #expect {
            let act = MarkUrgent(id, because: reason)
            _ = try await office.hall.perform(act, as: .staff(office.officer))
        } throws: {
            ($0 as? UnfinishedForm)?.faults.keys.sorted() == [UrgencyNote.field]
        }
        #expect(try await !office.row(id).state.isUrgent)
    }

    @Test func `the rule makes it urgent from its filing on, and a missing fact does not`()
        async throws
    {
        let office = try await open()
        let id = try await office.apply(0, damage("1200"))
        let row = try await office.row(id)
        #expect(row.state.isUrgent && row.enteredAt == office.house.clock.now)
        let desk = try await office.hall.ask(OpenDeskCase(id), as: .staff(office.officer))
        #expect(desk.urgency?.note == .byRule)
        #expect(try await messages(office, 0).allSatisfy { !$0.contains("加急") })
        let small = try await office.apply(3, damage("1199.99"))
        let unsaid = try await office.apply(2)
        for id in [small, unsaid] { #expect(try await !office.row(id).state.isUrgent) }

        // What was missing is told when it is asked for: then it is urgent.
        let ask = Act(
            "ask back",
            on: unsaid,
            saying: "损失多少？",
            asking: ["damage"],
            seeing: try await office.row(unsaid).state.version
        )
        _ = try await office.hall.perform(ask, as: .staff(office.officer))
        let answer = AnswerRequest(
            unsaid,
            answers: ["damage": ["5000"]],
            saying: "五千",
            seeing: try await office.row(unsaid).state.version
        )
        _ = try await office.hall.perform(answer, as: office.workers[2].actor)
        #expect(try await office.row(unsaid).state.isUrgent)
        try await office.expectTidyCases()
    }

    @Test func `what people have taken back no rule brings again`() async throws {
        let office = try await open()
        let id = try await office.apply(0, damage("2000"))
        try await takeBack(id, office, as: .staff(office.officer))
        let ask = Act(
            "ask back",
            on: id,
            saying: "损失多少？",
            asking: ["damage"],
            seeing: try await office.row(id).state.version
        )
        _ = try await office.hall.perform(ask, as: .staff(office.officer))
        let answer = AnswerRequest(
            id,
            answers: ["damage": ["9000"]],
            saying: "更多",
            seeing: try await office.row(id).state.version
        )
        _ = try await office.hall.perform(answer, as: office.workers[0].actor)
        #expect(try await !office.row(id).state.isUrgent)
    }

    @Test func `where a service says nothing of it a case is marked, and its days stay`()
        async throws
    {
        let office = try await Office.open()
        let id = try await office.apply(0)
        let due = try await office.row(id).dueAt
        try await mark(id, office, as: .staff(office.officer))
        let row = try await office.row(id)
        #expect(row.state.isUrgent && row.dueAt == due)
    }

    @Test func `paused deadlines move together, and taking back finds the later day`() async throws
    {
        let office = try await open()
        let id = try await office.apply(0)
        let usual = try #require(try await office.row(id).dueAt)
        try await mark(id, office, as: .staff(office.officer))
        let soon = try #require(try await office.row(id).dueAt)
        let pause = PauseService(Office.aid, because: "停电检修", until: nil, puttingOff: "5")
        _ = try await office.hall.perform(pause, as: .staff(office.supervisor))
        _ = try await office.hall.tick()
        let later = try #require(try await office.row(id).dueAt)
        let date = { (instant: Instant) in office.hall.calendar.date(of: instant) }
        #expect(date(later) == date(soon).adding(days: 5))
        try await takeBack(id, office, as: .staff(office.officer))
        let back = try #require(try await office.row(id).dueAt)
        #expect(date(back) == date(usual).adding(days: 5))
    }

    @Test func `in a time that hurries new cases are urgent, and those of before are not`()
        async throws
    {
        let office = try await open()
        let before = try await office.apply(0)
        let today = office.hall.calendar.date(of: office.house.clock.now)
        let lane = OpenUrgentLane(
            Office.aid,
            because: "台风受灾",
            until: today.adding(days: 2).description
        )
        let stale = Colleague(
            account: office.supervisor.account,
            name: "",
            posts: office.supervisor.posts,
            isFresh: false
        )
        for (actor, no) in [
            (.visitor, .logIn), (.staff(office.officer), .notYourDuty),
            (.staff(stale), .logInAgain),
        ] as [(Actor, Refusal)] {
            #expect(await refusal { _ = try await office.hall.perform(lane, as: actor) } == no)
        }
        _ = try await office.hall.perform(lane, as: .staff(office.supervisor))
        let twice = await refusal {
            _ = try await office.hall.perform(lane, as: .staff(office.supervisor))
        }
        #expect(twice?.reason.zh == "这项服务已经在加急。")
        let during = try await office.apply(2)
        #expect(try await !office.row(before).state.isUrgent)
        #expect(try await office.row(during).state.isUrgent)
        let own = try await office.hall.ask(OpenMyCase(during), as: office.workers[2].actor)
        #expect(own.urgency?.note == .byLane && own.urgency?.reason == "台风受灾")
        // Its last day ends it by itself; what is urgent stays so.
        try await office.pass(days: 3)
        let after = try await office.apply(3)
        #expect(try await !office.row(after).state.isUrgent)
        #expect(try await office.row(during).state.isUrgent)
        let seen = try await office.hall.ask(OpenPauses(Office.aid), as: .staff(office.supervisor))
        #expect(seen.line.lane == nil && seen.hurriedBefore.map(\.reason) == ["台风受灾"])

        let open = OpenUrgentLane(Office.aid, because: "疫情", until: nil)
        _ = try await office.hall.perform(open, as: .staff(office.supervisor))
        let end = EndUrgentLane(Office.aid)
        #expect(
            await refusal { _ = try await office.hall.perform(end, as: .staff(office.officer)) }
                == .notYourDuty
        )
        _ = try await office.hall.perform(end, as: .staff(office.supervisor))
        let last = try await office.apply(4)
        #expect(try await !office.row(last).state.isUrgent)
        for (reason, until, field) in [
            ("", nil, "reason"), ("台风", "2001-01-01", "until"), ("台风", "明天", "until"),
        ] as [(String, String?, String)] {
            await #expect {
                let act = OpenUrgentLane(Office.aid, because: reason, until: until)
                _ = try await office.hall.perform(act, as: .staff(office.supervisor))
            } throws: {
                ($0 as? UnfinishedForm)?.faults.keys.sorted() == [field]
            }
        }
    }
}
