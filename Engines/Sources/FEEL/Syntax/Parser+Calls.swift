extension Parser {
    /// A built-in function: called with arguments, or by itself as a value.
    mutating func builtin(_ builtin: Builtin, at offset: Int) throws(SyntaxError) -> Node {
        guard token.isSymbol("(") else {
            return Node(.builtin(builtin), builtin.functionType, at: offset)
        }
        let arguments = try self.arguments()
        guard let (layout, order) = ParameterLayout.arrange(arguments, in: builtin.layouts) else {
            doubts.append(Doubt.arguments(of: builtin.name, builtin.layouts, at: offset))
            return try node(
                .builtinCall(builtin, .misfit, arguments.map(\.value)),
                builtin.result,
                at: offset
            )
        }
        let type = builtin.resultType(order.map(\.type))
        let isNamed = arguments.first?.name != nil
        let shape = Node.Shape.builtinCall(builtin, isNamed ? .named(layout) : .placed, order)
        return try node(shape, type, at: offset)
    }

    /// A function of the host: called with arguments, or by itself as a value.
    mutating func host(_ host: Scope.HostFunction, at offset: Int) throws(SyntaxError) -> Node {
        guard token.isSymbol("(") else {
            let type = Type.function(host.parameters.map(\.type), host.result)
            return Node(.host(host), type, at: offset)
        }
        let before = references
        let arguments = try self.arguments()
        let layout = ParameterLayout(host.parameters.map(\.name), required: host.required)
        guard let (_, order) = ParameterLayout.arrange(arguments, in: [layout]) else {
            throw Doubt.arguments(of: host.name, [layout], at: offset)
        }
        for (parameter, argument) in zip(host.parameters, order)
        where !Doubt.canPass(argument.type, as: parameter.type) {
            doubts.append(
                Doubt.argument(parameter, of: host.name, argument.type, at: argument.offset)
            )
        }
        if let part = host.part, case .variable(let name)? = order.first?.shape {
            if !before.contains(name) { references.remove(name) }
            references.insert(name + "." + part)
        }
        return try node(.hostCall(host, order), host.result, at: offset)
    }

    /// A call of whatever the value before the parenthesis is.
    mutating func call(_ function: Node) throws(SyntaxError) -> Node {
        let offset = token.offset
        let arguments = try self.arguments()
        var result = Type.any
        if case .function(_, let type) = function.type { result = type }
        return try node(.call(function, arguments), result, at: offset)
    }

    private mutating func arguments() throws(SyntaxError) -> [Node.Argument] {
        try expect("(")
        let outerEnd = isRangeEnd
        isRangeEnd = false
        defer { isRangeEnd = outerEnd }
        var arguments: [Node.Argument] = []
        if take(")") { return arguments }
        repeat { arguments.append(try argument()) } while take(",")
        try expect(")")
        let named = arguments.count { $0.name != nil }
        guard named == 0 || named == arguments.count else { throw mixedArguments() }
        return arguments
    }

    private mutating func argument() throws(SyntaxError) -> Node.Argument {
        guard let end = nameBeforeColon else {
            return Node.Argument(name: nil, value: try expression())
        }
        let name = NameTrie.normalised(tokens[position..<end])
        position = end + 1
        return Node.Argument(name: name, value: try expression())
    }

    /// Where the colon stands, when the argument here is passed by name.
    private var nameBeforeColon: Int? {
        guard token.kind == .word else { return nil }
        var end = position
        while end < tokens.count, tokens[end].canStandInName { end += 1 }
        return end < tokens.count && tokens[end].isSymbol(":") ? end : nil
    }

    private func mixedArguments() -> SyntaxError {
        SyntaxError(
            offset: token.offset,
            zh: "参数要么都写名称，要么都不写。",
            en: "Name all arguments or none."
        )
    }
}

/// How the arguments of a call are laid out in order.
struct ParameterLayout: Sendable {
    let names: [String]
    let required: Int
    /// Whether the last parameter takes any number of arguments.
    let isVariadic: Bool

    init(_ names: [String], required: Int? = nil, isVariadic: Bool = false) {
        self.names = names
        self.required = required ?? names.count
        self.isVariadic = isVariadic
    }

    /// A layout as the standard writes it, for example `substring(string, start position, length?)`;
    /// `...` behind the last name takes any number.
    init(signature: String) {
        let inside = signature.split(separator: "(", maxSplits: 1).last?.dropLast() ?? ""
        var names: [String] = []
        var required = 0
        var isVariadic = false
        for part in inside.split(separator: ",") {
            var name = part
            while name.first == " " { name.removeFirst() }
            if name.hasSuffix("...") {
                isVariadic = true
                name.removeLast(3)
                required += 1
            } else if name.hasSuffix("?") {
                name.removeLast()
            } else {
                required += 1
            }
            names.append(String(name))
        }
        self.init(names, required: required, isVariadic: isVariadic)
    }

    /// The arguments in the order of the first layout that takes them, and which layout that is.
    static func arrange(
        _ arguments: [Node.Argument],
        in layouts: [ParameterLayout]
    ) -> (layout: Int, order: [Node])? {
        for (index, layout) in layouts.enumerated() {
            if let order = layout.arrange(arguments) { return (index, order) }
        }
        return nil
    }

    private func arrange(_ arguments: [Node.Argument]) -> [Node]? {
        guard arguments.contains(where: { $0.name != nil }) else {
            guard arguments.count >= required, isVariadic || arguments.count <= names.count else {
                return nil
            }
            return arguments.map(\.value)
        }
        guard let positions = positions(of: arguments.compactMap(\.name)) else { return nil }
        let count = (positions.max() ?? -1) + 1
        var order = [Node?](repeating: nil, count: count)
        for (argument, position) in zip(arguments, positions) { order[position] = argument.value }
        let missing = Node(.constant(.null), .null, at: arguments[0].value.offset)
        guard !order.prefix(required).contains(where: { $0 == nil }), count >= required else {
            return nil
        }
        return order.map { $0 ?? missing }
    }

    /// Whether so many arguments in order may be passed.
    func accepts(_ count: Int) -> Bool {
        count >= required && (isVariadic || count <= names.count)
    }

    /// Where each named argument belongs; `nil` where one is unknown or named twice.
    func positions(of arguments: [String]) -> [Int]? {
        var positions: [Int] = []
        for name in arguments {
            guard let position = names.firstIndex(of: name), !positions.contains(position) else {
                return nil
            }
            positions.append(position)
        }
        return positions
    }
}
