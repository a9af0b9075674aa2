import Calendar
import Foundation
import Hall
import HallTesting
import Programs
import Registry
import Store
import Testing

@Suite struct WritePaperTests {
    @Test func `a paper is bound from what the case knows, by the types of its values`()
        async throws
    {
        let desk = try await LetterDesk.open()
        let (_, paper) = try await desk.reminded(0)
        let text = try desk.text(of: paper)
        let name = desk.office.workers[0].person.name
        #expect(paper.number == "工提〔2024〕1号" && text.number == paper.number)
        #expect(text.zh.to == ["某劳务公司"] && text.zh.signer == "北区总工会")
        #expect(text.zh.day == "2024年6月25日" && text.date == "2024-06-25")
        #expect(
            text.zh.blocks.map(\.kind) == [.heading, .paragraph, .heading, .paragraph, .paragraph]
        )
        #expect(text.zh.blocks.map(\.level) == [1, nil, 2, nil, nil])
        let said = text.zh.blocks.compactMap(\.text)
        #expect(said[1] == "\(name)反映工资一事，自2024年5月1日起，涉及74854元，大写柒万肆仟捌佰伍拾肆元整。")
        #expect(said[3] == "多次催讨没有结果。")
        #expect(
            said[4]
                == "本函编号为工提〔2024〕1号，签发单位为北区总工会，主办单位为港城市总工会。是否会员：是。工作地点：北区。"
        )
        #expect(
            text.en?.blocks.last?.text
                == "\(name) told us about 工资 since 1 May 2024: 74854 yuan."
        )
    }

    @Test func `numbers have no hole, no twin, and begin anew with the year`() async throws {
        let desk = try await LetterDesk.open()
        var numbers: [String] = []
        for worker in 0..<3 { numbers.append(try await desk.reminded(worker).paper.number) }
        // What is refused takes no number.
        let empty = try await desk.apply(3, LetterDesk.toNobody)
        let refused = await refusal {
            try await desk.office.act(
                "remind",
                on: empty,
                as: desk.office.house.south.officer,
                saying: "请答复"
            )
        }
        #expect(refused?.reason.zh.contains("缺少：单位") == true, "\(refused?.reason.zh ?? "")")
        #expect(try await desk.papers(of: empty).isEmpty)
        let last = try await desk.apply(4)
        try await desk.office.act(
            "remind",
            on: last,
            as: desk.office.house.south.officer,
            saying: "请答复"
        )
        numbers.append(try await desk.papers(of: last).map(\.number).joined())
        #expect(numbers == (1...4).map { "工提〔2024〕\($0)号" })
        try await desk.office.pass(days: 200)
        let (_, next) = try await desk.reminded(5 % 3)
        #expect(next.number == "工提〔2025〕1号")
    }

    @Test func `a later paper names the earlier one, and the earlier stays what it was`()
        async throws
    {
        let desk = try await LetterDesk.open()
        let (id, first) = try await desk.reminded(0)
        try await desk.office.act("remind again", on: id, as: desk.office.officer, saying: "第二次")
        try await desk.office.act("urge", on: id, as: desk.office.officer)
        let papers = try await desk.papers(of: id)
        #expect(papers.map(\.kind) == ["reminder", "reminder", "opinion"])
        #expect(papers.first == first)
        let opinion = try desk.text(of: papers[2])
        #expect(
            opinion.zh.blocks.first?.text
                == "我会已于2024年6月25日发出《提示函》（工提〔2024〕2号），至今未见答复。"
        )
        #expect(opinion.zh.signer == "港城市总工会")
        for paper in papers {
            #expect(Array(paper.words.utf8).sha256 == paper.sha256)
        }
    }

    @Test func `time writes too, and goes on where a fact is wanting`() async throws {
        let desk = try await LetterDesk.open()
        let whole = try await desk.apply(0)
        let wanting = try await desk.apply(2, LetterDesk.toNobody)
        try await desk.office.pass(days: 7)
        let warnings = try await desk.papers(of: whole)
        #expect(warnings.map(\.number) == ["工催〔2024〕1号"] && warnings[0].writtenBy == nil)
        #expect(
            try desk.text(of: warnings[0]).zh.blocks.last?.rows
                == [["序号", "事项", "名称"], ["1", "工资", "甲"], ["2", "工资", "乙"]]
        )
        #expect(try await desk.papers(of: wanting).isEmpty)
        let told = try await desk.hall.ask(OpenDeskCase(wanting), as: .staff(desk.office.officer))
        let line = try #require(told.story.first { $0.kind == .notWritten })
        #expect(line.title.zh == "《催办单》没有写成，缺少信息" && line.words?.zh == "单位")
        // The clock is done with it: nothing is due for ever.
        #expect(try await desk.hall.tick().isEmpty)
    }

    @Test func `what is shown before the button is what is written after it`() async throws {
        let desk = try await LetterDesk.open()
        let id = try await desk.apply(0)
        let words = "多次催讨没有结果。"
        let before = try await desk.hall.perform(
            PreviewPapers(of: "remind", on: id, saying: words),
            as: .staff(desk.office.officer)
        )
        try await desk.office.act("remind", on: id, as: desk.office.officer, saying: words)
        let after = try desk.text(of: try #require(try await desk.papers(of: id).first))
        let shown = try #require(before.first)
        #expect(before.count == 1 && shown.number == "工提〔2024〕＿号" && shown.code.isEmpty)
        #expect(shown.zh.blocks.dropLast() == after.zh.blocks.dropLast())
        #expect(shown.zh.to == after.zh.to && shown.en == after.en)
        let noted = try await desk.office.house.look { tx in
            try tx.audit.ofCase(id).filter { $0.act.action == "paper.previewed.reminder" }
        }
        #expect(noted.map(\.act.actor) == [desk.office.officer.account])
    }

    @Test func `nothing that a paper says lies open on the disk`() async throws {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "papers-\(UUID().uuidString)").path()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let office = try await Office.open(folder: folder)
        try await office.hall.publish(
            Fixtures.folder(LetterDesk.service),
            owner: office.house.federation.id
        )
        let desk = LetterDesk(office: office)
        var answers = LetterDesk.whole
        answers["sum"] = ["31313"]
        let id = try await desk.apply(0, answers)
        try await office.act("remind", on: id, as: office.officer, saying: "催讨三次都没有结果")
        let paper = try #require(try await desk.papers(of: id).first)
        #expect(paper.words.contains("叁万壹仟叁佰壹拾叁元整"))
        let files = try FileManager.default.subpathsOfDirectory(atPath: folder)
        var seen = 0
        for file in files {
            guard let bytes = FileManager.default.contents(atPath: folder + "/" + file) else {
                continue
            }
            seen += bytes.range(of: Data(paper.number.utf8)) == nil ? 0 : 1
            #expect(bytes.range(of: Data("催讨三次都没有结果".utf8)) == nil, "\(file)")
            #expect(bytes.range(of: Data("叁万壹仟叁佰".utf8)) == nil, "\(file)")
        }
        // The search is able to find: the number is no secret.
        #expect(seen > 0)
    }
}
