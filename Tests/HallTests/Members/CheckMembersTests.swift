import Hall
import HallTesting
import Papers
import Programs
import Registry
import Store
import Testing

@Suite struct CheckMembersTests {
    /// Column, what is typed there, and a word of what is said.
    @Test(arguments: [
        (0, "", "没有填姓名"), (0, "12345", "不像姓名"),
        (1, "3.40101E+17", "设为“文本”"), (1, "990101199003071", "应为 18 位"),
        (1, "990101199003071111", "有一位填错了"),
        (2, "1380000", "应为 11 位"), (2, "1.38E+10", "约数"),
        (3, "未知", "男或女"), (4, "1990-02-30", "认不出日期"), (4, "1970-01-01", "和身份证号不一致"),
        (5, "没有这个工会", "没有叫这个名字的工会"), (5, "南区快递工会", "没有叫这个名字的工会"),
        (7, "123", "应为 18 位"), (8, "2999-01-01", "还没有到"), (8, "上个月", "认不出日期"),
        (9, "外星人", "没有“外星人”这个类别"), (10, "6222021234", "应为 12 至 19 位"),
        (11, String(repeating: "长", count: 201), "最多 200"),
    ])
    func `every kind of fault is told at its cell`(
        column: Int,
        typed: String,
        said: String
    )
        async throws
    {
        let desk = try await ImportDesk.open()
        var row = ImportDesk.row(ImportDesk.strangers(1)[0])
        row[column] = typed
        let good = ImportDesk.row(ImportDesk.strangers(2)[1])
        let id = try await desk.check([good, row])
        let view = try await desk.view(id)
        #expect(view.counts == [.new: 1, .bad: 1])
        let line = try #require(try await desk.lines(id, [.bad]).first)
        let grave = line.said.filter(\.isGrave)
        let finding = try #require(grave.first)
        #expect(line.row == 3)
        #expect(finding.place == CellPlace(row: 3, column: column + 1).description)
        #expect(finding.words.zh.contains(said), "\(finding.words.zh)")
        #expect(!finding.words.en.isEmpty && finding.words.en != finding.words.zh)
    }

    @Test func `faults of the whole file are refusals`() async throws {
        let desk = try await ImportDesk.open()
        let stranger = ImportDesk.row(ImportDesk.strangers(1)[0])
        let files: [([UInt8], String)] = [
            (ImportDesk.file([stranger], head: ["甲", "乙", "丙"]), "没有找到表头"),
            (ImportDesk.file([]), "没有内容"),
            (ImportDesk.file([["张三", "男"]], head: ["姓名", "性别"]), "分不清谁是谁"),
            (ImportDesk.file([stranger], head: ["姓名", "手机", "手机号"]), "两列"),
            (Array("%PDF-1.7".utf8), "PDF"), ([], "没有内容"),
        ]
        for (file, said) in files {
            let refusal = await refusal {
                try await desk.hall.sendMembers(
                    file,
                    named: "x",
                    into: desk.union,
                    as: desk.officer
                )
            }
            #expect(refusal?.reason.zh.contains(said) == true, "\(said)")
        }
        #expect(try await desk.hall.ask(RecentImports(), as: desk.officer).isEmpty)
    }

    @Test func `headings are known by other names, wherever they stand, and the rest is told`()
        async throws
    {
        let desk = try await ImportDesk.open()
        let person = ImportDesk.strangers(1)[0]
        let file = CSVText.bytes([
            ["2024 年会员名册"], [], ["序号", " * 姓 名 ", "身份证号码（必填）", "联系电话", "备注"],
            ["1", " \(person.name)\t", "'\(person.identityNumber)", person.phone, "好"],
        ])
        let id = try await desk.hall.sendMembers(
            file,
            named: "x.csv",
            into: desk.union,
            as: desk.officer
        )
        try await desk.hall.goOnWithImports()
        let view = try await desk.view(id)
        #expect(view.counts == [.new: 1])
        #expect(view.unknown == ["序号", "备注"])
        #expect(view.missing.contains(.address) && !view.missing.contains(.phone))
    }

    @Test func `lines are compared with who is there`() async throws {
        let desk = try await ImportDesk.open()
        let (north, south) = (desk.house.people[0], desk.house.people[3])
        let new = ImportDesk.strangers(1)[0]
        func row(_ name: String, _ number: String?, _ phone: String?) -> [String] {
            [name, number ?? "", phone ?? ""] + Array(repeating: "", count: 9)
        }
        var changed = row(north.name, north.identityNumber, north.phone)
        changed[11] = "新地址 1 号"
        let id = try await desk.check([
            row(new.name, new.identityNumber, new.phone), changed,
            row(south.name, south.identityNumber, south.phone),
            row("另有其名", desk.house.people[1].identityNumber, nil),
            row(new.name, new.identityNumber, nil),
            row(desk.house.people[2].name, nil, desk.house.people[2].phone),
            row(desk.house.people[2].name, new.identityNumber, desk.house.people[2].phone),
        ])
        let lines = try await desk.lines(id)
        #expect(
            lines.map(\.state) == [.new, .changed, .second, .conflict, .bad, .same, .bad]
        )
        let change = try #require(lines[1].changes.first)
        #expect(lines[1].changes.count == 1 && change.column.zh == "住址")
        #expect(change.new == "新地址***" && change.old.hasSuffix("***"))
        #expect(lines[2].said.first?.words.zh.contains("会费仍交南区快递工会") == true)
        #expect(lines[2].changes.isEmpty)
        #expect(lines[4].said.last?.words.zh == "和第 2 行是同一个人。")
        let shown = lines.flatMap { $0.said.map(\.words.zh) + [$0.name] }.joined()
        for secret in [north.name, south.name] { #expect(!shown.contains(secret)) }
    }

    @Test func `nobody sends or sees a list beyond his posts`() async throws {
        let desk = try await ImportDesk.open()
        let rows = [ImportDesk.row(ImportDesk.strangers(1)[0])]
        let other = Actor.staff(desk.house.south.officer)
        for actor in [other, .visitor] {
            let refusal = await refusal { _ = try await desk.check(rows, as: actor) }
            #expect(refusal == (actor == .visitor ? .logIn : .notFound))
        }
        let id = try await desk.check(rows)
        let hostile: [() async throws -> Void] = [
            { _ = try await desk.hall.ask(OpenImport(id), as: other) },
            { _ = try await desk.hall.ask(LinesOfImport(id, in: [.new]), as: other) },
            { _ = try await desk.hall.perform(ConfirmImport(id), as: other) },
            { _ = try await desk.hall.perform(DropImport(id), as: other) },
            { _ = try await desk.hall.importResult(of: id, as: .csv, in: .zh, by: other) },
        ]
        for act in hostile { #expect(await refusal { try await act() } == .notFound) }
        #expect(try await desk.hall.ask(RecentImports(), as: other).isEmpty)
    }
}
