import Panels
package import Programs
import Registry
package import Store

/// A quiz as its player sees it: the levels, the own points, and where the own union stands.
package struct OwnQuiz: Sendable {
    package let id: String
    package let title: Words
    package let levels: [Level]
    package let points: Int64
    package let most: Int64
    package let pace: QuizPace?
    /// Whether it can be played now.
    package let isOn: Bool
    /// Where the own union stands; nil where unions are not ranked, or nobody of it has handed anything in.
    package let team: QuizTeam?
    /// The service whose whole ranking the player may read; nil where that is for others.
    package let ranking: String?

    package struct Level: Sendable {
        package let number: Int
        package let title: Words
        package let questions: Int
        package let pass: Int
        package let state: State
        /// What counts of it; nil until it is passed.
        package let points: Int64?
        /// The attempts that were handed in, the latest first.
        package let attempts: [Attempt]
    }

    package struct Attempt: Sendable {
        package let id: QuizAttemptID
        package let right: Int
        package let isPassed: Bool
        package let counts: Bool
    }

    package enum State: Hashable, Sendable {
        case open(left: Int?)
        case begun(QuizAttemptID)
        case shut
        case usedUp
    }
}

extension CaseWork {
    /// The quizzes of a case, for its player alone.
    func ownQuizzes() throws -> [OwnQuiz] {
        guard Roles(of: context.actor, in: row).isApplicant else { return [] }
        return try service.quizzes.map { try QuizGate(self, $0).own() }
    }
}

extension QuizGate {
    fileprivate func own() throws -> OwnQuiz {
        let teams = try quiz.rank.map {
            try QuizTeams(of: work.service.id, quiz.id, by: $0.rule, in: work.tx)
        }
        let own = work.row.organisation.flatMap { teams?.standing(of: $0) }
        return OwnQuiz(
            id: quiz.id,
            title: quiz.title,
            levels: steps.indices.map(level),
            points: steps.reduce(0) { $0 + $1.points },
            most: quiz.ladder.mostPoints,
            pace: quiz.pace,
            isOn: isOn,
            team: try own.map { try QuizTeam($0, of: teams?.count ?? 0, in: work.tx) },
            ranking: quiz.rank?.sees.isEmpty == false ? work.service.id : nil
        )
    }

    private func level(_ index: Int) -> OwnQuiz.Level {
        let (step, plan) = (steps[index], quiz.ladder.levels[index])
        let state: OwnQuiz.State =
            switch step.door {
            case .open(let left): .open(left: left)
            case .begun(let id): .begun(QuizAttemptID(raw: id))
            case .shut: .shut
            case .usedUp: .usedUp
            }
        return OwnQuiz.Level(
            number: index + 1,
            title: quiz.levels[index],
            questions: plan.questions,
            pass: plan.pass,
            state: state,
            points: step.isPassed ? step.points : nil,
            attempts: attempts.filter { $0.level == index + 1 }.reversed().compactMap { row in
                row.result.map {
                    OwnQuiz.Attempt(
                        id: row.id,
                        right: $0.right,
                        isPassed: $0.right >= plan.pass,
                        counts: step.kept?.id == row.id.raw
                    )
                }
            }
        )
    }
}
