import HTTPTypes
import Hall
import Programs

/// Days away, and who stands in.
struct AbsenceRoutes: RouteGroup {
    let hall: Hall

    private static let colleague = AbsencesPage.path + "/{colleague}"
    private static let one = colleague + "/{absence}"

    var routes: [Route] {
        [
            Route(.get, AbsencesPage.path, policy: .staff(.absences)) { visit in
                .page(AbsencesPage(answer: try await hall.ask(AbsenceDesk(), as: visit.actor)))
            },
            Route(.get, Self.colleague, policy: .staff(.absences)) { visit in
                .page(try await page(visit))
            },
            Route(.post, Self.colleague, policy: .staffAnew(.absences), beAway),
            Route(.post, Self.one + "/stand-in", policy: .staffAnew(.absences), change),
            Route(.post, Self.one + "/end", policy: .staff(.absences), end),
        ]
    }

    private func page(_ visit: Visit) async throws -> AbsencePage {
        let colleague = try Addressed.colleague(visit["colleague"])
        return AbsencePage(answer: try await hall.ask(OpenAbsences(colleague), as: visit.actor))
    }

    @Sendable private func beAway(_ visit: Visit) async throws -> Reply {
        let act = BeAway(
            try Addressed.colleague(visit["colleague"]),
            from: visit.form["from"] ?? "",
            until: visit.form["until"] ?? "",
            standIn: visit.form["stand_in"] ?? ""
        )
        do {
            _ = try await hall.perform(act, once: visit.key, as: visit.actor)
        } catch let unfinished as UnfinishedForm {
            var again = try await page(visit)
            for name in ["from", "until", "stand_in"] { again.typed[name] = visit.form[name] }
            again.faults = unfinished.faults
            return .again(again)
        }
        return follow(visit, visit.frame["已登记。", en: "It is noted."])
    }

    @Sendable private func change(_ visit: Visit) async throws -> Reply {
        let act = ChangeStandIn(
            try Addressed.absence(visit["absence"]),
            to: visit.form["stand_in"] ?? ""
        )
        do {
            _ = try await hall.perform(act, once: visit.key, as: visit.actor)
        } catch let refusal as Refusal {
            return follow(visit, visit.frame[refusal.words], .warn)
        }
        return follow(visit, visit.frame["替班人已更换。", en: "Another stands in now."])
    }

    @Sendable private func end(_ visit: Visit) async throws -> Reply {
        let act = EndAbsence(try Addressed.absence(visit["absence"]))
        do {
            _ = try await hall.perform(act, once: visit.key, as: visit.actor)
        } catch let refusal as Refusal {
            return follow(visit, visit.frame[refusal.words], .warn)
        }
        return follow(visit, visit.frame["已结束。", en: "It is over."])
    }

    private func follow(_ visit: Visit, _ words: String, _ tone: Tone = .ok) -> Reply {
        .seeOther(
            "\(AbsencesPage.path)/\(visit["colleague"].percentEncoded)",
            flash: Flash(tone, words)
        )
    }
}
