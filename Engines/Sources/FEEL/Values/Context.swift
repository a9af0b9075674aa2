/// Named values in the order they were written, found by name.
public struct Context: Sendable {
    /// A name and its value.
    public struct Entry: Sendable {
        /// The name as written.
        public let name: String
        /// What the name stands for.
        public var value: Value

        /// A name bound to a value.
        public init(name: String, value: Value) {
            self.name = name
            self.value = value
        }
    }

    /// The entries in order; no name occurs twice.
    public private(set) var entries: [Entry]
    /// Positions by name, kept once a search along the entries would be slow.
    private var positions: [String: Int] = [:]

    private static let searchedAlong = 8

    /// A context without entries.
    public init() {
        entries = []
    }

    /// A context of these names and values; a later value replaces an earlier one of the same name.
    public init(_ entries: some Sequence<(String, Value)>) {
        self.init()
        for (name, value) in entries {
            self[name] = value
        }
    }

    /// The value of a name; `nil` removes the name.
    public subscript(name: String) -> Value? {
        get { position(of: name).map { entries[$0].value } }
        set {
            guard let newValue else {
                remove(name)
                return
            }
            if let position = position(of: name) {
                entries[position].value = newValue
            } else {
                append(name, newValue)
            }
        }
    }

    /// Binds a dotted name such as `applicant.region`, making the contexts on the way to it.
    public mutating func bind(_ value: Value, at name: String) {
        bind(value, along: name.split(separator: ".")[...])
    }

    private mutating func bind(_ value: Value, along path: ArraySlice<Substring>) {
        guard let first = path.first.map(String.init) else { return }
        guard path.count > 1 else {
            self[first] = value
            return
        }
        var inner = self[first]?.asContext ?? Context()
        inner.bind(value, along: path.dropFirst())
        self[first] = .context(inner)
    }

    /// Whether there are no entries.
    public var isEmpty: Bool { entries.isEmpty }

    /// How many entries there are.
    public var count: Int { entries.count }

    /// The names in order.
    public var names: [String] { entries.map(\.name) }

    private func position(of name: String) -> Int? {
        if entries.count > Self.searchedAlong { return positions[name] }
        return entries.firstIndex { $0.name == name }
    }

    private mutating func append(_ name: String, _ value: Value) {
        entries.append(Entry(name: name, value: value))
        if entries.count == Self.searchedAlong + 1 {
            index()
        } else if entries.count > Self.searchedAlong {
            positions[name] = entries.count - 1
        }
    }

    private mutating func remove(_ name: String) {
        guard let position = position(of: name) else { return }
        entries.remove(at: position)
        index()
    }

    private mutating func index() {
        positions = [:]
        guard entries.count > Self.searchedAlong else { return }
        for (position, entry) in entries.enumerated() {
            positions[entry.name] = position
        }
    }
}

extension Context: ExpressibleByDictionaryLiteral {
    /// A context written out in place.
    public init(dictionaryLiteral elements: (String, Value)...) {
        self.init(elements)
    }
}
