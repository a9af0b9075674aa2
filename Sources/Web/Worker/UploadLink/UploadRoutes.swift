import HTTPTypes
import Hall
import Programs

/// Papers by a link, without logging in: whoever holds it may.
struct UploadRoutes: RouteGroup {
    let hall: Hall

    private static let looks = Pace("upload link", burst: 60, perSecond: 1)
    private static let sendings = Pace("papers by link", burst: 20, perSecond: 0.2)

    var routes: [Route] {
        [
            Route(.get, "/u/{token}", policy: .open, pace: Self.looks, show),
            Route(upload: "/u/{token}", policy: .open, pace: Self.sendings, take),
        ]
    }

    private func door(_ visit: Visit) async throws -> OpenUploadLink.Door? {
        guard let token = [UInt8](hex: visit["token"]), token.count == 32 else { return nil }
        return try await hall.ask(OpenUploadLink(token), as: .visitor)
    }

    @Sendable private func show(_ visit: Visit) async throws -> Reply {
        guard let door = try await door(visit) else { return Self.over }
        return .page(UploadDoor(door, token: visit["token"]))
    }

    /// Takes papers one by one; what is wrong with one does not lose the others.
    @Sendable private func take(_ visit: Visit, _ parts: inout PartReader) async throws -> Reply {
        guard let token = [UInt8](hex: visit["token"]), try await door(visit) != nil else {
            return Self.over
        }
        var sink = PaperSink(hall, .visitor) { head, bytes in
            UploadByLink(token, name: head.filename ?? "", bytes: bytes)
        }
        _ = try await sink.takeAll(from: &parts)
        if let fault = sink.fault ?? (sink.kept == 0 ? Self.nothing : nil) {
            guard let door = try await door(visit) else { return Self.over }
            return .again(UploadDoor(door, token: visit["token"], error: fault))
        }
        return .seeOther("/u/\(visit["token"])")
    }

    private static var over: Reply { .page(UploadOver(), status: .gone) }

    private static let nothing = Words(zh: "请先拍照或选一份材料。", en: "Choose a photo or a paper first.")
}
