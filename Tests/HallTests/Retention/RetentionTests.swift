import Calendar
import Casework
import Foundation
import Hall
import HallTesting
import Ledger
import Programs
import Registry
import Store
import Testing

/// What is kept for how long, and that it is gone afterwards.
@Suite struct RetentionTests {
    private static let photo: [UInt8] = [0xFF, 0xD8, 0xFF, 0xE0] + Array("不能留下的照片".utf8)

    private func pass(_ office: Office, to day: CivilDate) async throws {
        office.house.clock.move(to: office.hall.calendar.start(of: day))
        _ = try await office.hall.tick()
    }

    private func today(_ office: Office) -> CivilDate {
        office.hall.calendar.date(of: office.house.clock.now)
    }

    /// A case with a photo that was approved and paid, or refused.
    private func closed(_ office: Office, _ worker: Int, paid: Bool = true) async throws -> CaseID {
        let id = try await office.apply(worker, Office.good)
        let add = AddFile(toCase: id, name: "照片.jpg", bytes: Self.photo)
        _ = try await office.hall.perform(add, as: office.workers[worker].actor)
        guard paid else {
            try await office.act("refuse", on: id, as: office.both, saying: "材料不实。")
            return id
        }
        try await office.act("approve", on: id, as: office.both)
        try await office.act("paid", on: id, as: office.finance)
        return id
    }

    // MARK: When

    @Test func `a closed case is kept for its years and not a day longer`() async throws {
        let office = try await Office.open()
        let id = try await closed(office, 0)
        let end = today(office).adding(months: 120)
        #expect(try await office.row(id).eraseOn == end.adding(days: 1))
        try await pass(office, to: end)
        #expect(try await office.row(id).erasedAt == nil)
        #expect(try await office.row(id).answers.contains("住院一周"))
        try await pass(office, to: end.adding(days: 1))
        let row = try await office.row(id)
        #expect(row.erasedAt != nil && row.eraseOn == nil && row.answers == "{}")
        #expect(row.state.outcome == "paid" && row.closedAt != nil && row.number.contains("互助"))
        try await office.expectSoundBooks()
        // Again, and nothing is left to be done.
        let length = try await office.auditLength()
        _ = try await office.hall.tick()
        #expect(try await office.auditLength() == length)
    }

    @Test func `a case that never closed is kept`() async throws {
        let office = try await Office.open()
        let id = try await office.apply(0)
        try await office.act("ask back", on: id, as: office.officer, saying: "请补充")
        #expect(try await office.row(id).eraseOn == nil)
        let late = try #require(CivilDate("2999-01-01"))
        let due = try await office.house.look { tx in
            try tx.erasures.coming(until: late, within: nil, limit: 9)
        }
        #expect(due.isEmpty)
    }

    @Test func `a review opens it again, and its years begin anew`() async throws {
        let office = try await Office.open()
        let id = try await closed(office, 0, paid: false)
        let first = try await office.row(id).eraseOn
        office.house.pass(days: 3)
        try await office.act("appeal", on: id, as: office.workers[0], saying: "材料是真的。")
        #expect(try await office.row(id).eraseOn == nil)
        office.house.pass(days: 3)
        try await office.act("uphold", on: id, as: office.supervisor, saying: "维持。")
        #expect(try await office.row(id).eraseOn == first?.adding(days: 6))
    }

    // MARK: What is left

