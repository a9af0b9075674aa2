import HTTPTypes
import Hall
import Programs

/// The standing rules: whom they found, and running one now.
struct FindRoutes: RouteGroup {
    let hall: Hall

    /// A run reads the whole registry.
    private static let pace = Pace("find people", burst: 4, perSecond: 0.05)

    var routes: [Route] {
        [
            Route(.get, "/desk/find", policy: .staff(.find)) { visit in
                .page(try await FindPeople(for: visit, in: hall))
            },
            Route(.post, "/desk/find", policy: .staff(.find), pace: Self.pace, run),
        ]
    }

    /// Whoever was found is not found again, so a form sent twice finds nobody the second time.
    @Sendable private func run(_ visit: Visit) async throws -> Reply {
        let found = try await hall.findNow(
            visit.form["service"] ?? "",
            rule: Int(visit.form["rule"] ?? "") ?? -1,
            as: visit.actor
        )
        let words = visit.frame[
            found == 0 ? "比对完了，没有新发现。" : "比对完了，新找到 \(found) 人，已交各工会跟进。",
            en: found == 0 ? "Done: nobody new." : "Done: \(found) found, now with their unions."
        ]
        return .seeOther(DeskSection.find.path, flash: Flash(.ok, words))
    }
}
