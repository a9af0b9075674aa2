import HTTPTypes
import Hall
import Hummingbird
import HummingbirdTesting
import Programs
import Testing

@testable import Web

@Suite struct ServerTests {
    struct Greeting: Screen {
        let name: String

        func page(in frame: Frame) -> Page {
            Page(frame["你好", en: "Hello"], at: .worker(.home), content: "<p>\(name)</p>")
        }
    }

    struct Sealed: Screen {
        func page(in frame: Frame) -> Page {
            Page("x", at: .bare, content: SealedForm(to: "/hello", frame: frame, "").html)
        }
    }

    static let routes: [Route] = [
        Route(.get, "/hello", policy: .open) { _ in .page(Greeting(name: "<i>")) },
        Route(.get, "/sealed", policy: .open) { _ in .page(Sealed()) },
        Route(.post, "/hello", policy: .open) { visit in
            .text("\(visit.form["a"] ?? "-") \(visit.key ?? "-")")
        },
        Route(.get, "/mine/{case}", policy: .worker) { visit in .text(visit["case"]) },
        Route(.get, "/desk/inbox", policy: .staff(.inbox)) { _ in .text("inbox") },
        Route(.get, "/desk/payments", policy: .staff(.payments)) { _ in .text("payments") },
        Route(.get, "/desk/reveal", policy: .staffAnew(.inbox)) { _ in .text("reveal") },
        Route(.get, "/refuse", policy: .open) { _ in
            throw Refusal(Words(zh: "不行", en: "No"), remedy: Words(zh: "明天再来", en: "Come back"))
        },
        Route(.get, "/break", policy: .open) { _ in throw Broken(secret: "张三") },
        Route(.post, "/guess", policy: .open, pace: .guesses) { _ in .text("wrong") },
        Route(.get, "/moved", policy: .open) { _ in .seeOther("/hello", flash: Flash(.ok, "已保存 ✓"))
        },
        Route(upload: "/upload", policy: .open) { _, parts in
            var sink = Counting()
            let fields = try await parts.drain(into: &sink)
            return .text("\(fields["note"] ?? "-") \(sink.files) \(sink.bytes)")
        },
    ]

    struct Broken: Error { let secret: String }

    struct Counting: UploadSink {
        var files: [String] = []
        var bytes = 0
        mutating func begin(_ file: PartHead) { files.append(file.filename ?? "") }
        mutating func write(_ more: ArraySlice<UInt8>) { bytes += more.count }
        mutating func end() {}
    }

    private func ask(
        _ path: String,
        _ method: HTTPRequest.Method = .get,
        _ headers: HTTPFields = [:],
        body: String? = nil
    ) async throws -> TestResponse {
        let server = SampleHouse.server(Self.routes)
        return try await server.application().test(.router) { client in
            try await client.execute(
                uri: path,
                method: method,
                headers: headers,
                body: body.map { ByteBuffer(string: $0) }
            )
        }
    }

    private func text(_ response: TestResponse) -> String { String(buffer: response.body) }

    private static let form = "application/x-www-form-urlencoded"