    @Test(arguments: [UInt64(1), 2, 3])
    func `nothing sealed of an erased case is left in the file, and every figure stays`(
        seed: UInt64
    ) async throws {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "retention-\(UUID().uuidString)").path()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        var dice = HallTesting.Dice(seed: seed)
        let office = try await Office.open(more: 12, seed: seed, folder: folder)
        var old: [CaseID] = []
        for worker in 0..<10 where worker != 1 {
            old.append(try await closed(office, worker, paid: dice.chance(70)))
            office.house.pass(days: Int64(dice.number(0...3)))
        }
        let end = today(office).adding(months: 120).adding(days: 1)
        // One that is young stays whole beside the others.
        office.house.clock.move(to: office.hall.calendar.start(of: end.adding(days: -30)))
        let young = try await closed(office, 11)
        let ids = old
        let gone = try await office.house.look { tx in try ids.flatMap { try sealed($0, in: tx) } }
        let kept = try await office.house.look { tx in try sealed(young, in: tx) }
        #expect(gone.count > ids.count * 6)
        let before = try await Counted(office.hall, [Office.aid])
        try await pass(office, to: end)
        for id in ids { #expect(try await office.row(id).erasedAt != nil) }
        #expect(try await office.row(young).erasedAt == nil)
        #expect(try await Counted(office.hall, [Office.aid]) == before)
        try await office.expectSoundBooks()
        let report = try await office.hall.ask(CheckRecords(), as: .hall)
        #expect(report.isSound)
        #expect(try await office.hall.ask(ReplayDecisions(), as: .hall).different.isEmpty)
        // Not in the tables, and not in the free pages of the file either.
        try await office.hall.database.checkpoint()
        let file = try Data(contentsOf: URL(filePath: folder).appending(path: "hall.db"))
        for bytes in gone { #expect(file.range(of: Data(bytes.prefix(40))) == nil) }
        // The search itself finds what is there.
        let found = kept.count { file.range(of: Data($0.prefix(40))) != nil }
        #expect(found > kept.count / 2)
    }

    /// Everything that lies sealed in the rows of a case.
    private func sealed(_ id: CaseID, in tx: Tx) throws -> [[UInt8]] {
        let open: Set<String> = ["link", "words_hash", "sha256"]
        let columns = try tx.rows(
            """
            SELECT m.name, p.name FROM sqlite_master m JOIN pragma_table_info(m.name) p
            WHERE m.type = 'table' AND p.type = 'BLOB' AND EXISTS (
                SELECT 1 FROM pragma_table_info(m.name) c WHERE c.name = 'case_file')
            """
        ) { (table: try $0.text(0), column: try $0.text(1)) }
        #expect(columns.count > 15)
        var found: [[UInt8]] = []
        for (table, column) in columns where !open.contains(column) {
            found += try tx.rows(
                SQL(
                    stringLiteral:
                        "SELECT \(column) FROM \(table) WHERE case_file = \(id.raw) AND \(column) IS NOT NULL"
                )
            ) { try $0.blob(0) }
        }
        found += try tx.rows("SELECT answers FROM case_file WHERE id = \(id)") { try $0.blob(0) }
        for file in try tx.files.of(.caseFile(id)) {
            found += try tx.rows("SELECT name FROM file WHERE id = \(file.id)") { try $0.blob(0) }
            found += try tx.rows("SELECT bytes FROM file_chunk WHERE file = \(file.id)") {
                try $0.blob(0)
            }
        }
        return found
    }

    @Test func `what is left is told, and nothing is done with it any more`() async throws {
        let office = try await Office.open()
        let id = try await closed(office, 0, paid: false)
        let files = try await office.house.look { try $0.files.of(.caseFile(id)) }
        let file = try #require(files.first)
        try await pass(office, to: today(office).adding(months: 120).adding(days: 1))
        let desk = try await office.hall.ask(OpenDeskCase(id), as: .staff(office.officer))
        #expect(desk.keeping?.erased == today(office) && desk.person == nil)
        #expect(desk.answers.isEmpty && desk.papers.isEmpty && desk.judgement == nil)
        #expect(desk.story.allSatisfy { $0.words == nil } && !desk.story.isEmpty)
        #expect(desk.summary.outcome?.zh == "未通过")
        let own = try await office.hall.ask(OpenMyCase(id), as: office.workers[0].actor)
        #expect(own.keeping?.erased != nil && own.view.person == nil && own.deeds.isEmpty)
        let messages = try await office.house.look { try $0.messages.ofCase(id) }
        #expect(messages.isEmpty)
        let reveal = Reveal(.phone, of: id, because: "核对一下")
        let no = await refusal {
            try await office.hall.perform(reveal, as: .staff(office.both))
        }
        #expect(no?.reason.zh.contains("内容已经删除") == true)
        let open = await refusal {
            try await office.hall.ask(OpenFile(file.id), as: office.workers[0].actor).row
        }
        #expect(open == .notFound)
        let held = await refusal {
            try await office.hall.perform(HoldCase(id, because: "法院"), as: .hall)
        }
        #expect(held?.reason.zh.contains("内容已经删除") == true)
    }

    @Test func `words of the audit that are gone break the chain unless the case was erased`()
        async throws
    {
        let office = try await Office.open()
        let id = try await closed(office, 0)
        let reveal = Reveal(.phone, of: id, because: "核对一下电话")
        _ = try await office.hall.perform(reveal, as: .staff(office.both))
        func verdict() async throws -> AuditVerdict {
            try await office.house.look { try $0.audit.verify() }
        }
        guard case .whole = try await verdict() else {
            Issue.record("the chain is broken before anything was done to it")
            return
        }
        let number = try await office.house.look { tx in
            try tx.audit.ofCase(id).first { $0.act.words != nil }?.number
        }
        _ = try await office.house.arrange { tx in
            try tx.run("UPDATE audit SET words = NULL WHERE case_file = \(id)")
        }
        #expect(try await verdict() == .broken(number: try #require(number), .altered))
        // Erased in its time, they are gone by right.
        try await pass(office, to: today(office).adding(months: 120).adding(days: 1))
        guard case .whole = try await verdict() else {
            Issue.record("an erased case breaks the chain")
            return
        }
    }

    // MARK: What waits

    @Test(arguments: ["due", "in force", "appeal"])
    func `what something still depends on waits and is looked at again`(why: String) async throws {
        let office = try await Office.open()
        let id = try await closed(office, 0, paid: why != "appeal")
        let end = today(office).adding(months: 120).adding(days: 1)
        func arrange(_ waits: Bool) async throws {
            let (until, status) = (end.adding(days: 5), waits ? "due" : "settled")
            let later = office.hall.calendar.start(of: end.adding(days: 9))
            _ = try await office.house.arrange { tx in
                switch why {
                case "due":
                    try tx.run("UPDATE grant_held SET status = \(status) WHERE case_file = \(id)")
                case "in force":
                    try tx.run(
                        "UPDATE grant_held SET valid_until = \(until) WHERE case_file = \(id)"
                    )
                default:
                    try tx.run("UPDATE case_file SET appeal_until = \(later) WHERE id = \(id)")
                }
            }
        }
        try await arrange(true)
        let line = try await list(office, on: end.adding(days: -1)).lines.first
        #expect(line?.id == id && line?.needed.count == 1)
        try await pass(office, to: end)
        #expect(try await office.row(id).erasedAt == nil)
        let again = end.adding(days: RetentionRules.againDays)
        #expect(try await office.row(id).eraseOn == again)
        try await arrange(false)
        try await pass(office, to: again.adding(days: -1))
        #expect(try await office.row(id).erasedAt == nil)
        try await pass(office, to: again)
        #expect(try await office.row(id).erasedAt != nil)
    }

    private func list(_ office: Office, on day: CivilDate) async throws -> RetentionDesk.Answer {
        office.house.clock.move(to: office.hall.calendar.start(of: day))
        return try await office.hall.ask(RetentionDesk(), as: .staff(office.supervisor))
    }

    @Test func `many are erased part by part`() async throws {
        let office = try await Office.open(more: 50)
        var ids: [CaseID] = []
        for worker in 0..<50 where worker != 1 { ids.append(try await closed(office, worker)) }
        try await pass(office, to: today(office).adding(months: 120).adding(days: 1))
        for id in ids { #expect(try await office.row(id).erasedAt != nil) }
        try await office.expectSoundBooks()
    }

    // MARK: The list and holds

    @Test func `supervisors see what is to go and hold it, others find nothing`() async throws {
        let office = try await Office.open()
        let id = try await closed(office, 0)
        let other = try await closed(office, 2)
        let end = today(office).adding(months: 120).adding(days: 1)
        #expect(try await list(office, on: end.adding(days: -91)).lines.isEmpty)
        let due = try await list(office, on: end.adding(days: -90))
        #expect(due.total == 2 && Set(due.lines.map(\.id)) == [id, other])
        #expect(due.lines.allSatisfy { $0.needed.isEmpty && !$0.isHeld })
        let supervisor = Actor.staff(office.supervisor)
        for actor in [Actor.staff(office.officer), office.workers[0].actor, .visitor] {
            #expect(
                await refusal { try await office.hall.ask(RetentionDesk(), as: actor).total } != nil
            )
            let hold = HoldCase(id, because: "法院调卷")
            #expect(await refusal { try await office.hall.perform(hold, as: actor) } != nil)
        }
        let south = Recruiting(house: office.house)
        let stranger = try await south.colleague("外督", ["supervisor"], at: office.house.south.place)
        let foreign = await refusal {
            try await office.hall.ask(OpenRetention(id), as: .staff(stranger)).number
        }
        #expect(foreign == .notFound)
        let wordless = HoldCase(id, because: " ")
        await #expect(throws: UnfinishedForm.self) {
            try await office.hall.perform(wordless, as: supervisor)
        }
        _ = try await office.hall.perform(HoldCase(id, because: "法院调卷"), as: supervisor)
        let twice = await refusal {
            try await office.hall.perform(HoldCase(id, because: "再一次"), as: supervisor)
        }
        #expect(twice?.reason.zh == "这一件已经留存了。")
        try await pass(office, to: end.adding(days: 400))
        #expect(try await office.row(id).erasedAt == nil)
        #expect(try await office.row(other).erasedAt != nil)
        let page = try await office.hall.ask(OpenRetention(id), as: supervisor)
        #expect(page.standing?.reason == "法院调卷" && page.standing?.by == "李督")
        _ = try await office.hall.perform(LiftHold(id), as: supervisor)
        _ = try await office.hall.tick()
        #expect(try await office.row(id).erasedAt != nil)
        let acts = try await office.house.look { try $0.audit.ofCase(id).map(\.act.action) }
        #expect(acts.prefix(3) == ["case.erased", "case.let go", "case.held"])
        try await office.expectSoundBooks()
    }

    // MARK: Drafts

    @Test func `a form that nobody sent is forgotten with its papers`() async throws {
        let office = try await Office.open()
        let worker = office.workers[0]
        let begun = SaveDraft(Office.aid, draft: nil, answers: ["story": ["病"]], page: "")
        _ = try await office.hall.perform(begun, as: worker.actor)
        let drafts = { try await office.house.look { try $0.drafts.of(worker.account) } }
        let draft = try #require(try await drafts().first).id
        let add = AddFile(to: .draft(draft), field: "papers", name: "a.jpg", bytes: Self.photo)
        let file = try await office.hall.perform(add, as: worker.actor)
        let day = today(office)
        try await pass(office, to: day.adding(days: RetentionRules.draftDays))
        #expect(try await drafts().count == 1)
        try await pass(office, to: day.adding(days: RetentionRules.draftDays + 1))
        #expect(try await drafts().isEmpty)
        #expect(try await office.house.look { try $0.files.find(file) } == nil)
        let acts = try await office.house.look { try $0.audit.all(limit: 1).map(\.act) }
        #expect(acts.first?.action == "drafts.forgotten" && acts.first?.words == "1")
    }
}
