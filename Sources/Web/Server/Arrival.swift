import Calendar
import HTTPTypes
import Hummingbird
import NIOCore
import Programs

/// A request on its way in: cookies, the session behind them, the seal of its form.
struct Arrival {
    var visit: Visit
    private let cookies: Cookies
    let headers: HTTPFields
    /// What stands behind the question mark, as it came.
    let rawQuery: String
    private let host: String?
    private let settings: ServerSettings
    private let surroundings: Surroundings
    /// What the seals of this browser's forms are bound to.
    private var binding: String

    init(_ request: Request, settings: ServerSettings, surroundings: Surroundings, now: Instant) {
        self.settings = settings
        self.surroundings = surroundings
        headers = request.headers
        rawQuery = request.uri.query ?? ""
        host = request.head.authority ?? request.headers[SecurityHeaders.name("Host")]
        cookies = Cookies(request.headers[values: .cookie], secure: settings.isSecure)
        binding = cookies[SessionCookie.browser] ?? ""
        let frame = Frame(
            house: surroundings.house,
            look: cookies[Look.cookieName].map(Look.init(cookie:))
                ?? Look(acceptLanguage: request.headers[.acceptLanguage]),
            path: Self.pagePath(request),
            today: surroundings.day(now),
            flash: cookies[SessionCookie.flash].flatMap(Flash.init(cookie:))
        )
        visit = Visit(path: request.uri.path, now: now, frame: frame)
        visit.query = Fields(urlEncoded: (request.uri.query ?? "").utf8) ?? Fields()
        visit.wantsJSON = Self.wantsJSON(request)
        visit.partySession = cookies[SessionCookie.party].flatMap { [UInt8](hex: $0) }
        visit.origin = "\(settings.isSecure ? "https" : "http")://\(host ?? settings.host)"
    }

    /// Where the reader is, as something that can be asked for again: after a form, the page it
    /// stood on.
    private static func pagePath(_ request: Request) -> String {
        guard request.method != .get, request.method != .head else {
            return request.head.path ?? "/"
        }
        let referer = request.headers[SecurityHeaders.name("Referer")] ?? ""
        guard let scheme = referer.firstRange(of: "://"),
            let slash = referer[scheme.upperBound...].firstIndex(of: "/"),
            referer[scheme.upperBound..<slash] == request.head.authority ?? ""
        else { return "/" }
        return HouseRoutes.ownPath(String(referer[slash...])) ?? "/"
    }

    static func wantsJSON(_ request: Request) -> Bool {
        let accept = request.headers[.accept] ?? ""
        return request.uri.path.hasPrefix("/api/")
            || (accept.contains("json") && !accept.contains("text/html"))
    }

    var doorkeeper: any Doorkeeper { surroundings.doorkeeper }

    /// Looks behind the session's cookie, and holds the route's policy.
    mutating func identify(for route: Route) async throws {
        if case .program(let scope) = route.policy { return try await identifyProgram(scope) }
        let kind = Self.kind(of: route)
        if let token = cookies[SessionCookie.name(kind)] {
            visit.visitor = try await surroundings.doorkeeper.visitor(
                kind,
                holding: token,
                at: visit.now
            )
            if visit.visitor != nil {
                visit.token = token
                binding += token
            }
        }
        visit.frame.reader = visit.visitor?.reader
        visit.frame.owner =
            visit.visitor.map { surroundings.seals.owner("\($0.kind.rawValue) \($0.id)") }
            ?? .nobody
        try hold(route.policy)
    }

    private static func kind(of route: Route) -> Visitor.Kind {
        switch route.policy {
        case .staff, .staffAnew: .staff
        case .open, .program: door(of: route.path)
        case .worker: .worker
        case .partner: .partner
        }
    }

    /// Whose door an open page belongs to, so that logging out there ends the right session.
    private static func door(of path: String) -> Visitor.Kind {
        if path.hasPrefix("/desk") { return .staff }
        return path.hasPrefix(CounterPaths.home) ? .partner : .worker
    }

    private func hold(_ policy: RoutePolicy) throws(Trouble) {
        switch policy {
        case .open, .program: return
        case .worker:
            guard visit.visitor != nil else { throw .notLoggedIn(.worker) }
        case .partner:
            guard visit.visitor != nil else { throw .notLoggedIn(.partner) }
        case .staff(let section):
            try holdStaff(section)
        case .staffAnew(let section):
            try holdStaff(section)
            guard visit.visitor?.isFresh == true else { throw .notFresh }
        }
    }

