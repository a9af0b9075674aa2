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
                "securitySchemes": ["token": ["type": "http", "scheme": "bearer"]],
            ],
        ]
    }

    private static let introduction = """
        Places and services are open to everybody. Everything else asks for a token, which a member of staff \
        makes at the desk and which may never do more than its maker. Texts come in both languages. Moments are \
        RFC 3339, dates ISO 8601, money is a text of yuan with two decimals. Errors are RFC 9457.
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
        let problem: JSON = [
            "application/problem+json": ["schema": Schema.named("Problem").document]
        ]
        return [
            method == .post ? "201" : "200": [
                "description": .text(says),
                "content": ["application/json": ["schema": answer.document]],
            ],
            "default": ["description": "What is wrong, and what to do.", "content": problem],
        ]
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
