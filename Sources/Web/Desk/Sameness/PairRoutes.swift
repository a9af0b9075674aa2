import HTTPTypes
import Hall
import Programs
import Registry
import Store

/// Records that may be of one person.
struct PairRoutes: RouteGroup {
    let hall: Hall

    var routes: [Route] {
        [
            Route(.get, PairsPage.path, policy: .staff(.members)) { visit in
                let state = visit.query["state"].flatMap(PersonPairRow.State.init) ?? .open
                let lines = try await hall.ask(PairDesk(state), as: visit.actor)
                return .page(PairsPage(state: state, lines: lines))
            },
            Route(.get, PairsPage.path + "/{pair}", policy: .staff(.members)) { visit in
                .page(PairPage(answer: try await open(visit)))
            },
            Route(.post, PairsPage.path + "/{pair}", policy: .staff(.members), decide),
        ]
    }

    private func open(_ visit: Visit) async throws -> OpenPair.Answer {
        try await hall.ask(OpenPair(Addressed.pair(visit["pair"])), as: visit.actor)
    }

    @Sendable private func decide(_ visit: Visit) async throws -> Reply {
        let answer = try await open(visit)
        let path = PairsPage.path(answer.id)
        let kept: PersonID?
        switch visit.form["decision"] {
        case "keep-older": kept = answer.one.card.id
        case "keep-newer": kept = answer.other.card.id
        case "different": kept = nil
        default:
            let words = Words(zh: "请选一个结果。", en: "Choose what you found.")
            return .again(PairPage(answer: answer, typed: visit.form, error: words))
        }
        do {
            let moved = try await hall.perform(
                DecidePair(answer.id, keeping: kept, because: visit.form["reason"] ?? ""),
                once: visit.key,
                as: visit.actor
            )
            let words =
                kept == nil
                ? visit.frame["已记下：不是同一人。", en: "Noted: not the same."]
                : visit.frame["已合并，移动了 \(moved) 条。", en: "Merged; \(moved) rows moved."]
            return .seeOther(path, flash: Flash(.ok, words))
        } catch let refusal as Refusal where refusal == .logInAgain {
            return visit.provingAgain(backTo: path)
        } catch let refusal as Refusal where refusal != .notFound && refusal != .otherBody {
            return .again(PairPage(answer: answer, typed: visit.form, error: refusal.words))
        }
    }
}
