package import Calendar
import Panels
package import Programs
import Registry
package import Store

/// The quizzes that the actor leads or audits.
package struct QuizDesk: Question {
    package struct Line: Sendable {
        package let service: String
        package let serviceTitle: Words
        package let quiz: Quiz
        package let teams: Int
        /// Cases that stand in its step.
        package let cases: Int
    }

    package init() {}

    package var policy: any Policy { StaffOnly() }

    package func answer(in tx: Tx, _ context: Context) throws -> [Line] {
        try context.services.open.flatMap { published in
            try published.service.quizzes.filter { context.reads($0, of: published) }.map { quiz in
                Line(
                    service: published.service.id,
                    serviceTitle: published.service.title,
                    quiz: quiz,
                    teams: try tx.quizzes.teams(of: published.service.id, quiz.id).count,
                    cases: try tx.panels.standing(in: quiz.step, of: published.service.id).count
                )
            }
        }
    }
}

/// The ranking of a quiz for those who lead it: how many play for each union, and where its score leads.
package struct OpenQuiz: Question {
    package struct Answer: Sendable {
        package let service: String
        package let serviceTitle: Words
        package let quiz: Quiz
        package let lines: [Line]
        package let from: Int
        package let count: Int
    }

    package struct Line: Sendable {
        package let team: QuizTeam
        package let players: Int64
    }

    private let service: String
    private let quiz: String
    private let from: Int

    package init(_ quiz: String, of service: String, from: Int = 0) {
        self.service = service
        self.quiz = quiz
        self.from = from
    }

    package var policy: any Policy { StaffOnly() }

    package func answer(in tx: Tx, _ context: Context) throws -> Answer {
        let (published, quiz) = try context.quiz(quiz, of: service)
        let teams = try QuizTeams(of: service, quiz.id, by: quiz.rank?.rule ?? .sum, in: tx)
        let page = try teams.page(from: from, QuizRanking.pageLength, in: tx)
        return Answer(
            service: service,
            serviceTitle: published.service.title,
            quiz: quiz,
            lines: page.map { Line(team: $0, players: $0.players) },
            from: max(0, from),
            count: teams.count
        )
    }
}

/// What the score of a union is made of: each player's case with what counts of each level. Names stay in the
/// cases, which say who may read them.
package struct OpenQuizTeam: Question {
    package struct Answer: Sendable {
        package let service: String
        package let quiz: Quiz
        package let team: QuizTeam
        package let players: [Player]
    }

    package struct Player: Sendable {
        package let caseFile: CaseID
        package let number: String
        package let points: Int64
        /// What counts of each level; nil where it is not passed.
        package let levels: [Kept?]
        package let finished: Int
        package let begun: Int
    }

    package struct Kept: Sendable {
        package let right: Int
        package let at: CivilDateTime
    }

    private let service: String
    private let quiz: String
    private let team: OrganisationID

    package init(_ team: OrganisationID, in quiz: String, of service: String) {
        self.service = service
        self.quiz = quiz
        self.team = team
    }

    package var policy: any Policy { StaffOnly() }

    package func answer(in tx: Tx, _ context: Context) throws -> Answer {
        let (_, quiz) = try context.quiz(quiz, of: service)
        let teams = try QuizTeams(of: service, quiz.id, by: quiz.rank?.rule ?? .sum, in: tx)
        guard let standing = teams.standing(of: team) else { throw Refusal.notFound }
        let rows = try tx.quizzes.players(of: team, in: service, quiz.id)
        return Answer(
            service: service,
            quiz: quiz,
            team: try QuizTeam(standing, of: teams.count, in: tx),
            players: try rows.compactMap { try player($0, quiz.id, in: tx, context) }
        )
    }

    private func player(
        _ score: QuizScoreRow,
        _ quiz: String,
        in tx: Tx,
        _ context: Context
    ) throws -> Player? {
        let work = try CaseWork(score.caseFile, in: tx, context)
        // The rules are those of the case's own version.
        guard let own = work.service.quiz(quiz) else { return nil }
        let gate = try QuizGate(work, own)
        return Player(
            caseFile: score.caseFile,
            number: work.row.number,
            points: score.points,
            levels: gate.steps.map { step in
                guard let kept = step.kept,
                    let row = gate.attempts.first(where: { $0.id.raw == kept.id }),
                    let result = row.result
                else { return nil }
                return Kept(
                    right: result.right,
                    at: context.calendar.zone.civil(result.finishedAt)
                )
            },
            finished: score.finished,
            begun: gate.attempts.count
        )
    }
}

extension Context {
    /// A quiz that the actor leads or audits; to everybody else there is none.
    fileprivate func quiz(_ quiz: String, of service: String) throws -> (Published, Quiz) {
        let published = try services.open(service)
        guard let quiz = published.service.quiz(quiz), reads(quiz, of: published) else {
            throw Refusal.notFound
        }
        return (published, quiz)
    }

    /// Whether the actor may look at what the figures of a quiz are made of.
    fileprivate func reads(_ quiz: Quiz, of published: Published) -> Bool {
        if actor == .hall { return true }
        let duties = actor.colleague?.duties(at: published.ownerPath) ?? []
        return duties.contains(quiz.keeper) || duties.contains(PanelGate.auditing)
    }
}

extension Published {
    /// Whether a colleague leads or audits a quiz of the service.
    package func hasQuizzes(for colleague: Colleague) -> Bool {
        let duties = colleague.duties(at: ownerPath)
        return service.quizzes.contains {
            duties.contains($0.keeper) || duties.contains(PanelGate.auditing)
        }
    }
}
