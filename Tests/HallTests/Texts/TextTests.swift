import Calendar
import Casework
import Hall
import HallTesting
import Programs
import Registry
import Store
import Testing

/// Two sides and one text: the farm is the union that two of the workers work for, the hand is the first of
/// them.
@Suite struct TextTests {
    private static let service = "orchard-pact"

    private struct Pact {
        let office: Office
        let id: CaseID

        var hall: Hall { office.hall }
        var hand: Office.Worker { office.workers[0] }

        func row() async throws -> CaseRow { try await office.row(id) }

        func act(
            _ action: String,
            _ answers: [String: [String]] = [:],
            saying words: String? = nil,
            as actor: Actor? = nil
        ) async throws {
            let act = Act(
                action,
                on: id,
                saying: words,
                answering: answers,
                seeing: try await row().state.version
            )
            _ = try await hall.perform(act, as: actor ?? .staff(office.officer))
        }

        func draft(_ words: String) async throws {
            try await act("new version", ["version_words": [words]])
        }

        /// The farm opens its door; what it is shown, and what it does there.
        func door() async throws -> (token: [UInt8], session: [UInt8]) {
            let member = try #require(try await row().members.first { $0.party == "farms" })
            let link = try await hall.makePartyLink(member.id, as: .staff(office.officer))
            let session = hall.entropy.bytes(32)
            let isRight = try await hall.perform(
                EnterPartyDoor(link.token, code: link.code, session: session),
                as: .visitor
            )
            #expect(isRight)
            return (link.token, session)
        }

        func farm(
            _ action: String,
            _ answers: [String: [String]] = [:],
            saying words: String? = nil
        ) async throws {
            let (token, session) = try await door()
            let act = ActAtPartyDoor(
                token,
                session: session,
                action,
                saying: words,
                answering: answers,
                seeing: try await row().state.version
            )
            try await hall.perform(act, as: .visitor)
        }

        func text() async throws -> CaseText {
            try await hall.ask(OpenText("pact", of: id), as: .hall).text
        }

        static let signed = ["read_and_signed": ["yes"]]

        func bothAgree() async throws {
            try await act("put")
            try await farm("agree")
            try await act("agree", as: hand.actor)
        }

        func bothSign() async throws {
            try await farm("sign", Self.signed.merging(["signature": ["经办人"]]) { $1 })
            try await act(
                "sign",
                Self.signed.merging(["signature": [hand.person.name]]) { $1 },
                as: hand.actor
            )
        }
    }

