import Calendar
import HTTPTypes
import Hall
import Programs
import Registry
import Store

/// The narrow door of those who are called to judge: what is put to them, a sheet for each case, and the
/// button that says why not.
struct JudgingRoutes: RouteGroup {
    let hall: Hall

    private static let path = JudgingPage.path
    private static let sheet = "\(path)/{round}/{case}"

    var routes: [Route] {
        [
            Route(.get, Self.path, policy: .staff(.judging)) { visit in
                .page(JudgingPage(rounds: try await hall.ask(JudgingDesk(), as: visit.actor)))
            },
            Route(.get, Self.sheet, policy: .staff(.judging)) { visit in
                .page(ScoreSheetPage(answer: try await open(visit)))
            },
            Route(.post, Self.sheet, policy: .staff(.judging), score),
            Route(.post, "\(Self.sheet)/conflict", policy: .staff(.judging), conflict),
            Route(.get, "\(Self.sheet)/files/{file}", policy: .staff(.judging)) { visit in
                let file = OpenJudgedFile(
                    try Addressed.file(visit["file"]),
                    of: try Addressed.caseFile(visit["case"]),
                    in: try Addressed.panelRound(visit["round"])
                )
                let paper = try await hall.ask(file, as: visit.actor)
                return .file(paper.bytes, name: paper.name, type: paper.mediaType)
            },
        ]
    }

    private func open(_ visit: Visit) async throws -> OpenScoreSheet.Answer {
        let sheet = OpenScoreSheet(
            try Addressed.caseFile(visit["case"]),
            in: try Addressed.panelRound(visit["round"])
        )
        return try await hall.ask(sheet, as: visit.actor)
    }

    @Sendable private func score(_ visit: Visit) async throws -> Reply {
        let answer = try await open(visit)
        var marks: [String: String] = [:]
        for criterion in answer.panel.criteria {
            marks[criterion.id] = visit.form[ScoreSheetPage.name(of: criterion)]
        }
        let give = GiveScore(
            marks,
            saying: visit.form["words"],
            to: answer.caseFile,
            in: answer.round
        )
        do {
            let left = try await hall.perform(give, once: visit.key, as: visit.actor)
            let next = left == 0 ? nil : answer.next
            return .seeOther(
                next.map { ScoreSheetPage.path(answer.round, $0) } ?? Self.path,
                flash: Flash(
                    .ok,
                    left == 0
                        ? visit.frame["已记下，都评完了。", en: "Noted; all are done."]
                        : visit.frame["已记下，还有 \(left) 件。", en: "Noted; \(left) to go."]
                )
            )
        } catch let form as UnfinishedForm {
            var again = ScoreSheetPage(answer: answer)
            again.typed = visit.form
            again.faults = form.faults
            return .again(again)
        } catch let refusal as Refusal where refusal != .notFound && refusal != .logIn {
            var again = ScoreSheetPage(answer: answer)
            again.typed = visit.form
            again.error = refusal.words
            return .again(again)
        }
    }

    @Sendable private func conflict(_ visit: Visit) async throws -> Reply {
        let answer = try await open(visit)
        let declare = DeclareConflict(
            answer.caseFile,
            in: answer.round,
            because: visit.form["reason"] ?? ""
        )
        do {
            _ = try await hall.perform(declare, once: visit.key, as: visit.actor)
            return .seeOther(
                Self.path,
                flash: Flash(
                    .ok,
                    visit.frame["已记下回避，这一件不用评了。", en: "Noted: this one is not yours to judge."]
                )
            )
        } catch let refusal as Refusal where refusal != .notFound && refusal != .logIn {
            var again = ScoreSheetPage(answer: answer)
            again.error = refusal.words
            return .again(again)
        }
    }
}
