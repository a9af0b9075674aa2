import Calendar
import Casework
import FEEL
import Foundation
import Hall
import HallTesting
import Ledger
import Programs
import Registry
import Store
import Testing

/// A federation that covers its people at harvest, and pays for it.
private struct Barn {
    static let service = "harvest-cover"

    let office: Office
    var hall: Hall { office.hall }
    var keeper: Actor { .staff(office.both) }

    static func open(purse: Int64 = 100_00) async throws -> Barn {
        let office = try await Office.open()
        try await office.hall.publish(
            Fixtures.folder(service),
            owner: office.house.federation.id
        )
        let barn = Barn(office: office)
        if purse > 0 { try await barn.deposit(purse, "first") }
        return barn
    }

    func deposit(_ fen: Int64, _ key: String) async throws {
        let deposit = Deposit(fen, into: "union purse", of: Self.service, statement: key)
        try await hall.perform(deposit, as: .hall)
    }

    func left(in account: String) async throws -> Int64 {
        try await office.house.look { tx in
            let id = try tx.books.account(named: "fund \(Self.service)/\(account)")
            return try id.flatMap(tx.books.state)?.available.count ?? 0
        }
    }

    func apply(
        _ worker: Int,
        _ more: [String: [String]] = [:],
        sheaves: String = "1"
    ) async throws -> CaseID {
        let answers = ["relation": ["self"], "sheaves": [sheaves]].merging(more) { _, new in new }
        return try await office.hall.applyHarvest(answers, as: office.workers[worker].actor)
    }

    @discardableResult func bringIn(_ id: CaseID) async throws -> String {
        try await office.act("bring in", on: id, as: office.both)
    }

    /// A list as a CSV file, with each worker's name and number.
    func list(_ workers: [Int], more: [[String]] = []) -> [UInt8] {
        let lines = workers.map { index in
            let person = office.workers[index].person
            return [person.name, person.identityNumber ?? "", person.phone ?? "", "2", "本人"]
        }
        let rows = [["姓名", "身份证号", "手机号", "份数", "为谁申请"]] + lines + more
        return Array(rows.map { $0.joined(separator: ",") }.joined(separator: "\n").utf8)
    }

    func file(
        _ bytes: [UInt8],
        trial: Bool = false,
        once key: String? = nil
    ) async throws -> [ListedLine] {
        let list = ListToFile(Self.service, consent: nil, then: "bring in", isTrial: trial)
        return try await hall.file(bytes, by: list, once: key, as: keeper)
    }

    func counts() async throws -> CoverCount {
        let today = hall.calendar.date(of: office.house.clock.now)
        return try await office.house.look { tx in
            try tx.grants.coverCounts(from: Self.service, within: nil, on: today)["harvest"]
                ?? .none
        }
    }
}

extension Hall {
    fileprivate func applyHarvest(
        _ answers: [String: [String]],
        as actor: Actor
    ) async throws -> CaseID {
        let receipt = try await perform(Apply(Barn.service, answers: answers), as: actor)
        return CaseID(raw: receipt.caseFile)
    }
}

/// A card that adds up and nobody has: a woman of 1988.
private enum Card {
    static let valid: String =
        "0123456789X".map { "99010119880304002" + String($0) }
        .first { (try? IdentityNumber($0)) != nil } ?? ""
}

@Suite struct CoverTests {
    @Test func `a cover begins when it is given, and the union's money moves with it`() async throws
    {
        let barn = try await Barn.open()
        let id = try await barn.apply(0, sheaves: "3")
        try await barn.bringIn(id)
        let covers = try await barn.hall.ask(MyCovers(), as: barn.office.workers[0].actor)
        let cover = try #require(covers.first)
        #expect(covers.count == 1)
        #expect(cover.units == 3)
        #expect(cover.from.description == "2024-06-25")
        #expect(cover.until?.description == "2025-06-24")
        #expect(cover.fee == 36_00 && cover.isPaidByUnion && cover.state == .good)
        #expect(cover.claims.map(\.service) == ["harvest-cover.hurt"])
        #expect(try await barn.left(in: "union purse") == 64_00)
        #expect(try await barn.left(in: "barn purse") == 36_00)
        let (book, verdict) = try await barn.office.house.look { tx in
            (try tx.books.whole(), try tx.audit.verify())
        }
        #expect(book.faults() == [])
        guard case .whole = verdict else {
            Issue.record("\(verdict)")
            return
        }
        // It is no money to be paid out: the wallet does not show it.
        let benefits = try await barn.hall.ask(MyBenefits(), as: barn.office.workers[0].actor)
        #expect(benefits.isEmpty)
    }

