import Calendar
import Casework
import Hall
import HallTesting
import Programs
import Registry
import Store
import Testing

/// Two who are owed wages, the farmer who owes them, and an officer between them.
@Suite struct PartyTests {
    private static let service = "barn-wages"
    private static let photo: [UInt8] = [0xFF, 0xD8, 0xFF, 0xE0]

    /// The first worker's case; the second is named in it, with his phone.
    private func filed() async throws -> (office: Office, case: CaseID) {
        let office = try await Office.open()
        try await office.hall.publish(
            Fixtures.folder(Self.service),
            owner: office.house.federation.id
        )
        let (one, two) = (office.workers[0].person, office.workers[1].person)
        let apply = Apply(
            Self.service,
            answers: [
                "claims.0.hand.name": [one.name], "claims.0.hand.phone": [one.phone ?? ""],
                "claims.0.owed": ["100"],
                "claims.1.hand.name": [two.name], "claims.1.hand.phone": [two.phone ?? ""],
                "claims.1.owed": ["50.50"],
                "farm.name": ["某农场"], "farm.phone": ["0870-1234567"],
                "secret": ["老板是我表哥"], "shared": ["去年秋天干的"],
            ]
        )
        let receipt = try await office.hall.perform(apply, as: office.workers[0].actor)
        return (office, CaseID(raw: receipt.caseFile))
    }

    private func act(
        _ action: String,
        _ answers: [String: [String]] = [:],
        on id: CaseID,
        as actor: Actor,
        in office: Office
    ) async throws {
        let version = try await office.row(id).state.version
        let act = Act(action, on: id, saying: nil, answering: answers, seeing: version)
        _ = try await office.hall.perform(act, as: actor)
    }

    private func promise(_ sum: String, on id: CaseID, in office: Office) async throws {
        try await act(
            "promise",
            ["by": ["farmer"], "sum": [sum], "until": ["2024-06-28"]],
            on: id,
            as: .staff(office.officer),
            in: office
        )
    }

    @Test func `whoever is named with his phone is a party, and sees the case like its applicant`()
        async throws
    {
        let (office, id) = try await filed()
        let members = try await office.row(id).members
        #expect(members.map(\.party) == ["hands", "hands", "farmer"])
        #expect(members[1].person == office.workers[1].person.id && members[2].person == nil)
        let seen = try await office.hall.ask(OpenMyCase(id), as: office.workers[1].actor)
        let fields = seen.view.answers.map(\.field)
        #expect(fields.contains("shared") && !fields.contains("secret"))
        let affairs = try await office.hall.ask(MyAffairs(), as: office.workers[1].actor)
        #expect(affairs.cases.map(\.id) == [id])
        #expect(!seen.canWithdraw)
        let stranger = await refusal {
            try await office.hall.ask(OpenMyCase(id), as: office.workers[2].actor)
        }
        #expect(stranger == .notFound)
    }

    @Test func `a name alone makes nobody a party of the case`() async throws {
        let office = try await Office.open()
        try await office.hall.publish(
            Fixtures.folder(Self.service),
            owner: office.house.federation.id
        )
        let apply = Apply(
            Self.service,
            answers: [
                "claims.0.hand.name": [office.workers[1].person.name], "claims.0.owed": ["1"],
                "farm.name": ["某农场"],
            ]
        )
        let receipt = try await office.hall.perform(apply, as: office.workers[0].actor)
        let id = CaseID(raw: receipt.caseFile)
        #expect(try await office.row(id).members.first?.person == nil)
        let other = await refusal {
            try await office.hall.ask(OpenMyCase(id), as: office.workers[1].actor)
        }
        #expect(other == .notFound)
    }

