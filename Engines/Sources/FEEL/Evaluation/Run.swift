/// One evaluation under way: what it may see, the values of its own names, what it has used up.
///
/// A run belongs to one task and never leaves it.
public final class Run {
    /// What the evaluation may see of the world.
    public let environment: Environment
    /// What went wrong so far.
    public private(set) var diagnostics: [Diagnostic] = []

    /// The names it sees now: a function sees its own.
    public internal(set) var bindings: Bindings
    var locals: [Value]
    var input = Value.null
    /// Whether items are being filtered: one that lacks what is compared is left out without a word
    /// (DMN 1.5, 10.3.2.5, third example).
    var isFiltering = false
    private var steps = 0
    private var depth = 0
    private var isExhausted = false

    init(in environment: Environment, slots: Int) {
        self.environment = environment
        bindings = Bindings(environment.bindings)
        locals = slots == 0 ? [] : [Value](repeating: .null, count: slots)
    }

    /// An evaluation of several expressions and tests in one environment, under one set of limits.
    public convenience init(in environment: Environment) {
        self.init(in: environment, slots: 0)
    }

    /// The same with further names, which hide those of the environment.
    public convenience init(in environment: Environment, seeing facts: Context) {
        self.init(in: environment, slots: 0)
        bindings = Bindings(facts, before: environment.bindings)
    }

    /// Makes room for the names of an expression's own.
    func prepare(slots: Int) {
        while locals.count < slots { locals.append(.null) }
    }

    private static let mostDiagnostics = 50

    /// Notes why something came to null.
    public func report(zh: @autoclosure () -> String, en: @autoclosure () -> String) {
        guard diagnostics.count < Self.mostDiagnostics else { return }
        diagnostics.append(Diagnostic(zh: zh(), en: en()))
    }

    /// Null, with the reason noted.
    func fail(_ zh: @autoclosure () -> String, _ en: @autoclosure () -> String) -> Value {
        report(zh: zh(), en: en())
        return .null
    }
}

extension Run {
    /// Uses up steps; false once none are left, and then whoever asked must stop.
    func spend(_ count: Int = 1) -> Bool {
        if isExhausted { return false }
        steps += count
        guard steps > environment.limits.steps else { return true }
        isExhausted = true
        report(
            zh: "计算步数超过上限 \(environment.limits.steps)，已停止。",
            en: "The evaluation took more than \(environment.limits.steps) steps and was stopped."
        )
        return false
    }

    /// The steps that a root, a power, a logarithm or an exponential costs.
    static let costOfRoots = 60

    /// Uses up steps for looking through a value: long texts and lists, and long texts in lists, cost more
    /// than one.
    func pay(for value: Value) -> Bool {
        var price = Self.price(of: value)
        if case .list(let items) = value { price = items.reduce(price) { $0 + Self.price(of: $1) } }
        return price == 0 || spend(price)
    }

    private static func price(of value: Value) -> Int {
        switch value {
        case .string(let text): text.utf8.count < 512 ? 0 : text.utf8.count / 16
        case .list(let items): items.count / 2
        case .context(let context): context.count
        default: 0
        }
    }

    /// The list, unless it is longer than lists may be.
    func limited(_ items: [Value]) -> Value {
        guard items.count > environment.limits.length else { return .list(items) }
        return fail(
            "列表超过 \(environment.limits.length) 项，已停止。",
            "The list has more than \(environment.limits.length) items and was dropped."
        )
    }

    /// Whether a list may have so many items; reports where not.
    func allows(length: Int) -> Bool {
        if length <= environment.limits.length { return true }
        report(
            zh: "列表超过 \(environment.limits.length) 项，已停止。",
            en: "The list has more than \(environment.limits.length) items and was dropped."
        )
        return false
    }

    /// The text, unless it is longer than texts may be.
    func limited(_ text: String) -> Value {
        guard text.utf8.count > environment.limits.text else {
            return pay(for: .string(text)) ? .string(text) : .null
        }
        return fail(
            "文字太长，已停止。",
            "The text is too long and was dropped."
        )
    }

    /// Runs the body of something called; null where calls nest too deeply.
    func deeper(by weight: Int, _ body: () -> Value) -> Value {
        guard depth + weight <= environment.limits.depth, spend() else {
            return isExhausted
                ? .null : fail("调用嵌套太深，已停止。", "Calls nest too deeply and were stopped.")
        }
        depth += weight
        let value = body()
        depth -= weight
        return value
    }

    /// Evaluates a body whose own names are these, then restores the caller's.
    func withFrame(_ frame: [Value], _ bindings: Bindings, _ body: () -> Value) -> Value {
        let (callersLocals, callersBindings) = (locals, self.bindings)
        locals = frame
        self.bindings = bindings
        let value = body()
        locals = callersLocals
        self.bindings = callersBindings
        return value
    }

    /// Calls a function with arguments in order, fitted to its parameters.
    public func call(_ function: Function, _ arguments: [Value]) -> Value {
        guard
            arguments.count == function.parameters.count || function.layouts.count > 1
                || function.layouts[0].accepts(arguments.count)
        else { return fail(Complaint.count(function, arguments.count)) }
        var fitted = arguments
        for (index, parameter) in function.parameters.enumerated() where index < fitted.count {
            guard parameter.type != .any else { continue }
            guard let value = parameter.type.coerced(fitted[index], self) else {
                return fail(Complaint.argument(parameter, fitted[index]))
            }
            fitted[index] = value
        }
        return deeper(by: function.weight) { function.body(fitted, self) }
    }

    func fail(_ complaint: Diagnostic) -> Value {
        report(zh: complaint.zh, en: complaint.en)
        return .null
    }
}

extension Run {
    /// Evaluates without keeping what goes wrong.
    func quietly(_ code: Code) -> Value {
        let before = diagnostics
        let value = code(self)
        diagnostics = before
        return value
    }

    /// The value as it leaves the evaluation: not so deep or large that whoever walks it never ends.
    func delivered(_ value: Value) -> Value {
        switch value {
        case .list, .context: allows(nesting: value) ? value : .null
        default: value
        }
    }

    private static let deepestValue = 64

    /// Whether a value nests no deeper than values may; walking it costs steps.
    func allows(nesting value: Value) -> Bool {
        guard allows(value, Self.deepestValue) else {
            if !isExhausted {
                report(zh: "结果嵌套太深，已停止。", en: "The result nests too deeply and was dropped.")
            }
            return false
        }
        return true
    }

    private func allows(_ value: Value, _ levels: Int) -> Bool {
        switch value {
        case .list(let items):
            levels > 0 && spend(items.count) && items.allSatisfy { allows($0, levels - 1) }
        case .context(let context):
            levels > 0 && spend(context.count)
                && context.entries.allSatisfy { allows($0.value, levels - 1) }
        default: true
        }
    }
}
