import Calendar
import HTTPTypes
import Hall
import HallTesting
import Hummingbird
import HummingbirdTesting
import NIOCore
import Programs
import Registry
import Store
import Testing

@testable import Web

@Suite struct APITests {
    @Test func `everything answers what the document says`() async throws {
        let house = try await TradeHouse()
        let token = try await house.desk.token(Set(TokenScope.allCases))
        let api = APIRoutes(hall: house.test.hall)
        let names = Dictionary(uniqueKeysWithValues: api.schemas.map { ($0.name, $0.schema) })
        try await house.desk.programs(token) { program in
            for endpoint in api.endpoints {
                let path = house.path(endpoint)
                let answer =
                    endpoint.method == .post
                    ? try await program.post(path, house.body(endpoint))
                    : try await program.get(path)
                #expect(answer.status == (endpoint.method == .post ? .created : .ok), "\(path)")
                let faults = endpoint.answer.faults(in: answer.json, names: names)
                #expect(faults.isEmpty, "\(path) \(faults)")
                // An empty list would say nothing of what is in it.
                guard case .object(let members) = answer.json else { continue }
                let empty = members.filter { $0.value == .list([]) && $0.name != "categories" }
                #expect(empty.isEmpty, "\(path)")
            }
        }
    }

    @Test func `each path asks for its own scope, and another district's things are not there`()
        async throws
    {
        let house = try await TradeHouse()
        let all = Set(TokenScope.allCases)
        let stranger = try await house.desk.token(all, of: house.test.south.officer)
        for endpoint in APIRoutes(hall: house.test.hall).endpoints {
            guard let scope = endpoint.scope else { continue }
            let path = house.path(endpoint)
            let lacking = try await house.desk.token(all.subtracting([scope]))
            var tries: [(String?, HTTPResponse.Status)] = [
                (nil, .unauthorized), (lacking, .forbidden),
            ]
            // A list of another district is another list.
            if endpoint.path.contains("{") { tries.append((stranger, .notFound)) }
            for (token, status) in tries {
                try await house.desk.programs(token) { program in
                    let answer =
                        endpoint.method == .post
                        ? try await program.post(path, house.body(endpoint))
                        : try await program.get(path)
                    #expect(answer.status == status, "\(endpoint.name)")
                    #expect(answer.response.headers[.contentType] == Trouble.problemType)
                    #expect(Schema.problem.faults(in: answer.json).isEmpty)
                }
            }
        }
    }

    @Test func `what has not changed is not sent again`() async throws {
        let desk = try await DeskHouse()
        try await desk.programs(nil) { program in
            let first = try await program.get("/services")
            let tag = try #require(first.response.headers[.eTag])
            let again = try await program.get("/services", known: "\"x\", \(tag)")
            #expect(again.status == .notModified && again.response.body.readableBytes == 0)
            #expect(again.response.headers[.eTag] == tag)
            #expect(try await program.get("/services", known: "W/\"x\"").status == .ok)
        }
    }

    @Test func `the document has every path of the interface and no other`() async throws {
        let hall = try await TestHall.open().hall
        let routes = HallRoutes(hall).routes.filter { $0.path.hasPrefix("/api/") }
            .map { "\($0.method) \($0.path)" }
        let house = HallHouse(try await TestHall.open())
        try await house.server().application().test(.router) { client in
            let document = try await Program(client: client).get("/openapi.json").json
            guard case .object(let paths) = document["paths"] else {
                Issue.record("no paths")
                return
            }
            let written = paths.flatMap { path in
                guard case .object(let methods) = path.value else { return [String]() }
                return methods.map { "\($0.name.uppercased()) \(Endpoint.root)\(path.name)" }
            }
            #expect((written + ["GET \(Endpoint.root)/openapi.json"]).sorted() == routes.sorted())
        }
    }

