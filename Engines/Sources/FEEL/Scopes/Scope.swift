/// The names an expression may use, known before it is read: without them names with spaces
/// could not be told from words in a row.
public struct Scope: Sendable {
    /// A function the host supplies; what it does stands in `Environment.functions`.
    public struct HostFunction: Sendable {
        /// The name it is called by.
        public let name: String
        /// Its parameters in order.
        public let parameters: [Function.Parameter]
        /// How many of them must be passed.
        public let required: Int
        /// What comes back.
        public let result: Type
        /// The only part of its first argument that it looks at, where a name stands there: an expression
        /// then asks for that part and not for all that the name holds.
        public let part: String?

        /// A function of the host; parameters beyond `required` may be left out.
        public init(
            _ name: String,
            _ parameters: [Function.Parameter],
            required: Int? = nil,
            result: Type,
            lookingAt part: String? = nil
        ) {
            self.name = name
            self.parameters = parameters
            self.required = required ?? parameters.count
            self.result = result
            self.part = part
        }
    }

    private(set) var variables: [String: Type] = [:]
    private(set) var functions: [String: HostFunction] = [:]
    private(set) var types: [String: Type] = [:]
    private(set) var names = NameTrie()
    private(set) var typeNames = NameTrie()
    /// Names of components anywhere, for path steps on values of unknown type.
    private(set) var components = NameTrie()

    /// A scope with nothing but the built-in functions.
    public init() {
        for (name, _) in Type.named { typeNames.insert(name) }
        for name in Properties.spaced { components.insert(name) }
    }

    /// A scope with these names and host functions.
    public init(_ variables: KeyValuePairs<String, Type>, functions: [HostFunction] = []) {
        self.init()
        for (name, type) in variables { declare(name, as: type) }
        for function in functions { declare(function) }
    }

    /// Adds a name that expressions may use.
    public mutating func declare(_ name: String, as type: Type = .any) {
        variables[name] = type
        names.insert(name)
        declareComponents(of: type, depth: 0)
    }

    /// Adds a function of the host.
    public mutating func declare(_ function: HostFunction) {
        functions[function.name] = function
        names.insert(function.name)
    }

    /// Adds a name for a type, for `instance of` and parameters.
    public mutating func declare(type name: String, as type: Type) {
        types[name] = type
        typeNames.insert(name)
        declareComponents(of: type, depth: 0)
    }

    private mutating func declareComponents(of type: Type, depth: Int) {
        guard depth < 16 else { return }
        switch type {
        case .list(let item), .range(let item): declareComponents(of: item, depth: depth + 1)
        case .context(let fields):
            for field in fields {
                components.insert(field.name)
                declareComponents(of: field.type, depth: depth + 1)
            }
        default: break
        }
    }

    /// What a type name stands for.
    func type(named name: String) -> Type? { types[name] ?? Type(named: name) }

    /// The declared names and host functions, sorted.
    public var knownNames: [String] { (Array(variables.keys) + functions.keys).sorted() }
}
