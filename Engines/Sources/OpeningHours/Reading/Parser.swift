/// Reads tokens as rules. Each kind of selector has a file of its own.
struct Parser {
    private let tokens: [Token]
    private var index = 0
    let times: Hours.Times
    private(set) var warnings: [HoursFinding] = []

    init(_ tokens: [Token], times: Hours.Times) {
        self.tokens = tokens
        self.times = times
    }

    /// The rules of the whole text.
    mutating func run() throws(HoursFinding) -> [Rule] {
        guard next != .end else { throw .empty }
        var rules: [Rule] = []
        var joint = Rule.Joint.normal
        while true {
            guard rules.count < Hours.mostRules else { throw .manyRules(at: token) }
            rules.append(try rule(joint))
            let separator = token
            switch next {
            case .end: return rules
            case .sign(.semicolon): joint = .normal
            case .sign(.bars): joint = .fallback
            case .sign(.comma): joint = .additional
            default: throw .unexpected(token)
            }
            advance()
            if joint == .normal, skipSemicolons(after: separator) { return rules }
        }
    }

    /// Passes `;` that part nothing; true where the text is over.
    private mutating func skipSemicolons(after separator: Token) -> Bool {
        while next == .sign(.semicolon) {
            warn(.needless(token))
            advance()
        }
        guard next == .end else { return false }
        warn(.needless(separator))
        return true
    }

    // MARK: Walking over the tokens

    var token: Token { tokens[index] }
    var next: Token.Kind { tokens[index].kind }

    /// The kind of the token so far ahead.
    func kind(_ ahead: Int) -> Token.Kind {
        index + ahead < tokens.count ? tokens[index + ahead].kind : .end
    }

    mutating func advance(_ count: Int = 1) {
        index = min(index + count, tokens.count - 1)
    }

    /// Passes the sign if it is the next token.
    mutating func take(_ sign: Token.Sign) -> Bool {
        guard next == .sign(sign) else { return false }
        advance()
        return true
    }

    mutating func warn(_ finding: HoursFinding) { warnings.append(finding) }

    /// Where reading stands, to come back to.
    var mark: Int {
        get { index }
        set { index = newValue }
    }

    /// From a token up to the one read last.
    func span(from start: Token) -> (offset: Int, length: Int) {
        let last = tokens[max(index - 1, 0)]
        return (start.offset, max(last.offset + last.length - start.offset, start.length))
    }

    /// A number between bounds, with what to say where it is outside.
    mutating func number(
        in bounds: ClosedRange<Int>,
        else finding: (Token) -> HoursFinding
    ) throws(HoursFinding) -> Int {
        guard case .number(let value, _) = next, bounds ~= value else { throw finding(token) }
        advance()
        return value
    }
}

extension Hours {
    /// Reads a text; throws the first error, and lets warnings pass.
    public init(_ text: String, times: Times = .spans) throws(HoursFinding) {
        let (rules, _) = try Self.rules(of: text, times: times)
        self.init(rules: rules)
    }

    /// Reads a text with everything there is to say about it.
    public static func read(_ text: String, times: Times = .spans) -> Reading {
        do {
            let (rules, warnings) = try rules(of: text, times: times)
            let findings = warnings.sorted { $0.offset < $1.offset }
            return Reading(hours: Hours(rules: rules), findings: findings)
        } catch {
            return Reading(hours: nil, findings: [error])
        }
    }

    private static func rules(
        of text: String,
        times: Times
    ) throws(HoursFinding) -> ([Rule], [HoursFinding]) {
        var lexer = Lexer(text)
        try lexer.run()
        var parser = Parser(lexer.tokens, times: times)
        let rules = try parser.run()
        return (rules, lexer.warnings + parser.warnings)
    }
}
