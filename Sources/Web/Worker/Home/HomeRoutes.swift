import HTTPTypes
import Hall

/// A worker's first page.
struct HomeRoutes: RouteGroup {
    let hall: Hall

    var routes: [Route] {
        [
            Route(.get, "/", policy: .open) { .page(try await Home(for: $0, in: hall)) },
            Route(.post, "/notices/read", policy: .worker) { visit in
                try await hall.perform(ReadNotices(), as: visit.actor)
                return .seeOther("/")
            },
        ]
    }
}