    private func pact() async throws -> Pact {
        let office = try await Office.open()
        try await office.hall.publish(
            Fixtures.folder(Self.service),
            owner: office.house.federation.id
        )
        let person = office.workers[0].person
        let employer = try #require(
            try await office.house.look { tx in
                try person.employer.flatMap(tx.organisations.find)?.name
            }
        )
        let apply = Apply(
            Self.service,
            answers: [
                "sides.0.farm.name": [employer], "sides.0.hand.name": [person.name],
                "sides.0.hand.phone": [person.phone ?? ""],
            ],
            isForNobody: true
        )
        let receipt = try await office.hall.perform(apply, as: .staff(office.officer))
        return Pact(office: office, id: CaseID(raw: receipt.caseFile))
    }

    @Test func `nothing is put to anybody before there is a text`() async throws {
        let pact = try await pact()
        let no = await refusal { try await pact.act("put") }
        #expect(no?.reason.zh.contains("果园协议") == true)
    }

    @Test func `a new version clears what was agreed to the one before`() async throws {
        let pact = try await pact()
        try await pact.draft("第一条 甲。")
        try await pact.act("put")
        try await pact.farm("agree")
        #expect(try await pact.text().accepted == 1)
        try await pact.act("differ", saying: "要改", as: pact.hand.actor)
        try await pact.draft("第一条 乙。")
        let text = try await pact.text()
        #expect(text.accepted == 0 && text.versions.map(\.number) == [1, 2])
        #expect(text.changes(from: 1, to: 2)?.count { $0.old == nil || $0.new == nil } == 2)
        #expect(text.said.map(\.voice) == [.accept, .object])
        let same = await refusal { try await pact.draft("第一条 乙。") }
        #expect(same?.reason.zh.contains("没有改动") == true)
    }

    @Test func `whoever has agreed to this very version is not asked for it again`() async throws {
        let pact = try await pact()
        try await pact.draft("第一条 甲。")
        try await pact.act("put")
        try await pact.farm("agree")
        try await pact.office.pass(days: 11)
        #expect(try await pact.row().state.step == "drafting")
        try await pact.act("put")
        let state = try await pact.row().state
        #expect(state.awaited.count == 2 && state.answered.count == 1)
        let twice = await refusal { try await pact.farm("agree") }
        #expect(twice != nil)
        try await pact.act("agree", as: pact.hand.actor)
        #expect(try await pact.row().state.step == "signing")
    }

    @Test func `where all have agreed to it already each says so again, and it is kept once`()
        async throws
    {
        let pact = try await pact()
        try await pact.draft("第一条 甲。")
        try await pact.bothAgree()
        #expect(try await pact.row().state.step == "signing")
        try await pact.office.pass(days: 11)
        #expect(try await pact.row().state.step == "drafting")
        try await pact.bothAgree()
        #expect(try await pact.row().state.step == "signing")
        #expect(try await pact.text().accepted == 2)
    }

    @Test func `signing takes the own name and the tick, and the last name freezes the text`()
        async throws
    {
        let pact = try await pact()
        try await pact.draft("第一条 甲。")
        try await pact.bothAgree()
        let other = await refusal {
            try await pact.act(
                "sign",
                Pact.signed.merging(["signature": ["别人"]]) { $1 },
                as: pact.hand.actor
            )
        }
        #expect(other?.reason.zh.contains("签署人姓名") == true)
        await #expect(throws: UnfinishedForm.self) {
            try await pact.act(
                "sign",
                ["signature": [pact.hand.person.name]],
                as: pact.hand.actor
            )
        }
        #expect(try await pact.text().paper == nil)
        try await pact.bothSign()
        let row = try await pact.row()
        #expect(row.state.step == "running")
        let paper = try #require(
            try await pact.office.house.look { try $0.papers.ofCase(pact.id) }.last
        )
        let text = try #require(PaperText(json: paper.words))
        #expect(text.zh.words.contains("第一条 甲。") && text.zh.words.contains("经办人"))
        #expect(text.zh.words.contains(pact.hand.person.name))
        let proof = try await pact.hall.ask(CheckPaper(paper.code), as: .visitor)
        #expect(proof?.sha256 == paper.sha256)
    }

    @Test func `a colleague agrees for nobody, and nobody at another's door`() async throws {
        let pact = try await pact()
        try await pact.draft("第一条 甲。")
        try await pact.act("put")
        let staff = await refusal { try await pact.act("agree") }
        #expect(staff != nil)
        let stranger = await refusal {
            try await pact.act("agree", as: pact.office.workers[2].actor)
        }
        #expect(stranger == .notFound)
        let member = try #require(try await pact.row().members.first { $0.party == "farms" })
        let link = try await pact.hall.makePartyLink(member.id, as: .staff(pact.office.officer))
        let uncoded = await refusal {
            try await pact.hall.perform(
                ActAtPartyDoor(
                    link.token,
                    session: pact.hall.entropy.bytes(32),
                    "agree",
                    saying: nil,
                    answering: [:],
                    seeing: try await pact.row().state.version
                ),
                as: .visitor
            )
        }
        #expect(uncoded == .codeFirst)
        #expect(try await pact.text().accepted == 0)
    }

    @Test func `a party reads the whole text and its own words, and nobody else's`() async throws {
        let pact = try await pact()
        try await pact.draft("第一条 甲。")
        try await pact.act("put")
        try await pact.act("remark", saying: "工友说的话", as: pact.hand.actor)
        try await pact.farm("remark", saying: "果园说的话")
        let (token, session) = try await pact.door()
        let door = try await pact.hall.ask(
            OpenPartyCase(token, session: session),
            as: .visitor
        )
        let shown = try #require(door?.texts.first)
        #expect(shown.latest?.words == "第一条 甲。" && shown.said.map(\.words) == ["果园说的话"])
        #expect(door?.choices.map(\.action).contains("agree") == true)
        let own = try await pact.hall.ask(OpenMyCase(pact.id), as: pact.hand.actor)
        #expect(own.texts.first?.said.map(\.words) == ["工友说的话"])
        let desk = try await pact.hall.ask(
            OpenDeskCase(pact.id),
            as: .staff(pact.office.officer)
        )
        #expect(desk.texts.first?.said.map(\.words) == ["工友说的话", "果园说的话"])
    }

    @Test func `a stand-in is waited for in the place of whom he replaces`() async throws {
        let pact = try await pact()
        try await pact.draft("第一条 甲。")
        try await pact.act("put")
        let member = try #require(try await pact.row().members.first { $0.party == "hands" })
        let deputy = pact.office.workers[1]
        _ = try await pact.hall.perform(
            NameParty(
                pact.id,
                "hands",
                name: deputy.person.name,
                phone: deputy.person.phone ?? "",
                replacing: member.id
            ),
            as: .staff(pact.office.officer)
        )
        let gone = await refusal { try await pact.act("agree", as: pact.hand.actor) }
        #expect(gone == .notFound)
        try await pact.farm("agree")
        try await pact.act("agree", as: deputy.actor)
        #expect(try await pact.row().state.step == "signing")
        let story = try await pact.hall.ask(OpenCase(pact.id), as: .hall).story
        let line = try #require(story.first { $0.kind == .stoodIn })
        #expect(line.words?.zh == "\(pact.hand.person.name) → \(deputy.person.name)")
    }

    @Test func `whoever works for a firm of the pact is covered and reads it, and nobody else`()
        async throws
    {
        let pact = try await pact()
        try await pact.draft("第一条 甲。")
        try await pact.bothAgree()
        try await pact.bothSign()
        let hall = pact.hall
        let covered = try await hall.ask(MyRules(), as: pact.office.workers[1].actor)
        let paper = try #require(covered.first?.paper)
        let read = try await hall.perform(ReadRuleText(paper), as: pact.office.workers[1].actor)
        #expect(read.text.zh.words.contains("第一条 甲。"))
        // The third works for another union.
        let outsider = pact.office.workers.last ?? pact.office.workers[2]
        #expect(outsider.person.employer != pact.hand.person.employer)
        #expect(try await hall.ask(MyRules(), as: outsider.actor).isEmpty)
        let no = await refusal { try await hall.perform(ReadRuleText(paper), as: outsider.actor) }
        #expect(no == .notFound)
        // He changes his employer, and is covered; who was, is not.
        try await pact.office.move(outsider.person.id, to: pact.hand.person.employer)
        try await pact.office.move(pact.office.workers[1].person.id, to: nil)
        #expect(try await hall.ask(MyRules(), as: outsider.actor).count == 1)
        #expect(try await hall.ask(MyRules(), as: pact.office.workers[1].actor).isEmpty)
        try await pact.office.pass(days: 366)
        #expect(try await pact.row().state.outcome == "over")
        #expect(try await hall.ask(MyRules(), as: outsider.actor).isEmpty)
    }
}

extension Office {
    /// The registry learns that somebody works elsewhere.
    fileprivate func move(_ person: PersonID, to employer: OrganisationID?) async throws {
        try await house.arrange { tx in
            var row = try #require(try tx.people.find(person))
            row.employer = employer
            try tx.people.save(row)
        }
    }
}
