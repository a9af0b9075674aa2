/// A part of an expression as it was read, with what is known of its value before evaluation.
struct Node: Sendable {
    let shape: Shape
    let type: Type
    /// Unicode scalars before the part.
    let offset: Int
    /// How deep the part nests; bounds the stack of everything that walks it.
    let height: Int

    init(_ shape: Shape, _ type: Type = .any, at offset: Int) {
        self.shape = shape
        self.type = type
        self.offset = offset
        height = 1 + shape.tallest
    }

    indirect enum Shape: Sendable {
        case constant(Value)
        /// A text behind `@` that names a region, known only where it is evaluated.
        case temporal(String)
        case variable(String)
        case local(Int)
        /// The value a unary test is about.
        case input
        /// A component of the filter's item in a slot, or else what the name means outside.
        case component(slot: Int, name: String, otherwise: Node?)
        case list([Node])
        case context([Entry])
        case range(from: Node, hasStart: Bool, to: Node, hasEnd: Bool)
        case relation(Comparison, Node)
        case negation(Node)
        case arithmetic(Operator, Node, Node)
        case comparison(Comparison, Node, Node)
        case conjunction([Node])
        case disjunction([Node])
        case between(Node, Node, Node)
        case membership(Node, [Node])
        case conditional(Node, Node, Node)
        case iteration([Iterator], body: Node, partial: Int, usesPartial: Bool)
        case quantified(every: Bool, [Iterator], Node)
        /// What a foreign one's body says is where the code lies.
        case function([Function.Parameter], firstSlot: Int, body: Node, isForeign: Bool)
        case builtin(Builtin)
        case builtinCall(Builtin, Call.Form, [Node])
        case host(Scope.HostFunction)
        case hostCall(Scope.HostFunction, [Node])
        case call(Node, [Argument])
        case instance(Node, Type)
        case path(Node, String)
        case filter(Node, slot: Int, Node)
    }

    struct Entry: Sendable {
        let name: String
        let slot: Int
        let value: Node
    }

    struct Iterator: Sendable {
        let slot: Int
        let source: Source

        enum Source: Sendable {
            case list(Node)
            case steps(from: Node, to: Node)
        }
    }

    struct Argument: Sendable {
        let name: String?
        let value: Node
    }

    enum Operator: String, Sendable {
        case add = "+"
        case subtract = "-"
        case multiply = "*"
        case divide = "/"
        case power = "**"
    }
}

extension Node {
    /// The value, where the part is written out as one.
    var constant: Value? {
        if case .constant(let value) = shape { value } else { nil }
    }

    /// The parts of the name, where the part is nothing but a name and names behind it.
    var path: [String] {
        var names: [String] = []
        var part = self
        while case .path(let whole, let name) = part.shape {
            names.append(name)
            part = whole
        }
        guard case .variable(let name) = part.shape else { return [] }
        return [name] + names.reversed()
    }
}

extension Node.Shape {
    /// The height of the tallest part below.
    fileprivate var tallest: Int {
        switch self {
        case .constant, .temporal, .variable, .local, .input, .builtin, .host: 0
        case .component(_, _, let otherwise): otherwise?.height ?? 0
        case .list(let nodes), .conjunction(let nodes), .disjunction(let nodes),
            .builtinCall(_, _, let nodes), .hostCall(_, let nodes):
            Self.tallest(nodes)
        case .context(let entries): Self.tallest(entries.map(\.value))
        case .range(let from, _, let to, _): max(from.height, to.height)
        case .relation(_, let node), .negation(let node), .instance(let node, _),
            .path(let node, _):
            node.height
        case .arithmetic(_, let left, let right), .comparison(_, let left, let right),
            .filter(let left, _, let right):
            max(left.height, right.height)
        case .between(let a, let b, let c), .conditional(let a, let b, let c):
            Self.tallest([a, b, c])
        case .membership(let node, let tests): max(node.height, Self.tallest(tests))
        case .iteration(let iterators, let body, _, _), .quantified(_, let iterators, let body):
            max(Self.tallest(iterators), body.height)
        case .function(_, _, let body, _): body.height
        case .call(let node, let arguments):
            max(node.height, Self.tallest(arguments.map(\.value)))
        }
    }

    private static func tallest(_ nodes: [Node]) -> Int {
        nodes.reduce(0) { max($0, $1.height) }
    }

    private static func tallest(_ iterators: [Node.Iterator]) -> Int {
        iterators.reduce(0) { tallest, iterator in
            switch iterator.source {
            case .list(let node): max(tallest, node.height)
            case .steps(let from, let to): max(tallest, from.height, to.height)
            }
        }
    }
}
