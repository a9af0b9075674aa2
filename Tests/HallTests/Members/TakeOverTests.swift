import Calendar
import HallTesting
import Papers
import Programs
import Registry
import Store
import Testing

@testable import Hall

@Suite struct TakeOverTests {
    @Test func `good lines are taken over, bad ones block nobody`() async throws {
        let desk = try await ImportDesk.open()
        let people = ImportDesk.strangers(120)
        var rows = people.map(ImportDesk.row)
        rows[7][1] = "123"
        rows[3][9] = "农民工、工匠"
        rows[3][8] = "2024/5/1"
        let before = try await desk.house.look { try $0.people.count() }
        let id = try await desk.check(rows)
        #expect(try await desk.house.look { try $0.people.count() } == before)
        try await desk.takeOver(id)
        let view = try await desk.view(id)
        #expect(view.state == .done && view.counts == [.done: 119, .bad: 1])
        #expect(try await desk.house.look { try $0.people.count() } == before + 119)
        let third = try #require(try await desk.person(people[3].identityNumber))
        #expect(third.memberSince == CivilDate(year: 2024, month: 5, day: 1))
        #expect(third.union == desk.union && third.isDemo)
        #expect(try await desk.ties(third.id).map(\.isPrimary) == [true])
        let categories = try await desk.house.look { try $0.people.categories(of: third.id) }
        #expect(categories == ["migrant", "craftsman"])
        #expect(third.birthDate?.description == IdentityNumber.birth(people[3].identityNumber))
        #expect(try await desk.person(people[7].identityNumber) == nil)
    }

    @Test func `what is sent, confirmed or gone on with twice is done once`() async throws {
        let desk = try await ImportDesk.open()
        let file = ImportDesk.file(ImportDesk.strangers(30).map(ImportDesk.row))
        var ids: Set<MemberImportID> = []
        for _ in 1...2 {
            ids.insert(
                try await desk.hall.sendMembers(
                    file,
                    named: "x",
                    into: desk.union,
                    once: "k",
                    as: desk.officer
                )
            )
            try await desk.hall.goOnWithImports()
        }
        let id = try #require(ids.first)
        #expect(ids.count == 1)
        for _ in 1...2 {
            _ = try await desk.hall.perform(ConfirmImport(id), once: "c", as: desk.officer)
            try await desk.hall.goOnWithImports()
        }
        let count = try await desk.house.look { try $0.people.count() }
        try await desk.hall.goOnWithImports()
        #expect(try await desk.house.look { try $0.people.count() } == count)
        #expect(await refusal { try await desk.takeOver(id) } != nil)
        let again = try await desk.check(ImportDesk.strangers(30).map(ImportDesk.row))
        #expect(try await desk.view(again).counts == [.same: 30])
    }

    @Test func `whoever goes on with a list goes on where it stands, also two at once`()
        async throws
    {
        let desk = try await ImportDesk.open()
        let people = ImportDesk.strangers(330)
        let before = try await desk.house.look { try $0.people.count() }
        let id = try await desk.hall.sendMembers(
            ImportDesk.file(people.map(ImportDesk.row)),
            named: "x",
            into: desk.union,
            as: desk.officer
        )
        _ = try await desk.hall.perform(CheckImport(id: id), as: .hall)
        let half = try await desk.view(id)
        #expect(half.state == .checking && half.progress == CheckImport.part)
        async let first: Void = desk.hall.goOnWithImports()
        async let second: Void = desk.hall.goOnWithImports()
        _ = try await (first, second)
        _ = try await desk.hall.perform(ConfirmImport(id), as: desk.officer)
        _ = try await desk.hall.perform(TakeOver(id: id), as: .hall)
        #expect(try await desk.view(id).progress == TakeOver.part)
        async let third: Void = desk.hall.goOnWithImports()
        async let fourth: Void = desk.hall.goOnWithImports()
        _ = try await (third, fourth)
        #expect(try await desk.view(id).counts == [.done: 330])
        #expect(try await desk.house.look { try $0.people.count() } == before + 330)
    }

