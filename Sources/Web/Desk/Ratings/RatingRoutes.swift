import HTTPTypes
import Hall
import Programs
import Registry

/// How content people are, and calls to those who are not.
struct RatingRoutes: RouteGroup {
    let hall: Hall

    var routes: [Route] {
        [
            Route(.get, RatingsPage.path, policy: .staff(.ratings)) { visit in
                .page(try await page(visit))
            },
            Route(.post, "\(RatingsPage.path)/{case}/called", policy: .staff(.ratings), called),
        ]
    }

    private func page(_ visit: Visit) async throws -> RatingsPage {
        RatingsPage(desk: try await hall.ask(RatingsDesk(), as: visit.actor))
    }

    @Sendable private func called(_ visit: Visit) async throws -> Reply {
        let note = NoteCall(
            try Addressed.caseFile(visit["case"]),
            saying: visit.form["words"] ?? ""
        )
        do {
            _ = try await hall.perform(note, once: visit.key, as: visit.actor)
        } catch let refusal as Refusal where refusal != .notFound && refusal != .logIn {
            var again = try await page(visit)
            again.error = (visit["case"], refusal.words)
            return .again(again)
        }
        return .seeOther(
            RatingsPage.path,
            flash: Flash(.ok, visit.frame["回访已记下。", en: "The call is noted."])
        )
    }
}
