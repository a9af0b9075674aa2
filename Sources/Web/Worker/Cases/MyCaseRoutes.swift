import HTTPTypes
import Hall
import Programs
import Registry

/// A worker's own cases: how far they are, what is asked, taking one back.
struct MyCaseRoutes: RouteGroup {
    let hall: Hall

    var routes: [Route] {
        [
            Route(.get, "/cases", policy: .worker) { .page(try await MyCases(for: $0, in: hall)) },
            Route(.get, "/cases/{case}", policy: .worker) { visit in
                .page(MyCase(try await own(visit), for: visit))
            },
            Route(.get, "/cases/{case}/receipt", policy: .worker) { visit in
                .page(ApplyReceipt(try await own(visit)))
            },
            Route(upload: "/cases/{case}/answer", policy: .worker, answer),
            Route(upload: "/cases/{case}/do/{action}", policy: .worker, act),
            Route(.get, "/cases/{case}/withdraw", policy: .worker, askWithdrawal),
            Route(.post, "/cases/{case}/withdraw", policy: .worker, withdraw),
            Route(.post, "/cases/{case}/rate", policy: .worker, rate),
            Route(.post, "/cases/{case}/claims/{recovery}/object", policy: .worker, object),
            Route(.get, "/files/{file}", policy: .worker, openFile),
        ]
    }

    private func own(_ visit: Visit) async throws -> OwnCase {
        try await hall.ask(OpenMyCase(Addressed.caseFile(visit["case"])), as: visit.actor)
    }

    /// Keeps the papers as they come; sends the answers in, or keeps them for later.
    @Sendable private func answer(_ visit: Visit, _ parts: inout PartReader) async throws -> Reply {
        let id = try Addressed.caseFile(visit["case"])
        let own = try await own(visit)
        guard let request = own.request else { return .seeOther("/cases/\(visit["case"])") }
        let sending = SendingIn(hall, visit, id, request, seeing: own.summary.version)
        switch try await sending.run(&parts) {
        case .saved:
            return .seeOther(
                "/cases/\(visit["case"])",
                flash: Flash(.ok, visit.frame["已存好，随时接着填。", en: "Saved. Go on at any time."])
            )
        case .sent:
            return .seeOther(
                "/cases/\(visit["case"])",
                flash: Flash(.ok, visit.frame["已交给工作人员。", en: "Sent to the union."])
            )
        case .wrong(let errors, let typed):
            let again = try await hall.ask(OpenMyCase(id, answering: typed), as: visit.actor)
            return .again(MyCase(again, errors: errors, for: visit))
        }
    }

    /// Does what a party may do; papers are kept as they come.
    @Sendable private func act(_ visit: Visit, _ parts: inout PartReader) async throws -> Reply {
        let id = try Addressed.caseFile(visit["case"])
        let own = try await own(visit)
        guard let deed = own.deeds.first(where: { $0.choice.action == visit["action"] }) else {
            return .seeOther("/cases/\(visit["case"])")
        }
        var sink = PaperSink(hall, visit.actor) { head, bytes in
            let field = deed.asks.first { $0.wireName == head.name }?.id ?? ""
            return AddFile(toCase: id, field: field, name: head.filename ?? "", bytes: bytes)
        }
        do {
            let outcome = try await ActionSending(asks: deed.asks)
                .run(&parts, keeping: &sink) { answers, words, version in
                    let act = Act(
                        visit["action"],
                        on: id,
                        saying: words,
                        answering: answers,
                        seeing: version
                    )
                    _ = try await hall.perform(act, once: visit.key, as: visit.actor)
                }
            switch outcome {
            case .done:
                return .seeOther(
                    "/cases/\(visit["case"])",
                    flash: Flash(.ok, visit.frame["已记下，谢谢。", en: "Noted, thank you."])
                )
            case .again(let errors, let typed):
                let again = try await hall.ask(
                    OpenMyCase(id, forms: [visit["action"]: typed]),
                    as: visit.actor
                )
                return .again(MyCase(again, errors: errors, wrong: visit["action"], for: visit))
            }
        } catch let refusal as Refusal where refusal != .notFound && refusal != .logIn {
            let again = try await hall.ask(OpenMyCase(id), as: visit.actor)
            let page = MyCase(
                again,
                errors: ["": refusal.words],
                wrong: visit["action"],
                for: visit
            )
            return .page(page, status: refusal.status)
        }
    }

    @Sendable private func askWithdrawal(_ visit: Visit) async throws -> Reply {
        let own = try await own(visit)
        guard own.canWithdraw else { return .seeOther("/cases/\(visit["case"])") }
        return .page(
            Withdraw(
                id: own.summary.address,
                title: own.summary.title,
                number: own.summary.number,
                version: own.summary.version
            )
        )
    }

    @Sendable private func withdraw(_ visit: Visit) async throws -> Reply {
        let id = try Addressed.caseFile(visit["case"])
        let act = Act(withdrawing: id, seeing: Int(visit.form["version"] ?? "") ?? 0)
        _ = try await hall.perform(act, once: visit.key, as: visit.actor)
        return .seeOther(
            "/cases/\(visit["case"])",
            flash: Flash(.ok, visit.frame["已撤回。", en: "Withdrawn."])
        )
    }

    @Sendable private func rate(_ visit: Visit) async throws -> Reply {
        let rate = RateCase(
            try Addressed.caseFile(visit["case"]),
            grade: Int(visit.form["grade"] ?? "") ?? 0,
            saying: visit.form["words"]
        )
        do {
            _ = try await hall.perform(rate, once: visit.key, as: visit.actor)
        } catch let refusal as Refusal where refusal != .notFound && refusal != .logIn {
            var again = MyCase(try await own(visit), for: visit)
            again.ratingError = refusal.words
            return .again(again)
        }
        return .seeOther(
            "/cases/\(visit["case"])",
            flash: Flash(.ok, visit.frame["谢谢您的评价。", en: "Thank you."])
        )
    }

    @Sendable private func object(_ visit: Visit) async throws -> Reply {
        let object = ObjectToClaim(
            try Addressed.recovery(visit["recovery"]),
            saying: visit.form["words"] ?? ""
        )
        do {
            _ = try await hall.perform(object, once: visit.key, as: visit.actor)
        } catch let unfinished as UnfinishedForm {
            var again = MyCase(try await own(visit), for: visit)
            again.claimError = unfinished.faults["words"]
            return .again(again)
        }
        return .seeOther(
            "/cases/\(visit["case"])",
            flash: Flash(
                .ok,
                visit.frame["异议已提出，答复以前不用退。", en: "Sent; nothing is due before it is answered."]
            )
        )
    }

    @Sendable private func openFile(_ visit: Visit) async throws -> Reply {
        let id = try Addressed.file(visit["file"])
        let file = try await hall.ask(OpenPaper(id), as: visit.actor)
        return .file(file.bytes, name: file.name, type: file.mediaType)
    }
}
