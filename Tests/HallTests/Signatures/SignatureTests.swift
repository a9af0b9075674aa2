import Calendar
import Casework
import Hall
import HallTesting
import Ledger
import Programs
import Registry
import SeededTesting
import Store
import Testing

/// What gives more than one may give alone takes effect when a second one has signed it.
@Suite struct SignatureTests {
    @Test func `above the sum nothing is given before a second one has signed`() async throws {
        let ridge = try await Ridge.open()
        let id = try await ridge.apply(0, needing: "5000.01")
        try await ridge.approve(id, as: ridge.office.officer, saying: "情况属实")
        #expect(try await ridge.step(id) == Step.signature)
        #expect(try await ridge.grants(id).isEmpty)
        let inbox = try await ridge.hall.ask(InboxOf(), as: .staff(ridge.office.supervisor))
        #expect(inbox.rows.map(\.id) == [id])
        let desk = try await ridge.hall.ask(OpenDeskCase(id), as: .staff(ridge.office.supervisor))
        #expect(desk.actions.map(\.action) == [Action.countersign, Action.unsigned])
        let remark = try #require(desk.remarks[Action.countersign])
        #expect(remark.zh.contains(ridge.office.officer.name))
        #expect(remark.zh.contains("5,000.01 元") && remark.zh.contains("情况属实"))
        try await ridge.office.act(Action.countersign, on: id, as: ridge.office.supervisor)
        #expect(try await ridge.step(id) == "payment")
        #expect(try await ridge.grants(id).map(\.amount) == [5_000_01])
        try await ridge.expectSound()
    }

    @Test func `exactly the sum is one's own to give`() async throws {
        let ridge = try await Ridge.open()
        let id = try await ridge.apply(0, needing: "5000")
        let desk = try await ridge.hall.ask(OpenDeskCase(id), as: .staff(ridge.office.officer))
        #expect(desk.remarks.isEmpty)
        try await ridge.approve(id, as: ridge.office.officer)
        #expect(try await ridge.step(id) == "payment")
        let large = try await ridge.apply(2, needing: "5001")
        let warned = try await ridge.hall.ask(OpenDeskCase(large), as: .staff(ridge.office.officer))
        #expect(warned.remarks["approve"]?.zh.contains("5,000 元") == true)
    }

    @Test func `nobody signs what they did or filed, and nobody pays what they signed`()
        async throws
    {
        let ridge = try await Ridge.open()
        let id = try await ridge.apply(0, needing: "9000")
        try await ridge.approve(id, as: ridge.all)
        let own = await refusal {
            try await ridge.office.act(Action.countersign, on: id, as: ridge.all)
        }
        #expect(own?.reason.zh.contains("第二个签字要由别人来签") == true)
        let obstacles = try await ridge.hall.ask(Obstacles(id), as: .staff(ridge.all))
        #expect(obstacles[Action.countersign]?.zh.contains("别人") == true)
        let stranger = await refusal {
            try await ridge.office.act(Action.countersign, on: id, as: ridge.office.officer)
        }
        #expect(stranger?.reason.zh.contains("不归您办理") == true)
        try await ridge.office.act(Action.countersign, on: id, as: ridge.office.supervisor)
        for colleague in [ridge.office.supervisor, ridge.all] {
            let no = await refusal { try await ridge.office.act("paid", on: id, as: colleague) }
            #expect(no?.reason.zh.contains("审批和发放要由两个人办") == true)
        }
        try await ridge.office.act("paid", on: id, as: ridge.office.finance)
        try await ridge.expectSound()
    }

    @Test func `whoever filed it for another does not sign it`() async throws {
        let ridge = try await Ridge.open()
        let filing = Apply(
            Ridge.service,
            answers: ["need": ["8000"]],
            for: ridge.office.workers[0].person.id,
            consent: ConsentGiven(.phone, words: "电话里同意")
        )
        let receipt = try await ridge.hall.perform(filing, as: .staff(ridge.all))
        let id = CaseID(raw: receipt.caseFile)
        try await ridge.approve(id, as: ridge.office.officer)
        let no = await refusal {
            try await ridge.office.act(Action.countersign, on: id, as: ridge.all)
        }
        #expect(no?.reason.zh.contains("您提交或办理的") == true)
    }

