extension Node {
    /// A function literal, which keeps the names around it as they are now.
    static func function(
        _ parameters: [Function.Parameter],
        _ firstSlot: Int,
        _ body: Node,
        isForeign: Bool
    ) -> Code {
        if isForeign { return foreign(parameters, body) }
        let code = body.compiled()
        let (weight, result) = (body.height + 4, body.type)
        return { run in
            let (frame, bindings) = (run.locals, run.bindings)
            let function = Function(
                name: nil,
                parameters: parameters,
                result: result,
                weight: weight
            ) { arguments, caller in
                var own = frame
                for (index, argument) in arguments.enumerated() {
                    own[firstSlot + index] = argument
                }
                return caller.withFrame(own, bindings) { code(caller) }
            }
            return .function(function)
        }
    }

    /// A function whose body lies outside FEEL: whoever hosts the evaluation allows it or not.
    private static func foreign(_ parameters: [Function.Parameter], _ description: Node) -> Code {
        let description = description.compiled()
        return { run in
            let method = description(run)
            return .function(
                Function(parameters: parameters) { arguments, caller in
                    caller.call(method, arguments)
                }
            )
        }
    }

    static func call(_ function: @escaping Code, _ arguments: [Argument]) -> Code {
        let codes = arguments.map { $0.value.compiled() }
        let names = arguments.compactMap(\.name)
        return { run in
            let callee = function(run)
            let values = codes.map { $0(run) }
            guard case .function(let function) = callee else {
                return run.fail(Complaint.notFunction(callee))
            }
            if names.isEmpty { return run.call(function, values) }
            guard let ordered = function.ordered(values, names) else {
                return run.fail(Complaint.names(function))
            }
            return run.call(function, ordered)
        }
    }

    static func builtinCall(_ builtin: Builtin, _ form: Call.Form, _ arguments: [Code]) -> Code {
        if case .misfit = form {
            return { run in run.fail(Complaint.arguments(builtin.name, arguments.map { $0(run) })) }
        }
        return { run in
            let values = arguments.map { $0(run) }
            guard values.allSatisfy({ run.pay(for: $0) }) else { return .null }
            return builtin.body(Call(builtin.name, values, form, run))
        }
    }

    static func host(_ host: Scope.HostFunction) -> Code {
        let layout = ParameterLayout(host.parameters.map(\.name), required: host.required)
        return { run in
            guard let body = run.environment.functions[host.name] else { return missing(host, run) }
            let function = Function(
                name: host.name,
                parameters: host.parameters,
                result: host.result,
                weight: 16,
                layouts: [layout],
                body: body
            )
            return .function(function)
        }
    }

    static func hostCall(_ host: Scope.HostFunction, _ arguments: [Code]) -> Code {
        let places = host.parameters.count
        return { run in
            guard let body = run.environment.functions[host.name] else { return missing(host, run) }
            var values = arguments.map { $0(run) }
            for (index, parameter) in host.parameters.enumerated() where index < values.count {
                guard let value = parameter.type.coerced(values[index], run) else {
                    return run.fail(Complaint.argument(parameter, values[index]))
                }
                values[index] = value
            }
            while values.count < places { values.append(.null) }
            return run.deeper(by: 16) { body(values, run) }
        }
    }

    private static func missing(_ host: Scope.HostFunction, _ run: Run) -> Value {
        run.fail("函数 \(host.name) 没有提供。", "The function \(host.name) was not supplied.")
    }
}

extension Function {
    /// Named arguments in the order of the parameters; `nil` where a name is unknown or missing.
    fileprivate func ordered(_ values: [Value], _ names: [String]) -> [Value]? {
        for layout in layouts {
            guard let positions = layout.positions(of: names) else { continue }
            let count = (positions.max() ?? -1) + 1
            guard count >= layout.required,
                positions.count(where: { $0 < layout.required }) == layout.required
            else { continue }
            var ordered = [Value](repeating: .null, count: count)
            for (value, position) in zip(values, positions) { ordered[position] = value }
            return ordered
        }
        return nil
    }
}
