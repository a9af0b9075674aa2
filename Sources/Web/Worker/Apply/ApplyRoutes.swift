import HTTPTypes
import Hall
import Programs
import Registry

/// Applying: a question a page, kept after each; a last look; sent once.
struct ApplyRoutes: RouteGroup {
    let hall: Hall

    var routes: [Route] {
        let path = "/services/{service}/apply"
        return [
            Route(.get, path, policy: .worker, begin),
            Route(.get, path + "/check", policy: .worker, check),
            Route(.post, path + "/send", policy: .worker, send),
            Route(.get, path + "/{step}", policy: .worker, show),
            Route(.post, path + "/{step}", policy: .worker, take),
            Route(.post, path + "/{step}/try", policy: .worker, pace: .pages, judge),
            Route(upload: path + "/{step}/files", policy: .worker, takePapers),
        ]
    }
}

extension ApplyRoutes {
    private func path(_ visit: Visit, _ rest: String = "") -> String {
        "/services/\(visit["service"].percentEncoded)/apply\(rest)"
    }

    private func form(
        _ visit: Visit,
        _ typed: [String: [String]] = [:]
    ) async throws -> FormAtHand {
        try await hall.ask(Preview(visit["service"], answers: typed), as: visit.actor)
    }

    /// Where one goes instead of filling in: to say who one is; to the case that came of the form.
    private func detour(_ visit: Visit, isBeginning: Bool = false) async throws -> Reply? {
        guard visit.actor.person != nil else {
            return .seeOther("/introduce?back=\(path(visit).percentEncoded)")
        }
        let open = try await hall.ask(OpenService(visit["service"]), as: visit.actor)
        switch open.way {
        case .underWay(let caseFile, _): return .seeOther("/cases/\(caseFile)")
        case .resume, .logIn: return nil
        case .barred(let bar) where !isBeginning && bar.own != nil:
            return .seeOther("/cases/\(bar.own?.address ?? "")")
        case .barred, .closed, .paused, .byStaff, .offersOnly:
            return .seeOther("/services/\(visit["service"].percentEncoded)")
        case .apply where isBeginning: return nil
        case .apply:
            // A service may ask nothing at all.
            if try await form(visit).asks.isEmpty { return nil }
            // The form has gone: back from the receipt, or sent from another phone.
            let last = try await hall.ask(LastCase(of: visit["service"]), as: visit.actor)
            return .seeOther(last.map { "/cases/\($0.address)" } ?? path(visit, "/1"))
        }
    }

    /// Goes on where one stopped, on whichever phone that was.
    @Sendable private func begin(_ visit: Visit) async throws -> Reply {
        if let detour = try await detour(visit, isBeginning: true) { return detour }
        let form = try await form(visit)
        if let page = form.index(of: form.page) { return .seeOther(path(visit, "/\(page + 1)")) }
        guard let open = form.firstOpen else { return .seeOther(path(visit, "/check")) }
        return .seeOther(path(visit, "/\(open + 1)"))
    }

    @Sendable private func show(_ visit: Visit) async throws -> Reply {
        let step = Int(visit["step"]) ?? 0
        if let detour = try await detour(visit, isBeginning: step == 1) { return detour }
        let form = try await form(visit)
        guard form.asks.indices.contains(step - 1) else { return .seeOther(path(visit)) }
        let isLacking = visit.query["lacks"] != nil && !form.asks[step - 1].isSettled
        return .page(ApplyStep(form, step: step, error: isLacking ? Self.unanswered : nil))
    }

    /// Takes an answer and goes on; one that cannot be taken is not kept, and said why.
    @Sendable private func take(_ visit: Visit) async throws -> Reply {
        let step = Int(visit["step"]) ?? 0
        if let detour = try await detour(visit, isBeginning: step == 1) { return detour }
        let before = try await form(visit)
        guard let ask = asked(visit, in: before, step) else { return .seeOther(path(visit)) }
        if let lines = visit.form.relined([ask]) {
            _ = try await hall.perform(
                SaveDraft(
                    visit["service"],
                    answers: [ask.wireName: lines[ask.wireName] ?? []],
                    page: ask.wireName
                ),
                as: visit.actor
            )
            return .seeOther(
                path(visit, "/\(before.index(of: ask.wireName).map { $0 + 1 } ?? step)")
            )
        }
        let typed = [ask.wireName: ask.sent(in: visit.form)]
        let isSaving = visit.form["then"] == "save"
        let after = try await form(visit, typed)
        guard let index = after.index(of: ask.wireName) else { return .seeOther(path(visit)) }
        if !isSaving, !after.asks[index].isSettled {
            return .again(ApplyStep(after, step: index + 1, error: Self.unanswered))
        }
        return try await keep(typed, of: index, in: after, visit, isSaving)
    }