    @Test func `every answer carries the headers that shut strangers out`() async throws {
        for path in [
            "/hello", "/nowhere", "/health", "/break",
            SampleHouse.surroundings.house.assets.style.path,
        ] {
            let headers = try await ask(path).headers
            let policy = try #require(headers[.contentSecurityPolicy])
            #expect(
                policy.contains("default-src 'self'") && policy.contains("frame-ancestors 'none'")
            )
            #expect(!policy.contains("unsafe"))
            #expect(headers[.xContentTypeOptions] == "nosniff")
            #expect(headers[.strictTransportSecurity] == nil)
        }
    }

    @Test func `a page escapes, names its language and keeps out of caches`() async throws {
        let response = try await ask("/hello")
        #expect(response.status == .ok)
        #expect(text(response).contains("<p>&lt;i&gt;</p>"))
        #expect(text(response).contains("<html lang=\"zh-CN\""))
        #expect(response.headers[.cacheControl] == "no-store")
        let english = try await ask("/hello", .get, [.cookie: "look=en.elder.dark"])
        #expect(
            text(english).contains("<html lang=\"en\" data-size=\"elder\" data-theme=\"dark\"")
        )
    }

    @Test func `a page holds no script or style of its own`() async throws {
        let page = text(try await ask("/hello"))
        #expect(!page.contains("<style") && !page.contains(" style="))
        #expect(!page.contains("onclick") && !page.contains("javascript:"))
        #expect(page.contains("<script src=\"/assets/app."))
    }

    @Test(arguments: [
        ("/mine/1", "", 303), ("/mine/1", "worker=w1", 200), ("/mine/1", "worker=no", 303),
        ("/mine/1", "staff=s1", 303), ("/desk/inbox", "", 303), ("/desk/inbox", "staff=s1", 200),
        ("/desk/inbox", "worker=w1", 303), ("/desk/payments", "staff=s1", 403),
        ("/desk/reveal", "staff=s1", 303),
    ])
    func `a route opens only to whom its policy names`(
        path: String,
        cookie: String,
        code: Int
    ) async throws {
        #expect(try await ask(path, .get, [.cookie: cookie]).status.code == code)
    }

    @Test func `no route with a policy answers a stranger`() async throws {
        for route in Self.routes where route.policy != .open {
            let path = route.path.replacing("{case}", with: "1")
            let program: HTTPFields = [.accept: "application/json"]
            #expect(try await ask(path, route.method, program).status == .unauthorized, "\(path)")
            let person = try await ask(path, route.method)
            let way = try #require(person.headers[.location])
            #expect(way.hasPrefix(path.hasPrefix("/desk") ? "/desk/login" : "/login?back=%2F"))
        }
    }

    @Test func `who logged in long ago logs in again, and comes back`() async throws {
        let response = try await ask("/desk/reveal?a=1", .get, [.cookie: "staff=s1"])
        #expect(response.headers[.location] == "/desk/login/again?back=%2Fdesk%2Freveal%3Fa%3D1")
    }

    @Test(arguments: [
        ("en-GB,en;q=0.9", "en"), ("zh-CN,zh;q=0.9,en;q=0.8", "zh-CN"), ("en,zh", "zh-CN"),
        ("fr", "zh-CN"), ("", "zh-CN"),
    ])
    func `a first visit is in Chinese unless only English is asked for`(
        wanted: String,
        tag: String
    ) async throws {
        let response = try await ask("/hello", .get, [.acceptLanguage: wanted])
        #expect(response.headers[.contentLanguage] == tag)
    }

    @Test func `no form is taken without its seal`() async throws {
        for route in SampleHouse.server(Self.routes).routes where route.method != .get {
            let response = try await ask(
                route.path,
                route.method,
                [.contentType: Self.form],
                body: "a=1"
            )
            #expect([.forbidden, .badRequest].contains(response.status), "\(route.path)")
        }
    }

    @Test(arguments: [
        (["browser=browser1"], [:] as [String: String], 200),
        (["browser=other"], [:], 403),
        ([], [:], 403),
        (["browser=browser1"], ["Sec-Fetch-Site": "cross-site"], 403),
        (["browser=browser1"], ["Sec-Fetch-Site": "same-site"], 403),
        (["browser=browser1"], ["Sec-Fetch-Site": "same-origin"], 200),
        (["browser=browser1"], ["Origin": "https://evil.example"], 403),
        (["browser=browser1"], ["Origin": "null"], 403),
        (["browser=browser1", "worker=w1"], [:], 403),
    ])
    func `a form is taken from our own page in the same browser only`(
        cookies: [String],
        extra: [String: String],
        code: Int
    ) async throws {
        var headers: HTTPFields = [
            .contentType: Self.form, .cookie: cookies.joined(separator: "; "),
        ]
        for (name, value) in extra { headers[try #require(HTTPField.Name(name))] = value }
        let body = "_seal=\(SampleHouse.seal())&a=%E5%A5%BD"
        let response = try await ask("/hello", .post, headers, body: body)
        #expect(response.status.code == code)
        if code == 200 { #expect(text(response) == "好 01 /hello") }
    }

    @Test func `the seal and cookie of a first page send its form`() async throws {
        let page = try await ask("/sealed", .get, [.cookie: "worker=w1"])
        let quoted: [Substring] = text(page).split(separator: "\"")
        let seal = try #require(quoted.first { $0.contains(".") && $0.count == 97 })
        let cookie = try #require(
            page.headers[values: .setCookie].first { $0.hasPrefix("browser=") }
        )
        let browser = String(cookie.prefix { $0 != ";" })
        for (cookies, code) in [("\(browser); worker=w1", 200), (browser, 403), ("worker=w1", 403)]
        {
            let headers: HTTPFields = [.contentType: Self.form, .cookie: cookies]
            let response = try await ask("/hello", .post, headers, body: "_seal=\(seal)&a=1")
            #expect(response.status.code == code, "\(cookies)")
        }
    }

    @Test func `a refusal is a page for a person and a problem for a program`() async throws {
        let page = try await ask("/refuse", .get, [.accept: "text/html"])
        #expect(page.status.code == 422)
        #expect(text(page).contains("不行") && text(page).contains("明天再来"))
        let problem = try await ask(
            "/refuse",
            .get,
            [.accept: "application/json", .cookie: "look=en"]
        )
        #expect(problem.headers[.contentType] == "application/problem+json")
        #expect(
            text(problem) == """
                {"status":422,"type":"about:blank","title":"This could not be done","detail":"No",\
                "remedy":"Come back"}
                """
        )
    }

    @Test func `a fault shows its number and nobody's data`() async throws {
        let response = try await ask("/break")
        #expect(response.status == .internalServerError)
        #expect(text(response).contains("09090909"))
        #expect(!text(response).contains("张三"))
    }

    @Test func `what is not there, and what is asked wrongly, say so`() async throws {
        #expect(try await ask("/nowhere").status == .notFound)
        let wrong = try await ask("/mine/3", .post, [.contentType: Self.form], body: "")
        #expect(wrong.status == .methodNotAllowed)
        #expect(wrong.headers[.allow] == "GET")
        let head = try await ask("/hello", .head)
        #expect(head.status == .ok && head.body.readableBytes == 0)
    }

    @Test func `after a form, the way back and the switches lead to the page it stood on`()
        async throws
    {
        let refererName = try #require(HTTPField.Name("Referer"))
        for (referer, expected) in [
            ("http://localhost/cases/7?x=1", "/cases/7?x=1"), ("http://evil.example/cases/7", "/"),
            ("", "/"),
        ] {
            let response = try await ask(
                "/hello",
                .post,
                [.contentType: Self.form, refererName: referer],
                body: "a=1"
            )
            let page = text(response)
            #expect(
                page.contains("/look?to=en&amp;back=\(expected.percentEncoded)\""),
                "\(referer)"
            )
            #expect(page.contains("class=\"btn primary\" href=\"\(expected)\""), "\(referer)")
        }
    }

    @Test func `guessing is slowed`() async throws {
        let server = SampleHouse.server(Self.routes)
        try await server.application().test(.router) { client in
            var codes: [Int] = []
            for _ in 0..<14 {
                let response = try await client.execute(
                    uri: "/guess",
                    method: .post,
                    headers: [.contentType: Self.form, .cookie: "browser=browser1"],
                    body: ByteBuffer(string: "_seal=\(SampleHouse.seal())")
                )
                codes.append(response.status.code)
                if response.status == .tooManyRequests {
                    #expect(response.headers[.retryAfter] == "5")
                }
            }
            #expect(codes == Array(repeating: 200, count: 12) + [429, 429])
        }
    }

    @Test func `a page is compressed for who takes it, a short answer never`() async throws {
        let packed = try await ask("/hello", .get, [.acceptEncoding: "gzip"])
        #expect(packed.headers[.contentEncoding] == "gzip")
        #expect(packed.body.readableBytes < 2000)
        #expect(Array(packed.body.readableBytesView.prefix(2)) == [0x1f, 0x8b])
        #expect(try await ask("/hello").headers[.contentEncoding] == nil)
        #expect(
            try await ask("/plain", .get, [.acceptEncoding: "gzip"]).headers[.contentEncoding]
                == nil
        )
    }

    @Test func `our own files stay with the browser, and are not sent twice`() async throws {
        let file = SampleHouse.surroundings.house.assets.style
        let first = try await ask(file.path, .get, [.acceptEncoding: "gzip"])
        #expect(first.headers[.cacheControl]?.contains("immutable") == true)
        #expect(first.headers[.contentEncoding] == "gzip")
        let again = try await ask(file.path, .get, [.ifNoneMatch: file.tag])
        #expect(again.status == .notModified)
        #expect(try await ask("/assets/app.000000000000.css").status == .notFound)
    }

    @Test func `a flash goes over a redirect and is shown once`() async throws {
        let moved = try await ask("/moved")
        #expect(moved.status == .seeOther && moved.headers[.location] == "/hello")
        let cookie = try #require(
            moved.headers[values: .setCookie].first { $0.hasPrefix("flash=") }
        )
        #expect(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"))
        let value = String(cookie.prefix { $0 != ";" })
        let shown = try await ask("/hello", .get, [.cookie: value])
        #expect(text(shown).contains("已保存 ✓"))
        #expect(shown.headers[values: .setCookie].contains { $0.hasPrefix("flash=;") })
    }

    @Test func `a look is kept in a cookie and comes back to its page`() async throws {
        let response = try await ask(
            "/look?to=elder&back=%2Fhello%3Fa%3D1",
            .get,
            [.cookie: "look=en.normal.dark"]
        )
        #expect(response.headers[.location] == "/hello?a=1")
        #expect(response.headers[.setCookie]?.hasPrefix("look=en.elder.dark;") == true)
        #expect(try await ask("/look?to=en&back=//evil").headers[.location] == "/")
    }

    @Test func `an upload is judged by its seal before its files are read`() async throws {
        let upload: HTTPFields = [
            .contentType: "multipart/form-data; boundary=XyZ", .cookie: "browser=browser1",
        ]
        func part(_ head: String, _ body: String) -> String {
            "--XyZ\r\nContent-Disposition: form-data; \(head)\r\n\r\n\(body)\r\n"
        }
        let seal = part("name=\"_seal\"", SampleHouse.seal())
        let rest =
            part("name=\"note\"", "好") + part("name=\"f\"; filename=\"a.jpg\"", "12345")
            + part("name=\"f\"; filename=\"\"", "") + "--XyZ--\r\n"
        let taken = try await ask("/upload", .post, upload, body: seal + rest)
        #expect(text(taken) == "好 [\"a.jpg\"] 5")
        #expect(try await ask("/upload", .post, upload, body: rest).status == .forbidden)
        #expect(try await ask("/upload", .post, upload, body: seal + "--XyZ").status == .badRequest)
    }

    @Test func `an upload that is too large is refused on a kind page`() async throws {
        var settings = ServerSettings()
        settings.uploads.fileBytes = 2 << 20
        let body =
            "--XyZ\r\nContent-Disposition: form-data; name=\"_seal\"\r\n\r\n" + SampleHouse.seal()
            + "\r\n--XyZ\r\nContent-Disposition: form-data; name=\"f\"; filename=\"a\"\r\n\r\n"
            + String(repeating: "x", count: 3 << 20) + "\r\n--XyZ--"
        try await SampleHouse.server(Self.routes, settings: settings).application().test(.router) {
            client in
            let response = try await client.execute(
                uri: "/upload",
                method: .post,
                headers: [
                    .contentType: "multipart/form-data; boundary=XyZ", .cookie: "browser=browser1",
                ],
                body: ByteBuffer(string: body)
            )
            #expect(response.status == .contentTooLarge)
            #expect(String(buffer: response.body).contains("2 MB"))
        }
    }
}
