import HTTPTypes
import Hall
import Programs

/// Services that take no applications for a time.
struct PauseRoutes: RouteGroup {
    let hall: Hall

    private static let service = PausesPage.path + "/{service}"

    var routes: [Route] {
        [
            Route(.get, PausesPage.path, policy: .staff(.pauses)) { visit in
                .page(PausesPage(lines: try await hall.ask(PauseDesk(), as: visit.actor)))
            },
            Route(.get, Self.service, policy: .staff(.pauses)) { visit in
                .page(try await page(visit))
            },
            Route(.post, Self.service, policy: .staffAnew(.pauses), pause),
            Route(.post, Self.service + "/resume", policy: .staff(.pauses), resume),
            Route(.post, Self.service + "/urgent", policy: .staffAnew(.pauses), hurry),
            Route(.post, Self.service + "/urgent/end", policy: .staff(.pauses), hurryNoMore),
        ]
    }

    private func page(_ visit: Visit) async throws -> PausePage {
        PausePage(answer: try await hall.ask(OpenPauses(visit["service"]), as: visit.actor))
    }

    @Sendable private func pause(_ visit: Visit) async throws -> Reply {
        let act = PauseService(
            visit["service"],
            because: visit.form["reason"] ?? "",
            until: visit.form["until"],
            puttingOff: visit.form["puts_off"] ?? ""
        )
        do {
            _ = try await hall.perform(act, once: visit.key, as: visit.actor)
        } catch let unfinished as UnfinishedForm {
            var again = try await page(visit)
            for name in ["reason", "until", "puts_off"] { again.typed[name] = visit.form[name] }
            again.faults = unfinished.faults
            return .again(again)
        }
        return follow(visit, visit.frame["已暂停受理。", en: "It is paused."])
    }

    @Sendable private func resume(_ visit: Visit) async throws -> Reply {
        let act = ResumeService(visit["service"])
        _ = try await hall.perform(act, once: visit.key, as: visit.actor)
        return follow(visit, visit.frame["已恢复受理。", en: "Applications are taken again."])
    }

    @Sendable private func hurry(_ visit: Visit) async throws -> Reply {
        let act = OpenUrgentLane(
            visit["service"],
            because: visit.form["reason"] ?? "",
            until: visit.form["until"]
        )
        do {
            _ = try await hall.perform(act, once: visit.key, as: visit.actor)
        } catch let unfinished as UnfinishedForm {
            var again = try await page(visit)
            again.isHurrying = true
            for name in ["reason", "until"] { again.typed[name] = visit.form[name] }
            again.faults = unfinished.faults
            return .again(again)
        }
        return follow(visit, visit.frame["新申请都加急了。", en: "New cases are urgent now."])
    }

    @Sendable private func hurryNoMore(_ visit: Visit) async throws -> Reply {
        let act = EndUrgentLane(visit["service"])
        _ = try await hall.perform(act, once: visit.key, as: visit.actor)
        return follow(visit, visit.frame["加急已结束。", en: "It has ended."])
    }

    private func follow(_ visit: Visit, _ words: String) -> Reply {
        .seeOther(
            "\(PausesPage.path)/\(visit["service"].percentEncoded)",
            flash: Flash(.ok, words)
        )
    }
}
