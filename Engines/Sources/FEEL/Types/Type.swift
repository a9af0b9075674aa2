/// What kind of value a name or an expression has.
public indirect enum Type: Hashable, Sendable {
    /// Anything, or not known before evaluation.
    case any
    /// Only null.
    case null
    /// True or false.
    case boolean
    /// Decimals.
    case number
    /// Texts.
    case string
    /// Days.
    case date
    /// Times of day.
    case time
    /// Days with a time of day.
    case dateTime
    /// Durations in days and smaller.
    case dayTimeDuration
    /// Durations in years and months.
    case yearMonthDuration
    /// Lists whose items are all of one type.
    case list(Type)
    /// Contexts that have at least these entries.
    case context([Field])
    /// Ranges between two values of a type.
    case range(Type)
    /// Functions by the types they take and what comes back.
    case function([Type], Type)

    /// A named entry of a context type.
    public struct Field: Hashable, Sendable {
        /// The name of the entry.
        public let name: String
        /// What the entry holds.
        public let type: Type

        /// An entry of a context type.
        public init(_ name: String, _ type: Type) {
            self.name = name
            self.type = type
        }
    }
}

extension Type {
    /// A context type with these entries.
    public static func context(_ fields: KeyValuePairs<String, Type>) -> Type {
        .context(fields.map { Field($0.key, $0.value) })
    }

    /// The type of items when a value of this type is taken as a list.
    var item: Type {
        if case .list(let item) = self { item } else { self }
    }

    /// What a path step with this name yields, where the type says so.
    func component(_ name: String) -> Type? {
        switch self {
        case .context(let fields): fields.first { $0.name == name }?.type
        case .list(let item): item.component(name).map(Type.list)
        case .any: .any
        default: Properties.type(of: name, in: self)
        }
    }

    /// The names a path step may use on a value of this type.
    var componentNames: [String] {
        switch self {
        case .context(let fields): fields.map(\.name)
        case .list(let item): item.componentNames
        default: Properties.names(of: self)
        }
    }

    /// The type to read values of both kinds by.
    func joined(with other: Type) -> Type {
        if self == other || other == .null { return self }
        switch (self, other) {
        case (.null, _): return other
        case (.list(let a), .list(let b)): return .list(a.joined(with: b))
        case (.range(let a), .range(let b)): return .range(a.joined(with: b))
        case (.context(let a), .context(let b)): return .context(Self.union(a, b))
        default: return .any
        }
    }

    /// All entries of both; one that only one side has may hold anything.
    private static func union(_ left: [Field], _ right: [Field]) -> [Field] {
        let shared = left.map { field in
            let other = right.first { $0.name == field.name }
            return Field(field.name, other.map { field.type.joined(with: $0.type) } ?? .any)
        }
        let added = right.filter { field in !left.contains { $0.name == field.name } }
        return shared + added.map { Field($0.name, .any) }
    }
}

extension Type: CustomStringConvertible {
    /// The type as FEEL writes it.
    public var description: String {
        switch self {
        case .any: "Any"
        case .null: "Null"
        case .boolean: "boolean"
        case .number: "number"
        case .string: "string"
        case .date: "date"
        case .time: "time"
        case .dateTime: "date and time"
        case .dayTimeDuration: "days and time duration"
        case .yearMonthDuration: "years and months duration"
        case .list(let item): "list<\(item)>"
        case .context(let fields):
            "context<" + fields.map { "\($0.name): \($0.type)" }.joined(separator: ", ") + ">"
        case .range(let end): "range<\(end)>"
        case .function(let parameters, let result):
            "function<" + parameters.map(\.description).joined(separator: ", ") + ">->\(result)"
        }
    }

    /// The types that are written as a single name.
    static let named: KeyValuePairs<String, Type> = [
        "Any": .any, "Null": .null, "boolean": .boolean, "number": .number, "string": .string,
        "date": .date, "time": .time, "date and time": .dateTime, "dateTime": .dateTime,
        "days and time duration": .dayTimeDuration, "dayTimeDuration": .dayTimeDuration,
        "years and months duration": .yearMonthDuration,
        "yearMonthDuration": .yearMonthDuration, "list": .list(.any),
        "context": .context([Field]()),
        "range": .range(.any),
    ]

    /// The type a single name stands for, as DMN's `typeRef` writes it without its prefix.
    public init?(named name: String) {
        guard let found = Self.named.first(where: { $0.key == name }) else { return nil }
        self = found.value
    }
}
