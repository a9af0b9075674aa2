package import Calendar
import Registry

/// An attempt at a level of a quiz: what was drawn for it, and once it is handed in what came of it.
package struct QuizAttemptRow: Hashable, Sendable {
    package var id: QuizAttemptID
    package var caseFile: CaseID
    package var quiz: String
    /// From one.
    package var level: Int
    /// The ids of the questions, in the order in which they are asked.
    package var questions: [String]
    package var begunAt: Instant
    package var result: Result?

    /// What was handed in; it never changes again.
    package struct Result: Hashable, Sendable {
        package var finishedAt: Instant
        /// The answers as they are kept; sealed.
        package var answers: String
        package var right: Int

        package init(finishedAt: Instant, answers: String, right: Int) {
            self.finishedAt = finishedAt
            self.answers = answers
            self.right = right
        }
    }

    package init(
        id: QuizAttemptID,
        caseFile: CaseID,
        quiz: String,
        level: Int,
        questions: [String],
        begunAt: Instant,
        result: Result? = nil
    ) {
        self.id = id
        self.caseFile = caseFile
        self.quiz = quiz
        self.level = level
        self.questions = questions
        self.begunAt = begunAt
        self.result = result
    }
}

/// What the attempts of a case come to.
package struct QuizScoreRow: Hashable, Sendable {
    package var caseFile: CaseID
    package var quiz: String
    /// Which procedure of a service it is.
    package var service: String
    /// Where the player belonged when the case was filed; nil for whoever plays alone.
    package var team: OrganisationID?
    package var points: Int64
    /// How many attempts were handed in.
    package var finished: Int

    package init(
        caseFile: CaseID,
        quiz: String,
        service: String,
        team: OrganisationID?,
        points: Int64,
        finished: Int
    ) {
        self.caseFile = caseFile
        self.quiz = quiz
        self.service = service
        self.team = team
        self.points = points
        self.finished = finished
    }
}

/// What those of one team have together.
package struct QuizTeamRow: Hashable, Sendable {
    package let team: OrganisationID
    package let points: Int64
    package let players: Int64
}
