import FEEL

/// What a test cell asks for, where it is simple enough to reason about.
///
/// Simple are literals and plain names, comparisons, ranges, lists of those, `not` round them, `-`.
enum CellShape: Sendable {
    /// Everything passes: `-`.
    case anything
    /// One of these has to be met.
    case oneOf([Term])
    /// None of these may be met.
    case noneOf([Term])
    /// Something that has to be computed to be known.
    case other

    /// One condition of a cell.
    enum Term: Sendable {
        case value(Operand)
        case comparison(Comparison, Operand)
        case range(from: Operand, included: Bool, to: Operand, included2: Bool)
    }

    /// An end of a condition: a literal, or a name whose value is known later.
    struct Operand: Sendable {
        let text: String
        let expression: Expression
        /// How people read the value, where it is written out.
        let constant: String?

        init(text: String, expression: Expression) {
            self.text = text
            self.expression = expression
            constant = expression.constant?.description
        }

        /// The value, where it can be had without further facts.
        func value(in environment: Environment, knowing names: Set<String>) -> Value? {
            guard expression.references.isSubset(of: names) else { return nil }
            let value = expression.evaluate(in: environment).value
            return value.isNull && text != "null" ? nil : value
        }
    }

    var operands: [Operand] {
        switch self {
        case .anything, .other: []
        case .oneOf(let terms), .noneOf(let terms): terms.flatMap(\.operands)
        }
    }
}

extension CellShape.Term {
    var operands: [CellShape.Operand] {
        switch self {
        case .value(let operand), .comparison(_, let operand): [operand]
        case .range(let from, _, let to, _): [from, to]
        }
    }

    /// Whether the term needs an order among values.
    var needsOrder: Bool {
        switch self {
        case .value, .comparison(.equal, _), .comparison(.unequal, _): false
        case .comparison, .range: true
        }
    }
}

// MARK: - Reading

extension CellShape {
    /// The shape of a cell's text; `other` where it is not simple.
    init(_ text: String, in scope: Scope) {
        let source = CellText(text)
        if source.isDash {
            self = .anything
        } else if let inner = source.insideNot, let terms = Self.terms(inner, in: scope) {
            self = .noneOf(terms)
        } else if let terms = Self.terms(source, in: scope) {
            self = .oneOf(terms)
        } else {
            self = .other
        }
    }

    private static func terms(_ source: CellText, in scope: Scope) -> [Term]? {
        var terms: [Term] = []
        for part in source.parts {
            guard let term = term(part, in: scope) else { return nil }
            terms.append(term)
        }
        return terms.isEmpty ? nil : terms
    }

    private static func term(_ part: CellText, in scope: Scope) -> Term? {
        if let (sign, rest) = part.comparison {
            return operand(rest, in: scope).map { .comparison(sign, $0) }
        }
        if let range = part.range {
            guard let from = operand(range.from, in: scope), let to = operand(range.to, in: scope)
            else { return nil }
            return .range(from: from, included: range.included, to: to, included2: range.included2)
        }
        return operand(part.text, in: scope).map(Term.value)
    }

    private static func operand(_ text: String, in scope: Scope) -> Operand? {
        guard let expression = try? Expression(text, in: scope) else { return nil }
        switch expression.type {
        case .number, .string, .date, .time, .dateTime, .dayTimeDuration, .yearMonthDuration:
            return Operand(text: text, expression: expression)
        case .boolean where text == "true" || text == "false":
            return Operand(text: text, expression: expression)
        case .null where text == "null":
            return Operand(text: text, expression: expression)
        default: return nil
        }
    }
}
