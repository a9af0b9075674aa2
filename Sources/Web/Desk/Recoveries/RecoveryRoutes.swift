import HTTPTypes
import Hall
import Programs
import Registry
import Store

/// Money that was paid wrongly and is claimed back.
struct RecoveryRoutes: RouteGroup {
    let hall: Hall

    private static let one = RecoveriesPage.path + "/{recovery}"

    var routes: [Route] {
        [
            Route(.get, RecoveriesPage.path, policy: .staff(.recoveries)) { visit in
                let part = visit.query["part"].flatMap(RecoveryDesk.Part.init) ?? .open
                let answer = try await hall.ask(RecoveryDesk(part), as: visit.actor)
                return .page(RecoveriesPage(answer: answer))
            },
            Route(.get, Self.one, policy: .staff(.recoveries)) { .page(try await page($0)) },
            Route(.get, "/desk/cases/{case}/claim", policy: .staff(.recoveries)) { visit in
                .page(try await claimPage(visit))
            },
            Route(.post, "/desk/cases/{case}/claim", policy: .staffAnew(.recoveries), claim),
            Route(.post, Self.one + "/confirm", policy: .staffAnew(.recoveries)) { visit in
                try await perform(ConfirmClaim(id(visit), isRight: true), visit)
            },
            Route(.post, Self.one + "/drop", policy: .staffAnew(.recoveries)) { visit in
                try await perform(
                    ConfirmClaim(id(visit), isRight: false, saying: words(visit)),
                    visit
                )
            },
            Route(.post, Self.one + "/stands", policy: .staffAnew(.recoveries)) { visit in
                try await perform(AnswerClaim(id(visit), stands: true, saying: words(visit)), visit)
            },
            Route(.post, Self.one + "/gives-in", policy: .staffAnew(.recoveries)) { visit in
                try await perform(
                    AnswerClaim(id(visit), stands: false, saying: words(visit)),
                    visit
                )
            },
            Route(.post, Self.one + "/waive", policy: .staffAnew(.recoveries)) { visit in
                try await perform(WaiveClaim(id(visit), because: words(visit)), visit)
            },
            Route(.post, Self.one + "/repayments", policy: .staffAnew(.recoveries)) { visit in
                let record = RecordRepayment(
                    Fen(typed: visit.form["sum"] ?? "")?.amount,
                    for: try id(visit),
                    on: visit.form["day"] ?? "",
                    slip: visit.form["slip"] ?? ""
                )
                return try await perform(record, visit)
            },
            Route(
                .post,
                Self.one + "/repayments/{repayment}/undo",
                policy: .staffAnew(.recoveries)
            ) { visit in
                let undo = UndoRepayment(
                    try Addressed.repayment(visit["repayment"]),
                    of: try id(visit)
                )
                return try await perform(undo, visit)
            },
        ]
    }

    private func id(_ visit: Visit) throws -> RecoveryID {
        try Addressed.recovery(visit["recovery"])
    }

    private func words(_ visit: Visit) -> String { visit.form["words"] ?? "" }

    private func page(_ visit: Visit) async throws -> RecoveryPage {
        RecoveryPage(answer: try await hall.ask(OpenRecovery(id(visit)), as: visit.actor))
    }

    private func claimPage(_ visit: Visit) async throws -> ClaimBackPage {
        let id = try Addressed.caseFile(visit["case"])
        return ClaimBackPage(answer: try await hall.ask(OpenClaimable(id), as: visit.actor))
    }

    /// Does something to a claim; what is wrong stands on its page.
    private func perform(_ act: some RepeatableUseCase, _ visit: Visit) async throws -> Reply {
        do {
            _ = try await hall.perform(act, once: visit.key, as: visit.actor)
        } catch let unfinished as UnfinishedForm {
            var again = try await page(visit)
            for name in ["sum", "day", "slip", "words"] { again.typed[name] = visit.form[name] }
            again.faults = unfinished.faults
            return .again(again)
        }
        return .seeOther(
            RecoveriesPage.path(try id(visit)),
            flash: Flash(.ok, visit.frame["已记下。", en: "Noted."])
        )
    }

    @Sendable private func claim(_ visit: Visit) async throws -> Reply {
        let claim = ClaimBack(
            Fen(typed: visit.form["sum"] ?? "")?.amount,
            of: try Addressed.grant(visit.form["grant"] ?? ""),
            in: try Addressed.caseFile(visit["case"]),
            because: visit.form["reason"] ?? ""
        )
        do {
            let number = try await hall.perform(claim, once: visit.key, as: visit.actor)
            let id = RecoveryID(raw: number)
            return .seeOther(
                RecoveriesPage.path(id),
                flash: Flash(
                    .ok,
                    visit.frame["已提出，等另一位主管确认。", en: "Proposed: a supervisor has to confirm it."]
                )
            )
        } catch let unfinished as UnfinishedForm {
            var again = try await claimPage(visit)
            for name in ["grant", "sum", "reason"] { again.typed[name] = visit.form[name] }
            again.faults = unfinished.faults
            return .again(again)
        }
    }
}
