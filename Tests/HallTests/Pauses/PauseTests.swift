import Calendar
import Hall
import HallTesting
import Programs
import Registry
import Store
import Testing

/// Services that take no applications for a time.
@Suite struct PauseTests {
    private func pause(
        _ office: Office,
        until: String? = nil,
        puttingOff days: String = "0",
        as actor: Actor? = nil
    ) async throws {
        let act = PauseService(Office.aid, because: "停电检修", until: until, puttingOff: days)
        _ = try await office.hall.perform(act, as: actor ?? .staff(office.supervisor))
    }

    private func apply(_ office: Office, _ worker: Int) async throws -> CaseID {
        let act = Apply(Office.aid, answers: Office.good)
        let receipt = try await office.hall.perform(act, as: office.workers[worker].actor)
        return CaseID(raw: receipt.caseFile)
    }

    private func way(_ office: Office, as actor: Actor) async throws -> OpenService.Way {
        try await office.hall.ask(OpenService(Office.aid), as: actor).way
    }

    @Test func `nobody new is taken, everybody reads why, and cases go on`() async throws {
        let office = try await Office.open()
        let id = try await apply(office, 0)
        let due = try await office.row(id).dueAt
        try await pause(office)
        let no = await refusal { try await apply(office, 2) }
        #expect(no?.reason.zh == "暂停受理：停电检修。")
        for actor in [Actor.visitor, office.workers[2].actor] {
            guard case .paused = try await way(office, as: actor) else {
                Issue.record("it says nothing of the pause")
                return
            }
        }
        let entries = try await office.hall.ask(Browse(), as: .visitor).groups.flatMap(\.entries)
        let taking = entries.filter(\.takesApplications).map(\.published.service.id)
        #expect(!taking.contains(Office.aid) && entries.count > taking.count)
        let filed = try await office.hall.ask(ServicesToFile(), as: .staff(office.officer))
        #expect(!filed.contains { $0.service.id == Office.aid })
        _ = try await office.hall.tick()
        #expect(try await office.row(id).dueAt == due)
        try await office.act("approve", on: id, as: office.officer)
        _ = try await office.hall.perform(
            ResumeService(Office.aid),
            as: .staff(office.supervisor)
        )
        _ = try await apply(office, 2)
    }

    @Test func `deadlines of what was there are put off once, with a line and a message`()
        async throws
    {
        let office = try await Office.open(more: 130)
        var filed: [CaseID] = []
        for worker in 0..<130 where worker != 1 { filed.append(try await apply(office, worker)) }
        let ids = filed
        let before = try await dues(office, ids)
        try await pause(office, puttingOff: "7")
        _ = try await office.hall.tick()
        _ = try await office.hall.tick()
        let after = try await dues(office, ids)
        let days = { (instant: Instant) in office.hall.calendar.date(of: instant) }
        for (one, two) in zip(before, after) { #expect(days(one).adding(days: 7) == days(two)) }
        let (events, messages) = try await office.house.look { tx in
            (
                try tx.cases.events(of: ids[0]).filter { $0.kind == "put off" },
                try tx.messages.of(office.workers[0].account, limit: 50).filter {
                    "\($0.words)".contains("顺延 7 天")
                }
            )
        }
        #expect(events.map(\.words) == ["停电检修"])
        #expect(messages.count == 1)
    }

    private func dues(_ office: Office, _ ids: [CaseID]) async throws -> [Instant] {
        try await office.house.look { tx in
            try ids.compactMap { try tx.cases.find($0)?.dueAt }
        }
    }

    @Test func `what somebody had begun is kept, and gone on with afterwards`() async throws {
        let office = try await Office.open()
        let worker = office.workers[0].actor
        let begun = SaveDraft(Office.aid, draft: nil, answers: ["story": ["病"]], page: "")
        _ = try await office.hall.perform(begun, as: worker)
        try await pause(office)
        guard case .paused = try await way(office, as: worker) else {
            Issue.record("it says nothing of the pause")
            return
        }
        _ = try await office.hall.perform(
            ResumeService(Office.aid),
            as: .staff(office.supervisor)
        )
        guard case .resume = try await way(office, as: worker) else {
            Issue.record("what was begun is gone")
            return
        }
    }

    @Test func `it is over by its last day, and can be said again`() async throws {
        let office = try await Office.open()
        let today = office.hall.calendar.date(of: office.house.clock.now)
        try await pause(office, until: today.adding(days: 2).description)
        let twice = await refusal { try await pause(office) }
        #expect(twice?.reason.zh == "这项服务已经暂停了。")
        #expect(await refusal { try await apply(office, 0) } != nil)
        try await office.pass(days: 3)
        _ = try await apply(office, 0)
        try await pause(office)
        #expect(await refusal { try await apply(office, 2) } != nil)
        let seen = try await office.hall.ask(OpenPauses(Office.aid), as: .staff(office.supervisor))
        #expect(seen.line.pause?.reason == "停电检修" && seen.before.count == 1)
    }

    @Test(
        arguments: [
            ("", nil, "0", "reason"), ("停", nil, "0", "reason"),
            (String(repeating: "停", count: 101), nil, "0", "reason"),
            ("停电", "2001-01-01", "0", "until"), ("停电", "明天", "0", "until"),
            ("停电", nil, "61", "puts_off"), ("停电", nil, "-1", "puts_off"),
            ("停电", nil, "一周", "puts_off"),
        ] as [(String, String?, String, String)]
    )
    func `what is typed wrongly is told at its field`(
        reason: String,
        until: String?,
        days: String,
        field: String
    ) async throws {
        let office = try await Office.open()
        let act = PauseService(Office.aid, because: reason, until: until, puttingOff: days)
        await #expect {
            _ = try await office.hall.perform(act, as: .staff(office.supervisor))
        } throws: {
            ($0 as? UnfinishedForm)?.faults.keys.sorted() == [field]
        }
        _ = try await apply(office, 0)
    }

    @Test func `only a supervisor of whoever offers it, who typed the password just now`()
        async throws
    {
        let office = try await Office.open()
        let below = try await Recruiting(house: office.house)
            .colleague("街道督", ["supervisor"], at: office.house.north.place)
        let stale = Colleague(
            account: office.supervisor.account,
            name: "",
            posts: office.supervisor.posts,
            isFresh: false
        )
        let tries: [(Actor, Refusal)] = [
            (.visitor, .logIn), (office.workers[0].actor, .logIn),
            (.staff(office.officer), .notYourDuty), (.staff(below), .notFound),
            (.staff(stale), .logInAgain),
        ]
        for (actor, no) in tries {
            #expect(await refusal { try await pause(office, as: actor) } == no)
        }
        let seen = try await office.hall.ask(PauseDesk(), as: .staff(below))
        #expect(seen.isEmpty)
        let hidden = await refusal {
            _ = try await office.hall.ask(OpenPauses(Office.aid), as: .staff(below))
        }
        #expect(hidden == .notFound)
        let own = try await office.hall.ask(PauseDesk(), as: .staff(office.supervisor))
        #expect(own.map(\.service).contains(Office.aid))
    }
}
