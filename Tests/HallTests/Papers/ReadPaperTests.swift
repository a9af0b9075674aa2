import Calendar
import Hall
import HallTesting
import Papers
import Programs
import Registry
import Store
import Testing

@Suite struct ReadPaperTests {
    @Test func `those who have to do with the case read its papers, and it is noted`()
        async throws
    {
        let desk = try await LetterDesk.open()
        let (id, paper) = try await desk.reminded(0)
        let office = desk.office
        for actor in [office.workers[0].actor, .staff(office.officer)] {
            let answer = try await desk.hall.perform(ReadPaper(paper.id), as: actor)
            #expect(answer.text.number == paper.number && answer.line.to == "某劳务公司")
        }
        let opened = try await office.house.look { tx in
            try tx.audit.ofCase(id).filter { $0.act.action == "paper.opened.reminder" }
        }
        #expect(
            Set(opened.map(\.act.actor)) == [office.workers[0].account, office.officer.account]
        )
        for actor in [office.workers[1].actor, .staff(office.house.south.officer)] {
            let no = await refusal { try await desk.hall.perform(ReadPaper(paper.id), as: actor) }
            #expect(no == .notFound)
        }
        let visitor = await refusal {
            try await desk.hall.perform(ReadPaper(paper.id), as: .visitor)
        }
        #expect(visitor == .logIn)
    }

    @Test func `who filed for another reads no paper of the case`() async throws {
        let desk = try await LetterDesk.open()
        let office = desk.office
        let union = office.house.north.union
        let keeper = try await Recruiting(house: office.house)
            .colleague("单位工会", ["workplace union"], at: union)
        let receipt = try await desk.hall.perform(
            Apply(
                LetterDesk.service,
                answers: LetterDesk.whole,
                for: office.workers[0].person.id,
                consent: ConsentGiven(.phone, words: nil),
                insists: true
            ),
            as: .staff(keeper)
        )
        let id = CaseID(raw: receipt.caseFile)
        try await office.act("remind", on: id, as: office.officer, saying: "请答复")
        let paper = try #require(try await desk.papers(of: id).first)
        let no = await refusal {
            try await desk.hall.perform(ReadPaper(paper.id), as: .staff(keeper))
        }
        #expect(no == .notFound)
        #expect(try await desk.hall.ask(OpenDeskCase(id), as: .staff(keeper)).written.isEmpty)
    }

    @Test func `whoever holds a paper can check it, however the code is typed`() async throws {
        let desk = try await LetterDesk.open()
        let (_, paper) = try await desk.reminded(0)
        let (_, other) = try await desk.reminded(1)
        #expect(paper.code.count == 12 && paper.code != other.code)
        let typed = [
            paper.code, paper.code.lowercased(), paper.code.inGroups, " \(paper.code.inGroups) ",
        ]
        for code in typed {
            let answer = try #require(try await desk.hall.ask(CheckPaper(code), as: .visitor))
            #expect(answer.number == paper.number && answer.title.zh == "提示函")
            #expect(answer.signer.zh == "北区总工会" && answer.sha256 == paper.sha256)
            #expect(answer.day == CivilDate(year: 2024, month: 6, day: 25))
        }
        for code in ["", "AAAAAAAAAAAA", String(paper.code.dropLast()), paper.number] {
            #expect(try await desk.hall.ask(CheckPaper(code), as: .visitor) == nil, "\(code)")
        }
    }

    @Test func `the register has what was written within one's reach, by service and day`()
        async throws
    {
        let desk = try await LetterDesk.open()
        let office = desk.office
        let (_, first) = try await desk.reminded(0)
        try await office.pass(days: 1)
        let (_, second) = try await desk.reminded(1)
        func numbers(
            _ wish: PaperRegister.Wish = .init(),
            as colleague: Colleague
        ) async throws -> [String] {
            try await desk.hall.ask(PaperRegister(wish), as: .staff(colleague)).lines
                .map(\.number)
        }
        #expect(try await numbers(as: office.officer) == [second.number, first.number])
        #expect(try await numbers(as: office.both) == [second.number, first.number])
        #expect(try await numbers(as: office.supervisor).isEmpty)
        #expect(try await numbers(as: office.house.south.officer).isEmpty)
        let day = CivilDate(year: 2024, month: 6, day: 25)
        #expect(
            try await numbers(.init(from: day, until: day), as: office.officer) == [first.number]
        )
        #expect(try await numbers(.init(service: Office.aid), as: office.officer).isEmpty)
        let page = try await desk.hall.ask(
            PaperRegister(.init(), skipping: 1, limit: 1),
            as: .staff(office.officer)
        )
        #expect(page.lines.map(\.number) == [first.number] && page.total == 2)
    }

    @Test func `the register goes out as a table`() async throws {
        let desk = try await LetterDesk.open()
        let (_, paper) = try await desk.reminded(0)
        let bytes = try await desk.hall.paperRegister(
            .init(),
            in: .zh,
            by: .staff(desk.office.officer)
        )
        let rows = try Table.read(bytes).rows.map { row in row.cells.map(\.text) }
        #expect(rows.first == ["文号", "标题", "日期", "签发单位", "服务"])
        #expect(rows.last == [paper.number, "提示函", "2024-06-25", "北区总工会", "催办函件"])
    }

    @Test func `without a press the refusal says what to do`() async throws {
        let desk = try await LetterDesk.open()
        let (_, paper) = try await desk.reminded(0)
        let text = try desk.text(of: paper)
        let no = await refusal { try await desk.hall.printed(text, in: .zh) }
        #expect(no == .noPress && no?.remedy?.en.contains("papers.md") == true)
    }
}
