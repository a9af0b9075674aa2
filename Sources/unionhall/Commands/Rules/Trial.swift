import Calendar
import Decisions
import FEEL
import Foundation
import Programs

/// A decision that was tried with values from the command line, and what is known of it.
struct Trial {
    /// What was decided.
    let name: String
    /// Nil while facts are missing.
    let value: Value?
    let missing: [String]
    /// What its table says and why; nil where it was computed otherwise.
    let said: TableDecision?
    let diagnostics: [Diagnostic]
    let labels: Labels
}

/// Tries decisions of a file in any form.
struct Trials {
    let file: RuleFile
    /// The moment that `now()` and `today()` name.
    let now: ZonedDateTime
    let environment: Environment

    /// - Parameters:
    ///   - day: the day on which it is decided, such as 2026-01-31; nil for this moment.
    ///   - java: what models and tables that stand alone may call.
    init(_ path: String, on day: String?, allowing java: JavaMethods = .none) throws {
        file = try RuleFile(path)
        if case .service = file, !java.classes.isEmpty { throw Self.callsNothing }
        now = ZonedDateTime(at: try Self.instant(of: day), in: .shanghai)
        environment = Environment(now: now, zones: TCKSuite.zones(), java: java)
    }

    /// The hall allows none, so that a service would be decided otherwise here than there.
    private static var callsNothing: ModelTrouble {
        ModelTrouble(
            words: Words(
                zh: "服务里的规则不能调用 Java 的方法，请去掉 --allow-java。",
                en: "The rules of a service call no methods of Java: leave --allow-java out."
            )
        )
    }

