import Calendar
import Casework
import Hall
import HallTesting
import Insight
import Programs
import Registry
import Store
import Testing

/// What is shown to everybody before it takes effect, and what becomes of objections to it.
@Suite struct NoticeTests {
    private static let service = "pond-names"

    private func open() async throws -> Office {
        let office = try await Office.open()
        let folder = try Fixtures.folder(Self.service)
        try await office.hall.publish(folder, owner: office.house.federation.id)
        return office
    }

    /// A case that stands on a notice.
    private func shown(
        _ office: Office,
        _ worker: Int = 0,
        deed: String = "养了三口塘",
        by colleague: Colleague? = nil
    ) async throws -> CaseID {
        let answers = ["deed": [deed], "backer": ["欧阳春"]]
        let actor = office.workers[worker].actor
        let receipt = try await office.hall.perform(
            Apply(Self.service, answers: answers),
            as: actor
        )
        let id = CaseID(raw: receipt.caseFile)
        try await office.act("propose", on: id, as: colleague ?? office.officer)
        return id
    }

    private func entry(_ id: CaseID, _ office: Office) async throws -> NoticeEntryRow {
        try #require(try await office.house.look { try $0.notices.entries(ofCase: id).last })
    }

    @discardableResult private func object(
        _ id: CaseID,
        _ office: Office,
        by objector: Objector? = Objector(name: "何来", phone: "12012345678"),
        saying words: String = "不是他做的",
        from address: String = "1.1.1.1",
        as actor: Actor = .visitor
    ) async throws -> ObjectionReceipt {
        let deed = ObjectToNotice(
            try await entry(id, office).id,
            by: objector,
            saying: words,
            from: address
        )
        return try await office.hall.object(deed, once: nil, as: actor).get()
    }

    private func page(_ id: CaseID, _ office: Office) async throws -> OpenNotice.Answer {
        try await office.hall.ask(OpenNotice(try await entry(id, office).notice), as: .visitor)
    }