    /// Keeps what can be kept, and says where one goes on.
    private func keep(
        _ typed: [String: [String]],
        of index: Int,
        in form: FormAtHand,
        _ visit: Visit,
        _ isSaving: Bool
    )
        async throws -> Reply
    {
        let isSound = form.asks[index].isSettled
        let next = index + 1 < form.asks.count ? form.asks[index + 1].wireName : "check"
        let draft = SaveDraft(
            visit["service"],
            answers: isSound ? typed : [:],
            page: isSound ? next : form.asks[index].wireName
        )
        _ = try await hall.perform(draft, as: visit.actor)
        if isSaving {
            return .seeOther(
                "/cases",
                flash: Flash(.ok, visit.frame["已存好，随时接着填。", en: "Saved. Go on at any time."])
            )
        }
        return .seeOther(path(visit, next == "check" ? "/check" : "/\(index + 2)"))
    }

    /// The question a form was about: its field tells, where it sent any.
    private func asked(_ visit: Visit, in form: FormAtHand, _ step: Int) -> Ask? {
        let named = form.asks.first { ask in !ask.sent(in: visit.form).isEmpty }
        return named ?? (form.asks.indices.contains(step - 1) ? form.asks[step - 1] : nil)
    }

    /// What the answer would be, for a page that is being filled in.
    @Sendable private func judge(_ visit: Visit) async throws -> Reply {
        let form = try await form(visit, visit.form.byName)
        return .fragment(Eligibility(form.judgement).html(in: visit.frame))
    }

    static let unanswered = Words(zh: "请先回答这一项。", en: "Please answer this first.")
}

extension ApplyRoutes {
    /// Takes papers one by one; what is wrong with one does not lose the others.
    @Sendable private func takePapers(
        _ visit: Visit,
        _ parts: inout PartReader
    )
        async throws -> Reply
    {
        let step = Int(visit["step"]) ?? 0
        if let detour = try await detour(visit, isBeginning: step == 1) { return detour }
        let before = try await form(visit)
        guard before.asks.indices.contains(step - 1), before.asks[step - 1].takesPapers else {
            return .seeOther(path(visit))
        }
        let ask = before.asks[step - 1]
        let draft = try await hall.perform(
            SaveDraft(visit["service"], answers: [:], page: ask.wireName),
            as: visit.actor
        )
        var sink = PaperSink(hall, visit.actor) { head, bytes in
            AddFile(toDraft: draft, field: ask.id, name: head.filename ?? "", bytes: bytes)
        }
        let fields = try await sink.takeAll(from: &parts)
        if let paper = fields["remove"] {
            try await hall.perform(RemoveFile(Addressed.file(paper)), as: visit.actor)
            return .seeOther(path(visit, "/\(step)"))
        }
        let after = try await form(visit)
        let index = after.index(of: ask.wireName) ?? step - 1
        let isSaving = fields["then"] == "save"
        if sink.fault != nil || (!isSaving && !after.asks[index].isSettled) {
            let error = sink.fault ?? Self.noPapers
            return .again(ApplyStep(after, step: index + 1, error: error))
        }
        return try await keep([:], of: index, in: after, visit, isSaving)
    }

    private static let noPapers = Words(zh: "请至少上传一份材料。", en: "Please send at least one paper.")
}

extension ApplyRoutes {
    @Sendable private func check(_ visit: Visit) async throws -> Reply {
        if let detour = try await detour(visit) { return detour }
        let form = try await form(visit)
        if let open = form.firstOpen { return .seeOther(path(visit, "/\(open + 1)?lacks=1")) }
        return .page(ApplyCheck(form))
    }

    /// Hands the form in. A second sending finds the form gone, and leads to the case it became.
    @Sendable private func send(_ visit: Visit) async throws -> Reply {
        if let detour = try await detour(visit) { return detour }
        let form = try await form(visit)
        // A double tap: the other sending has taken the form in between.
        if form.draft == nil, let detour = try await detour(visit) { return detour }
        if let open = form.firstOpen { return .seeOther(path(visit, "/\(open + 1)?lacks=1")) }
        guard visit.form["agree"] == "yes" else {
            return .again(ApplyCheck(form, error: Self.disagreed))
        }
        let apply = Apply(
            visit["service"],
            answers: form.answers,
            consent: form.service.asksConsent
                ? ConsentGiven(.online, words: ApplyCheck.consent.zh) : nil,
            draft: form.draft
        )
        do {
            let receipt = try await hall.perform(apply, once: visit.key, as: visit.actor)
            return .seeOther("/cases/\(receipt.address)/receipt")
        } catch let no as NotEligible {
            return .page(
                TurnedDown(no, of: form.service),
                status: .unprocessableContent
            )
        } catch let unfinished as UnfinishedForm {
            let wrong = unfinished.unanswered + unfinished.faults.keys
            let index = form.asks.firstIndex {
                wrong.contains($0.id) || wrong.contains($0.wireName)
            }
            return .seeOther(path(visit, index.map { "/\($0 + 1)?lacks=1" } ?? ""))
        }
    }

    private static let disagreed = Words(
        zh: "请先看过，同意后在框里打勾。",
        en: "Please read it and tick the box."
    )
}