    @Test(
        arguments: [
            ("/places?near=181,30", "near"), ("/places?near=120", "near"),
            ("/places?near=x,30", "near"), ("/places?near=180.1,0", "near"),
            ("/places?near=0,90.5", "near"), ("/places?at=2024-13-01T00:00:00Z", "at"),
            ("/places?page=0", "page"), ("/places?need=", "need"), ("/places?colour=red", "colour"),
            ("/places?open=yes", "open"), ("/places?open=true&open=true", "open"),
            ("/cases?limit=1000", "limit"), ("/members?union=1", "union"),
            ("/members?after=1.2", "after"), ("/members?group=all", "group"),
            ("/cases?limit=9999999999999999999", "limit"),
        ]
    )
    func `what is asked wrongly is told by its name`(path: String, name: String) async throws {
        let desk = try await DeskHouse()
        let token = try await desk.token([.readCases, .readMembers])
        try await HallHouse(desk.test).server().application().test(.router) { client in
            let answer = try await Program(client: client, token: token).get(path)
            #expect(answer.status == .badRequest)
            #expect(answer.response.headers[.contentType] == Trouble.problemType)
            #expect(answer.json["errors"]?.first?["pointer"] == .text(name))
            #expect(Schema.problem.faults(in: answer.json).isEmpty)
        }
    }

    @Test(
        arguments: [
            "", "[", "[]", "{\"name\":1}", "{\"name\":\"\"}",
            "{\"name\":\"李\",\"service\":\"X Y\"}",
            "{\"name\":\"李\",\"service\":\"a\",\"more\":1}", "null", "\"text\"", "1.5",
            String(repeating: "[", count: 10_000),
        ]
    )
    func `what is sent wrongly is told, and nothing is recorded`(body: String) async throws {
        let desk = try await DeskHouse()
        let token = try await desk.token([.writeLeads])
        try await HallHouse(desk.test).server().application().test(.router) { client in
            let answer = try await Program(client: client, token: token).send("/leads", body)
            #expect(answer.status == .badRequest)
            #expect(Schema.problem.faults(in: answer.json).isEmpty)
        }
    }

    @Test func `the same key is done once, and another body under it is refused`() async throws {
        let desk = try await DeskHouse()
        let token = try await desk.token([.writeLeads])
        let service = desk.service.id
        try await HallHouse(desk.test).server().application().test(.router) { client in
            let program = Program(client: client, token: token)
            let body: JSON = ["service": .text(service), "name": "李师傅"]
            let first = try await program.post("/leads", body, key: "k-1")
            let second = try await program.post("/leads", body, key: "k-1")
            #expect(first.json == second.json && first.status == .created)
            let other: JSON = ["service": .text(service), "name": "王师傅"]
            let reused = try await program.post("/leads", other, key: "k-1")
            #expect(reused.status == .conflict)
            #expect(reused.json["detail"]?.text?.contains("Idempotency-Key") == true)
            #expect(try await program.post("/leads", other, key: "k-2").json != first.json)
            #expect(try await program.post("/leads", body, key: "k 1").status == .badRequest)
        }
    }
}

/// A program that asks the interface.
struct Program {
    let client: any TestClientProtocol
    var token: String?

    struct Answer {
        let response: TestResponse
        let json: JSON

        var status: HTTPResponse.Status { response.status }
    }

    /// - Parameter known: The tags of what is at hand already.
    func get(_ path: String, known: String? = nil) async throws -> Answer {
        try await ask(path, .get, nil, nil, known: known)
    }

    func post(_ path: String, _ body: JSON, key: String? = nil) async throws -> Answer {
        try await ask(path, .post, ByteBuffer(bytes: body.bytes), key)
    }

    func send(_ path: String, _ body: String) async throws -> Answer {
        try await ask(path, .post, ByteBuffer(string: body), nil)
    }

    private func ask(
        _ path: String,
        _ method: HTTPRequest.Method,
        _ body: ByteBuffer?,
        _ key: String?,
        known: String? = nil
    ) async throws -> Answer {
        var headers: HTTPFields = [:]
        headers[.ifNoneMatch] = known
        headers[.authorization] = token.map { "Bearer \($0)" }
        if body != nil { headers[.contentType] = "application/json" }
        headers[SecurityHeaders.name("Idempotency-Key")] = key
        let response = try await client.execute(
            uri: Endpoint.root + path,
            method: method,
            headers: headers,
            body: body
        )
        return Answer(
            response: response,
            json: JSON(reading: Array(response.body.readableBytesView)) ?? .null
        )
    }
}

extension JSON {
    var first: JSON? {
        guard case .list(let values) = self else { return nil }
        return values.first
    }
}
