import Calendar
import Hall
import HallTesting
import Programs
import Registry
import Store
import Testing

@Suite struct ApplyTests {
    @Test func `a form with faults and gaps is not handed in and leaves nothing`() async throws {
        let office = try await Office.open()
        let before = try await office.auditLength()
        let form = await #expect(throws: UnfinishedForm.self) {
            try await office.apply(0, ["reason": ["sorrow"], "income": ["-5"]])
        }
        #expect(form?.faults.keys.sorted() == ["income", "reason"])
        #expect(form?.unanswered == ["story"])
        #expect(try await office.auditLength() == before)
    }

    @Test func `the rule's no is told with its reason, and those who insist are heard`()
        async throws
    {
        let office = try await Office.open()
        let no = await #expect(throws: NotEligible.self) {
            try await office.apply(0, Office.rich)
        }
        #expect(no?.refusal.reason.zh.contains("收入高于标准") == true)
        #expect(no?.record.rows.contains { $0.standing == .fired } == true)
        let id = try await office.apply(0, Office.rich, insisting: true)
        let decisions = try await office.house.look { try $0.decisions.of(id).map(\.outcome) }
        #expect(decisions == ["no"])
    }

    @Test func `a fact nobody knows is taken at filing, and named when somebody wants to approve`()
        async throws
    {
        let office = try await Office.open()
        try await office.forgetWorkRegion(of: 0)
        let id = try await office.apply(0)
        let refusal = await refusal { try await office.act("approve", on: id, as: office.officer) }
        #expect(refusal?.reason.zh.contains("缺少信息") == true)
        #expect(refusal?.remedy != nil)
        #expect(
            try await office.house.look { try $0.decisions.latest("eligible", of: id)?.outcome }
                == "needs"
        )
    }

    @Test func `what somebody says of himself fills a gap and never overwrites the registry`()
        async throws
    {
        let office = try await Office.open()
        try await office.forgetWorkRegion(of: 0)
        let name = try #require(FactCatalogue.fact("applicant.work region")).wireName
        let said = Office.good.merging([name: ["990101"]]) { $1 }
        try await office.apply(0, said)
        #expect(try await office.person(0).workRegion == "990101")
        let lie = Office.good.merging([name: ["110105"]]) { $1 }
        try await office.apply(3, lie)
        #expect(try await office.person(3).workRegion == "990102")
    }

    @Test(arguments: ["refuse", "withdraw"])
    func `what ended without help frees the household`(_ way: String) async throws {
        let office = try await Office.open()
        let id = try await office.apply(0)
        if way == "refuse" {
            try await office.act("refuse", on: id, as: office.officer, saying: "材料不实")
        } else {
            try await office.act("withdraw", on: id, as: office.workers[0])
        }
        try await office.apply(1)
    }

    @Test(arguments: [(365, false), (366, true)])
    func `the window ends with the day a year after the approval`(
        days: Int64,
        isFree: Bool
    )
        async throws
    {
        let office = try await Office.open()
        let id = try await office.apply(0)
        try await office.act("approve", on: id, as: office.officer)
        try await office.act("paid", on: id, as: office.finance)
        try await office.pass(days: days)
        if isFree {
            try await office.apply(0)
        } else {
            _ = await refusal { try await office.apply(0) }
        }
    }

    @Test func `moving to another household does not help`() async throws {
        let office = try await Office.open()
        try await office.apply(0)
        let person = office.workers[0].person.id
        try await office.house.arrange { tx in
            guard var row = try tx.people.find(person) else { return }
            row.household = tx.mint.id()
            try tx.people.save(row)
        }
        _ = await refusal { try await office.apply(0) }
    }

    @Test(arguments: [(0, false), (6, true), (279, true), (280, false)])
    func `a service takes applications on its days, the first and the last among them`(
        days: Int64,
        isOpen: Bool
    ) async throws {
        let office = try await Office.open()
        try await office.pass(days: days)
        let apply = Apply(Office.parcel, answers: ["size": ["small"]])
        if isOpen {
            _ = try await office.hall.perform(apply, as: office.workers[0].actor)
        } else {
            _ = await refusal {
                try await office.hall.perform(apply, as: office.workers[0].actor)
            }
        }
    }

    @Test func `applying for another takes consent, and the consent is kept`() async throws {
        let office = try await Office.open()
        let person = office.workers[0].person.id
        func apply(_ consent: ConsentGiven?) async throws -> Receipt {
            try await office.hall.perform(
                Apply(Office.aid, answers: Office.good, for: person, consent: consent),
                as: .staff(office.officer)
            )
        }
        let refusal = await refusal { try await apply(nil) }
        #expect(refusal?.reason.zh.contains("同意") == true)
        let receipt = try await apply(ConsentGiven(.phone, words: "好的"))
        let consents = try await office.house.look {
            try $0.consents.ofCase(CaseID(raw: receipt.caseFile))
        }
        #expect(consents.map(\.words) == ["好的"])
    }

    @Test func `somebody else's person and somebody else's draft do not exist`() async throws {
        let office = try await Office.open()
        let other = office.workers[3]
        let me = office.workers[0].actor
        let draft = try await office.hall.perform(
            SaveDraft(Office.aid, draft: nil, answers: [:], page: ""),
            as: other.actor
        )
        let hostile: [(Apply, Actor)] = [
            (Apply(Office.aid, answers: Office.good, for: other.person.id), me),
            (Apply(Office.aid, answers: Office.good, draft: draft), me),
            (
                Apply(
                    Office.aid,
                    answers: Office.good,
                    for: office.workers[0].person.id,
                    consent: ConsentGiven(.phone)
                ), .staff(office.house.south.officer)
            ),
        ]
        for (apply, actor) in hostile {
            let refusal = await refusal { try await office.hall.perform(apply, as: actor) }
            #expect(refusal == .notFound)
        }
        #expect(try await office.house.look { try $0.drafts.find(draft) } != nil)
    }

    @Test func `typed file numbers are no papers`() async throws {
        let office = try await Office.open()
        let id = try await office.apply(0, Office.good.merging(["papers": ["7", "x"]]) { $1 })
        let view = try await office.hall.ask(OpenCase(id), as: office.workers[0].actor)
        #expect(view.answers.map(\.field).contains("papers") == false)
    }

    @Test func `sent twice with one key it is one case, and another body is refused`() async throws
    {
        let office = try await Office.open()
        let first = try await office.apply(0, key: "k")
        #expect(try await office.apply(0, key: "k") == first)
        let other = await refusal { try await office.apply(0, Office.unclear, key: "k") }
        #expect(other == .otherBody)
        let insisting = await refusal { try await office.apply(0, insisting: true, key: "k") }
        #expect(insisting == .otherBody)
    }
}

extension Office {
    fileprivate func person(_ worker: Int) async throws -> PersonRow {
        let id = workers[worker].person.id
        return try #require(try await house.look { try $0.people.find(id) })
    }

    fileprivate func forgetWorkRegion(of worker: Int) async throws {
        let id = workers[worker].person.id
        try await house.arrange { tx in
            guard var row = try tx.people.find(id) else { return }
            row.workRegion = nil
            try tx.people.save(row)
        }
    }
}
