import HTTPTypes
import Hall
import Programs

/// What is kept for how long, and what is held beyond that.
struct RetentionRoutes: RouteGroup {
    let hall: Hall

    private static let caseFile = RetentionPage.path + "/{case}"

    var routes: [Route] {
        [
            Route(.get, RetentionPage.path, policy: .staff(.retention)) { visit in
                .page(
                    RetentionPage(answer: try await hall.ask(RetentionDesk(), as: visit.actor))
                )
            },
            Route(.get, Self.caseFile, policy: .staff(.retention)) { visit in
                .page(try await page(visit))
            },
            Route(.post, Self.caseFile, policy: .staff(.retention), hold),
            Route(.post, Self.caseFile + "/lift", policy: .staff(.retention), lift),
        ]
    }

    private func page(_ visit: Visit) async throws -> HoldPage {
        HoldPage(
            answer: try await hall.ask(
                OpenRetention(Addressed.caseFile(visit["case"])),
                as: visit.actor
            )
        )
    }

    @Sendable private func hold(_ visit: Visit) async throws -> Reply {
        let reason = visit.form["reason"] ?? ""
        let act = HoldCase(try Addressed.caseFile(visit["case"]), because: reason)
        do {
            _ = try await hall.perform(act, once: visit.key, as: visit.actor)
        } catch let unfinished as UnfinishedForm {
            var again = try await page(visit)
            again.typed = reason
            again.fault = unfinished.faults["reason"]
            return .again(again)
        }
        return follow(visit, visit.frame["已留存，到期不删。", en: "It is held."])
    }

    @Sendable private func lift(_ visit: Visit) async throws -> Reply {
        let act = LiftHold(try Addressed.caseFile(visit["case"]))
        _ = try await hall.perform(act, once: visit.key, as: visit.actor)
        return follow(visit, visit.frame["已解除留存。", en: "It is let go."])
    }

    private func follow(_ visit: Visit, _ words: String) -> Reply {
        .seeOther("\(RetentionPage.path)/\(visit["case"])", flash: Flash(.ok, words))
    }
}
