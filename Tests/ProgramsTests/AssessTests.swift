import Calendar
import FEEL
import Programs
import Testing

@Suite struct AssessTests {
    let service: Service
    let now: ZonedDateTime

    init() throws {
        service = try Hardship.service()
        now = try Hardship.now()
    }

    @Test func `who is entitled is of one day, how much is of another`() throws {
        var folder = try Folders.load("jiaozhou-hardship-aid", in: Folders.catalogue)
        let text = String(decoding: folder.files[ServiceFolder.mainFile] ?? [], as: UTF8.self)
            .replacing("usual days:  {is: 30,", with: "usual days:  {is: 2024-07-01,")
            .replacing("days apart(dates.filed, dates.paid) < usual days", with: "true")
            .replacing(
                "<= income line ",
                with: "<= (if today() < usual days then income line else 0)"
            )
            .replacing(
                "min(ceiling, own cost / 2)",
                with: "if today() < usual days then 1 else 2"
            )
        folder = ServiceFolder(
            name: folder.name,
            files: folder.files.merging([ServiceFolder.mainFile: Array(text.utf8)]) { $1 }
        )
        let checked = folder.service()
        let service = try #require(
            checked.service,
            "\(checked.findings.map { $0.text(in: .en) })"
        )
        let answers: [String: Value] = [
            "cause": .string("illness"), "household size": .number(3),
            "monthly income": .number(4_500),
            "own cost": .number(10),
        ]
        let sheet = Hardship.sheet(answers)
        let (june, july) = (try Hardship.now(), try Hardship.now("2024-07-20"))
        let filed = service.assess(sheet, at: june, payingAt: july)
        #expect(filed.eligible == .yes && filed.amount == .yuan(2, note: nil))
        #expect(service.assess(sheet, at: july).eligible != .yes)
        #expect(service.assess(sheet, at: june).amount == .yuan(1, note: nil))
    }

    struct Case: Sendable, CustomTestStringConvertible {
        let cause: String?
        var region: String? = "370281"
        var people: Decimal34? = 3
        var income: Decimal34? = 4_500
        var cost: Decimal34?
        let eligible: Assessment.Eligibility
        var why: String?
        var amount = Assessment.Amount.none

        var testDescription: String {
            "\(cause ?? "?") in \(region ?? "?") of \(people?.description ?? "?")"
        }

        var sheet: FactSheet {
            var answers: [String: Value] = [:]
            answers["cause"] = cause.map(Value.string)
            answers["household size"] = people.map(Value.number)
            answers["monthly income"] = income.map(Value.number)
            answers["own cost"] = cost.map(Value.number)
            return Hardship.sheet(answers, worksIn: region)
        }
    }

    @Test(arguments: [
        Case(
            cause: "illness",
            cost: 30_000,
            eligible: .yes,
            why: "家庭人均收入低于标准",
            amount: .yuan(10_000, note: nil)
        ),
        Case(
            cause: "illness",
            cost: 5_000,
            eligible: .yes,
            why: "家庭人均收入低于标准",
            amount: .yuan(2_500, note: nil)
        ),
        Case(
            cause: "illness",
            eligible: .yes,
            why: "家庭人均收入低于标准",
            amount: .needs(["own cost"])
        ),
        Case(
            cause: "accident",
            income: 90_000,
            eligible: .yes,
            why: "突发、特殊困难",
            amount: .yuan(3_000, note: nil)
        ),
        Case(
            cause: "other",
            income: 6_000,
            eligible: .yes,
            why: "家庭人均收入低于标准",
            amount: .yuan(3_000, note: nil)
        ),
        Case(cause: "other", income: 6_001, eligible: .no, why: "家庭人均收入高于标准"),
        Case(cause: "illness", region: "370285", cost: 1, eligible: .no, why: "不在本地工作"),
        Case(
            cause: "care",
            region: "370285",
            eligible: .ask,
            why: "因照护离岗，请核实",
            amount: .yuan(3_000, note: nil)
        ),
        // Where somebody works decides everything; that it is missing is no answer.
        Case(cause: "illness", region: nil, eligible: .needs(["applicant.work region"])),
        // With so little income every rule that may still apply says yes; only how much is open.
        Case(cause: nil, eligible: .yes, amount: .needs(["cause"])),
        Case(cause: nil, income: 6_001, eligible: .needs(["cause"])),
        Case(cause: "other", income: nil, eligible: .needs(["monthly income"])),
        Case(
            cause: "other",
            people: nil,
            income: nil,
            eligible: .needs(["household size", "monthly income"])
        ),
        // An accident is enough, whatever the household earns.
        Case(
            cause: "accident",
            people: nil,
            income: nil,
            eligible: .yes,
            amount: .yuan(3_000, note: nil)
        ),
        // Somebody who works elsewhere is refused, whatever the household earns.
        Case(cause: "other", region: "370285", people: nil, income: nil, eligible: .no),
    ])
    func `the rules say what the policy says`(_ it: Case) {
        let assessment = service.assess(it.sheet, at: now)
        #expect(assessment.eligible == it.eligible)
        #expect(assessment.amount == it.amount)
        if let why = it.why { #expect(assessment.why.zh == why) }
    }

    @Test func `half a fen is rounded up, and the explanation says so`() throws {
        let sheet = Hardship.sheet([
            "cause": .string("illness"), "household size": .number(1),
            "monthly income": .number(0),
            "own cost": .number(try #require(Decimal34("100.01"))),
        ])
        let assessment = service.assess(sheet, at: now)
        let amount = try #require(Decimal34("50.01"))
        guard case .yuan(amount, let note?) = assessment.amount else {
            Issue.record("\(assessment.amount)")
            return
        }
        #expect(note.zh == "算出来是 50.005 元，四舍五入到分：50.01 元。")
        #expect(assessment.amountWhy?.en == "Half of what was paid out of pocket")
    }

    @Test func `a refusal says which rule applied and what would have changed it`() {
        let sheet = Hardship.sheet([
            "cause": .string("other"), "household size": .number(2),
            "monthly income": .number(4_800),
        ])
        let assessment = service.assess(sheet, at: now)
        let sentences = service.sentences(of: Decision.eligible, in: assessment)
        #expect(
            sentences.map(\.zh) == [
                "适用第 5 条：家庭人均收入高于标准。", "第 4 条不适用：家庭人均月收入是 2400，要求不高于 2000。",
            ]
        )
        #expect(
            sentences.map(\.en) == [
                "Rule 5 applies: Income per head is above the line.",
                "Rule 4 does not apply: Monthly income per head is 2400, it must be at most 2000.",
            ]
        )
    }

    @Test func `what is missing is named in words`() {
        let assessment = service.assess(Hardship.sheet([:], worksIn: nil), at: now)
        let missing = ["applicant.work region", "cause", "household size", "monthly income"]
        #expect(assessment.eligible == .needs(missing))
        #expect(assessment.why.zh == "还缺少：工作所在地、致困原因、家庭人口、全家月收入。")
        #expect(
            assessment.why.en == "Still missing: place of work, Cause of the hardship, "
                + "People in the household, Monthly income of the household."
        )
    }

    @Test(arguments: [
        ("370281", true, []), ("370285", false, []), (nil, nil, ["applicant.work region"]),
    ])
    func `an action's condition is read over the same facts`(
        region: String?,
        holds: Bool?,
        missing: [String]
    ) throws {
        let approve = try #require(service.step("review")?.action("approve")?.when)
        let sheet = Hardship.sheet(
            [
                "cause": .string("disaster"), "household size": .number(1),
                "monthly income": .number(0),
            ],
            worksIn: region
        )
        let condition = service.condition(approve, on: sheet, at: now)
        #expect(condition.holds == holds)
        #expect(condition.missing == missing)
    }

    @Test func `everything people see has words in both languages`() {
        #expect(service.words(.step("applicant")).zh == "待补充")
        #expect(service.words(.action("withdraw", step: "review")).en == "Withdraw")
        #expect(service.words(.action("ask back", step: "review")).en == "Ask for more")
        #expect(service.words(.outcome("lapsed")).zh == "逾期未答复")
        #expect(service.words(.fact("applicant.work region")).zh == "工作所在地")
        #expect(service.words(.fact("own cost")).zh == "自付医疗费")
        #expect(service.words(.setting("ceiling")).en == "Most that is paid for an illness")
    }

    @Test func `the facts that rules use and nobody knows are asked for`() {
        #expect(service.openFacts(known: [:]).map(\.name) == ["applicant.work region"])
        #expect(service.openFacts(known: ["applicant.work region": .string("1")]).isEmpty)
    }
}
