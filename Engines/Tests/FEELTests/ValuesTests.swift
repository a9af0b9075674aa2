import Calendar
import FEEL
import Testing

@Suite struct ValuesTests {
    @Test func `a context keeps its order and finds names however many there are`() {
        var context = Context()
        for number in 0..<40 { context["name \(number)"] = .number(Decimal34(number)) }
        context["name 7"] = .string("seven")
        context["name 20"] = nil
        #expect(context.count == 39)
        #expect(context.names.prefix(3) == ["name 0", "name 1", "name 2"])
        #expect(context["name 7"] == .string("seven"))
        #expect(context["name 20"] == nil)
        #expect(context["name 39"] == .number(39))
        for number in 0..<35 { context["name \(number)"] = nil }
        #expect(context.names == ["name 35", "name 36", "name 37", "name 38", "name 39"])
        #expect(context["name 37"] == .number(37))
    }

    struct Typed: CustomTestStringConvertible {
        let text: String
        let type: FEEL.`Type`
        let answer: String?

        init(_ text: String, _ type: FEEL.`Type`, _ answer: String?) {
            self.text = text
            self.type = type
            self.answer = answer
        }

        var testDescription: String { "\(text) as \(type)" }
    }

    static let typed = [
        Typed("12.50", .number, "12.5"),
        Typed("12,50", .number, nil),
        Typed("true", .boolean, "true"),
        Typed("yes", .boolean, nil),
        Typed("2024-05-01", .date, "2024-05-01"),
        Typed("2024-05-01T10:00:00@Asia/Shanghai", .dateTime, "2024-05-01T10:00:00@Asia/Shanghai"),
        Typed("10:00:00@Nowhere", .time, nil),
        Typed("P1M", .yearMonthDuration, "P1M"),
        Typed("P1M", .dayTimeDuration, nil),
        Typed("PT90M", .dayTimeDuration, "PT1H30M"),
        Typed("  a ", .string, "  a "),
        Typed("[1]", .list(.number), nil),
    ]

    @Test(arguments: typed)
    func `a text becomes a value of the type that is asked for`(_ typed: Typed) {
        let value = Value(typed.text, as: typed.type, zones: ["Asia/Shanghai": .shanghai])
        #expect(value?.description == typed.answer)
    }

    @Test func `a value is fitted to a type or refused`() {
        let list = FEEL.`Type`.list(.number)
        #expect(list.coerced(.number(1)) == .list([.number(1)]))
        #expect(FEEL.`Type`.number.coerced(.list([.number(1)])) == .number(1))
        #expect(FEEL.`Type`.number.coerced(.list([.string("1")])) == nil)
        #expect(FEEL.`Type`.number.coerced(.null) == .null)
        let day = Bench().value("@\"2024-05-01\"")
        #expect(FEEL.`Type`.dateTime.coerced(day)?.description == "2024-05-01T00:00:00Z")
        let person = FEEL.`Type`.context(["name": .string])
        #expect(person.coerced(.context(["name": .string("a"), "more": .null])) != nil)
        #expect(person.coerced(.context(["nome": .string("a")])) == nil)
    }

    @Test func `a dotted name is bound in the contexts on the way, and leaves their other names`() {
        var context: Context = ["a": .context(["x": .null]), "n": .null]
        context.bind(.boolean(true), at: "a.b c.d")
        context.bind(.boolean(false), at: "a.b c.e")
        context.bind(.boolean(true), at: "n.m")
        context.bind(.boolean(true), at: "o")
        let inner: Context = ["d": .boolean(true), "e": .boolean(false)]
        let expected: Context = [
            "a": .context(["x": .null, "b c": .context(inner)]),
            "n": .context(["m": .boolean(true)]), "o": .boolean(true),
        ]
        #expect(Value.context(context) == .context(expected))
    }

    @Test func `types print as they are read`() throws {
        let texts = [
            "list<context<a: number, b b: list<string>>>", "range<date and time>",
            "function<number, Any>->years and months duration",
        ]
        for text in texts {
            let read = try Expression("function(x: \(text)) x", in: Scope())
            #expect(read.type.description == "function<\(text)>->\(text)")
        }
    }

    /// Offsets of a zone are asked for years that instants cannot count; the calendar repeats.
    @Test func `far years keep the order of moments`() {
        let bench = Bench()
        let late = "@\"999999999-12-31T23:00:00@Asia/Shanghai\""
        #expect(bench.answer("\(late) < @\"999999999-12-31T16:00:00Z\"") == "true")
        #expect(bench.answer("\(late) = @\"999999999-12-31T15:00:00Z\"") == "true")
    }
}