    @Test func `joining again renews from the day after, and a second renewal is refused`()
        async throws
    {
        let barn = try await Barn.open()
        try await barn.bringIn(barn.apply(0))
        try await barn.office.pass(days: 40)
        try await barn.bringIn(barn.apply(0))
        let covers = try await barn.hall.ask(MyCovers(), as: barn.office.workers[0].actor)
        #expect(covers.map(\.from.description) == ["2025-06-25", "2024-06-25"])
        #expect(covers.map(\.state) == [.later, .good])
        try await barn.office.pass(days: 40)
        let third = try await barn.apply(0)
        let no = await refusal { try await barn.bringIn(third) }
        #expect(no?.reason.zh.contains("2025-06-25") == true)
        let counts = try await barn.counts()
        #expect(counts == CoverCount(covers: 2, people: 1, good: 1))
    }

    @Test func `without money for the fee the case waits, and is covered when it has come in`()
        async throws
    {
        let barn = try await Barn.open(purse: 10_00)
        let id = try await barn.apply(0)
        try await barn.bringIn(id)
        #expect(try await barn.office.row(id).state.awaits == "bring in")
        #expect(try await barn.counts().covers == 0)
        try await barn.deposit(5_00, "second")
        try await barn.hall.tick()
        #expect(try await barn.office.row(id).state.isClosed)
        #expect(try await barn.counts().covers == 1)
        #expect(try await barn.left(in: "union purse") == 3_00)
    }

    @Test func `a claim looks at the day, and a further procedure spends the folder's account`()
        async throws
    {
        let barn = try await Barn.open()
        try await barn.bringIn(barn.apply(0, sheaves: "2"))
        let worker = barn.office.workers[0].actor
        func claim(_ day: String) async throws -> CaseID {
            let apply = Apply(
                "harvest-cover.hurt",
                answers: ["that_day": [day], "bill": ["500"]],
                insists: true
            )
            return CaseID(raw: try await barn.hall.perform(apply, as: worker).caseFile)
        }
        let early = try await claim("2024-06-24")
        let no = await refusal {
            try await barn.office.act("nod", on: early, as: barn.office.both)
        }
        #expect(no?.reason.zh.contains("不在保障期") == true)
        let good = try await claim("2024-06-25")
        try await barn.office.act("nod", on: good, as: barn.office.both)
        #expect(try await barn.office.row(good).state.step == "pay it")
        #expect(try await barn.left(in: "barn purse") == 0)
        let figures = try await barn.hall.ask(FiguresOf(Barn.service), as: .hall)
        let values = Dictionary(
            uniqueKeysWithValues: figures.map { ($0.id, $0.value?.description) }
        )
        #expect(values["joined covers"] == "1")
        #expect(values["premiums"] == "24")
        #expect(values["many sheaves"] == "1")
    }
}

@Suite struct RelativeTests {
    private func wife(
        _ name: String,
        _ phone: String = "",
        _ card: String = ""
    ) -> [String: [String]] {
        ["relation": ["wife"], "relative": [name, phone, card]]
    }

    private var card: String { Card.valid }

    @Test func `a wife whom nobody knows is registered, and the cover is hers`() async throws {
        let barn = try await Barn.open()
        let id = try await barn.apply(0, wife("何某", "", card))
        let row = try await barn.office.row(id)
        let person = try #require(row.person)
        #expect(row.relation == "wife" && person != row.applicant)
        let known = try await barn.office.house.look { try $0.people.find(person) }
        #expect(known?.name == "何某" && known?.sex == "female")
        #expect(known?.birthDate?.description == "1988-03-04")
        #expect(known?.household == nil)
        try await barn.bringIn(id)
        let mine = try await barn.hall.ask(MyCovers(), as: barn.office.workers[0].actor)
        #expect(mine.map(\.isOwn) == [false])
        #expect(mine.first?.holder == "何*")
        // What may be had once is hers: he may still have his own, and she no second one.
        try await barn.bringIn(barn.apply(0))
        let no = await refusal { try await barn.apply(0, wife("何某", "", card)) }
        #expect(no?.reason.zh.contains("批准过") == true)
    }

    @Test func `names and numbers have to belong together`() async throws {
        let barn = try await Barn.open()
        let people = barn.office.workers.map(\.person)
        let other = try #require(people.last?.identityNumber)
        let wrong = [
            wife("何某"), wife("何某", "", other), wife("何某", "12345678901"),
            wife(people[0].name, people[0].phone ?? "", people[0].identityNumber ?? ""),
        ]
        for answers in wrong {
            await #expect(throws: UnfinishedForm.self) { try await barn.apply(0, answers) }
        }
        let cases = try await barn.office.house.look { try $0.cases.ofApplicant(people[0].id) }
        #expect(cases.isEmpty)
    }

    @Test func `a man's card is no wife's`() async throws {
        let barn = try await Barn.open()
        let men = barn.office.workers.map(\.person).filter { $0.sex == "male" }
        let man = try #require(men.first { $0.id != barn.office.workers[0].person.id })
        let answers = wife(man.name, "", man.identityNumber ?? "")
        do {
            _ = try await barn.apply(0, answers)
            Issue.record("nothing was refused")
        } catch let form as UnfinishedForm {
            #expect(form.faults["relative"]?.zh.contains("性别") == true)
        }
    }

