import Calendar
import Casework
import Panels
import Programs
import Registry
import Store

/// A quiz as it is played in one case: open to the player alone. Colleagues read what figures are made of, and
/// nobody plays for another.
struct QuizGate {
    let work: CaseWork
    let quiz: Quiz
    let attempts: [QuizAttemptRow]
    /// How the player stands at each level, from the first up.
    let steps: [Ladder.Step]

    init(_ caseFile: CaseID, _ quiz: String, in tx: Tx, _ context: Context) throws {
        let work = try CaseWork(caseFile, in: tx, context)
        guard let quiz = work.service.quiz(quiz),
            Roles(of: context.actor, in: work.row).isApplicant
        else { throw Refusal.notFound }
        try self.init(work, quiz)
    }

    init(_ work: CaseWork, _ quiz: Quiz) throws {
        self.work = work
        self.quiz = quiz
        attempts = try work.tx.quizzes.attempts(of: work.row.id, at: quiz.id)
        steps = quiz.climb(attempts, on: work.context.today, in: work.context.calendar)
    }

    /// Whether anything can be begun or handed in.
    var isOn: Bool { !work.row.state.isClosed && work.row.state.step == quiz.step }

    func holdOn() throws {
        guard isOn else { throw Refusal.quizIsOver }
    }

    func step(_ level: Int) throws -> Ladder.Step {
        guard steps.indices.contains(level - 1) else { throw Refusal.notFound }
        return steps[level - 1]
    }

    func note(_ what: String, words: String) throws {
        try work.tx.audit.add(
            AuditAct(
                "quiz." + what,
                of: "case",
                work.row.id.raw,
                at: work.context.now,
                by: work.context.actor.account,
                in: work.row.id,
                words: words
            )
        )
    }
}

extension Quiz {
    /// How somebody stands after some attempts.
    func climb(
        _ attempts: [QuizAttemptRow],
        on today: CivilDate,
        in calendar: WorkCalendar
    ) -> [Ladder.Step] {
        ladder.climb(
            attempts.map { row in
                Ladder.Attempt(
                    row.id.raw,
                    at: row.level,
                    in: period(of: calendar.date(of: row.begunAt)),
                    right: row.result?.right
                )
            },
            in: period(of: today)
        )
    }
}

extension Refusal {
    static let quizIsOver = Refusal(
        Words(zh: "答题已经结束。", en: "The quiz is over."),
        remedy: Words(zh: "成绩和解释还可以看。", en: "Results and reasons can still be read.")
    )
}
