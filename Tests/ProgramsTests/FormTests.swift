import Calendar
import FEEL
import Testing

@testable import Programs

@Suite struct FormTests {
    let service: Service
    let now: ZonedDateTime

    init() throws {
        service = try Hardship.service()
        now = try Hardship.now()
    }

    private let full: [String: [String]] = [
        "cause": ["illness"], "household_size": ["3"], "monthly_income": ["4500"],
        "own_cost": ["30000.5"], "proof": ["a", "b"],
    ]

    private func read(_ raw: [String: [String]]) -> FormReading {
        service.readForm(raw, at: now)
    }

    @Test func `a filled form is read into typed answers`() throws {
        let reading = read(full)
        #expect(reading.isComplete)
        #expect(reading.answers["cause"] == .code("illness"))
        #expect(reading.answers["household size"] == .number(3))
        #expect(reading.answers["own cost"] == .money(try #require(Decimal34("30000.5"))))
        #expect(reading.answers["proof"] == .files(["a", "b"]))
    }

    @Test func `answers are kept as a small text and come back the same`() throws {
        let answers = read(full).answers
        let expected =
            #"{"cause":"illness","household_size":"3","monthly_income":"4500.00","#
            + #""own_cost":"30000.50","proof":["a","b"]}"#
        #expect(answers.canonical == expected)
        #expect(service.answers(fromCanonical: answers.canonical) == answers)
        #expect(read(answers.raw).answers == answers)
    }

    @Test(arguments: [
        ("cause", ["toothache"], "请从列出的选项里选。"),
        ("cause", ["illness", "accident"], "请从列出的选项里选。"),
        ("household_size", ["0"], "不能小于 1。"),
        ("household_size", ["21"], "不能大于 20。"),
        ("household_size", ["2.5"], "请填整数。"),
        ("household_size", ["三"], "请填一个数，例如 3。"),
        ("household_size", ["1e1"], "请填一个数，例如 3。"),
        ("monthly_income", ["-1"], "不能小于 0 元。"),
        ("monthly_income", ["10000000000"], "不能大于 9999999999 元。"),
        ("monthly_income", ["12.345"], "金额最多到分，两位小数。"),
        ("monthly_income", ["很多"], "请填金额，单位是元，例如 1500 或 1500.50。"),
        ("proof", Array(repeating: "x", count: 11), "最多上传 10 个文件，请删掉几个。"),
    ])
    func `an answer that cannot be taken is refused in words`(
        field: String,
        raw: [String],
        message: String
    ) {
        let reading = read(full.merging([field: raw]) { $1 })
        let id = field.replacing("_", with: " ")
        #expect(reading.faults.mapValues(\.zh) == [id: message])
        #expect(reading.answers[id] == nil)
        #expect(!reading.isComplete)
        #expect(reading.faults.values.allSatisfy { !$0.en.isEmpty })
    }

    @Test(arguments: [
        ("monthly_income", "４５００", "4500.00"), ("monthly_income", " 4,500 元 ", "4500.00"),
        ("monthly_income", "￥4500.5", "4500.50"), ("household_size", "３", "3"),
    ])
    func `numbers are read as people type them on phones`(
        field: String,
        typed: String,
        kept: String
    ) {
        let reading = read(full.merging([field: [typed]]) { $1 })
        #expect(reading.isComplete)
        #expect(reading.answers.raw[field] == [kept])
    }

    @Test func `a question that does not apply is not asked, and an answer to it is dropped`() {
        var raw = full
        raw["cause"] = ["accident"]
        let reading = read(raw)
        #expect(reading.isComplete)
        #expect(reading.answers["own cost"] == nil)
        let asked = service.questions(for: reading.answers, at: now).map(\.id)
        #expect(asked == ["cause", "household size", "monthly income", "proof"])
        raw["cause"] = ["illness"]
        raw["own_cost"] = nil
        #expect(read(raw).unanswered == ["own cost"])
    }

    @Test func `an empty form says what is still to answer`() {
        let reading = read(["cause": [" "], "nothing": ["x"]])
        #expect(reading.faults.isEmpty)
        // Whether the cost of treatment is asked for depends on an answer that is not there.
        let all = ["cause", "household size", "monthly income", "own cost", "proof"]
        #expect(reading.unanswered == all)
    }

    @Test(arguments: [
        "", "{", "[]", "{\"cause\":1}", "{\"cause\":\"x\",\"cause\":\"y\"}",
        "{\"cause\":\"toothache\"}",
        "{\"cause\":[\"illness\"}", "{\"cause\":\"\\u12\"}",
    ])
    func `a text that holds no answers is none`(text: String) {
        #expect(service.answers(fromCanonical: text) == nil)
    }
}

@Suite struct LinesTests {
    private let rows = RowsKind(
        columns: [
            .init(
                id: "worker",
                title: Words(zh: "工友", en: "Worker"),
                kind: .person(of: nil),
                party: "workers"
            ),
            .init(
                id: "own share",
                title: Words(zh: "金额", en: "Sum"),
                kind: .money(.any),
                party: nil
            ),
        ],
        total: "own share"
    )

    private var field: FormField {
        let words = Words(zh: "谁？", en: "Who?")
        return FormField(
            id: "my claims",
            ask: words,
            title: words,
            help: nil,
            kind: .rows(rows),
            isOptional: false,
            neededWhen: nil,
            sees: nil,
            party: nil,
            isStanding: false,
            by: nil,
            place: Place(file: "a", line: 1, column: 1)
        )
    }

