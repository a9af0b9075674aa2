import Calendar
import HTTPTypes
import Hall
import Programs
import Registry
import Store

/// Panels for those who lead them and those who audit: who judges, how far it is, the ranking, the list.
struct PanelRoutes: RouteGroup {
    let hall: Hall

    private static let path = PanelsPage.path
    private static let panel = "\(path)/{service}/{panel}"

    var routes: [Route] {
        [
            Route(.get, Self.path, policy: .staff(.panels)) { visit in
                .page(
                    PanelsPage(
                        lines: try await hall.ask(PanelDesk(), as: visit.actor),
                        quizzes: try await hall.ask(QuizDesk(), as: visit.actor)
                    )
                )
            },
            Route(.get, Self.panel, policy: .staff(.panels)) { visit in
                .page(try await page(Place(visit), visit))
            },
            Route(.get, "\(Self.panel)/{round}/scores", policy: .staff(.panels)) { visit in
                let place = Place(visit)
                guard let number = Int64(visit["round"]) else { throw Refusal.notFound }
                let read = ReadPanelScores(place.panel, of: place.service, round: number)
                return .page(
                    PanelScoresPage(answer: try await hall.perform(read, as: visit.actor))
                )
            },
            Route(.post, "\(Self.panel)/appoint", policy: .staff(.panels), appoint),
            Route(.post, "\(Self.panel)/remove", policy: .staff(.panels), remove),
            Route(.post, "\(Self.panel)/close", policy: .staff(.panels), close),
            Route(.post, "\(Self.panel)/confirm", policy: .staff(.panels), confirm),
        ]
    }

    /// Which panel of which service.
    private struct Place {
        let service: String
        let panel: String

        init(_ visit: Visit) {
            service = visit["service"]
            panel = String(visit["panel"].map { $0 == "_" ? " " : $0 })
        }

        var path: String { PanelsPage.path(service, panel) }
    }

    private func page(_ place: Place, _ visit: Visit) async throws -> PanelPage {
        let number = visit.query["round"].flatMap { Int64($0) }
        let open = OpenPanel(place.panel, of: place.service, round: number)
        return PanelPage(board: try await hall.ask(open, as: visit.actor))
    }

    private func perform<Deed: RepeatableUseCase>(
        _ deed: Deed,
        _ visit: Visit,
        _ done: (Deed.Answer) -> String
    ) async throws -> Reply {
        let place = Place(visit)
        do {
            let answer = try await hall.perform(deed, once: visit.key, as: visit.actor)
            return .seeOther(place.path, flash: Flash(.ok, done(answer)))
        } catch let refusal as Refusal where refusal != .notFound && refusal != .logIn {
            var again = try await page(place, visit)
            again.error = refusal.words
            return .again(again)
        }
    }

    @Sendable private func appoint(_ visit: Visit) async throws -> Reply {
        let place = Place(visit)
        let deed = AppointJudge(
            try Addressed.colleague(visit.form["account"] ?? ""),
            to: place.panel,
            of: place.service,
            belongingTo: visit.form["organisations"] ?? ""
        )
        return try await perform(deed, visit) { count in
            visit.frame["已请，现在 \(count) 位评委。", en: "Called; \(count) judges now."]
        }
    }

    @Sendable private func remove(_ visit: Visit) async throws -> Reply {
        let place = Place(visit)
        let deed = RemoveJudge(
            try Addressed.colleague(visit.form["account"] ?? ""),
            from: place.panel,
            of: place.service
        )
        return try await perform(deed, visit) { count in
            visit.frame["已移出，还有 \(count) 位评委。", en: "Removed; \(count) judges are left."]
        }
    }

    @Sendable private func close(_ visit: Visit) async throws -> Reply {
        let place = Place(visit)
        return try await perform(ClosePanel(place.panel, of: place.service), visit) { count in
            visit.frame["评分结束，\(count) 件。", en: "Closed with \(count) cases."]
        }
    }

    @Sendable private func confirm(_ visit: Visit) async throws -> Reply {
        let place = Place(visit)
        let deed = ConfirmPanel(
            place.panel,
            of: place.service,
            seeing: visit.form["list"] ?? ""
        )
        return try await perform(deed, visit) { count in
            visit.frame["名单已确认，入选 \(count) 件。", en: "Confirmed: \(count) are chosen."]
        }
    }
}