    @Test
    func `sent back, nothing was given, its answers count for nothing, and either may sign later`()
        async throws
    {
        let ridge = try await Ridge.open()
        let id = try await ridge.apply(0, needing: "9000")
        try await ridge.approve(id, as: ridge.office.officer, seen: "第一次")
        let mute = await refusal {
            try await ridge.office.act(Action.unsigned, on: id, as: ridge.office.supervisor)
        }
        #expect(mute?.reason.zh.contains("请写明理由") == true)
        try await ridge.office.act(
            Action.unsigned,
            on: id,
            as: ridge.office.supervisor,
            saying: "请附报价"
        )
        #expect(try await ridge.step(id) == "review")
        #expect(try await ridge.grants(id).isEmpty)
        let desk = try await ridge.hall.ask(OpenDeskCase(id), as: .staff(ridge.office.officer))
        #expect(desk.story.contains { $0.words?.zh == "请附报价" })
        try await ridge.approve(id, as: ridge.office.officer, seen: "第二次")
        try await ridge.office.act(Action.countersign, on: id, as: ridge.office.supervisor)
        let events = try await ridge.office.house.look { try $0.cases.events(of: id) }
        let done = try #require(events.last { $0.kind == "acted" && $0.action == "approve" })
        #expect(done.form?.contains("第二次") == true)
        #expect(done.actor == ridge.office.officer.account)
        try await ridge.expectSound()
    }

