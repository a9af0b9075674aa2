import FEEL

extension BoxCompiler {
    /// A boxed function: it closes over the names in reach where it stands.
    mutating func function(_ source: FunctionSource, line: Int, in scope: Scope) -> Box {
        guard source.kind == .feel else { return foreign(source, line: line, in: scope) }
        let parameters = source.parameters.map { variable in
            ModelGraph.Parameter(name: variable.name, type: types.type(named: variable.type))
        }
        var inner = scope
        for parameter in parameters { inner.declare(parameter.name, as: parameter.type.type) }
        let body = box(source.body, in: inner)
        let visible = parameters.map { Function.Parameter($0.name, $0.type.parameterType) }
        return Box(.function(visible.map(\.type), body.type)) { bindings, _ in
            .function(
                Function(parameters: visible, result: body.type) { arguments, run in
                    let inner = ModelRun(run)
                    var bindings = bindings
                    for (parameter, argument) in zip(parameters, arguments) {
                        bindings[parameter.name] =
                            parameter.type.fit(argument, parameter.name, inner)
                    }
                    return body.evaluate(bindings, inner)
                }
            )
        }
    }

    /// A function in another language: written as FEEL writes it, FEEL decides whether to allow it.
    private mutating func foreign(
        _ source: FunctionSource,
        line: Int,
        in scope: Scope
    ) -> Box {
        let language = source.kind == .java ? "java" : "pmml"
        let parameters = source.parameters.map { variable in
            variable.name + (variable.type.map { ": " + $0 } ?? "")
        }
        guard case .context(let entries)? = source.body?.form else { return .nothing }
        let fields = entries.compactMap { entry -> String? in
            guard let name = entry.variable?.name, case .literal(let text)? = entry.value?.form
            else { return nil }
            return "\(name): \(text)"
        }
        let text =
            "function(\(parameters.joined(separator: ", "))) external "
            + "{\(language): {\(fields.joined(separator: ", "))}}"
        return literal(text, line: line, in: scope)
    }

    /// A call with named arguments; an unknown name is an error, a missing argument is null.
    mutating func invocation(
        of function: BoxedExpression,
        _ bindings: [BoxedExpression.Binding],
        in scope: Scope
    ) -> Box {
        let callee = box(function, in: scope)
        let arguments = bindings.map { ($0.parameter, box($0.value, in: scope)) }
        var result = Type.any
        if case .function(_, let type) = callee.type { result = type }
        return Box(result) { bindings, run in
            guard case .function(let function) = callee.evaluate(bindings, run) else {
                run.report(zh: "要调用的不是函数。", en: "What is called is no function.")
                return .null
            }
            let values = arguments.map { ($0, $1.evaluate(bindings, run)) }
            return run.call(function, values)
        }
    }
}

extension ModelRun {
    /// Calls a function with named arguments.
    func call(_ function: Function, _ arguments: [(name: String, value: Value)]) -> Value {
        let names = function.parameters.map(\.name)
        for argument in arguments where !names.contains(argument.name) {
            report(
                zh: "函数没有“\(argument.name)”这个参数。",
                en: "The function has no parameter \"\(argument.name)\"."
            )
            return .null
        }
        let values = names.map { name in
            arguments.first { $0.name == name }?.value ?? .null
        }
        return run.call(function, values)
    }
}
