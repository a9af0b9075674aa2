import HTTPTypes
import Hall

/// What the services count, and the cases behind each figure.
struct FigureRoutes: RouteGroup {
    let hall: Hall

    var routes: [Route] {
        let staff = RoutePolicy.staff(.figures)
        return [
            Route(.get, "/desk/figures", policy: staff) { visit in
                .page(try await Figures(for: visit, in: hall))
            },
            Route(.get, "/desk/figures/{service}/{measure}", policy: staff) { visit in
                .page(try await FigureCases(for: visit, in: hall))
            },
        ]
    }
}
