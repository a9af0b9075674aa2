import Hall
import HallTesting
import Papers
import Programs
import Registry
import Store
import Testing

@Suite struct MemberTablesTests {
    @Test(arguments: TableForm.allCases)
    func `the result is the list as it was sent, with what is wrong beside it`(
        form: TableForm
    )
        async throws
    {
        let desk = try await ImportDesk.open()
        var rows = ImportDesk.strangers(3).map(ImportDesk.row)
        rows[1][1] = "123"
        let id = try await desk.check(rows)
        let bytes = try await desk.hall.importResult(of: id, as: form, in: .zh, by: desk.officer)
        let table = try Table.read(bytes)
        #expect(table.rows[0].cells.map(\.text) == ImportDesk.head + ["结果", "问题"])
        for (index, row) in rows.enumerated() {
            let cells = (1...12).map { table.rows[index + 1][$0].text.trimmingTab }
            #expect(cells == row)
        }
        #expect(table.rows[2][13].text == "要改")
        #expect(table.rows[2][14].text.hasPrefix("身份证号：身份证号应为 18 位"))
        let problems = try await desk.hall.importResult(
            of: id,
            as: form,
            in: .en,
            onlyProblems: true,
            by: desk.officer
        )
        #expect(try Table.read(problems).rows.count == 2)
    }

    @Test func `the template is read as a list without lines`() async throws {
        let desk = try await ImportDesk.open()
        for language in [Language.zh, .en] {
            let bytes = try MemberTemplate.bytes(in: language)
            #expect(try Table.read(bytes).rows.count == 1)
            let refusal = await refusal {
                try await desk.hall.sendMembers(
                    bytes,
                    named: "x",
                    into: desk.union,
                    as: desk.officer
                )
            }
            #expect(refusal?.reason.zh == "表头下面没有内容。")
        }
    }

    @Test(arguments: TableForm.allCases)
    func `members go out masked, or whole for a reason, and can come in again`(
        form: TableForm
    )
        async throws
    {
        let desk = try await ImportDesk.open()
        let number = try #require(desk.house.people[0].identityNumber)
        func export(_ isWhole: Bool, _ reason: String, as actor: Actor) async throws -> [UInt8] {
            try await desk.hall.exportMembers(
                ExportMembers(of: desk.union, .members, isWhole: isWhole, because: reason),
                as: form,
                in: .zh,
                by: actor
            )
        }
        let masked = try Table.read(try await export(false, "", as: desk.officer))
        #expect(masked.rows.count == 4)
        #expect(!masked.rows.flatMap(\.cells).contains { $0.text.contains(number) })
        #expect(await refusal { _ = try await export(true, " ", as: desk.officer) } != nil)
        let stale = Colleague(
            account: desk.house.north.officer.account,
            name: "",
            posts: desk.house.north.officer.posts,
            isFresh: false
        )
        #expect(
            await refusal { _ = try await export(true, "年检", as: .staff(stale)) } == .logInAgain
        )
        let other = Actor.staff(desk.house.south.officer)
        #expect(await refusal { _ = try await export(false, "", as: other) } == .notFound)
        let whole = try await export(true, "年检", as: desk.officer)
        #expect(try Table.read(whole).rows.flatMap(\.cells).contains { $0.text.contains(number) })
        let id = try await desk.hall.sendMembers(
            whole,
            named: "x",
            into: desk.union,
            as: desk.officer
        )
        try await desk.hall.goOnWithImports()
        #expect(try await desk.view(id).counts == [.same: 3])
    }
}

extension String {
    /// Without the tab that keeps a long number a text.
    fileprivate var trimmingTab: String { hasPrefix("\t") ? String(dropFirst()) : self }
}