    @Test func `what an action asks is kept, told, and read by the conditions of later ones`()
        async throws
    {
        let (office, id) = try await filed()
        let officer = Actor.staff(office.officer)
        let early = await refusal {
            try await act("settle", on: id, as: officer, in: office)
        }
        #expect(early?.reason.zh.contains("核出多少") == true)
        await #expect(throws: UnfinishedForm.self) {
            try await act("measure", on: id, as: officer, in: office)
        }
        try await act("measure", ["measured": ["150"]], on: id, as: officer, in: office)
        let less = await refusal { try await act("settle", on: id, as: officer, in: office) }
        #expect(less != nil)
        try await act("measure", ["measured": ["150.50"]], on: id, as: officer, in: office)
        let story = try await office.hall.ask(OpenCase(id), as: officer).story
        #expect(story.flatMap(\.answers).map(\.answer.zh).contains { $0.contains("150.50") })
        try await act("settle", on: id, as: officer, in: office)
        #expect(try await office.row(id).state.outcome == "settled")
        let sealed = try await office.house.look { tx in
            try tx.cases.events(of: id).compactMap(\.form)
        }
        #expect(sealed.count == 2)
    }

    @Test
    func `a promise breaks at its midnight and the parties hear of it; paid late, all confirm`()
        async throws
    {
        let (office, id) = try await filed()
        try await promise("150.50", on: id, in: office)
        #expect(try await office.row(id).dueAt != nil)
        try await office.pass(days: 5)
        let row = try await office.row(id)
        #expect(row.state.step == "talk" && row.state.promises.first?.broken != nil)
        let told = try await office.house.look { tx in
            try tx.messages.of(office.workers[1].account, limit: 10).map(\.onceKey)
        }
        #expect(told.contains { $0.contains("broken wages") })
        let officer = Actor.staff(office.officer)
        let names = office.workers.prefix(2).map(\.person.name)
        var payment = [
            "payer": ["farmer"], "sum": ["150.50"],
            "shares.0.member.name": [names[0]], "shares.0.share": ["100"],
            "shares.1.member.name": ["谁也不是"], "shares.1.share": ["50.50"],
        ]
        await #expect(throws: UnfinishedForm.self) {
            try await act("payment posted", payment, on: id, as: officer, in: office)
        }
        payment["shares.1.member.name"] = [names[1]]
        payment["day"] = ["2999-01-01"]
        await #expect(throws: UnfinishedForm.self) {
            try await act("payment posted", payment, on: id, as: officer, in: office)
        }
        payment["day"] = nil
        try await act("payment posted", payment, on: id, as: officer, in: office)
        #expect(try await office.row(id).state.step == "all")
        // Nobody confirms for another.
        let officers = await refusal { try await act("confirm", on: id, as: officer, in: office) }
        #expect(officers != nil)
        for worker in office.workers.prefix(2) {
            let open = try await office.hall.ask(OpenMyCase(id), as: worker.actor)
            #expect(open.deeds.map(\.choice.action) == ["confirm"])
            try await act("confirm", on: id, as: worker.actor, in: office)
        }
        #expect(try await office.row(id).state.outcome == "settled")
    }

    @Test func `a promise survives the database, every part of it`() async throws {
        let (office, id) = try await filed()
        try await promise("20", on: id, in: office)
        let promise = try #require(try await office.row(id).state.promises.first)
        #expect(promise.by == "farmer" && promise.sum == 2_000 && promise.isOpen)
        #expect(promise.until.description == "2024-06-28")
        #expect(try await office.row(id).state.brokenInvariants(of: procedure(office)).isEmpty)
    }

    private func procedure(_ office: Office) throws -> Procedure {
        try #require(office.hall.shelf.now.open.first { $0.service.id == Self.service })
            .service.procedure
    }

    @Test func `the desk replaces a party, and whoever left sees nothing any more`() async throws {
        let (office, id) = try await filed()
        let officer = Actor.staff(office.officer)
        let hand = try await office.row(id).members[1].id
        let other = office.workers[2].person
        let name = NameParty(
            id,
            "hands",
            name: other.name,
            phone: other.phone ?? "",
            replacing: hand
        )
        let byWorker = await refusal {
            try await office.hall.perform(name, as: office.workers[0].actor)
        }
        #expect(byWorker == .notFound)
        _ = try await office.hall.perform(name, as: officer)
        let gone = await refusal {
            try await office.hall.ask(OpenMyCase(id), as: office.workers[1].actor)
        }
        #expect(gone == .notFound)
        _ = try await office.hall.ask(OpenMyCase(id), as: office.workers[2].actor)
        // Of the farmer there is one only.
        let farmer = NameParty(id, "farmer", name: "另一农场", phone: "")
        _ = try await office.hall.perform(farmer, as: officer)
        #expect(try await office.row(id).members.count { $0.party == "farmer" } == 1)
    }
}

/// The narrow door of a party without an account.
@Suite struct PartyDoorTests {
    private static let token = [UInt8](repeating: 7, count: 32)
    private static let session = [UInt8](repeating: 9, count: 32)

