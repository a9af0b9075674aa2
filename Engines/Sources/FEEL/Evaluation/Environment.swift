public import Calendar

/// Everything an evaluation may see of the world: the same environment gives the same answer always.
public struct Environment: Sendable {
    /// The values of the names in scope; a name without value is null.
    public var bindings: Context
    /// What `now()` says; `today()` is its date.
    public var now: ZonedDateTime?
    /// What the functions of the scope do, by name.
    public var functions: [String: Function.Body]
    /// How far an evaluation may go.
    public var limits: Limits
    /// The zones that texts may name, by identifier.
    public var zones: [String: Zone]
    /// The methods of Java that models may call; none unless the host allows them.
    public var java: JavaMethods

    /// An environment of these parts; without `now`, `today()` and `now()` are null.
    public init(
        bindings: Context = Context(),
        now: ZonedDateTime? = nil,
        functions: [String: Function.Body] = [:],
        limits: Limits = .standard,
        zones: [String: Zone] = [:],
        java: JavaMethods = .none
    ) {
        self.bindings = bindings
        self.now = now
        self.functions = functions
        self.limits = limits
        self.zones = zones
        self.java = java
    }
}

/// How far an evaluation may go before it answers null.
public struct Limits: Sendable {
    /// Rounds of loops, calls and comparisons of items together.
    public var steps: Int
    /// How deep calls may nest, counted in parts of their expressions.
    public var depth: Int
    /// How many items a list may have.
    public var length: Int
    /// How many bytes of UTF-8 a text may have.
    public var text: Int

    /// Limits of these sizes.
    public init(steps: Int, depth: Int, length: Int, text: Int) {
        self.steps = steps
        self.depth = depth
        self.length = length
        self.text = text
    }

    /// Enough for any decision people write, little enough to answer within a second.
    public static let standard = Limits(
        steps: 1_000_000,
        depth: 2500,
        length: 100_000,
        text: 1_000_000
    )
}

/// Why a part of an expression came to null, in both languages.
public struct Diagnostic: Hashable, Sendable {
    /// What happened, in Chinese.
    public let zh: String
    /// What happened, in English.
    public let en: String

    /// A reason said in both languages.
    public init(zh: String, en: String) {
        self.zh = zh
        self.en = en
    }
}

/// What an evaluation came to, and what went wrong on the way.
public struct Evaluation: Sendable {
    /// The value; null where it could not be computed.
    public let value: Value
    /// What went wrong, in order; empty where nothing did.
    public let diagnostics: [Diagnostic]
}
