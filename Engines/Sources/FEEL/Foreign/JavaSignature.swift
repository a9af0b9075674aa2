/// Which method a model means: its class, its name and the types of its parameters.
struct JavaSignature: Hashable, Sendable {
    let owner: String
    let name: String
    let parameters: [JavaType]

    /// Reads `max(double, double)`; nil where it is no method, or a type is not known.
    init?(owner: String, method: String) {
        guard let open = method.firstIndex(of: "("), method.last == ")" else { return nil }
        let name = method[..<open].filter { $0 != " " }
        let inner = method[method.index(after: open)...].dropLast().filter { $0 != " " }
        guard !name.isEmpty else { return nil }
        var parameters: [JavaType] = []
        for text in inner.isEmpty
            ? [] : inner.split(separator: ",", omittingEmptySubsequences: false)
        {
            guard let type = JavaType(String(text)) else { return nil }
            parameters.append(type)
        }
        self.owner = owner
        self.name = String(name)
        self.parameters = parameters
    }

    /// The arguments as Java's parameters want them; nil where one does not fit.
    ///
    /// Where the last parameter is an array, what stands there and behind it is gathered into one.
    func values(of arguments: [Value]) -> [JavaValue]? {
        var arguments = arguments
        if case .array? = parameters.last {
            let first = parameters.count - 1
            guard arguments.count >= first else { return nil }
            let isOneList = arguments.count == first + 1 && arguments[first].asList != nil
            if !isOneList { arguments = arguments[..<first] + [.list(Array(arguments[first...]))] }
        }
        guard arguments.count == parameters.count else { return nil }
        var values: [JavaValue] = []
        for (type, argument) in zip(parameters, arguments) {
            guard let value = JavaValue(argument, as: type) else { return nil }
            values.append(value)
        }
        return values
    }
}

/// A type that parameters of known methods have.
indirect enum JavaType: Hashable, Sendable {
    case boolean, character, text, object
    case whole(Width)
    case float, double, decimal
    /// The same type as a class: it may be null.
    case boxed(JavaType)
    case array(JavaType)

    /// The whole numbers by their size.
    enum Width: Int, Hashable, Sendable {
        case byte = 8
        case short = 16
        case int = 32
        case long = 64

        var range: ClosedRange<Int64> {
            Int64.min >> (64 - rawValue)...Int64.max >> (64 - rawValue)
        }
    }

    private static let names: [String: JavaType] = [
        "boolean": .boolean, "char": .character, "byte": .whole(.byte), "short": .whole(.short),
        "int": .whole(.int), "long": .whole(.long), "float": .float, "double": .double,
        "java.lang.String": .text, "java.lang.CharSequence": .text, "java.lang.Object": .object,
        "java.math.BigDecimal": .boxed(.decimal), "java.lang.Number": .boxed(.decimal),
        "java.lang.Boolean": .boxed(.boolean), "java.lang.Character": .boxed(.character),
        "java.lang.Byte": .boxed(.whole(.byte)), "java.lang.Short": .boxed(.whole(.short)),
        "java.lang.Integer": .boxed(.whole(.int)), "java.lang.Long": .boxed(.whole(.long)),
        "java.lang.Float": .boxed(.float), "java.lang.Double": .boxed(.double),
    ]

    private static let letters: [Character: JavaType] = [
        "Z": .boolean, "C": .character, "B": .whole(.byte), "S": .whole(.short),
        "I": .whole(.int), "J": .whole(.long), "F": .float, "D": .double,
    ]

    /// A type as a signature writes it: `int`, `java.lang.String`, `int[]`, `Object...`, `[I` or
    /// `[Ljava.lang.Object;`.
    init?(_ text: String) {
        if let known = Self.names[text] ?? Self.names["java.lang." + text] {
            self = known
        } else if text.hasSuffix("[]") {
            guard let item = JavaType(String(text.dropLast(2))) else { return nil }
            self = .array(item)
        } else if text.hasSuffix("...") {
            guard let item = JavaType(String(text.dropLast(3))) else { return nil }
            self = .array(item)
        } else if text.hasPrefix("[L"), text.last == ";" {
            guard let item = JavaType(String(text.dropFirst(2).dropLast())) else { return nil }
            self = .array(item)
        } else if text.count == 2, text.first == "[",
            let item = text.last.flatMap({ Self.letters[$0] })
        {
            self = .array(item)
        } else {
            return nil
        }
    }
}
