import HTTPTypes
import Hall
import Programs
import Store

/// A path that programs ask: what it takes, what it answers, and who may. The document is written from
/// these values and the routes are made of them, so that neither says what the other does not do.
struct Endpoint: Sendable {
    typealias Handler = @Sendable (Question) async throws -> JSON

    let method: HTTPRequest.Method
    /// Below the root of the interface: `/places/{place}`.
    let path: String
    /// A verb and a noun, in one word.
    let name: String
    let says: String
    /// What the token must be good for; nil where anybody may ask without one.
    let scope: TokenScope?
    let parameters: [Parameter]
    /// What is sent along; nil for nothing.
    let body: Schema?
    let answer: Schema
    let pace: Pace
    let handler: Handler

    init(
        _ path: String,
        _ name: String,
        _ says: String,
        by method: HTTPRequest.Method = .get,
        scope: TokenScope?,
        parameters: [Parameter] = [],
        body: Schema? = nil,
        pace: Pace = .programs,
        answers answer: Schema,
        _ handler: @escaping Handler
    ) {
        self.method = method
        self.path = path
        self.name = name
        self.says = says
        self.scope = scope
        self.parameters = parameters
        self.body = body
        self.answer = answer
        self.pace = pace
        self.handler = handler
    }

    /// What a program asks, after everything it sent was held against what this takes.
    struct Question: Sendable {
        let visit: Visit
        fileprivate let values: [String: String]
        let body: JSON

        subscript(name: String) -> String? { values[name] }

        /// A text that was sent along.
        func text(_ name: String) -> String? { body[name]?.text }

        /// How many items a page shall have.
        var limit: Int { self["limit"].flatMap { Int($0) } ?? 50 }
    }
}

/// Something that stands in the path or behind the question mark.
struct Parameter: Sendable {
    let name: String
    let isInPath: Bool
    let isRequired: Bool
    let schema: Schema
    let says: String

    static func path(_ name: String, _ schema: Schema, _ says: String) -> Parameter {
        Parameter(name: name, isInPath: true, isRequired: true, schema: schema, says: says)
    }

    static func query(_ name: String, _ schema: Schema, _ says: String) -> Parameter {
        Parameter(name: name, isInPath: false, isRequired: false, schema: schema, says: says)
    }

    static let limit = query("limit", .integer(1...200), "How many; 50 unless said otherwise.")

    /// Where the page before ended, by an id that it gave.
    static func after(_ schema: Schema = .id) -> Parameter {
        query("after", schema, "The `next` of the page before this one.")
    }

    /// The text as a value, so that the schema can judge it.
    fileprivate func value(of text: String) -> JSON {
        if case .integer = schema { return Int64(text).map(JSON.int) ?? .text(text) }
        if case .number = schema { return Double(text) == nil ? .text(text) : .number(text) }
        if case .bool = schema {
            return text == "true" ? true : text == "false" ? false : .text(text)
        }
        return .text(text)
    }
}

extension Endpoint {
    static let root = "/api/v1"

    var route: Route {
        Route(method, Self.root + path, policy: .program(scope), pace: pace) { visit in
            let question = try question(of: visit)
            let answer = try await answer(question)
            var reply = Reply.json(answer.bytes, status: method == .post ? .created : .ok)
            if method == .get {
                // What has not changed is not sent again; who keeps it asks each time.
                reply.headers[.eTag] = "W/\"\(Array(answer.bytes.sha256.prefix(12)).hex)\""
                reply.headers[.cacheControl] = "private, no-cache"
            }
            if scope == nil {
                // Open data: any page may read it.
                reply.headers[SecurityHeaders.name("Access-Control-Allow-Origin")] = "*"
            }
            return reply
        }
    }

    private func answer(_ question: Question) async throws -> JSON {
        do {
            return try await handler(question)
        } catch let refusal as Refusal where refusal == .otherBody {
            throw Refusal.otherBodyUnderKey
        }
    }

    private func question(of visit: Visit) throws -> Question {
        var faults: [SchemaFault] = []
        var values: [String: String] = [:]
        for pair in visit.query.pairs {
            let known = parameters.first { !$0.isInPath && $0.name == pair.name }
            if known == nil {
                faults.append(SchemaFault(pair.name, "没有这个参数。", "There is no such parameter."))
            } else if values.updateValue(pair.value, forKey: pair.name) != nil {
                faults.append(SchemaFault(pair.name, "写了两次。", "It stands there twice."))
            }
        }
        for parameter in parameters where parameter.isInPath {
            values[parameter.name] = visit[parameter.name]
        }
        for parameter in parameters {
            guard let text = values[parameter.name] else { continue }
            let value = parameter.value(of: text)
            let wrong = parameter.schema.faults(in: value, at: parameter.name)
            // A path that names nothing is a thing that is not there.
            if parameter.isInPath, !wrong.isEmpty { throw Refusal.notFound }
            faults += wrong
        }
        if let body { faults += body.faults(in: visit.json ?? .null) }
        guard faults.isEmpty else { throw Trouble.invalid(faults) }
        return Question(visit: visit, values: values, body: visit.json ?? .null)
    }
}

extension Refusal {
    /// What a page calls a form is a key here.
    static let otherBodyUnderKey = Refusal(
        Words(
            zh: "这个 Idempotency-Key 用过了，那次的内容不一样。",
            en: "This Idempotency-Key came before, with another body."
        ),
        remedy: Words(zh: "请换一个 key。", en: "Send this under a key of its own.")
    )
}
