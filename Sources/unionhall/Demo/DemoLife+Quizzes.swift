import Casework
import Hall
import HallTesting
import Programs
import Registry
import Store

/// Quizzes: of those who play, some answer a level a day, some begin one and leave it lying.
extension DemoLife {
    /// How many play on a day.
    private static let players = 6

    mutating func playQuizzes() async throws {
        for service in services.flatMap(\.service.procedures) {
            for quiz in service.quizzes {
                let id = service.id
                let rows = try await hall.database.read(hall.tenant) {
                    try $0.cases.ofService(id, limit: .max)
                }
                let playing = rows.filter { !$0.state.isClosed }
                for row in playing.shuffled(using: &quizDice).prefix(Self.players) {
                    try await play(quiz, in: row)
                }
            }
        }
    }

    private mutating func play(_ quiz: Quiz, in row: CaseRow) async throws {
        guard let person = row.applicant.flatMap({ town.order[$0] }) else { return }
        let actor = try await account(of: person)
        let own = try await hall.ask(OpenMyCase(row.id), as: actor).quizzes
            .first { $0.id == quiz.id }
        guard let own, own.isOn,
            let level = own.levels.last(where: { $0.canBePlayed && $0.points == nil })
        else { return }
        let begin = BeginLevel(level.number, of: quiz.id, in: row.id, seed: quizDice.next())
        let attempt = QuizAttemptID(raw: try await hall.perform(begin, as: actor))
        // Some are called away.
        if quizDice.chance(10) { return }
        let asked = try await hall.ask(OpenAttempt(attempt), as: actor)
        let count = asked.questions.count
        let right = quizDice.number(count / 2...count)
        let answers = QuizPlayer(quiz).answers(to: asked, right: right)
        _ = try await hall.perform(HandInLevel(attempt, answers: answers), as: actor)
    }
}

extension OwnQuiz.Level {
    fileprivate var canBePlayed: Bool {
        switch state {
        case .open, .begun: true
        case .shut, .usedUp: false
        }
    }
}
