import Calendar
import Panels
import Programs
import Registry
package import Store

/// Begins a level of a quiz: its questions are drawn and kept. One that is under way is gone on with, so that
/// nobody draws until the questions are easy; and from its beginning it counts as an attempt.
package struct BeginLevel: RepeatableUseCase {
    package let level: Int
    package let quiz: String
    package let caseFile: CaseID
    private let seed: UInt64

    /// - Parameter seed: What the questions are drawn by, rolled for this sending.
    package init(_ level: Int, of quiz: String, in caseFile: CaseID, seed: UInt64) {
        self.level = level
        self.quiz = quiz
        self.caseFile = caseFile
        self.seed = seed
    }

    package var policy: any Policy { CaseAtHand(caseFile) }
    package var body: [String] { [caseFile.description, quiz, "\(level)"] }

    /// The number of the attempt.
    package func run(in tx: Tx, _ context: Context) throws -> Int64 {
        let gate = try QuizGate(caseFile, quiz, in: tx, context)
        try gate.holdOn()
        switch try gate.step(level).door {
        case .begun(let attempt): return attempt
        case .shut: throw Refusal.levelIsShut(gate.quiz, level)
        case .usedUp: throw Refusal.attemptsUsedUp(gate.quiz)
        case .open: break
        }
        let row = QuizAttemptRow(
            id: tx.mint.id(),
            caseFile: caseFile,
            quiz: quiz,
            level: level,
            questions: Ladder.draw(
                gate.quiz.ladder.levels[level - 1].questions,
                of: gate.quiz.questions(ofLevel: level),
                by: seed
            ),
            begunAt: context.now
        )
        try tx.quizzes.begin(row)
        try gate.note("begun", words: "\(row.id) \(level)")
        return row.id.raw
    }
}

extension Refusal {
    fileprivate static func levelIsShut(_ quiz: Quiz, _ level: Int) -> Refusal {
        let (own, before) = (quiz.levels[level - 1], quiz.levels[max(0, level - 2)])
        return Refusal(
            Words(zh: "“\(own.zh)”还没有开。", en: "\(own.en) is not open yet."),
            remedy: Words(zh: "先过“\(before.zh)”。", en: "Pass \(before.en) first.")
        )
    }

    fileprivate static func attemptsUsedUp(_ quiz: Quiz) -> Refusal {
        let count = quiz.pace?.count ?? 1
        let times = count == 1 ? "once" : "\(count) times"
        return switch quiz.pace?.per {
        case .day:
            Refusal(
                Words(
                    zh: "这一关一天只能答 \(count) 次，今天的用完了。",
                    en: "A level can be begun \(times) a day."
                ),
                remedy: Words(zh: "明天再来。", en: "Come back tomorrow.")
            )
        case .week:
            Refusal(
                Words(
                    zh: "这一关一周只能答 \(count) 次，这周的用完了。",
                    en: "A level can be begun \(times) a week."
                ),
                remedy: Words(zh: "下周一再来。", en: "Come back on Monday.")
            )
        case .quiz, nil:
            Refusal(Words(zh: "这一关一共只能答 \(count) 次。", en: "A level can be begun \(times) in all."))
        }
    }
}
