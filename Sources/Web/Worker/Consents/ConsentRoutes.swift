import HTTPTypes
import Hall
import Programs

/// What a worker has agreed to: reading it, and taking it back.
struct ConsentRoutes: RouteGroup {
    let hall: Hall

    private static let path = MyConsentsPage.path
    private static let withdrawal = "\(path)/{consent}/withdraw"

    var routes: [Route] {
        [
            Route(.get, Self.path, policy: .worker) { visit in
                .page(try await MyConsentsPage(for: visit, in: hall))
            },
            Route(.get, Self.withdrawal, policy: .worker, ask),
            Route(.post, Self.withdrawal, policy: .worker, withdraw),
        ]
    }

    @Sendable private func ask(_ visit: Visit) async throws -> Reply {
        let page = try await MyConsentsPage(for: visit, in: hall)
        guard let line = page.lines.first(where: { $0.id == visit["consent"] }) else {
            throw Refusal.notFound
        }
        guard line.withdrawnOn == nil else { return .seeOther(Self.path) }
        return .page(WithdrawConsentPage(line: line))
    }

    @Sendable private func withdraw(_ visit: Visit) async throws -> Reply {
        let act = WithdrawConsent(try Addressed.consent(visit["consent"]))
        _ = try await hall.perform(act, once: visit.key, as: visit.actor)
        let done = visit.frame["已撤回同意。", en: "Consent is withdrawn."]
        return .seeOther(Self.path, flash: Flash(.ok, done))
    }
}
