import HTTPTypes
import Hall

/// What programs come in by: made, looked at, ended.
struct TokenRoutes: RouteGroup {
    let hall: Hall

    private static let path = DeskSection.tokens.path

    var routes: [Route] {
        [
            Route(.get, Self.path, policy: .staff(.tokens)) { visit in
                .page(TokensPage(tokens: try await tokens(of: visit)))
            },
            Route(.post, Self.path, policy: .staffAnew(.tokens), mint),
            Route(.post, Self.path + "/{token}/end", policy: .staff(.tokens)) { visit in
                try await hall.perform(
                    EndToken(try Addressed.token(visit["token"])),
                    as: visit.actor
                )
                let done = visit.frame["令牌已停用。", en: "The token has ended."]
                return .seeOther(Self.path, flash: Flash(.ok, done))
            },
        ]
    }

    private func tokens(of visit: Visit) async throws -> [MyTokens.Token] {
        try await hall.ask(MyTokens(), as: visit.actor)
    }

    @Sendable private func mint(_ visit: Visit) async throws -> Reply {
        let (name, days) = (visit.form["name"] ?? "", visit.form["days"] ?? "")
        let scopes = Set(visit.form.all("scope").compactMap(TokenScope.init))
        do {
            let token = try await hall.mintToken(
                name,
                scopes: scopes,
                days: Int(days) ?? 0,
                as: visit.actor
            )
            return .page(MadeToken(token: token))
        } catch let unfinished as UnfinishedForm {
            return .again(
                TokensPage(
                    tokens: try await tokens(of: visit),
                    name: name,
                    scopes: scopes,
                    days: days,
                    faults: unfinished.faults
                )
            )
        }
    }
}
