import Calendar
import Panels
package import Programs
import Registry
package import Store

/// An attempt for its player: the questions, and once it is handed in what was right and why. Before that
/// nothing here knows a right answer.
package struct OpenAttempt: Question {
    package struct Answer: Sendable {
        package let attempt: QuizAttemptID
        package let caseFile: CaseID
        package let title: Words
        package let level: Words
        package let pass: Int
        package let questions: [Asked]
        /// Nil until it is handed in.
        package let result: Result?
    }

    /// A question as it is asked.
    package struct Asked: Sendable {
        package let ask: Words
        package let choices: [QuizQuestion.Choice]
        package let isMany: Bool
        /// What came of it; nil until the attempt is handed in.
        package let told: Told?
    }

    /// What is told of a question afterwards.
    package struct Told: Sendable {
        package let chosen: Set<String>
        package let right: Set<String>
        package let why: Words

        package var isRight: Bool { Ladder.isRight(chosen, of: right) }
    }

    package struct Result: Sendable {
        package let right: Int
        package let points: Int64
        package let isPassed: Bool
        /// The level that is open now; nil where there is none.
        package let next: Next?

        package struct Next: Sendable {
            package let number: Int
            package let title: Words
        }
    }

    private let id: QuizAttemptID

    package init(_ id: QuizAttemptID) {
        self.id = id
    }

    package var policy: any Policy { LoggedIn() }

    package func answer(in tx: Tx, _ context: Context) throws -> Answer {
        guard let row = try tx.quizzes.find(id) else { throw Refusal.notFound }
        let gate = try QuizGate(row.caseFile, row.quiz, in: tx, context)
        let quiz = gate.quiz
        let chosen = row.result.flatMap { QuizAnswers($0.answers) }?.chosen
        return Answer(
            attempt: id,
            caseFile: row.caseFile,
            title: quiz.title,
            level: quiz.levels[row.level - 1],
            pass: quiz.ladder.levels[row.level - 1].pass,
            questions: row.questions.compactMap(quiz.question).map { question in
                Asked(
                    ask: question.ask,
                    choices: question.choices,
                    isMany: question.isMany,
                    told: chosen.map { chosen in
                        Told(
                            chosen: chosen[question.id] ?? [],
                            right: question.right,
                            why: question.why
                        )
                    }
                )
            },
            result: row.result.map { result in
                let isPassed = result.right >= quiz.ladder.levels[row.level - 1].pass
                return Result(
                    right: result.right,
                    points: Int64(result.right) * quiz.ladder.points,
                    isPassed: isPassed,
                    next: isPassed ? gate.next(after: row.level) : nil
                )
            }
        )
    }
}

extension QuizGate {
    /// The level above, where it can be begun now.
    fileprivate func next(after level: Int) -> OpenAttempt.Result.Next? {
        guard isOn, steps.indices.contains(level) else { return nil }
        switch steps[level].door {
        case .open, .begun:
            return OpenAttempt.Result.Next(number: level + 1, title: quiz.levels[level])
        case .shut, .usedUp: return nil
        }
    }
}
