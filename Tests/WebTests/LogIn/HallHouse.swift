import Calendar
import HTTPTypes
import Hall
import HallTesting
import Hummingbird
import HummingbirdTesting
import Logging
import Registry
import Store

@testable import Web

/// A server with a test's hall behind it, and two pages of its own that say who came.
struct HallHouse {
    let test: TestHall

    init(seed: UInt64 = 1) async throws {
        test = try await TestHall.open(seed: seed)
    }

    /// The same doors before a hall that stands already.
    init(_ test: TestHall) {
        self.test = test
    }

    func server(_ settings: ServerSettings = ServerSettings()) -> Server {
        let (clock, hall) = (test.clock, test.hall)
        let surroundings = Surroundings(
            house: House(),
            seals: Seals(key: SampleHouse.key),
            doorkeeper: HallDoorkeeper(hall),
            now: { clock.now },
            day: { hall.calendar.date(of: $0) },
            random: { hall.entropy.bytes($0) },
            isReady: { true }
        )
        return Server(
            settings,
            surroundings,
            routes: HallRoutes(hall).routes + Self.pages,
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        )
    }

    private static let pages: [Route] = [
        Route(.get, "/mine", policy: .worker) { .text("\($0.actor.person?.description ?? "-")") },
        Route(.get, "/desk/mine", policy: .staff(.home)) { visit in
            .text(visit.actor.colleague?.name ?? "-")
        },
        Route(.get, "/desk/pay", policy: .staffAnew(nil)) { _ in .text("paid") },
        Route(.get, "/conflict", policy: .open) { _ in throw Refusal.otherBody },
    ]

    /// Runs a story in a browser of its own.
    func browse(
        _ settings: ServerSettings = ServerSettings(),
        _ story: @escaping @Sendable (inout HallBrowser) async throws -> Void
    ) async throws {
        try await server(settings).application().test(.router) { client in
            var browser = HallBrowser(client: client)
            try await story(&browser)
        }
    }

    /// The code of the last message to a phone.
    func code(of phone: String) async throws -> String {
        let now = test.clock.now
        let messages = try await test.look { try $0.messages.waiting(at: now) }
        let words = messages.last { $0.address == phone }?.words ?? ""
        return String(words.filter(\.isNumber).prefix(6))
    }

    func phone(of index: Int) -> String { test.people[index].phone ?? "" }

    /// Logs in a member of the list.
    func enter(_ index: Int, _ browser: inout HallBrowser) async throws {
        try await enter(phone: phone(of: index), &browser)
        try await browser.get("/login/member")
        let lastFour = String(test.people[index].identityNumber?.suffix(4) ?? "")
        try await browser.post("/login/member", ["last4": lastFour])
    }

    /// Logs in whoever has a phone.
    func enter(phone: String, _ browser: inout HallBrowser) async throws {
        browser.cookies = [:]
        try await browser.get("/login")
        try await browser.post("/login", ["phone": phone])
        let code = try await code(of: phone)
        try await browser.post("/login/code", ["phone": phone, "code": code])
    }
}

/// A browser that keeps cookies and sends forms with the seal of the page it has open.
struct HallBrowser {
    let client: any TestClientProtocol
    var cookies: [String: String] = [:]
    /// Sent along with each request.
    var headers: HTTPFields = [:]
    private(set) var page = ""

    init(client: any TestClientProtocol) {
        self.client = client
    }

    /// The seal of the open page.
    var seal: String {
        page.firstMatch(of: /name="_seal" value="([^"]+)"/).map { String($0.1) } ?? ""
    }

    @discardableResult mutating func get(_ path: String) async throws -> TestResponse {
        try await ask(path, .get, nil)
    }

    @discardableResult mutating func post(
        _ path: String,
        _ fields: KeyValuePairs<String, String>,
        seal: String? = nil
    ) async throws -> TestResponse {
        let pairs = [("_seal", seal ?? self.seal)] + fields.map { ($0.key, $0.value) }
        let body = pairs.map { "\($0.0)=\($0.1.percentEncoded)" }.joined(separator: "&")
        return try await ask(path, .post, ByteBuffer(string: body))
    }

    mutating func ask(
        _ path: String,
        _ method: HTTPRequest.Method,
        _ body: ByteBuffer?,
        type: String = "application/x-www-form-urlencoded"
    ) async throws -> TestResponse {
        var headers = headers
        headers[.cookie] = cookies.map { "\($0.key)=\($0.value)" }.joined(separator: "; ")
        if body != nil { headers[.contentType] = type }
        let response = try await client.execute(
            uri: path,
            method: method,
            headers: headers,
            body: body
        )
        for cookie in response.headers[values: .setCookie] {
            let pair = cookie.prefix { $0 != ";" }.split(separator: "=", maxSplits: 1)
            cookies[String(pair[0])] = pair.count == 2 ? String(pair[1]) : nil
        }
        let text = String(buffer: response.body)
        if text.contains("_seal") { page = text }
        return response
    }
}

extension TestResponse {
    var text: String { String(buffer: body) }
    var location: String? { headers[.location] }

    func cookie(_ name: String) -> String? {
        headers[values: .setCookie].first { $0.hasPrefix("\(name)=") }
    }
}
