import HTTPTypes
import Hall

/// The first page of the desk.
struct DeskHomeRoutes: RouteGroup {
    let hall: Hall

    var routes: [Route] {
        [
            Route(.get, "/desk", policy: .staff(nil)) { visit in
                // Who is here to judge and for nothing else has one page.
                if visit.actor.colleague?.isGuest == true {
                    return .seeOther(DeskSection.judging.path)
                }
                return .page(try await DeskHome(for: visit, in: hall))
            }
        ]
    }
}
