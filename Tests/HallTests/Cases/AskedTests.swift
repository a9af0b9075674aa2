import Calendar
import Casework
import Hall
import HallTesting
import Programs
import Registry
import Store
import Testing

/// Asked back with questions: exactly those are answered, and the rules judge anew.
@Suite struct AskedTests {
    private static let region = "applicant.work region"

    @Test func `a new answer is the case's, the old one stays in its story, the rules judge anew`()
        async throws
    {
        let office = try await Office.open()
        let id = try await office.apply(0, Office.rich, insisting: true)
        try await office.ask(["income"], on: id)
        let own = try await office.hall.ask(OpenMyCase(id), as: office.workers[0].actor)
        #expect(own.request?.questions.map(\.id) == ["income"])
        #expect(own.request?.questions.first?.answers == ["9000.00"])
        let sent = ["income": ["1500"], "reason": ["other"], "applicant.work_region": ["110105"]]
        #expect(try await office.answer(sent, on: id) == "review")
        let desk = try await office.hall.ask(OpenDeskCase(id), as: .staff(office.officer))
        let answers = desk.answers.map { "\($0.field) \($0.answer.zh)" }
        #expect(answers.contains("income 1,500 元") && answers.contains("reason 生病"))
        let told = desk.story.filter { $0.kind == .corrected }.map {
            "\($0.title.zh) \($0.words?.zh ?? "")"
        }
        #expect(told == ["更正：月收入 9,000 元 → 1,500 元"])
        #expect(desk.judgement?.verdict == .yes)
        let outcomes = try await office.house.look { try $0.decisions.of(id).map(\.outcome) }
        #expect(outcomes == ["no", "yes"])
        #expect(try await office.act("approve", on: id, as: office.officer) == "payment")
    }