    @Test func `rules look at her, not at him`() async throws {
        let barn = try await Barn.open()
        let old = String(card.prefix(6)) + "19500304" + String(card.dropFirst(14))
        let number = "0123456789X".lazy.map { String(old.dropLast()) + String($0) }
            .first { (try? IdentityNumber($0)) != nil }
        let answers = wife("何某", "", try #require(number))
        await #expect(throws: NotEligible.self) { try await barn.apply(0, answers) }
        let form = try await barn.hall.ask(
            Preview(Barn.service, answers: answers),
            as: barn.office.workers[0].actor
        )
        #expect(form.judgement.verdict == .no)
        // A preview registers nobody.
        let found = try await barn.office.house.look {
            try $0.people.withIdentityNumber(number ?? "")
        }
        #expect(found == nil)
    }
}

@Suite struct ListTests {
    @Test func `each line is done wholly or not at all`() async throws {
        let barn = try await Barn.open()
        let bad = [
            ["新来的", Card.valid, "12345678902", "1", "本人"],
            ["张错", "990101198803040020", "", "1", "本人"],
            ["", "", "12345678903", "1", "本人"],
        ]
        let lines = try await barn.file(barn.list([0, 1], more: bad))
        #expect(lines.map(\.number) == [2, 3, 4, 5, 6])
        #expect(lines.map { $0.finding == nil } == [true, true, true, false, false])
        #expect(try await barn.counts() == CoverCount(covers: 3, people: 3, good: 3))
        #expect(try await barn.left(in: "union purse") == 100_00 - 2 * 24_00 - 12_00)
        // The same list again: whoever is covered is told so, and nobody is covered twice.
        let again = try await barn.file(barn.list([0, 1]))
        #expect(again.allSatisfy { $0.finding?.zh.contains("批准过") == true })
        #expect(try await barn.counts().covers == 3)
    }

    @Test func `checking keeps nothing`() async throws {
        let barn = try await Barn.open()
        let stranger = [["新来的", Card.valid, "12345678902", "1", "本人"]]
        let before = try await barn.office.auditLength()
        let lines = try await barn.file(barn.list([0], more: stranger), trial: true)
        #expect(lines.allSatisfy { $0.finding == nil && $0.receipt != nil })
        #expect(try await barn.counts().covers == 0)
        #expect(try await barn.office.auditLength() == before)
        let people = try await barn.office.house.look { try $0.people.withPhone("12345678902") }
        #expect(people.isEmpty)
    }

    @Test func `a list that is sent twice is filed once`() async throws {
        let barn = try await Barn.open()
        let first = try await barn.file(barn.list([0, 1]), once: "k")
        let second = try await barn.file(barn.list([0, 1]), once: "k")
        #expect(first == second)
        #expect(try await barn.counts().covers == 2)
    }

    @Test func `a line that fails at its action files nothing`() async throws {
        let barn = try await Barn.open()
        try await barn.bringIn(barn.apply(0))
        try await barn.office.pass(days: 40)
        try await barn.bringIn(barn.apply(0))
        try await barn.office.pass(days: 40)
        let person = barn.office.workers[0].person.id
        let before = try await barn.office.house.look { try $0.cases.ofApplicant(person).count }
        let lines = try await barn.file(barn.list([0]))
        #expect(lines.first?.finding?.zh.contains("已经有保障") == true)
        let after = try await barn.office.house.look { try $0.cases.ofApplicant(person).count }
        #expect(before == 2 && after == 2)
    }

    @Test func `an officer of another district files for nobody here`() async throws {
        let barn = try await Barn.open()
        let list = ListToFile(Barn.service, consent: nil, then: nil, isTrial: false)
        let south = Actor.staff(barn.office.house.south.officer)
        let lines = try await barn.hall.file(barn.list([0]), by: list, once: nil, as: south)
        #expect(lines.first?.finding?.zh.contains("别的工会") == true)
        await #expect(throws: Refusal.self) {
            try await barn.hall.file(
                barn.list([0]),
                by: list,
                once: nil,
                as: barn.office.workers[0].actor
            )
        }
    }

    @Test func `the desk sees people and covers apart, within its reach, and takes them away`()
        async throws
    {
        let barn = try await Barn.open()
        _ = try await barn.file(barn.list([0, 1, 3]))
        let lines = try await barn.hall.ask(CoverDesk(), as: barn.keeper)
        #expect(lines.map(\.count) == [CoverCount(covers: 3, people: 3, good: 3)])
        let north = Actor.staff(barn.office.house.north.officer)
        let own = try await barn.hall.ask(OpenCovers(Barn.service), as: north)
        #expect(own.covers.count == 2)
        let name = barn.office.workers[0].person.name
        let found = try await barn.hall.ask(OpenCovers(Barn.service, of: name), as: barn.keeper)
        #expect(!found.covers.isEmpty)
        let bytes = try await barn.hall.exportCovers(
            of: Barn.service,
            as: .csv,
            in: .zh,
            by: barn.keeper
        )
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(text.split(separator: "\r\n").count == 4)
        #expect(!text.contains(name))
    }
}
