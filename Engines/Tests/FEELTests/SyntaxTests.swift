import FEEL
import Testing

@Suite struct SyntaxTests {
    struct Mistake: CustomTestStringConvertible {
        let source: String
        let offset: Int
        let hint: String

        init(_ source: String, _ offset: Int, _ hint: String) {
            self.source = source
            self.offset = offset
            self.hint = hint
        }

        var testDescription: String { source }
    }

    static let mistakes = [
        Mistake("1 +", 3, "没有写完"),
        Mistake("1 2", 2, "不该出现"),
        Mistake("(1 + 2", 6, "缺少 )"),
        Mistake("[1, 2", 5, "缺少 ]"),
        Mistake("{a 1}", 4, "名称"),
        Mistake("{a: 1, a: 2}", 7, "写了两次"),
        Mistake("\"开着", 0, "补上引号"),
        Mistake("1 /* x", 2, "*/"),
        Mistake("1 == 1", 2, "一个等号"),
        Mistake("max（1，2)", 3, "半角的 ("),
        Mistake("1 ≥ 0", 2, "半角的 >="),
        Mistake("if true then 1", 14, "else"),
        Mistake("for x [1] return x", 6, "名称"),
        Mistake("substring(string: \"a\", 1)", 25, "都写名称"),
        Mistake("1 instance of numbr", 14, "类型"),
        Mistake("1e9999999999", 0, "太大"),
        Mistake("a # b", 0, "#"),
        Mistake("", 0, "没有写完"),
        Mistake("@\"soon\"", 0, "不是日期"),
    ]

    @Test(arguments: mistakes)
    func `a mistake is told with its place and what to do`(_ mistake: Mistake) throws {
        let error = try #require(throws: SyntaxError.self) {
            try Expression(mistake.source, in: Scope())
        }
        #expect(error.zh.contains(mistake.hint), "\(error)")
        #expect(!error.en.isEmpty)
        if mistake.source != "a # b" { #expect(error.offset == mistake.offset) }
    }

    static let doubts: [(String, String)] = [
        ("size = \"many\"", "数字和文字"),
        ("size + \"人\"", "不能对数字和文字"),
        ("string length()", "string length(string)"),
        ("round up(n: 1)", "round up(n, scale)"),
        ("opening.hour", "没有“hour”"),
        ("age(opening, size)", "“day”要日期"),
    ]

    @Test(arguments: doubts)
    func `what can be read but never work is doubted`(_ source: String, _ hint: String) throws {
        let day = Function.Parameter("day", .date)
        let age = Scope.HostFunction("age", [Function.Parameter("person"), day], result: .number)
        let scope = Scope(["size": .number, "opening": .date], functions: [age])
        let read = try Expression(source, in: scope)
        #expect(read.doubts.count == 1)
        #expect(read.doubts.first?.zh.contains(hint) == true, "\(read.doubts)")
    }

    @Test(arguments: [
        "(", "[", "-", "{a:", "not(", "if true then ", "function() ", "x in (", "1 + (", "[1..(",
    ])
    func `nesting without end is refused, not followed`(_ piece: String) {
        for count in [200, 1500] {
            let source = String(repeating: piece, count: count)
            #expect(throws: SyntaxError.self) { try Expression(source, in: Scope(["x": .any])) }
        }
    }

    @Test func `a long row of sums is refused while a long row of conditions is read`() {
        let sum = Array(repeating: "x", count: 2000).joined(separator: "+")
        #expect(throws: SyntaxError.self) { try Expression(sum, in: Scope(["x": .any])) }
        let conditions = Array(repeating: "x = 1", count: 1000).joined(separator: " or ")
        #expect(Bench(["x": .number(1)]).answer(conditions) == "true")
    }

    static let texts = [
        Case(#""\u5de5\u4F1A""#, "工会"),
        Case(#""\U01F40E" = "\uD83D\uDC0E""#, "true"),
        Case(#"string length("\uD83D\uDC0E")"#, "1"),
        Case(#""a\"b\\c\n""#, "a\"b\\c\n"),
        Case(#""\d+""#, "\\d+"),
        Case("1 // one\n + /* two */ 2", "3"),
    ]

    @Test(arguments: texts)
    func `texts keep their escapes and comments are space`(_ test: Case) {
        #expect(Bench().answer(test.source) == test.answer)
    }
}
