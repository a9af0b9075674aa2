import HTTPTypes
import Hall
import Programs

/// Notices at the desk, and who brought an objection.
struct NoticeDeskRoutes: RouteGroup {
    let hall: Hall

    private static let objector = "\(NoticesDeskPage.path)/{notice}/objections/{objection}"
    private static let label = Words(zh: "提出异议的人", en: "Who objects")

    var routes: [Route] {
        [
            Route(.get, NoticesDeskPage.path, policy: .staff(.notices)) { visit in
                .page(NoticesDeskPage(desk: try await hall.ask(NoticesDesk(), as: visit.actor)))
            },
            Route(.get, "\(NoticesDeskPage.path)/{notice}", policy: .staff(.notices)) { visit in
                .page(NoticeDeskPage(answer: try await open(visit)))
            },
            Route(.get, Self.objector, policy: .staffAnew(.notices)) { visit in
                _ = try await open(visit)
                return .page(form(visit))
            },
            Route(.post, Self.objector, policy: .staff(.notices), reveal),
        ]
    }

    private func open(_ visit: Visit) async throws -> OpenNoticeAtDesk.Answer {
        try await hall.ask(OpenNoticeAtDesk(Addressed.notice(visit["notice"])), as: visit.actor)
    }

    private func form(_ visit: Visit, _ error: Words? = nil) -> RevealForm {
        RevealForm(
            label: Self.label,
            action: "\(back(visit))/objections/\(visit["objection"])",
            back: back(visit),
            error: error
        )
    }

    private func back(_ visit: Visit) -> String { "\(NoticesDeskPage.path)/\(visit["notice"])" }

    @Sendable private func reveal(_ visit: Visit) async throws -> Reply {
        let reveal = RevealObjector(
            try Addressed.objection(visit["objection"]),
            because: visit.form["reason"] ?? ""
        )
        do {
            let who = try await hall.perform(reveal, as: visit.actor)
            return .page(
                Revealed(
                    label: Self.label,
                    value: "\(who.name) \(who.phone)",
                    back: back(visit)
                )
            )
        } catch let refusal as Refusal where refusal == .logInAgain {
            return visit.provingAgain(backTo: "\(back(visit))/objections/\(visit["objection"])")
        } catch let refusal as Refusal where refusal != .notFound {
            return .page(form(visit, refusal.words), status: refusal.status)
        }
    }
}