    @Test func `the story says who did it and who signed; the applicant reads it once`()
        async throws
    {
        let ridge = try await Ridge.open()
        let id = try await ridge.apply(0, needing: "9000")
        try await ridge.approve(id, as: ridge.office.officer)
        let before = try await ridge.hall.ask(OpenMyCase(id), as: ridge.office.workers[0].actor)
        #expect(!before.story.contains { $0.title.zh == "批准" })
        #expect(before.ahead.map(\.zh) == ["发放"])
        try await ridge.office.act(
            Action.countersign,
            on: id,
            as: ridge.office.supervisor,
            saying: "同意"
        )
        let own = try await ridge.hall.ask(OpenMyCase(id), as: ridge.office.workers[0].actor)
        #expect(own.story.count { $0.title.zh == "批准" } == 1)
        #expect(!own.story.contains { $0.title.zh == "签字同意" })
        let desk = try await ridge.hall.ask(OpenDeskCase(id), as: .staff(ridge.office.supervisor))
        let deeds = desk.story.filter { $0.kind == .acted || $0.kind == .held }
        #expect(deeds.map(\.title.zh) == ["批准，等第二人签字", "签字同意"])
        #expect(
            deeds.map { $0.who?.zh } == [ridge.office.officer.name, ridge.office.supervisor.name]
        )
    }

    @Test func `signed, and there is no money: it waits, and goes on without a third signature`()
        async throws
    {
        let ridge = try await Ridge.open(fund: 0)
        let id = try await ridge.apply(0, needing: "9000")
        try await ridge.approve(id, as: ridge.office.officer, seen: "屋顶塌了")
        try await ridge.office.act(Action.countersign, on: id, as: ridge.office.supervisor)
        let row = try await ridge.office.row(id)
        #expect(row.state.step == "review" && row.state.awaits == "approve")
        try await ridge.deposit(10_000_00, "more")
        #expect(try await ridge.step(id) == "payment")
        let events = try await ridge.office.house.look { try $0.cases.events(of: id) }
        let done = try #require(events.last { $0.kind == "acted" && $0.action == "approve" })
        #expect(done.actor == ridge.office.officer.account)
        #expect(done.form?.contains("屋顶塌了") == true)
        let payer = await refusal {
            try await ridge.office.act("paid", on: id, as: ridge.office.supervisor)
        }
        #expect(payer?.reason.zh.contains("两个人") == true)
        try await ridge.expectSound()
    }

    @Test func `what waits for money keeps what its form was answered with`() async throws {
        let ridge = try await Ridge.open(fund: 0)
        let id = try await ridge.apply(0, needing: "400")
        try await ridge.approve(id, as: ridge.office.officer, seen: "窗户破了")
        #expect(try await ridge.office.row(id).state.awaits == "approve")
        try await ridge.deposit(400_00, "more")
        #expect(try await ridge.step(id) == "payment")
        let events = try await ridge.office.house.look { try $0.cases.events(of: id) }
        let done = try #require(events.last { $0.kind == "acted" })
        #expect(done.form?.contains("窗户破了") == true)
    }

    @Test func `many at once: who is above the sum is told to wait for a signature`() async throws {
        let ridge = try await Ridge.open(more: 3)
        var lines: [DecideInBulk.Line] = []
        for (worker, yuan) in [(6, "100"), (7, "6000"), (8, "7000")] {
            let id = try await ridge.apply(worker, needing: yuan)
            lines.append(
                DecideInBulk.Line(id, seeing: try await ridge.office.row(id).state.version)
            )
        }
        let approved = try await ridge.hall.perform(
            DecideInBulk("approve", on: lines, saying: nil),
            as: .staff(ridge.office.officer)
        )
        #expect(approved.map(\.isHeld) == [false, true, true])
        lines = []
        for result in approved where result.isHeld {
            let id = CaseID(raw: result.caseFile)
            lines.append(
                DecideInBulk.Line(id, seeing: try await ridge.office.row(id).state.version)
            )
        }
        let signed = try await ridge.hall.perform(
            DecideInBulk(Action.countersign, on: lines, saying: nil),
            as: .staff(ridge.office.supervisor)
        )
        #expect(signed.allSatisfy { $0.refusal == nil && !$0.isHeld })
        try await ridge.expectSound()
    }

    @Test func `an applicant takes it back before it is signed, and nothing is left to sign`()
        async throws
    {
        let ridge = try await Ridge.open()
        let id = try await ridge.apply(0, needing: "9000")
        try await ridge.approve(id, as: ridge.office.officer)
        try await ridge.office.act("withdraw", on: id, as: ridge.office.workers[0])
        #expect(try await ridge.office.row(id).state.outcome == Procedure.withdrawn)
        let inbox = try await ridge.hall.ask(InboxOf(), as: .staff(ridge.office.supervisor))
        #expect(inbox.rows.isEmpty)
        let no = await refusal {
            try await ridge.office.act(Action.countersign, on: id, as: ridge.office.supervisor)
        }
        #expect(no != nil)
    }

    @Test(arguments: UInt64(1)...6)
    func `whatever people try, no larger sum is given by one alone`(seed: UInt64) async throws {
        let ridge = try await Ridge.open(fund: 60_000_00, more: 14)
        var random = Seeded(seed)
        let desk = [
            ridge.office.officer, ridge.office.secondOfficer, ridge.office.supervisor, ridge.other,
            ridge.all,
        ]
        var cases: [CaseID] = []
        for worker in 6..<20 {
            let yuan = [100, 4_999, 5_000, 5_001, 9_000].randomElement(using: &random) ?? 100
            cases.append(try await ridge.apply(worker, needing: "\(yuan)"))
        }
        for turn in 0..<140 {
            guard let id = cases.randomElement(using: &random),
                let colleague = desk.randomElement(using: &random)
            else { continue }
            do {
                switch Int.random(in: 0..<6, using: &random) {
                case 0...1: try await ridge.approve(id, as: colleague)
                case 2...3: try await ridge.office.act(Action.countersign, on: id, as: colleague)
                case 4:
                    try await ridge.office.act(Action.unsigned, on: id, as: colleague, saying: "再看")
                default: try await ridge.deposit(1_000_00, "\(seed) \(turn)")
                }
            } catch is Refusal {}
        }
        for id in cases {
            let events = try await ridge.office.house.look { try $0.cases.events(of: id) }
            for grant in try await ridge.grants(id) where grant.amount > Ridge.limit {
                let held = try #require(events.last { $0.kind == "held" })
                let signed = try #require(events.last { $0.action == Action.countersign })
                #expect(held.at <= signed.at && held.actor != signed.actor)
            }
            for grant in try await ridge.grants(id) where grant.amount <= Ridge.limit {
                #expect(!events.contains { $0.kind == "held" })
                _ = grant
            }
        }
        try await ridge.expectSound()
    }
}

extension Ridge {
    /// The books balance, the chain is whole, and every case stands as its procedure allows.
    fileprivate func expectSound(_ place: SourceLocation = #_sourceLocation) async throws {
        try await office.expectTidyCases()
        let (book, verdict) = try await office.house.look { tx in
            (try tx.books.whole(), try tx.audit.verify())
        }
        #expect(book.faults() == [], sourceLocation: place)
        guard case .whole = verdict else {
            Issue.record("the audit chain is broken", sourceLocation: place)
            return
        }
    }
}
