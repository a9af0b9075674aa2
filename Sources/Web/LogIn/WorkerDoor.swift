import Calendar
import HTTPTypes
import Hall
import Programs
import Registry

/// A worker's way in: a phone, the code sent to it, and, for a member on the list, the last four of
/// the identity number; and the way out.
struct WorkerDoor: RouteGroup {
    let hall: Hall

    var routes: [Route] {
        [
            Route(.get, "/login", policy: .open) { .page(LogIn(.phone(typed: ""), back: $0.back)) },
            Route(.post, "/login", policy: .open, sendCode),
            Route(.post, "/login/code", policy: .open, enter),
            Route(.get, "/login/member", policy: .worker, askMembership),
            Route(.post, "/login/member", policy: .worker, pace: .guesses, proveMembership),
            Route(.post, "/login/stranger", policy: .worker) { .seeOther($0.wayBack(or: "/")) },
            Route(.post, "/logout", policy: .open, leave),
        ]
    }

    @Sendable private func sendCode(_ visit: Visit) async throws -> Reply {
        let phone: PhoneNumber
        switch typedPhone(visit) {
        case .success(let number): phone = number
        case .failure(let fault): return phoneAgain(visit, Words(zh: fault.zh, en: fault.en))
        }
        let request = RequestCode(
            to: phone,
            from: visit.address,
            in: visit.language,
            entropy: hall.entropy
        )
        let answer = try await hall.perform(request, as: visit.actor)
        if case .tooOften(let again) = answer {
            return phoneAgain(visit, Refusal.tooOften(again, hall.calendar).words)
        }
        let wait = (answer.again.milliseconds - visit.now.milliseconds + 999) / 1_000
        return .page(codeForm(phone, visit, resendIn: Int(wait)))
    }

    @Sendable private func enter(_ visit: Visit) async throws -> Reply {
        guard case .success(let phone) = typedPhone(visit) else { throw Trouble.unreadable }
        let entry = LogInWithCode(
            phone,
            code: visit.form["code"] ?? "",
            from: visit.address,
            in: visit.language,
            entropy: hall.entropy
        )
        let answer = try await hall.perform(entry, as: visit.actor)
        switch answer {
        case .entered(let token, let asksMembership):
            return .seeOther(
                asksMembership ? memberPath(visit) : visit.wayBack(or: "/"),
                cookies: [SessionCookie.opening(.worker, token: token)]
            )
        case .wrong:
            return .again(codeForm(phone, visit, error: answer.refusal?.words))
        case .expired, .usedUp, .closed:
            return phoneAgain(visit, answer.refusal?.words)
        }
    }

    @Sendable private func askMembership(_ visit: Visit) async throws -> Reply {
        guard let masked = try await hall.ask(OpenMembership(), as: visit.actor) else {
            return .seeOther(visit.wayBack(or: "/"))
        }
        return .page(LogIn(.lastFour(masked: masked), back: visit.back))
    }

    @Sendable private func proveMembership(_ visit: Visit) async throws -> Reply {
        let proof = ProveMembership(lastFour: visit.form["last4"] ?? "", from: visit.address)
        let answer = try await hall.perform(proof, as: visit.actor)
        guard let refusal = answer.refusal(hall.calendar) else {
            return .seeOther(visit.wayBack(or: "/"))
        }
        let masked = try await hall.ask(OpenMembership(), as: visit.actor) ?? ""
        return .again(LogIn(.lastFour(masked: masked), back: visit.back, error: refusal.words))
    }

    @Sendable private func leave(_ visit: Visit) async throws -> Reply {
        try await visit.endSession(in: hall)
        return .left(to: "/", .worker)
    }
}

extension WorkerDoor {
    private func typedPhone(_ visit: Visit) -> Result<PhoneNumber, PhoneNumberFault> {
        Result { () throws(PhoneNumberFault) in try PhoneNumber(visit.form["phone"] ?? "") }
    }

    private func phoneAgain(_ visit: Visit, _ error: Words?) -> Reply {
        let typed = visit.form["phone"] ?? ""
        return .again(LogIn(.phone(typed: typed), back: visit.back, error: error))
    }

    private func codeForm(
        _ phone: PhoneNumber,
        _ visit: Visit,
        resendIn: Int = 0,
        error: Words? = nil
    ) -> LogIn {
        LogIn(
            .code(phone: phone.text, masked: phone.masked, resendIn: resendIn),
            back: visit.back,
            error: error
        )
    }

    private func memberPath(_ visit: Visit) -> String {
        "/login/member" + (visit.back.map { "?back=\($0.percentEncoded)" } ?? "")
    }
}

extension Visit {
    /// Ends the session this visit came with, if any.
    func endSession(in hall: Hall) async throws {
        guard let token else { return }
        try await hall.perform(LogOut(token), as: actor)
    }
}
