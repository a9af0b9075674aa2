import HTTPTypes
import Hall
import Programs
import Registry

/// Who one is, how one wants his pages, and somebody to ask.
struct MeRoutes: RouteGroup {
    let hall: Hall

    var routes: [Route] {
        [
            Route(.get, "/me", policy: .worker) { .page(try await Me(for: $0, in: hall)) },
            Route(.get, "/help", policy: .open) { _ in .page(Help(desks: [])) },
            Route(.get, "/introduce", policy: .worker) { visit in
                guard visit.actor.person == nil else { return .seeOther(visit.wayBack(or: "/")) }
                return .page(Introduce(back: visit.back))
            },
            Route(.post, "/introduce", policy: .worker, pace: .guesses, introduce),
        ]
    }

    @Sendable private func introduce(_ visit: Visit) async throws -> Reply {
        let (name, phone) = (visit.form["name"] ?? "", visit.form["phone"] ?? "")
        let introduction = IntroduceOneself(
            name: name,
            phone: phone,
            identityNumber: visit.form["identity"] ?? ""
        )
        do {
            _ = try await hall.perform(introduction, as: visit.actor)
        } catch let unfinished as UnfinishedForm {
            return .again(
                Introduce(name: name, phone: phone, back: visit.back, errors: unfinished.faults)
            )
        }
        return .seeOther(visit.wayBack(or: "/"))
    }
}