    private func read(_ raw: [String: [String]]) throws -> FormAnswers {
        FormAnswers(["my claims": try #require(try field.read(field.sent(in: raw)))])
    }

    @Test func `lines come together by number, empty ones are left out, and their sum is known`()
        throws
    {
        let answers = try read([
            "my_claims.7.worker.name": ["丙"], "my_claims.7.own_share": ["0.30"],
            "my_claims.0.worker.name": ["甲"], "my_claims.0.worker.phone": ["13800000000"],
            "my_claims.0.own_share": ["1,000.10"], "my_claims.3.worker.name": [" "],
            "my_claims.x.worker.name": ["乙"], "my_claims.5.other": ["1"],
        ])
        guard case .rows(let lines)? = answers["my claims"] else {
            Issue.record("no lines")
            return
        }
        #expect(
            lines.map { $0.cells["worker"] } == [
                .contact(ContactAnswer(name: "甲", phone: "13800000000")),
                .contact(ContactAnswer(name: "丙", phone: nil)),
            ]
        )
        let sum = answers.feel(of: [field])["my claims total"]
        #expect(sum?.asNumber?.text(decimals: 2) == "1000.40")
    }

    @Test func `lines read back from what is kept are the same`() throws {
        let answers = try read([
            "my_claims.0.worker.name": ["甲\"乙\\"], "my_claims.0.own_share": ["5"],
        ])
        let again = try read(["my_claims": answers["my claims"]?.canonical ?? []])
        #expect(again == answers)
    }

    @Test(arguments: [
        ["my_claims.0.worker.name": ["甲"]],
        ["my_claims.0.own_share": ["5"]],
        ["my_claims.0.worker.name": ["甲"], "my_claims.0.own_share": ["-5"]],
        ["my_claims.0.worker.phone": ["13800000000"], "my_claims.0.own_share": ["5"]],
        [
            "my_claims.0.worker.name": ["甲"], "my_claims.0.worker.phone": ["12"],
            "my_claims.0.own_share": ["5"],
        ],
        ["my_claims": ["{not json"]],
    ])
    func `a line with something missing or wrong is said by its number`(raw: [String: [String]]) {
        #expect(throws: AnswerFault.self) { try field.read(field.sent(in: raw)) }
    }

    @Test func `a line too many is refused`() throws {
        let line = rows.line(["worker": ["甲", "", ""], "own_share": ["1"]])
        let many = Array(repeating: line, count: RowsKind.most + 1)
        #expect(throws: AnswerFault.self) { try field.read(many) }
        #expect(try field.read(Array(many.dropLast())) != nil)
    }
}

@Suite struct FieldTests {
    private func field(_ kind: FieldKind) -> FormField {
        let words = Words(zh: "问", en: "Question")
        return FormField(
            id: "x",
            ask: words,
            title: words,
            help: nil,
            kind: kind,
            isOptional: false,
            neededWhen: nil,
            sees: nil,
            party: nil,
            isStanding: false,
            by: nil,
            place: Place(file: "a", line: 1, column: 1)
        )
    }

    private func fault(_ kind: FieldKind, _ raw: String) -> String? {
        do throws(AnswerFault) {
            _ = try field(kind).read([raw])
            return nil
        } catch {
            return error.message.zh
        }
    }

    @Test(arguments: ["2024-05-01", "2024/5/1", "2024年5月1日", "２０２４－０５－０１", "2024.5.1"])
    func `dates are read as people write them`(typed: String) throws {
        let date = try #require(CivilDate("2024-05-01"))
        #expect(try field(.date).read([typed]) == .date(date))
    }

    @Test(arguments: ["2024-02-30", "昨天", "5-1", "0024-05-01", "20240501"])
    func `what is no date is refused`(typed: String) {
        #expect(fault(.date, typed) == "请填日期，例如 2024-05-01。")
    }

    @Test func `texts have a length and no invisible signs`() throws {
        #expect(fault(.text(isLong: false), String(repeating: "字", count: 201)) != nil)
        #expect(fault(.text(isLong: true), String(repeating: "字", count: 201)) == nil)
        #expect(fault(.text(isLong: false), "a\u{0}b") == "里面有看不见的符号，请重新输入。")
        #expect(fault(.text(isLong: false), "a\nb") != nil)
        #expect(try field(.text(isLong: true)).read([" a\r\nb "]) == .text("a\nb"))
        #expect(try field(.text(isLong: false)).read(["<script>"]) == .text("<script>"))
    }

    @Test func `a box that has to be ticked is no answer without`() throws {
        #expect(fault(.tick(isRequired: true), "") == "请先阅读，同意后在框里打勾。")
        #expect(try field(.tick(isRequired: true)).read(["on"]) == .tick(true))
        #expect(try field(.tick(isRequired: false)).read([]) == .tick(false))
    }

    @Test func `several choices are kept in the list's order, each once`() throws {
        let words = Words(zh: "字", en: "word")
        let options = ["a", "b", "c"].map { FormChoice.Option(code: $0, title: words) }
        let kind = FieldKind.choose(FormChoice(options: options, isMany: true))
        #expect(try field(kind).read(["c", "a", "c"]) == .codes(["a", "c"]))
        #expect(fault(kind, "d") != nil)
    }
}
