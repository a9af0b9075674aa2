import HTTPTypes
import Hall
import Hummingbird

extension Arrival {
    /// Looks behind the token; cookies count for nothing here, so no page of others can send for us.
    mutating func identifyProgram(_ scope: TokenScope?) async throws {
        visit.wantsJSON = true
        guard !hasControls else { throw Trouble.controls }
        guard let token = bearer else {
            if scope != nil { throw Trouble.noToken }
            return
        }
        guard let (visitor, scopes) = try await doorkeeper.program(holding: token) else {
            throw Trouble.noToken
        }
        if let scope, !scopes.contains(scope) { throw Trouble.lacksScope(scope) }
        visit.visitor = visitor
    }

    /// Pages drop what cannot be printed; a program is told.
    private var hasControls: Bool {
        rawQuery.contains(/%(?:[01][0-9A-Fa-f]|7[Ff])/)
    }

    private var bearer: String? {
        guard let field = headers[.authorization] else { return nil }
        let words = field.split(separator: " ")
        return words.count == 2 && words[0].lowercased() == "bearer" ? String(words[1]) : ""
    }

    /// What a program sends: JSON, and perhaps a key under which it is done once.
    mutating func readJSON(_ request: Request, limit: Int) async throws {
        let type = headers[.contentType]?.prefix { $0 != ";" }.lowercased() ?? ""
        guard type.filter({ $0 != " " }) == "application/json" else { throw Trouble.notJSON }
        let bytes = try await read(request, limit: limit)
        guard let json = JSON(reading: bytes) else { throw Trouble.notJSON }
        visit.json = json
        if let key = headers[SecurityHeaders.name("Idempotency-Key")] {
            let isFine =
                (1...100).contains(key.utf8.count) && key.utf8.allSatisfy { 33...126 ~= $0 }
            guard isFine else {
                throw Trouble.invalid([
                    SchemaFault(
                        "Idempotency-Key",
                        "应是 1 到 100 个不带空格的字符。",
                        "It should be 1 to 100 characters without blanks."
                    )
                ])
            }
            visit.key = "program \(key) \(visit.path)"
        }
    }
}

extension Trouble {
    fileprivate static let controls = Trouble.invalid([
        SchemaFault(
            "?",
            "问号后面不能有控制字符。",
            "Control characters have no place behind the question mark."
        )
    ])
    fileprivate static let notJSON = Trouble.invalid([
        SchemaFault(
            "",
            "请求体应是 JSON（Content-Type: application/json）。",
            "The body should be JSON (Content-Type: application/json)."
        )
    ])
}