    private static func instant(of day: String?) throws -> Instant {
        guard let day else {
            return Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1000))
        }
        guard let date = CivilDate(day) else {
            throw ModelTrouble(
                words: Words(
                    zh: "“\(day)”不是日期，写成 2026-01-31。",
                    en: "\"\(day)\" is no date: write 2026-01-31."
                )
            )
        }
        return WorkCalendar(zone: .shanghai).start(of: date)
    }

    /// The values that somebody gives: `age=30`.
    func given(_ texts: [String]) throws -> [(name: String, value: Value)] {
        try texts.map { text in
            let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard parts.count == 2, !parts[0].isEmpty else {
                throw Self.unreadable(text, Words(zh: "", en: ""))
            }
            do throws(SyntaxError) {
                let expression = try Expression(String(parts[1]), in: Scope())
                return (String(parts[0]), expression.evaluate(in: environment).value)
            } catch {
                throw Self.unreadable(text, Words(zh: error.zh, en: error.en))
            }
        }
    }

    private static func unreadable(_ text: String, _ why: Words) -> ModelTrouble {
        ModelTrouble(
            words: Words(
                zh: "“\(text)”不是“名称=FEEL”，文字要放在引号里：颜色='\"红\"'。\(why.zh)",
                en:
                    "\"\(text)\" is not NAME=FEEL; texts stand in quotes: colour='\"red\"'. \(why.en)"
            )
        )
    }

    /// Makes a decision, or all of them where none is named, and those on the way to it.
    func run(
        _ decision: String?,
        given: [(name: String, value: Value)]
    ) throws -> [Trial] {
        switch file {
        case .model(let file): try run(decision, of: file, given)
        case .service(let folder, let file, let path):
            try run(decision, of: ConvertModel.checked(folder, file, at: path), given)
        case .tables(let tables):
            try (decision == nil ? tables : [RuleFile.table(decision, among: tables)])
                .map { try run($0, given) }
        }
    }

    private func run(
        _ decision: String?,
        of file: ModelFile,
        _ given: [(name: String, value: Value)]
    ) throws -> [Trial] {
        let asked = try ModelRequest(decision, of: file, given: given)
        var seen: Set<String> = []
        return asked.decisions
            .flatMap { asked.model.explain(decision: $0, inputs: asked.inputs, in: environment) }
            .filter { seen.insert($0.name).inserted }
            .map { made in
                Trial(
                    name: made.name,
                    value: made.value,
                    missing: made.missing,
                    said: made.decision,
                    diagnostics: made.diagnostics,
                    labels: Labels()
                )
            }
    }

    private func run(
        _ decision: String?,
        of service: Service,
        _ given: [(name: String, value: Value)]
    ) throws -> [Trial] {
        if let decision { try Self.check([decision], among: service.decisions.map(\.id)) }
        try Self.check(given.map(\.name), among: service.namesToGive)
        let readings = service.readings(
            until: decision,
            given: Dictionary(given.map { ($0.name, $0.value) }) { $1 },
            at: now
        )
        let labels = service.labels()
        return readings.map { reading in
            Trial(
                name: reading.decision.id,
                value: reading.value,
                missing: reading.missing,
                said: reading.said,
                diagnostics: reading.said?.diagnostics ?? [],
                labels: labels
            )
        }
    }

    private func run(
        _ table: RuleTable,
        _ given: [(name: String, value: Value)]
    ) throws -> Trial {
        let types = Dictionary(given.map { ($0.name, Type.any) }) { first, _ in first }
        let compiled = try table.compiled(knowing: types)
        try Self.check(given.map(\.name), among: compiled.references.sorted())
        let said = compiled.decide(Self.facts(given, over: compiled.references), in: environment)
        var value: Value?
        var missing: [String] = []
        switch said.outcome {
        case .decided(let answer): value = compiled.value(of: answer)
        case .none, .conflict: value = .null
        case .needs(let names): missing = names
        }
        return Trial(
            name: table.name,
            value: value,
            missing: missing,
            said: said,
            diagnostics: said.diagnostics,
            labels: compiled.labels
        )
    }

    /// What is given, and of what is read the rest as missing; dotted names are entries.
    private static func facts(
        _ given: [(name: String, value: Value)],
        over references: Set<String>
    ) -> Facts {
        var bindings = Context()
        for (name, value) in given { bindings.bind(value, at: name) }
        let missing = references.filter { reference in
            !given.contains { reference == $0.name || reference.hasPrefix($0.name + ".") }
        }
        return Facts(bindings: bindings, missing: missing)
    }

    /// A misspelt name would be left aside without a word.
    static func check(
        _ names: [String],
        among known: [String],
        or others: [String] = []
    ) throws {
        guard let stranger = names.first(where: { !known.contains($0) && !others.contains($0) })
        else { return }
        let all = known.isEmpty ? others : known
        throw ModelTrouble(
            words: Words(
                zh: "没有“\(stranger)”，有：\(all.joined(separator: "、"))。",
                en: "There is no \"\(stranger)\"; there is \(all.joined(separator: ", "))."
            )
        )
    }
}

/// What is asked of a model, every name in it being one that the model knows.
struct ModelRequest {
    let model: Model
    let decisions: [String]
    let inputs: [Model.Input]

    /// - Parameter decision: nil for all of them.
    init(
        _ decision: String?,
        of file: ModelFile,
        given: [(name: String, value: Value)]
    ) throws {
        model = try file.model()
        let definitions = try file.definitions
        if let decision { try Trials.check([decision], among: model.decisions) }
        // What is imported may have any name.
        if definitions.imports.isEmpty {
            let names = definitions.inputs.map(\.variable.name)
            try Trials.check(given.map(\.name), among: names, or: model.decisions)
        }
        decisions = decision.map { [$0] } ?? model.decisions
        inputs = given.map { Model.Input($0.name, $0.value) }
    }
}

extension DecisionTable {
    /// What a written table says people read above its columns.
    var labels: Labels {
        let titled = inputs.compactMap { input in
            input.title.map { (input.label, Wording(zh: $0, en: $0)) }
        }
        return Labels(columns: Dictionary(titled) { first, _ in first })
    }
}
