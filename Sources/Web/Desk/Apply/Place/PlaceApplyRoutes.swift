import HTTPTypes
import Hall
import Programs
import Registry

/// Handing in what is for a place.
struct PlaceApplyRoutes: RouteGroup {
    let hall: Hall

    private static let path = "\(ProxyPath.start)/{service}/place"

    var routes: [Route] {
        [
            Route(.get, Self.path, policy: .staff(.apply)) { visit in
                .page(PlaceApply(try await preview(visit)))
            },
            Route(upload: Self.path, policy: .staff(.apply), apply),
            Route(.post, "\(Self.path)/try", policy: .staff(.apply), pace: .pages) { visit in
                let form = try await preview(visit, answers: visit.form.byName)
                return .fragment(PlaceApply(form).trial(in: visit.frame))
            },
        ]
    }

    private func preview(
        _ visit: Visit,
        answers: [String: [String]] = [:]
    ) async throws -> FormAtHand {
        let draft = try visit.query["draft"].map { try Addressed.draft($0) }
        return try await hall.ask(
            PreviewForPlace(visit["service"], draft: draft, answers: answers),
            as: visit.actor
        )
    }

    /// Papers are kept as they come, so that a form that is sent back keeps them.
    @Sendable private func apply(
        _ visit: Visit,
        _ parts: inout PartReader
    ) async throws -> Reply {
        let before = try await preview(visit)
        var visit = visit
        let draft = try await hall.perform(
            SaveDraft(visit["service"], draft: before.draft, answers: [:], page: ""),
            as: visit.actor
        )
        visit.query = Fields()
        visit.query.append("draft", draft.description)
        var sink = PaperSink(hall, visit.actor) { head, bytes in
            AddFile(
                toDraft: draft,
                field: before.asks.first { $0.wireName == head.name }?.id ?? head.name,
                name: head.filename ?? "",
                bytes: bytes
            )
        }
        let sent = try await sink.takeAll(from: &parts)
        if let lines = sent.relined(before.asks) {
            return try await again(visit, sent, typed: lines, status: .ok)
        }
        if let fault = sink.fault { return try await again(visit, sent, notice: fault) }
        let apply = Apply(
            visit["service"],
            answers: sent.byName.filter { !$0.key.hasPrefix("_") },
            draft: draft,
            insists: sent["insists"] == "yes",
            isForNobody: true
        )
        return try await send(apply, visit, sent)
    }

    private func send(_ apply: Apply, _ visit: Visit, _ sent: Fields) async throws -> Reply {
        do {
            let receipt = try await hall.perform(apply, once: visit.key, as: visit.actor)
            let number = receipt.number
            return .seeOther(
                "/desk/cases/\(receipt.address)",
                flash: Flash(.ok, visit.frame["已提交，编号 \(number)。", en: "Sent: \(number)."])
            )
        } catch let unfinished as UnfinishedForm {
            let open = unfinished.unanswered.map { ($0, ApplyRoutes.unanswered) }
            return try await again(visit, sent, unfinished.faults.merging(open) { own, _ in own })
        } catch let no as NotEligible {
            return try await again(visit, sent, notice: no.refusal.words, canInsist: true)
        } catch let refusal as Refusal where refusal != .notFound {
            return try await again(visit, sent, notice: refusal.words, status: refusal.status)
        }
    }

    private func again(
        _ visit: Visit,
        _ sent: Fields,
        _ faults: [String: Words] = [:],
        notice: Words? = nil,
        typed: [String: [String]]? = nil,
        canInsist: Bool = false,
        status: HTTPResponse.Status = .unprocessableContent
    ) async throws -> Reply {
        let form = try await preview(visit, answers: typed ?? sent.byName)
        var page = PlaceApply(form, faults: faults)
        page.notice = notice
        page.canInsist = canInsist
        return .page(page, status: status)
    }
}