    @Test func `one person is one record with two ties, and the dues stay`() async throws {
        let desk = try await ImportDesk.open()
        let south = desk.house.people[3]
        let number = try #require(south.identityNumber)
        let row = [south.name, number, south.phone ?? ""] + Array(repeating: "", count: 8) + ["别处"]
        let members = try await count(desk, .members)
        let id = try await desk.check([row])
        try await desk.takeOver(id)
        let after = try await desk.person(number)
        #expect(after == south)
        let ties = try await desk.ties(south.id)
        #expect(ties.first(where: \.isPrimary)?.organisation == desk.house.south.union.id)
        #expect(ties.contains { $0.organisation == desk.union && $0.kind == "second" })
        #expect(try await count(desk, .members) == members)
        #expect(try await count(desk, .second) == 1)
        let again = try await desk.check([row])
        #expect(try await desk.view(again).counts == [.same: 1])
        // A move is refused to an officer whom the other union is no matter of.
        let moved = try await desk.check([row], elsewhere: .move)
        #expect(try await desk.view(moved).counts == [.same: 1])
    }

    private func count(_ desk: ImportDesk, _ group: MemberGroup) async throws -> Int {
        try await desk.hall.ask(MemberList(group, page: 1), as: desk.officer).total
    }

    @Test func `within reach a member can be moved, and the old tie ends`() async throws {
        let desk = try await ImportDesk.open()
        let person = desk.house.people[0]
        let number = try #require(person.identityNumber)
        let row = [person.name, number] + Array(repeating: "", count: 10)
        let id = try await desk.check([row], into: desk.house.north.place.id, elsewhere: .move)
        #expect(try await desk.view(id).counts == [.changed: 1])
        try await desk.takeOver(id)
        let after = try #require(try await desk.person(number))
        #expect(after.union == desk.house.north.place.id)
        let ties = try await desk.ties(person.id).filter { $0.kind == "member" }
        #expect(ties.count == 2 && ties.filter { $0.until == nil }.map(\.isPrimary) == [true])
        let until = try #require(ties.compactMap(\.until).first)
        let from = try #require(ties.first { $0.until == nil }?.from)
        #expect(until < from)
    }

    @Test func `a line whose person changed after the check is left out and says so`()
        async throws
    {
        let desk = try await ImportDesk.open()
        let person = desk.house.people[0]
        let stranger = ImportDesk.strangers(1)[0]
        var row = [person.name, person.identityNumber ?? ""] + Array(repeating: "", count: 10)
        row[11] = "新地址"
        let id = try await desk.check([row, ImportDesk.row(stranger)])
        try await desk.house.arrange { tx in
            guard var row = try tx.people.find(person.id) else { return }
            row.address = "又一个地址"
            try tx.people.save(row)
        }
        try await desk.takeOver(id)
        #expect(try await desk.view(id).counts == [.refused: 1, .done: 1])
        let line = try #require(try await desk.lines(id, [.refused]).first)
        #expect(line.said.contains { $0.words.zh.contains("检查之后") })
        #expect(try await desk.person(person.identityNumber ?? "")?.address == "又一个地址")
    }

    @Test func `all or nothing takes nothing where one line is wrong`() async throws {
        let desk = try await ImportDesk.open()
        var rows = ImportDesk.strangers(3).map(ImportDesk.row)
        rows[1][1] = "123"
        let id = try await desk.check(rows)
        let refused = await refusal { try await desk.takeOver(id, allOrNothing: true) }
        #expect(refused?.reason.zh.contains("1 行导入不了") == true)
        #expect(try await desk.view(id).state == .ready)
        try await desk.takeOver(id)
        #expect(try await desk.view(id).counts == [.done: 2, .bad: 1])
    }

    @Test func `a list given up or grown old leaves nothing behind`() async throws {
        let desk = try await ImportDesk.open()
        let rows = ImportDesk.strangers(600).map(ImportDesk.row)
        let first = try await desk.check(rows)
        try await desk.hall.perform(DropImport(first), as: desk.officer)
        desk.house.pass(seconds: 1)
        try await desk.hall.goOnWithImports()
        #expect(await refusal { _ = try await desk.view(first) } == .notFound)
        let second = try await desk.check(rows)
        desk.house.pass(days: 8)
        try await desk.hall.goOnWithImports()
        #expect(await refusal { _ = try await desk.view(second) } == .notFound)
        let left = try await desk.house.look { tx in
            try tx.first("SELECT count(*) FROM member_import_line") { try $0.int(0) }
        }
        #expect(left == 0)
    }
}

extension IdentityNumber {
    static func birth(_ text: String) -> String? { (try? IdentityNumber(text))?.birth.description }
}
