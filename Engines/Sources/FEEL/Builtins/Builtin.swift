/// A function of the standard.
struct Builtin: Sendable {
    let name: String
    let layouts: [ParameterLayout]
    let result: Type
    /// The argument whose type, or whose items' type, the result has; none where `result` says it.
    let resultLike: ResultLike?
    let body: @Sendable (Call) -> Value

    enum ResultLike: Sendable {
        /// The type of the first argument, as a list.
        case list
        /// The type of the items of the first argument.
        case item
    }

    /// A function by its signatures, for example `substring(string, start position, length?)`.
    init(
        _ signatures: String...,
        returns result: Type,
        like: ResultLike? = nil,
        body: @escaping @Sendable (Call) -> Value
    ) {
        let name = signatures.first.map { String($0.prefix { $0 != "(" }) } ?? ""
        let layouts = signatures.map(ParameterLayout.init(signature:))
        self.init(name, layouts, returns: result, like: like, body: body)
    }

    init(
        _ name: String,
        _ layouts: [ParameterLayout],
        returns result: Type,
        like: ResultLike? = nil,
        body: @escaping @Sendable (Call) -> Value
    ) {
        self.name = name
        self.layouts = layouts
        self.result = result
        resultLike = like
        self.body = body
    }
}

extension Builtin {
    private static let families: [[Builtin]] = [
        numbers, aggregates, statistics, truths, strings, patterns, lists, listEdits, contexts,
        dates,
        calendar, ranges, relations, conversions,
    ]

    private static let byName: [String: Builtin] = {
        var byName: [String: Builtin] = [:]
        for builtin in families.joined() { byName[builtin.name] = builtin }
        return byName
    }()

    static let names: [String] = byName.keys.sorted()

    static let trie: NameTrie = {
        var trie = NameTrie()
        for name in names { trie.insert(name) }
        return trie
    }()

    static func named(_ name: String) -> Builtin? { byName[name] }
}

extension Builtin {
    private static let functions = byName.mapValues(\.asFunction)

    /// The function as a value; each mention of its name is the same function.
    var function: Function { Self.functions[name] ?? asFunction }

    private var asFunction: Function {
        let layout = layouts.first ?? ParameterLayout([])
        return Function(
            name: name,
            parameters: layout.names.map { Function.Parameter($0) },
            result: result,
            weight: 4,
            layouts: layouts
        ) { values, run in
            guard layouts.contains(where: { $0.accepts(values.count) }) else {
                return run.fail(Complaint.arguments(name, values))
            }
            return body(Call(name, values, .placed, run))
        }
    }

    var functionType: Type {
        .function((layouts.first?.names ?? []).map { _ in .any }, result)
    }

    /// What comes back for arguments of these types.
    func resultType(_ arguments: [Type]) -> Type {
        guard let first = arguments.first else { return result }
        switch resultLike {
        case nil: return result
        case .list: return .list(first.item)
        case .item:
            let isSpread = arguments.count > 1
            return isSpread
                ? arguments.dropFirst().reduce(first) { $0.joined(with: $1) } : first.item
        }
    }
}

/// A call of a built-in function.
struct Call {
    let name: String
    let values: [Value]
    let form: Form
    let run: Run

    /// How the arguments were passed.
    enum Form: Sendable {
        /// In a way that fits no signature.
        case misfit
        /// In order.
        case placed
        /// By the names of one of the signatures.
        case named(Int)
    }

    init(_ name: String, _ values: [Value], _ form: Form, _ run: Run) {
        self.name = name
        self.values = values
        self.form = form
        self.run = run
    }

    var count: Int { values.count }

    /// The argument at a place; null where it was left out.
    subscript(index: Int) -> Value { index < values.count ? values[index] : .null }

    /// Null, because the arguments are none the function works with.
    func refused() -> Value { run.fail(Complaint.arguments(name, values)) }

    /// The value, or null where the arguments gave none.
    func orRefused(_ value: Value?) -> Value { value ?? refused() }

    private func single(_ index: Int) -> Value {
        if case .list(let items) = self[index], items.count == 1 { return items[0] }
        return self[index]
    }

    func number(_ index: Int) -> Decimal34? { single(index).asNumber }

    /// A whole number; a fraction is cut off.
    func integer(_ index: Int) -> Int? {
        number(index)?.rounded(scale: 0, rule: .down)?.asInt
    }

    func string(_ index: Int) -> String? { single(index).asString }

    func boolean(_ index: Int) -> Bool? { single(index).asBoolean }

    func context(_ index: Int) -> Context? { single(index).asContext }

    func function(_ index: Int) -> Function? {
        if case .function(let function) = single(index) { function } else { nil }
    }

    /// A list; one value stands for the list of it, null for none.
    func list(_ index: Int) -> [Value]? {
        self[index].isNull ? nil : self[index].items
    }

    /// All values of a call that takes either one list or the values themselves.
    var spread: [Value]? {
        if count == 1 { return list(0) }
        return count == 0 ? nil : values
    }
}
