import HTTPTypes
import Hall
import Programs

/// A case on the desk: what is known, what can be done, what is sealed.
struct CaseDeskRoutes: RouteGroup {
    let hall: Hall

    private static let path = "/desk/cases/{case}"

    var routes: [Route] {
        [
            Route(.get, Self.path, policy: .staff(nil)) { visit in
                .page(CaseDesk(try await desk(visit)))
            },
            Route(.post, "\(Self.path)/{action}", policy: .staff(nil), act),
            Route(upload: "\(Self.path)/do/{action}", policy: .staff(nil), doWithForm),
            Route(.post, "\(Self.path)/parties", policy: .staff(nil), nameParty),
            Route(.post, "\(Self.path)/parties/link", policy: .staff(nil), linkParty),
            Route(upload: "\(Self.path)/asked/answers", policy: .staff(nil), answer),
            Route(.post, "\(Self.path)/contact/pass", policy: .staff(nil), passOn),
            Route(.post, "\(Self.path)/urgent/mark", policy: .staff(nil), markUrgent),
            Route(.post, "\(Self.path)/urgent/back", policy: .staff(nil), takeUrgencyBack),
            Route(.post, "\(Self.path)/registry/judge", policy: .staff(nil), judgeAnew),
            Route(.get, "\(Self.path)/reveal/{field}", policy: .staffAnew(nil), askReason),
            Route(.post, "\(Self.path)/reveal/{field}", policy: .staff(nil), reveal),
            Route(.get, "/desk/files/{file}", policy: .staff(nil), openFile),
        ]
    }

    func desk(_ visit: Visit) async throws -> DeskCase {
        try await hall.ask(OpenDeskCase(Addressed.caseFile(visit["case"])), as: visit.actor)
    }

    func path(_ visit: Visit) -> String { "/desk/cases/\(visit["case"])" }
}

extension CaseDeskRoutes {
    /// Asks first where money or a decision hangs on it; then does it, once.
    @Sendable private func act(_ visit: Visit) async throws -> Reply {
        let id = try Addressed.caseFile(visit["case"])
        guard let version = Int(visit.form["_version"] ?? "") else { throw Trouble.unreadable }
        if visit.form["sure"] != "yes", let reply = try await confirmation(visit, version) {
            return reply
        }
        let act = Act(
            visit["action"],
            on: id,
            saying: visit.form["say"],
            asking: visit.form.all(CaseDesk.Action.asked),
            seeing: version
        )
        do {
            _ = try await hall.perform(act, once: visit.key, as: visit.actor)
        } catch let refusal as Refusal {
            return try await refused(visit, refusal, version)
        }
        return .seeOther(
            path(visit),
            flash: Flash(.ok, visit.frame["已办好。", en: "Done."])
        )
    }

    /// The question before the deed; nil for what needs none.
    private func confirmation(_ visit: Visit, _ version: Int) async throws -> Reply? {
        let desk = try await desk(visit)
        guard let choice = desk.actions.first(where: { $0.action == visit["action"] }),
            choice.nature.isGrave || desk.writes(choice.action)
        else { return nil }
        guard desk.summary.version == version else { return overtaken(desk) }
        let words = visit.form["say"] ?? ""
        if choice.needsWords, words.isEmpty {
            return .again(CaseDesk(desk).refusing(.wordsFirst, of: choice.action, typed: words))
        }
        if let obstacle = desk.obstacles[choice.action] {
            return .again(
                CaseDesk(desk).refusing(Refusal(obstacle), of: choice.action, typed: words)
            )
        }
        do {
            let papers = try await hall.perform(
                PreviewPapers(of: choice.action, on: desk.summary.id, saying: words),
                as: visit.actor
            )
            return .page(ActConfirm(desk: desk, choice: choice, words: words, papers: papers))
        } catch let refusal as Refusal {
            return .again(CaseDesk(desk).refusing(refusal, of: choice.action, typed: words))
        }
    }

    func refused(
        _ visit: Visit,
        _ refusal: Refusal,
        _ version: Int
    ) async throws -> Reply {
        if refusal == .notFound || refusal == .logIn { throw refusal }
        let desk = try await desk(visit)
        guard desk.summary.version == version || refusal == .otherBody else {
            return overtaken(desk)
        }
        let page = CaseDesk(desk).refusing(
            refusal,
            of: visit["action"],
            typed: visit.form["say"] ?? "",
            asking: visit.form.all(CaseDesk.Action.asked)
        )
        return .page(page, status: refusal.status)
    }

    func overtaken(_ desk: DeskCase) -> Reply {
        .page(CaseDesk(desk).overtaken(by: desk.lastAct), status: .conflict)
    }
}

extension CaseDeskRoutes {
    @Sendable private func askReason(_ visit: Visit) async throws -> Reply {
        let field = try field(visit)
        _ = try await desk(visit)
        return .page(form(visit, field))
    }

    @Sendable private func reveal(_ visit: Visit) async throws -> Reply {
        let field = try field(visit)
        do {
            let value = try await hall.reveal(
                field,
                of: Addressed.caseFile(visit["case"]),
                because: visit.form["reason"] ?? "",
                once: visit.key,
                as: visit.actor
            )
            let none = visit.frame["没有登记", en: "Not registered"]
            return .page(Revealed(label: field.title, value: value ?? none, back: path(visit)))
        } catch let refusal as Refusal where refusal == .logInAgain {
            return visit.provingAgain(
                backTo: "\(path(visit))/reveal/\(visit["field"].percentEncoded)"
            )
        } catch let refusal as Refusal where refusal != .notFound {
            return .page(form(visit, field, error: refusal.words), status: refusal.status)
        }
    }

    private func field(_ visit: Visit) throws -> RevealedField {
        guard let field = RevealedField(rawValue: visit["field"]) else { throw Refusal.notFound }
        return field
    }

    private func form(
        _ visit: Visit,
        _ field: RevealedField,
        error: Words? = nil
    ) -> RevealForm {
        RevealForm(
            label: field.title,
            action: "\(path(visit))/reveal/\(field.rawValue.percentEncoded)",
            back: path(visit),
            error: error
        )
    }

    /// Only kinds that run nothing are ever kept, so a browser may show them.
    @Sendable private func openFile(_ visit: Visit) async throws -> Reply {
        let file = try await hall.ask(OpenPaper(Addressed.file(visit["file"])), as: visit.actor)
        return Reply(
            .bytes(file.bytes, type: file.mediaType),
            headers: [.contentDisposition: "inline; filename*=UTF-8''\(file.name.percentEncoded)"]
        )
    }
}

extension CaseView.Choice.Nature {
    /// Whether money or a decision hangs on it.
    fileprivate var isGrave: Bool {
        switch self {
        case .gives, .pays, .refuses: true
        case .asksBack, .plain: false
        }
    }
}

extension Refusal {
    fileprivate static let wordsFirst = Refusal(
        Words(zh: "请写明理由。", en: "Say why."),
        remedy: Words(zh: "申请人会看到，写明白话。", en: "The applicant reads this: plain words.")
    )
}

extension Visit {
    /// Asks for the password once more, and comes back to a page.
    func provingAgain(backTo path: String) -> Reply {
        .seeOther("/desk/login/again?back=\(path.percentEncoded)")
    }
}