    @Test func `a missing fact is asked for, answered, and known from then on`() async throws {
        let office = try await Office.open()
        try await office.move(0, to: nil)
        let id = try await office.apply(0)
        let before = try await office.hall.ask(OpenDeskCase(id), as: .staff(office.officer))
        #expect(before.askables.filter { $0.answer == nil }.map(\.name) == [Self.region, "papers"])
        try await office.ask([Self.region], on: id)
        let silent = await #expect(throws: UnfinishedForm.self) {
            try await office.answer([:], on: id)
        }
        #expect(silent?.unanswered == [Self.region])
        try await office.answer(["applicant.work_region": ["990101"]], on: id)
        #expect(try await office.act("approve", on: id, as: office.officer) == "payment")
        let person = office.workers[0].person.id
        #expect(try await office.house.look { try $0.people.find(person)?.workRegion } == "990101")
    }

    @Test func `a corrected fact counts for the case and leaves the registry alone`() async throws {
        let office = try await Office.open()
        let id = try await office.apply(3)
        try await office.ask([Self.region], on: id, as: office.house.south.officer)
        try await office.answer(["applicant.work_region": ["110105"]], on: id, by: 3)
        let desk = try await office.hall.ask(
            OpenDeskCase(id),
            as: .staff(office.house.south.officer)
        )
        #expect(desk.judgement?.verdict == .no)
        let person = office.workers[3].person.id
        #expect(try await office.house.look { try $0.people.find(person)?.workRegion } == "990102")
    }

    @Test func `what is wrong is said by question, and nothing is sent`() async throws {
        let office = try await Office.open()
        let id = try await office.apply(0)
        try await office.ask(["income", Self.region], on: id)
        let before = try await office.traces(of: id)
        let wrong = await #expect(throws: UnfinishedForm.self) {
            try await office.answer(["income": ["-1"], "applicant.work_region": ["here"]], on: id)
        }
        #expect(wrong?.faults.keys.sorted() == ["applicant.work_region", "income"])
        #expect(try await office.traces(of: id) == before)
    }

    @Test func `words alone change nothing that was judged`() async throws {
        let office = try await Office.open()
        let id = try await office.apply(0)
        try await office.ask([], on: id)
        try await office.answer(["income": ["1"]], on: id)
        #expect(try await office.house.look { try $0.decisions.of(id).count } == 1)
        let row = try await office.row(id)
        #expect(row.state.step == "review" && row.answers.contains("1000.00"))
    }

    @Test func `questions of an earlier asking are not asked again`() async throws {
        let office = try await Office.open()
        let id = try await office.apply(0)
        try await office.ask(["income"], on: id)
        try await office.answer(["income": ["1200"]], on: id)
        try await office.ask(["story"], on: id)
        let own = try await office.hall.ask(OpenMyCase(id), as: office.workers[0].actor)
        #expect(own.request?.questions.map(\.id) == ["story"])
    }

    @Test(arguments: [
        ("approve", ["income"]), ("ask back", ["number"]), ("ask back", ["applicant.sex"]),
    ])
    func `only the case's own questions can be put, and only to the applicant`(
        action: String,
        names: [String]
    ) async throws {
        let office = try await Office.open()
        let id = try await office.apply(0)
        let before = try await office.traces(of: id)
        let version = try await office.row(id).state.version
        let act = Act(action, on: id, saying: "请补", asking: names, seeing: version)
        let no = await refusal { try await office.hall.perform(act, as: .staff(office.officer)) }
        #expect(no?.reason.zh.contains("不能问") == true)
        #expect(try await office.traces(of: id) == before)
    }

    @Test func `answers are kept for later, apart from applications, and go when they are sent`()
        async throws
    {
        let office = try await Office.open()
        let id = try await office.apply(0)
        try await office.ask(["income"], on: id)
        let worker = office.workers[0]
        for income in ["11", "12"] {
            let save = SaveAnswers(id, answers: ["income": [income]])
            try await office.hall.perform(save, as: worker.actor)
        }
        let own = try await office.hall.ask(OpenMyCase(id), as: worker.actor)
        #expect(own.request?.questions.first?.answers == ["12"])
        #expect(try await office.hall.ask(MyAffairs(), as: worker.actor).drafts.isEmpty)
        let other = await refusal {
            try await office.hall.perform(SaveAnswers(id, answers: [:]), as: .staff(office.officer))
        }
        #expect(other == .notYourDuty)
        try await office.answer(["income": ["12"]], on: id)
        let kept = try await office.house.look {
            try $0.drafts.of(worker.account, answering: id)
        }
        #expect(kept == nil)
    }

    @Test func `whoever filed sends in what was asked, and does nothing else in the other's name`()
        async throws
    {
        let office = try await Office.open()
        let staff = Recruiting(house: office.house)
        let chair = try await staff.colleague("孙主席", ["officer"], at: office.house.north.union)
        let apply = Apply(
            Office.aid,
            answers: Office.rich,
            for: office.workers[0].person.id,
            consent: ConsentGiven(.face),
            insists: true
        )
        let receipt = try await office.hall.perform(apply, as: .staff(chair))
        let id = CaseID(raw: receipt.caseFile)
        let seen = try await office.hall.ask(OpenDeskCase(id), as: .staff(chair))
        let isHandled = !Set(chair.duties(at: try await office.row(id).handlingPath)).isEmpty
        #expect(isHandled == (seen.judgement != nil))
        try await office.ask(["income"], on: id)
        let desk = try await office.hall.ask(OpenDeskCase(id), as: .staff(chair))
        #expect(desk.actions.map(\.action) == ["send in"])
        #expect(desk.request?.questions.map(\.id) == ["income"])
        let version = try await office.row(id).state.version
        let withdraw = Act("withdraw", on: id, saying: nil, seeing: version)
        _ = await refusal { try await office.hall.perform(withdraw, as: .staff(chair)) }
        let other = AnswerRequest(id, answers: [:], saying: "", seeing: version)
        let no = await refusal {
            try await office.hall.perform(other, as: .staff(office.secondOfficer))
        }
        #expect(no == .notYourDuty)
        let answer = AnswerRequest(id, answers: ["income": ["1500"]], saying: "", seeing: version)
        #expect(try await office.hall.perform(answer, as: .staff(chair)) == "review")
        let after = try await office.hall.ask(OpenDeskCase(id), as: .staff(office.officer))
        #expect(after.judgement?.verdict == .yes)
    }
}

extension Office {
    /// Sends a case back with questions.
    fileprivate func ask(
        _ names: [String],
        on id: CaseID,
        as colleague: Colleague? = nil
    ) async throws {
        let version = try await row(id).state.version
        let act = Act("ask back", on: id, saying: "请补", asking: names, seeing: version)
        _ = try await hall.perform(act, as: .staff(colleague ?? officer))
    }

    @discardableResult fileprivate func answer(
        _ answers: [String: [String]],
        on id: CaseID,
        by worker: Int = 0
    ) async throws -> String {
        let version = try await row(id).state.version
        let answer = AnswerRequest(id, answers: answers, saying: "", seeing: version)
        return try await hall.perform(answer, as: workers[worker].actor)
    }
}
