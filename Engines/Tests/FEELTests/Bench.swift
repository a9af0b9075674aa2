import Calendar
import FEEL
import Testing

/// What tests say an expression comes to: its text, and ` !` behind it where a reason was noted.
struct Bench {
    var scope = Scope()
    var environment = Environment(
        now: ZonedDateTime(at: Instant(milliseconds: 1_714_527_000_000), in: .shanghai),
        zones: ["Asia/Shanghai": .shanghai, "UTC": .utc]
    )

    init() {}

    init(_ names: KeyValuePairs<String, Value>, types: [String: FEEL.`Type`] = [:]) {
        for (name, value) in names {
            scope.declare(name, as: types[name] ?? .any)
            environment.bindings[name] = value
        }
    }

    func answer(_ source: String) -> String {
        do {
            let evaluation = try Expression(source, in: scope).evaluate(in: environment)
            return evaluation.value.description + (evaluation.diagnostics.isEmpty ? "" : " !")
        } catch {
            return "? \(error.offset) \(error.en)"
        }
    }

    /// The same in few words: a question mark where the source cannot be read.
    func brief(_ source: String) -> String {
        let answer = answer(source)
        return answer.hasPrefix("? ") ? "?" : answer
    }

    func value(_ source: String) -> Value {
        let read = try? Expression(source, in: scope)
        return read?.evaluate(in: environment).value ?? .null
    }

    /// What a cell says to a value that is itself written in FEEL.
    func holds(_ test: String, _ value: String, input: FEEL.`Type` = .any) -> Bool? {
        let tests = try? UnaryTests(test, input: input, in: scope)
        return tests?.evaluate(self.value(value), in: environment).value.asBoolean
    }
}

/// A source and the answer it should get.
struct Case: CustomTestStringConvertible, Sendable {
    let source: String
    let answer: String

    init(_ source: String, _ answer: String) {
        self.source = source
        self.answer = answer
    }

    var testDescription: String { source }
}

extension Case {
    /// Cases written one a line, as `source => answer`.
    static func table(_ text: String) -> [Case] {
        text.split(separator: "\n").map { line in
            let place = line.ranges(of: " =>").first ?? line.endIndex..<line.endIndex
            return Case(
                String(line[..<place.lowerBound]),
                String(line[place.upperBound...].drop { $0 == " " })
            )
        }
    }
}