    @Test func `everybody reads the first sign of a name, and no number that somebody typed`()
        async throws
    {
        let office = try await open()
        let id = try await shown(office, deed: "救了人，电话 139 0000 1234，编号 12")
        let page = try await page(id, office)
        let name = office.workers[0].person.name
        #expect(page.entries.map(\.lines.count) == [3])
        #expect(
            page.entries[0].lines.map(\.value.zh)
                == ["\(name.first ?? "?")*", "救了人，电话 ***********，编号 12", "欧*"]
        )
        #expect(page.line.daysLeft == 5 && page.line.count == 1 && !page.takesAnonymous)
    }

    @Test func `what goes up on one day is one list, and each comes off it by itself`() async throws
    {
        let office = try await open()
        let one = try await shown(office)
        let two = try await shown(office, 2)
        #expect(try await entry(one, office).notice == entry(two, office).notice)
        try await office.pass(days: 1)
        let later = try await shown(office, 1)
        #expect(try await entry(one, office).notice != entry(later, office).notice)
        let lines = try await office.hall.ask(PublicNotices(), as: .visitor).notices
        #expect(lines.map(\.count) == [2, 1])
        try await office.act("stop", on: two, as: office.officer, saying: "先等等")
        #expect(try await page(one, office).entries.count == 1)
        #expect(try await entry(two, office).ending == .withdrawn)
        try await office.pass(days: 5)
        #expect(try await office.row(one).state.outcome == "named")
        #expect(try await entry(one, office).ending == .passed)
        let gone = await refusal { try await page(one, office) }
        #expect(gone == .notFound)
        #expect(try await office.hall.ask(PublicNotices(), as: .visitor).notices.count == 1)
        try await office.expectTidyCases()
    }

    @Test
    func `an objection holds the case, its supervisor answers, and whoever objected reads why`()
        async throws
    {
        let office = try await open()
        let id = try await shown(office)
        let receipt = try await object(id, office)
        #expect(receipt.number == "YY-2024-000001" && receipt.code.count == 12)
        #expect(try await office.row(id).state.step == Step.objection)
        try await office.pass(days: 20)
        #expect(try await office.row(id).state.step == Step.objection)
        let waiting = try await office.hall.ask(AskObjection(receipt.code), as: .visitor)
        #expect(waiting?.answer == nil && waiting?.number == receipt.number)
        try await office.act(
            Action.dismiss,
            on: id,
            as: office.supervisor,
            saying: "查过，是他做的"
        )
        try await office.pass(days: 1)
        #expect(try await office.row(id).state.outcome == "named")
        let told = try await office.hall.ask(AskObjection(receipt.code), as: .visitor)
        #expect(told?.answer?.zh == "异议不成立" && told?.why == "查过，是他做的")
        #expect(try await office.hall.ask(AskObjection("AAAABBBBCCCC"), as: .visitor) == nil)
        let now = office.house.clock.now
        let texts = try await office.house.look { try $0.messages.waiting(at: now, limit: 50) }
        #expect(texts.contains { $0.address == "12012345678" && $0.words.contains(receipt.number) })
        let own = try await office.hall.ask(OpenMyCase(id), as: office.workers[0].actor)
        #expect(own.story.contains { $0.note?.zh.contains("是他做的") == true })
        #expect(!own.story.contains { $0.note?.zh.contains("不是他做的") == true })
        let records = try await office.hall.ask(CheckRecords(), as: .hall)
        #expect(records.isSound)
    }

    @Test
    func `without a name nobody objects where the folder does not say so, and never without words`()
        async throws
    {
        let office = try await open()
        let id = try await shown(office)
        let faults: [(Objector?, String, String)] = [
            (nil, "不对", "实名"),
            (Objector(name: " ", phone: "12012345678"), "不对", "实名"),
            (Objector(name: "何来", phone: "110"), "不对", "手机号"),
            (Objector(name: "何来", phone: "12012345678"), "  ", "写明"),
            (
                Objector(name: "何来", phone: "12012345678"), String(repeating: "长", count: 1_001),
                "一千字"
            ),
        ]
        for (objector, words, why) in faults {
            let refusal = await refusal {
                try await object(id, office, by: objector, saying: words)
            }
            #expect(refusal?.reason.zh.contains(why) == true, "\(words.prefix(9))")
        }
        #expect(try await office.row(id).state.step == "showing")
        try await office.pass(days: 6)
        let late = await refusal { try await object(id, office) }
        #expect(late?.reason.zh.contains("不在公示") == true)
    }

    @Test func `one address is slowed, and the others go on`() async throws {
        let office = try await open()
        let id = try await shown(office)
        let other = try await shown(office, 1)
        for _ in 0..<10 { try await object(id, office) }
        await #expect(throws: TooManyObjections.self) { try await object(id, office) }
        // What one has said of a case takes nothing from the others, nor of the others.
        try await object(other, office)
        try await object(id, office, from: "2.2.2.2")
        let open = try await office.house.look { try $0.objections.open(of: id) }
        #expect(open.count == 11 && Set(open.map(\.number)).count == 11)
    }

    @Test func `whoever had a hand in the case neither reads an objection nor answers it`()
        async throws
    {
        let office = try await open()
        let staff = Recruiting(house: office.house)
        let all = try await staff.colleague(
            "周全",
            ["officer", "supervisor"],
            at: office.house.federation
        )
        let id = try await shown(office, by: all)
        try await object(id, office)
        for action in [Action.dismiss, Action.sustain] {
            let refusal = await refusal {
                try await office.act(action, on: id, as: all, saying: "好")
            }
            #expect(refusal?.reason.zh.contains("别人来") == true)
        }
        let notice = try await entry(id, office).notice
        func seen(_ colleague: Colleague) async throws -> OpenNoticeAtDesk.Objection? {
            let desk = OpenNoticeAtDesk(notice)
            return try await office.hall.ask(desk, as: .staff(colleague)).entries[0].objections
                .first
        }
        let own = try await seen(all)
        #expect(own?.words == nil && own?.name == nil && own?.isAnonymous == false)
        #expect(try await seen(office.officer)?.words == nil)
        let told = try #require(try await seen(office.supervisor))
        #expect(told.words == "不是他做的" && told.name == "何*")
        for colleague in [all, office.officer, office.finance] {
            let refusal = await refusal {
                try await office.hall.perform(
                    RevealObjector(told.id, because: "要联系"),
                    as: .staff(colleague)
                )
            }
            #expect(refusal == .notFound)
        }
        let reveal = RevealObjector(told.id, because: "要联系")
        let who = try await office.hall.perform(reveal, as: .staff(office.supervisor))
        #expect(who.name == "何来" && who.phone == "12012345678")
        let audit = try await office.house.look { try $0.audit.ofCase(id) }
        #expect(audit.contains { $0.act.action == "objection.revealed" })
        let foreign = await refusal {
            try await office.hall.ask(OpenNoticeAtDesk(notice), as: .staff(office.finance))
        }
        #expect(foreign == .notFound)
    }

    @Test func `who objects while logged in is no part of the case's story`() async throws {
        let office = try await open()
        let id = try await shown(office)
        try await object(id, office, as: office.workers[3].actor)
        let events = try await office.house.look { try $0.cases.events(of: id) }
        let objected = try #require(events.first { $0.action == Action.object })
        #expect(objected.actor == nil && objected.words == nil && objected.party == nil)
    }

    @Test func `who withdraws leaves the notice, and what was objected has its answer`()
        async throws
    {
        let office = try await open()
        let id = try await shown(office)
        let receipt = try await object(id, office)
        try await office.act("withdraw", on: id, as: office.workers[0])
        #expect(try await entry(id, office).ending == .withdrawn)
        let told = try await office.hall.ask(AskObjection(receipt.code), as: .visitor)
        #expect(told?.answer?.zh == "这件事已不再公示")
        #expect(try await office.hall.ask(CheckRecords(), as: .hall).isSound)
    }

    @Test func `small numbers of the year are nobody's to read`() async throws {
        let office = try await open()
        let id = try await shown(office)
        try await object(id, office)
        try await office.act(Action.sustain, on: id, as: office.supervisor, saying: "属实")
        let answer = try await office.hall.ask(PublicNotices(), as: .visitor)
        #expect(answer.shown == .masked && answer.objections == .masked)
        #expect(answer.upheld == .masked)
    }
}
