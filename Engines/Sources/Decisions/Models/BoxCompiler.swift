import FEEL

/// Compiles boxes; what cannot be read evaluates to null and is listed.
struct BoxCompiler {
    let types: TypeTable
    private(set) var faults: [ModelFault] = []
    /// The tables that could be read, wherever they stand.
    var tables: [DecisionTable] = []

    init(types: TypeTable) {
        self.types = types
    }

    mutating func box(_ source: BoxedExpression?, in scope: Scope) -> Box {
        guard let source else { return .nothing }
        let box = form(source, in: scope)
        guard let name = source.type else { return box }
        let type = types.type(named: name)
        return Box(type.type == .any ? box.type : type.type) { bindings, run in
            type.fit(box.evaluate(bindings, run), name, run)
        }
    }

    private mutating func form(_ source: BoxedExpression, in scope: Scope) -> Box {
        switch source.form {
        case .literal(let text): literal(text, line: source.line, in: scope)
        case .foreign(let language): foreign(language, line: source.line)
        case .table(let table): self.table(table, line: source.line, in: scope)
        case .context(let entries): context(entries, in: scope)
        case .invocation(let function, let bindings):
            invocation(of: function, bindings, in: scope)
        case .list(let items): list(items, in: scope)
        case .relation(let columns, let rows): relation(columns, rows, in: scope)
        case .function(let function): self.function(function, line: source.line, in: scope)
        case .conditional(let test, let then, let otherwise):
            conditional(test, then, otherwise, in: scope)
        case .filter(let list, let match): filter(list, match, in: scope)
        case .iteration(let variable, let list, let result):
            iteration(variable, list, result, in: scope)
        case .quantified(let quantifier, let variable, let list, let test):
            quantified(quantifier, variable, list, test, in: scope)
        }
    }

    mutating func literal(_ text: String, line: Int, in scope: Scope) -> Box {
        do throws(SyntaxError) {
            let expression = try Expression(text, in: scope)
            return Box(expression.type) { bindings, run in
                run.value(of: expression, with: bindings)
            }
        } catch {
            return broken(error, line: line)
        }
    }

    private mutating func foreign(_ language: String, line: Int) -> Box {
        broken(
            SyntaxError(
                offset: 0,
                zh: "这里用 \(language) 写成，只能读 FEEL，请改写。",
                en: "This is written in \(language); only FEEL is read, so rewrite it."
            ),
            line: line
        )
    }

    mutating func broken(_ error: SyntaxError, line: Int) -> Box {
        let fault = ModelFault(line: line, zh: error.zh, en: error.en)
        return broken([fault], because: fault)
    }

    mutating func broken(_ all: [ModelFault], because first: ModelFault) -> Box {
        faults += all
        return Box(.any) { _, run in
            run.report(zh: first.zh, en: first.en)
            return .null
        }
    }
}

// MARK: - Boxes that hold values

extension BoxCompiler {
    private mutating func context(
        _ entries: [BoxedExpression.ContextEntry],
        in scope: Scope
    ) -> Box {
        var scope = scope
        var fields: [Type.Field] = []
        var steps: [(variable: String?, type: DataType, box: Box)] = []
        for entry in entries {
            let box = box(entry.value, in: scope)
            let declared = types.type(named: entry.variable?.type)
            if let variable = entry.variable {
                let type = declared.type == .any ? box.type : declared.type
                scope.declare(variable.name, as: type)
                fields.append(Type.Field(variable.name, type))
            }
            steps.append((entry.variable?.name, declared, box))
        }
        let result = steps.last { $0.variable == nil }
        let run = steps
        return Box(result?.box.type ?? .context(fields)) { bindings, modelRun in
            Self.evaluate(run, bindings, modelRun)
        }
    }

    private static func evaluate(
        _ steps: [(variable: String?, type: DataType, box: Box)],
        _ bindings: Context,
        _ run: ModelRun
    ) -> Value {
        var bindings = bindings
        var entries = Context()
        for step in steps {
            let value = step.box.evaluate(bindings, run)
            guard let variable = step.variable else { return value }
            let fitted = step.type.fit(value, variable, run)
            bindings[variable] = fitted
            entries[variable] = fitted
        }
        return .context(entries)
    }

    private mutating func list(_ items: [BoxedExpression], in scope: Scope) -> Box {
        let boxes = items.map { box($0, in: scope) }
        return Box(.list(.any)) { bindings, run in
            .list(boxes.map { $0.evaluate(bindings, run) })
        }
    }

    private mutating func relation(
        _ columns: [String],
        _ rows: [[BoxedExpression]],
        in scope: Scope
    ) -> Box {
        let boxes = rows.map { row in row.map { box($0, in: scope) } }
        let fields = columns.enumerated().map { place, name in
            let types = boxes.compactMap { $0.indices.contains(place) ? $0[place].type : nil }
            let first = types.first ?? .any
            return Type.Field(name, types.allSatisfy { $0 == first } ? first : .any)
        }
        return Box(.list(.context(fields))) { bindings, run in
            .list(
                boxes.map { row in
                    .context(Context(zip(columns, row.map { $0.evaluate(bindings, run) })))
                }
            )
        }
    }

    private mutating func conditional(
        _ test: BoxedExpression,
        _ then: BoxedExpression,
        _ otherwise: BoxedExpression,
        in scope: Scope
    ) -> Box {
        let (test, then) = (box(test, in: scope), box(then, in: scope))
        let otherwise = box(otherwise, in: scope)
        let type: Type = then.type == otherwise.type ? then.type : .any
        return Box(type) { bindings, run in
            test.evaluate(bindings, run) == .boolean(true)
                ? then.evaluate(bindings, run) : otherwise.evaluate(bindings, run)
        }
    }
}
