import HTTPTypes
import Hall

/// The description of the interface that programs read (OpenAPI 3.1).
struct OpenAPIDocument {
    let title: String
    let endpoints: [Endpoint]
    let schemas: [(name: String, schema: Schema)]

    var json: JSON {
        [
            "openapi": "3.1.0",
            "info": [
                "title": .text(title), "version": "1",
                "description": .text(Self.introduction),
                "license": ["name": "Apache-2.0", "identifier": "Apache-2.0"],
            ],
            "servers": [["url": .text(Endpoint.root)]],
            "paths": .object(paths),
            "components": [
                "schemas": .object(schemas.map { .init(name: $0.name, value: $0.schema.document) }),
                "responses": .object(Endpoint.Problem.allCases.map(\.member)),
                "securitySchemes": ["token": ["type": "http", "scheme": "bearer"]],
            ],
        ]
    }

    private static let introduction = """
        Places and services are open to everybody. Everything else asks for a token, which a member of staff \
        makes at the desk and which may never do more than its maker. Texts come in both languages. Moments are \
        RFC 3339, dates ISO 8601, money is a text of yuan with two decimals. Errors are RFC 9457. Lists have \
        pages: send `next` as `after`. Answers have an `ETag`.
        """

    private var paths: [JSON.Member] {
        var seen: [String] = []
        for endpoint in endpoints where !seen.contains(endpoint.path) { seen.append(endpoint.path) }
        return seen.map { path in
            let methods = endpoints.filter { $0.path == path }.map { endpoint in
                JSON.Member(
                    name: endpoint.method.rawValue.lowercased(),
                    value: endpoint.document
                )
            }
            return JSON.Member(name: path, value: .object(methods))
        }
    }
}

extension Endpoint {
    fileprivate var document: JSON {
        var members: [JSON.Member] = [
            .init(name: "operationId", value: .text(name)),
            .init(name: "summary", value: .text(says)),
            .init(name: "parameters", value: .list(parameters.map(\.document) + keyParameter)),
            .init(name: "responses", value: responses),
        ]
        if let scope {
            members.append(
                .init(name: "security", value: [["token": [.text(scope.rawValue)]]])
            )
        } else {
            members.append(.init(name: "security", value: []))
        }
        if let body {
            let content: JSON = ["application/json": ["schema": body.document]]
            members.append(
                .init(name: "requestBody", value: ["required": true, "content": content])
            )
        }
        return .object(members)
    }

    private var keyParameter: [JSON] {
        guard method == .post else { return [] }
        return [
            [
                "name": "Idempotency-Key", "in": "header", "required": false,
                "description":
                    "The same key with the same body is done once, and answered the same again.",
                "schema": [
                    "type": "string", "minLength": 1, "maxLength": 100, "pattern": "^[!-~]+$",
                ],
            ]
        ]
    }

    private var responses: JSON {
        var responses: [JSON.Member] = [
            .init(
                name: method == .post ? "201" : "200",
                value: [
                    "description": .text(says),
                    "content": ["application/json": ["schema": answer.document]],
                ]
            )
        ]
        if method == .get {
            let known: JSON = ["description": "As `If-None-Match` has it: nothing has changed."]
            responses.append(.init(name: "304", value: known))
        }
        responses += problems.map { problem in
            JSON.Member(name: problem.status, value: ["$ref": .text(problem.reference)])
        }
        return .object(responses)
    }

    private var problems: [Problem] {
        Problem.allCases.filter { problem in
            switch problem {
            case .invalid, .token, .tooFast: true
            case .forbidden: scope != nil
            case .notFound: scope != nil || parameters.contains(where: \.isInPath)
            case .conflict, .tooLarge, .refused: method == .post
            }
        }
    }
}

extension Endpoint {
    /// What can go wrong with any request.
    fileprivate enum Problem: Int, CaseIterable {
        case invalid = 400
        case token = 401
        case forbidden = 403
        case notFound = 404
        case conflict = 409
        case tooLarge = 413
        case refused = 422
        case tooFast = 429

        var status: String { String(rawValue) }
        var reference: String { "#/components/responses/Problem\(rawValue)" }

        var member: JSON.Member {
            let schema: JSON = ["schema": Schema.named("Problem").document]
            return JSON.Member(
                name: "Problem\(rawValue)",
                value: [
                    "description": .text(says),
                    "content": .object([.init(name: Trouble.problemType, value: schema)]),
                ]
            )
        }

        private var says: String {
            switch self {
            case .invalid:
                "What was sent is not as this document has it; `errors` names each place."
            case .token: "There is no token where one is needed, or it opens nothing any more."
            case .forbidden: "The token lacks the scope, or its holder's post the duty."
            case .notFound: "It is not there, or not within reach; the two cannot be told apart."
            case .conflict: "The same `Idempotency-Key` came with another body."
            case .tooLarge: "More than half a megabyte."
            case .refused: "The hall says no: why, and in `remedy` what would change it."
            case .tooFast: "Too fast; `Retry-After` says for how many seconds to wait."
            }
        }
    }
}

extension Parameter {
    fileprivate var document: JSON {
        [
            "name": .text(name), "in": isInPath ? "path" : "query", "required": .bool(isRequired),
            "description": .text(says), "schema": schema.document,
        ]
    }
}
