import HTTPTypes
import Hall
import Programs
import Registry
import Store

/// Quizzes: levels are begun, attempts answered and read, unions ranked; and the desk sees what figures are made of.
struct QuizRoutes: RouteGroup {
    let hall: Hall

    private static let desk = "\(QuizBoardPage.path)/{service}/{quiz}"

    var routes: [Route] {
        [
            Route(.post, "/cases/{case}/quiz/{quiz}/{level}", policy: .worker, begin),
            Route(.get, "/attempts/{attempt}", policy: .worker) { .page(try await attempt($0)) },
            Route(.post, "/attempts/{attempt}", policy: .worker, handIn),
            Route(.get, "/services/{service}/ranking/{quiz}", policy: .open) { visit in
                let (quiz, from) = (name(visit), from(visit))
                let ranking = QuizRanking(quiz, of: visit["service"], from: from)
                return .page(
                    QuizRankingPage(
                        quiz: quiz,
                        answer: try await hall.ask(ranking, as: visit.actor)
                    )
                )
            },
            Route(.get, Self.desk, policy: .staff(.panels)) { visit in
                let open = OpenQuiz(name(visit), of: visit["service"], from: from(visit))
                return .page(QuizBoardPage(answer: try await hall.ask(open, as: visit.actor)))
            },
            Route(.get, "\(Self.desk)/{union}", policy: .staff(.panels)) { visit in
                let team = try Addressed.organisation(visit["union"])
                let open = OpenQuizTeam(team, in: name(visit), of: visit["service"])
                return .page(QuizTeamPage(answer: try await hall.ask(open, as: visit.actor)))
            },
        ]
    }

    private func name(_ visit: Visit) -> String {
        String(visit["quiz"].map { $0 == "_" ? " " : $0 })
    }

    private func from(_ visit: Visit) -> Int { visit.query["from"].flatMap { Int($0) } ?? 0 }

    private func attempt(_ visit: Visit) async throws -> AttemptPage {
        let id = try Addressed.quizAttempt(visit["attempt"])
        return AttemptPage(answer: try await hall.ask(OpenAttempt(id), as: visit.actor))
    }

    @Sendable private func begin(_ visit: Visit) async throws -> Reply {
        guard let level = Int(visit["level"]) else { throw Refusal.notFound }
        let begin = BeginLevel(
            level,
            of: name(visit),
            in: try Addressed.caseFile(visit["case"]),
            seed: hall.entropy.bits64()
        )
        do {
            let attempt = try await hall.perform(begin, once: visit.key, as: visit.actor)
            return .seeOther(AttemptPage.path(QuizAttemptID(raw: attempt)))
        } catch let refusal as Refusal where refusal != .notFound && refusal != .logIn {
            return .seeOther(
                "/cases/\(visit["case"])",
                flash: Flash(.warn, visit.frame[refusal.words])
            )
        }
    }

    @Sendable private func handIn(_ visit: Visit) async throws -> Reply {
        let id = try Addressed.quizAttempt(visit["attempt"])
        var page = try await attempt(visit)
        // What is handed in stays: a form that comes again, from another window too, reads what came of the first.
        guard page.answer.result == nil else { return .seeOther(AttemptPage.path(id)) }
        let names = page.answer.questions.indices.map { $0 + 1 }
        let answers = Dictionary(
            uniqueKeysWithValues: names.map { ("\($0)", visit.form.all(AttemptPage.name(of: $0))) }
        )
        do {
            _ = try await hall.perform(HandInLevel(id, answers: answers), as: visit.actor)
            return .seeOther(AttemptPage.path(id))
        } catch let form as UnfinishedForm {
            page.faults = form.faults
        } catch let refusal as Refusal where refusal != .notFound && refusal != .logIn {
            page.error = refusal.words
        }
        page.typed = visit.form
        return .again(page)
    }
}
