import Hall
import Programs
import Registry
import Store

/// What scenarios do with a quiz and see of it.
extension Stage {
    /// The case in which a word of the scenario plays: the step's own, or the one that the actor has.
    private func played(_ step: Scenario.Step, as actor: Actor) async throws -> (CaseID, Quiz) {
        let rows = try await hall.database.read(hall.tenant) { tx in
            try service.procedures.filter { !$0.quizzes.isEmpty }.flatMap {
                try tx.cases.ofService($0.id, limit: .max)
            }
        }
        let named = step.caseName.flatMap { cases[$0] }
        let own = rows.last { row in
            named.map { row.id == $0 } ?? (row.applicant == actor.person)
        }
        guard let own,
            let quiz = service.procedures.first(where: { $0.id == own.service })?.quizzes.first
        else { throw Refusal.notFound }
        return (own.id, quiz)
    }

    func beginLevel(_ step: Scenario.Step, as actor: Actor) async throws -> QuizAttemptID {
        let (id, quiz) = try await played(step, as: actor)
        let level = step.answers[Scenario.Play.level]?.first.flatMap { Int($0) } ?? 1
        let begin = BeginLevel(level, of: quiz.id, in: id, seed: hall.entropy.bits64())
        return QuizAttemptID(raw: try await hall.perform(begin, as: actor))
    }

    func play(_ step: Scenario.Step, as actor: Actor) async throws {
        let (_, quiz) = try await played(step, as: actor)
        let attempt = try await beginLevel(step, as: actor)
        let asked = try await hall.ask(OpenAttempt(attempt), as: actor)
        let right = step.answers[Scenario.Play.right]?.first.flatMap { Int($0) } ?? 0
        let answers = QuizPlayer(quiz).answers(to: asked, right: right)
        _ = try await hall.perform(HandInLevel(attempt, answers: answers), as: actor)
    }

    func quiz(_ figure: QuizFigure, _ step: Scenario.Step) async throws -> Words? {
        guard let actor = step.actor.flatMap(actor) else { return .unmet("谁在答题", "who plays", "—") }
        let (id, quiz) = try await played(step, as: actor)
        let player = step.caseName == nil ? actor : try await self.player(of: id) ?? actor
        let own = try await hall.ask(OpenMyCase(id), as: player).quizzes
            .first { $0.id == quiz.id }
        guard let own else { return .unmet("答题", "a quiz", "—") }
        let service = service.procedures.first { $0.quiz(quiz.id) != nil }?.id ?? ""
        func compare(_ zh: String, _ en: String, _ wanted: Int, _ seen: Int?) -> Words? {
            .compare(zh, en, String(wanted), seen.map(String.init) ?? "—")
        }
        switch figure {
        case .level(let number, let wanted):
            let seen = own.levels.first { $0.number == number }?.seen ?? "—"
            return .compare("第 \(number) 关", "level \(number)", wanted, seen)
        case .score(let wanted): return compare("得分", "score", wanted, Int(own.points))
        case .attempts(let wanted):
            return compare("交卷", "attempts", wanted, own.levels.flatMap(\.attempts).count)
        case .unitScore(let wanted):
            return .compare("单位得分", "unit score", wanted, own.team?.score ?? "—")
        case .unitPlace(let wanted):
            return compare("单位名次", "unit place", wanted, own.team?.place)
        case .units(let wanted):
            let board = try await hall.ask(OpenQuiz(quiz.id, of: service), as: .hall)
            return compare("单位", "units", wanted, board.count)
        case .unitPlayers(let wanted):
            guard let team = own.team else { return .unmet("单位", "a unit", "—") }
            let made = OpenQuizTeam(team.id, in: quiz.id, of: service)
            return compare(
                "单位人数",
                "unit players",
                wanted,
                try await hall.ask(made, as: .hall).players.count
            )
        }
    }

    private func player(of id: CaseID) async throws -> Actor? {
        let row = try await hall.database.read(hall.tenant) { try $0.cases.find(id) }
        return cast.values.first { $0.person == row?.applicant }?.actor
    }
}

extension OwnQuiz.Level {
    /// As scenarios say it: what is passed is passed, whether it can be tried again or not.
    fileprivate var seen: String {
        if points != nil { return "passed" }
        switch state {
        case .open: return "open"
        case .begun: return "begun"
        case .shut: return "locked"
        case .usedUp: return "used up"
        }
    }
}
