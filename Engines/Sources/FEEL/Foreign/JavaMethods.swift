/// The static methods of Java that a host lets models call; none unless it says so.
///
/// Models name them in `function(…) external {java: {class: …, method signature: …}}` (DMN 1.5,
/// 10.3.2.13.3). Nothing is loaded and nothing is looked up by reflection: what a host allows is
/// written in Swift, is pure, and answers the same for ever.
public struct JavaMethods: Sendable {
    private var allowed: [JavaSignature: JavaMethod] = [:]

    /// No method at all.
    public static let none = JavaMethods()

    /// Every method that is known: arithmetic of `java.lang.Math`, and what the classes of numbers,
    /// truths and texts make of each other.
    public static let known: JavaMethods = {
        var methods = JavaMethods()
        for method in JavaMethod.mathematics + JavaMethod.numbers + JavaMethod.texts {
            methods.allowed[method.signature] = method
        }
        return methods
    }()

    /// The methods of the classes of these names, such as `java.lang.Math`.
    ///
    /// A class of which no method is known adds nothing.
    public static func known(ofClasses names: Set<String>) -> JavaMethods {
        JavaMethods(allowed: known.allowed.filter { names.contains($0.key.owner) })
    }

    /// The classes of which methods are allowed, sorted.
    public var classes: [String] { Set(allowed.keys.map(\.owner)).sorted() }

    subscript(signature: JavaSignature) -> JavaMethod? { allowed[signature] }
}

/// A static method, written in Swift, that does what Java's does.
struct JavaMethod: Sendable {
    /// Nil where Java throws, or where the number that comes back is none.
    typealias Body = @Sendable ([JavaValue]) -> JavaValue?

    let signature: JavaSignature
    let body: Body

    /// The written form is `java.lang.Math.max(double, double)`.
    init(_ owner: String, _ method: String, _ body: @escaping Body) {
        guard let signature = JavaSignature(owner: owner, method: method) else {
            preconditionFailure("\(owner).\(method) is no signature")
        }
        self.signature = signature
        self.body = body
    }
}

extension Run {
    /// Calls a method by what a model says of it: `{java: {class: …, method signature: …}}`.
    func call(_ description: Value, _ arguments: [Value]) -> Value {
        guard let java = description.asContext?["java"]?.asContext,
            let owner = java["class"]?.asString,
            let method = java["method signature"]?.asString
        else {
            return fail(
                "只能调用本系统允许的外部函数。",
                "Only foreign functions that the host allows can be called."
            )
        }
        guard let signature = JavaSignature(owner: owner, method: method),
            let known = environment.java[signature]
        else {
            return fail(
                "外部函数 \(owner).\(method) 没有得到允许。",
                "The foreign function \(owner).\(method) is not allowed."
            )
        }
        guard let values = signature.values(of: arguments) else {
            return fail(
                "外部函数 \(owner).\(method) 不能用这些参数。",
                "The foreign function \(owner).\(method) cannot take these arguments."
            )
        }
        guard let value = known.body(values)?.feel else {
            return fail(
                "外部函数 \(owner).\(method) 没有算出结果。",
                "The foreign function \(owner).\(method) came to nothing."
            )
        }
        if case .string(let text) = value { return limited(text) }
        return value
    }
}
