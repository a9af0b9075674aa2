import HTTPTypes
import Hall
import Programs

/// The way in for staff by password and authenticator, the proof that it is still the same colleague,
/// and the way out.
struct DeskDoor: RouteGroup {
    let hall: Hall

    /// An office comes to work at nine behind one address; the hall locks the account that is guessed at.
    private static let pace = Pace("desk log-in", burst: 60, perSecond: 1)

    var routes: [Route] {
        [
            Route(.get, "/desk/login", policy: .open) { visit in
                .page(DeskLogIn(.password(name: ""), back: visit.back))
            },
            Route(.post, "/desk/login", policy: .open, pace: Self.pace, enter),
            Route(.get, "/desk/login/again", policy: .staff(nil)) { visit in
                .page(DeskLogIn(.again(name: visit.colleagueName), back: visit.back))
            },
            Route(.post, "/desk/login/again", policy: .staff(nil), pace: Self.pace, enterAgain),
            Route(.post, "/desk/leave", policy: .open, leave),
        ]
    }

    @Sendable private func enter(_ visit: Visit) async throws -> Reply {
        let name = visit.form["name"] ?? ""
        let answer = try await hall.logIn(
            name,
            password: visit.form["password"] ?? "",
            code: visit.form["code"] ?? "",
            from: visit.address
        )
        if case .entered(let token) = answer {
            return .seeOther(
                visit.wayBack(or: DeskSection.home.path),
                cookies: [SessionCookie.opening(.staff, token: token)]
            )
        }
        let error = answer.refusal(hall.calendar)?.words
        return .again(DeskLogIn(.password(name: name), back: visit.back, error: error))
    }

    @Sendable private func enterAgain(_ visit: Visit) async throws -> Reply {
        guard let colleague = visit.actor.colleague, let token = visit.token else {
            throw Trouble.notLoggedIn(.staff)
        }
        let answer = try await hall.logInAgain(
            colleague,
            token: token,
            password: visit.form["password"] ?? "",
            from: visit.address
        )
        guard let refusal = answer.refusal(hall.calendar) else {
            return .seeOther(visit.wayBack(or: DeskSection.home.path))
        }
        return .again(
            DeskLogIn(.again(name: colleague.name), back: visit.back, error: refusal.words)
        )
    }

    @Sendable private func leave(_ visit: Visit) async throws -> Reply {
        try await visit.endSession(in: hall)
        return .left(to: "/desk/login", .staff)
    }
}

extension Visit {
    fileprivate var colleagueName: String { actor.colleague?.name ?? "" }
}
