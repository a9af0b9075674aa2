import HTTPTypes
import Hall

/// The first page of the desk.
struct DeskHomeRoutes: RouteGroup {
    let hall: Hall

    var routes: [Route] {
        [
            Route(.get, "/desk", policy: .staff(nil)) { visit in
                .page(try await DeskHome(for: visit, in: hall))
            }
        ]
    }
}
