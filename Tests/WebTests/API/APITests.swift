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
        let desk = try await DeskHouse()
        let house = HallHouse(desk.test)
        try await desk.test.aPlace()
        let token = try await desk.token(Set(TokenScope.allCases))
        let api = APIRoutes(hall: desk.test.hall)
        let names = Dictionary(uniqueKeysWithValues: api.schemas.map { ($0.name, $0.schema) })
        let caseFile = try await desk.file()
        try await house.server().application().test(.router) { client in
            let program = Program(client: client, token: token)
            let place = try await program.get("/places").json["places"]?.first?["id"]
            for endpoint in api.endpoints {
                let path = endpoint.path.replacing("{service}", with: desk.service.id)
                    .replacing("{place}", with: place?.text ?? "")
                    .replacing("{case}", with: caseFile.description)
                let answer =
                    endpoint.method == .post
                    ? try await program.post(
                        path,
                        ["service": .text(desk.service.id), "name": "李师傅"]
                    )
                    : try await program.get(path)
                #expect(answer.status == (endpoint.method == .post ? .created : .ok), "\(path)")
                let faults = endpoint.answer.faults(in: answer.json, names: names)
                #expect(faults.isEmpty, "\(path) \(faults)")
            }
        }
    }

    @Test func `the document has every path of the interface and no other`() async throws {
        let hall = try await TestHall.open().hall
        let paths = HallRoutes(hall).routes.map(\.path).filter { $0.hasPrefix(Endpoint.root) }
        let house = HallHouse(try await TestHall.open())
        try await house.server().application().test(.router) { client in
            let document = try await Program(client: client).get("/openapi.json").json
            guard case .object(let members) = document["paths"] else {
                Issue.record("no paths")
                return
            }
            let written =
                members.map { Endpoint.root + $0.name } + [Endpoint.root + "/openapi.json"]
            #expect(Set(written) == Set(paths))
        }
    }

    @Test(
        arguments: [
            ("/places?near=181,30", "near"), ("/places?near=120", "near"),
            ("/places?near=x,30", "near"), ("/places?near=180.1,0", "near"),
            ("/places?near=0,90.5", "near"), ("/places?at=2024-13-01T00:00:00Z", "at"),
            ("/places?page=0", "page"), ("/places?need=", "need"), ("/places?colour=red", "colour"),
            ("/places?open=yes", "open"), ("/places?open=true&open=true", "open"),
            ("/cases?limit=1000", "limit"), ("/cases?limit=9999999999999999999", "limit"),
        ]
    )
    func `what is asked wrongly is told by its name`(path: String, name: String) async throws {
        let desk = try await DeskHouse()
        let token = try await desk.token([.readCases])
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
            #expect(try await program.post("/leads", other, key: "k-1").status == .conflict)
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

    func get(_ path: String) async throws -> Answer { try await ask(path, .get, nil, nil) }

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
        _ key: String?
    ) async throws -> Answer {
        var headers: HTTPFields = [:]
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

extension TestHall {
    fileprivate func aPlace() async throws {
        let (now, owner) = (clock.now, north.place)
        try await arrange { tx in
            let point = try SurveyedPoint(x: "120.6", y: "28.0", datum: "wgs84")
            let row = PlaceRow(
                id: tx.mint.id(),
                number: "001",
                name: "学院路驿站",
                organisation: owner.id,
                path: owner.path,
                region: owner.region,
                address: "学院路 1 号",
                point: point,
                hours: "24/7",
                madeAt: now
            )
            let water = PlaceServiceRow(code: "water", title: "饮水", price: 100)
            try tx.places.add(row, services: [water])
        }
    }
}
