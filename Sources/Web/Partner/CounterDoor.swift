import HTTPTypes
import Hall
import Programs

/// A counter's way in by password, and out.
struct CounterDoor: RouteGroup {
    let hall: Hall

    /// Shops share addresses less than phones do; the hall locks the account that is guessed at.
    private static let pace = Pace("partner log-in", burst: 20, perSecond: 0.5)

    var routes: [Route] {
        [
            Route(.get, CounterPaths.login, policy: .open) { .page(CounterLogIn(back: $0.back)) },
            Route(.post, CounterPaths.login, policy: .open, pace: Self.pace, enter),
            Route(.post, CounterPaths.leave, policy: .open, leave),
        ]
    }

    @Sendable private func enter(_ visit: Visit) async throws -> Reply {
        let name = visit.form["name"] ?? ""
        let answer = try await hall.logInAtCounter(
            name,
            password: visit.form["password"] ?? "",
            code: visit.form["code"] ?? "",
            from: visit.address
        )
        if case .entered(let token) = answer {
            return .seeOther(
                visit.wayBack(or: CounterPaths.home),
                cookies: [SessionCookie.opening(.partner, token: token)]
            )
        }
        let error = answer.counterRefusal(hall.calendar)?.words
        return .again(CounterLogIn(name: name, back: visit.back, error: error))
    }

    @Sendable private func leave(_ visit: Visit) async throws -> Reply {
        try await visit.endSession(in: hall)
        return .seeOther(CounterPaths.login, cookies: [SessionCookie.closing(.partner)])
    }
}