    /// A case whose farmer has a link.
    private func linked() async throws -> (office: Office, case: CaseID, party: CasePartyID) {
        let office = try await Office.open()
        try await office.hall.publish(
            Fixtures.folder("barn-wages"),
            owner: office.house.federation.id
        )
        let apply = Apply(
            "barn-wages",
            answers: [
                "claims.0.hand.name": [office.workers[0].person.name], "claims.0.owed": ["100"],
                "farm.name": ["某农场"], "secret": ["老板是我表哥"],
            ]
        )
        let receipt = try await office.hall.perform(apply, as: office.workers[0].actor)
        let id = CaseID(raw: receipt.caseFile)
        let party = try #require(try await office.row(id).members.last).id
        let make = MakePartyLink(party, token: Self.token, code: "123456")
        _ = try await office.hall.perform(make, as: .staff(office.officer))
        return (office, id, party)
    }

    private func enter(_ code: String, in office: Office) async throws -> Bool {
        let enter = EnterPartyDoor(Self.token, code: code, session: Self.session)
        return try await office.hall.perform(enter, as: .visitor)
    }

    private func open(_ office: Office) async throws -> PartyCase? {
        try await office.hall.ask(OpenPartyCase(Self.token, session: Self.session), as: .visitor)
    }

    @Test func `a link without its code opens nothing, and five wrong codes end it`() async throws {
        let (office, _, _) = try await linked()
        #expect(try await open(office) == nil)
        for _ in 1...5 { #expect(try await enter("000000", in: office) == false) }
        let over = await refusal { try await enter("123456", in: office) }
        #expect(over == .linkOver)
        let closed = await refusal { try await open(office) }
        #expect(closed == .linkOver)
    }

    @Test func `behind the door stands the party's own part, and nothing of anybody else`()
        async throws
    {
        let (office, id, _) = try await linked()
        #expect(try await enter("123 456", in: office))
        let opened = try #require(try await open(office))
        #expect(opened.name == "某农场")
        #expect(opened.choices.map(\.action) == ["promise", "answer"])
        // Who promises is never asked there.
        #expect(opened.choices[0].asks.map(\.id) == ["sum", "until"])
        let told = "\(opened)"
        #expect(!told.contains(office.workers[0].person.name) && !told.contains("表哥"))
        let stranger = await refusal { try await office.hall.ask(OpenCase(id), as: .visitor) }
        #expect(stranger == .logIn)
    }

    @Test func `at its door a party answers, promises in its own name only, and sends proof`()
        async throws
    {
        let (office, id, _) = try await linked()
        #expect(try await enter("123456", in: office))
        func act(
            _ action: String,
            _ words: String?,
            _ answers: [String: [String]] = [:]
        ) async throws {
            let version = try await office.row(id).state.version
            let act = ActAtPartyDoor(
                Self.token,
                session: Self.session,
                action,
                saying: words,
                answering: answers,
                seeing: version
            )
            try await office.hall.perform(act, as: .visitor)
        }
        func add(_ field: String) async throws {
            let add = AddFileAtPartyDoor(
                Self.token,
                session: Self.session,
                field: field,
                name: "回单.jpg",
                bytes: [0xFF, 0xD8, 0xFF, 0xE0]
            )
            try await office.hall.perform(add, as: .visitor)
        }
        try await add("slip")
        let foreign = await refusal { try await add("slips") }
        #expect(foreign == .notFound)
        try await act("answer", "正在筹钱")
        // What is not for it is refused, whatever is sent.
        let other = await refusal { try await act("measure", nil, ["measured": ["1"]]) }
        #expect(other != nil)
        try await act("promise", nil, ["by": ["hands"], "sum": ["100"], "until": ["2024-06-28"]])
        #expect(try await office.row(id).state.promises.map(\.by) == ["farmer"])
        let opened = try #require(try await open(office))
        #expect(opened.promises.map(\.sum) == [10_000])
        #expect(opened.story.count == 2)
        #expect(opened.story[0].answers.map(\.answer.zh) == ["1 个文件"])
        let story = try await office.hall.ask(OpenCase(id), as: .staff(office.officer)).story
        #expect(story.contains { $0.title.zh == "答复（雇主）" && $0.words?.zh == "正在筹钱" })
    }

    @Test func `a party that is replaced loses its door, and a link is over after its days`()
        async throws
    {
        let (office, id, party) = try await linked()
        #expect(try await enter("123456", in: office))
        let name = NameParty(id, "farmer", name: "另一农场", phone: "", replacing: party)
        _ = try await office.hall.perform(name, as: .staff(office.officer))
        let replaced = await refusal { try await open(office) }
        #expect(replaced == .linkOver)
        let (later, _, _) = try await linked()
        later.house.pass(days: 31)
        let old = await refusal { try await open(later) }
        #expect(old == .linkOver)
    }
}