    private func holdStaff(_ section: DeskSection?) throws(Trouble) {
        guard let visitor = visit.visitor else { throw .notLoggedIn(.staff) }
        guard let section else { return }
        guard visitor.reader.sections.contains(section) else { throw .notAllowed }
    }

    mutating func readForm(_ request: Request, limit: Int) async throws {
        try checkOrigin()
        try checkLength(limit)
        let type = headers[.contentType] ?? ""
        guard type.lowercased().hasPrefix("application/x-www-form-urlencoded") else {
            throw Trouble.unreadable
        }
        let bytes = try await read(request, limit: limit)
        guard let form = Fields(urlEncoded: bytes) else { throw Trouble.unreadable }
        try checkSeal(form[Seal.field])
        visit.form = form
    }

    func read(_ request: Request, limit: Int) async throws -> [UInt8] {
        var bytes: [UInt8] = []
        for try await buffer in request.body {
            guard bytes.count + buffer.readableBytes <= limit else {
                throw Trouble.tooLarge(megabytes: max(1, limit >> 20))
            }
            bytes += buffer.readableBytesView
        }
        return bytes
    }

    /// Judges the seal, which comes first, before any file is read.
    mutating func openParts(_ request: Request, limits: UploadLimits) async throws -> PartReader {
        try checkOrigin()
        try checkLength(limits.totalBytes)
        guard let boundary = Self.boundary(headers[.contentType] ?? "") else {
            throw Trouble.unreadable
        }
        var parts = PartReader(request.body, boundary: boundary, limits: limits)
        try checkSeal(try await parts.field(Seal.field))
        return parts
    }

    private func checkOrigin() throws(Trouble) {
        guard OriginCheck.isOurs(headers, host: host) else { throw .foreignForm }
    }

    private func checkLength(_ limit: Int) throws(Trouble) {
        guard let length = headers[.contentLength].flatMap({ Int($0) }), length > limit else {
            return
        }
        throw .tooLarge(megabytes: max(1, settings.uploads.fileBytes >> 20))
    }

    private mutating func checkSeal(_ seal: String?) throws(Trouble) {
        guard let seal, cookies[SessionCookie.browser] != nil,
            let nonce = surroundings.seals.nonce(of: seal, for: binding)
        else { throw .foreignForm }
        visit.key = "\(resent ?? nonce) \(visit.path)"
    }

    /// The nonce under which a form was sent before, or would have been: what waited on a phone comes with
    /// a new seal, and is the same sending. Nobody can name another's, for keys belong to accounts.
    private var resent: String? {
        guard visit.visitor != nil, let key = headers[SecurityHeaders.name("Idempotency-Key")],
            [UInt8](hex: key[...])?.count == Self.nonceLength
        else { return nil }
        return key
    }

    private static let nonceLength = 16

    private static func boundary(_ type: String) -> String? {
        guard type.lowercased().hasPrefix("multipart/form-data"),
            let start = type.firstRange(of: "boundary=")?.upperBound
        else { return nil }
        let text = type[start...].prefix { $0 != ";" }.filter { $0 != "\"" && $0 != " " }
        return (1...70).contains(text.utf8.count) ? String(text) : nil
    }
}

extension Arrival {
    /// Draws the reply for this reader.
    func response(to reply: Reply) -> Response {
        var cookies = reply.cookies
        if let flash = reply.flash { cookies.append(flash.cookie) }
        var frame = visit.frame
        switch reply.body {
        case .page:
            seal(&frame, &cookies)
            if frame.flash != nil, reply.flash == nil {
                cookies.append(.forget(SessionCookie.flash))
            }
        case .sealed: seal(&frame, &cookies)
        case .fragment, .bytes, .asset, .none: break
        }
        let drawing = Drawing(
            frame: frame,
            gzip: Gzip.isAccepted(headers[.acceptEncoding]),
            known: headers[.ifNoneMatch]
        )
        var response = drawing.response(to: reply)
        for cookie in cookies {
            response.headers.append(
                HTTPField(name: .setCookie, value: cookie.header(secure: settings.isSecure))
            )
        }
        return response
    }

    /// Seals the forms of a page for this browser.
    private func seal(_ frame: inout Frame, _ cookies: inout [SetCookie]) {
        var binding = binding
        if self.cookies[SessionCookie.browser] == nil {
            let browser = surroundings.random(16).hex
            binding = browser + binding
            cookies.append(SetCookie(SessionCookie.browser, browser, maxAge: nil))
        }
        frame.seal = surroundings.seals.mint(
            for: binding,
            nonce: surroundings.random(Self.nonceLength)
        )
    }
}
