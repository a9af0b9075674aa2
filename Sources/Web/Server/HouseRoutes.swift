import HTTPTypes

/// What every house answers, whatever it offers: is it up, its own files, a change of look.
enum HouseRoutes {
    static func all(_ surroundings: Surroundings) -> [Route] {
        let house = surroundings.house
        let files = house.assets.files + (house.map?.files ?? [])
        return [
            Route(.get, "/health", policy: .open, pace: .free) { _ in .text("ok\n") },
            Route(.get, "/ready", policy: .open, pace: .free) { _ in
                guard surroundings.isReady() else { throw Trouble.notReady }
                return .text("ready\n")
            },
            Route(.get, "/plain", policy: .open, pace: .free) { _ in .text("Hello\n") },
            Route(.get, "/look", policy: .open, changeLook),
            Route(.get, "/assets/{file}", policy: .open, pace: .free) { visit in
                guard let file = files.first(where: { $0.path == visit.path }) else {
                    throw Trouble.notFound
                }
                return Reply(.asset(file))
            },
        ]
    }

    /// A preference only, so a link may change it; then back to where the reader was.
    @Sendable private static func changeLook(_ visit: Visit) async throws -> Reply {
        var look = visit.look
        look.change(to: visit.query["to"] ?? "")
        return .seeOther(
            ownPath(visit.query["back"]) ?? "/",
            cookies: [SetCookie(Look.cookieName, look.cookie, maxAge: 365 * 86_400)]
        )
    }

    /// Only paths of ours: never `//elsewhere`.
    package static func ownPath(_ path: String?) -> String? {
        guard let path, path.hasPrefix("/"), !path.hasPrefix("//"), !path.contains("\\"),
            path.utf8.allSatisfy({ $0 > 32 && $0 != 127 })
        else { return nil }
        return path
    }
}
