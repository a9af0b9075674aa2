import HTTPTypes
import Hall

/// What a worker can ask for.
struct ServiceRoutes: RouteGroup {
    let hall: Hall

    var routes: [Route] {
        [
            Route(.get, "/services", policy: .open) {
                .page(try await Catalogue(for: $0, in: hall))
            },
            Route(.get, "/services/{service}", policy: .open) { visit in
                .page(try await ServiceSheet(visit["service"], for: visit, in: hall))
            },
        ]
    }
}
