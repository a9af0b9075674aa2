package import Hall
package import Programs

/// Answers the questions of an attempt as somebody who knows so many of them.
package struct QuizPlayer {
    private let quiz: Quiz

    package init(_ quiz: Quiz) {
        self.quiz = quiz
    }

    /// The first so many are answered right, the others wrong; as a form sends it.
    package func answers(
        to attempt: OpenAttempt.Answer,
        right count: Int
    ) -> [String: [String]] {
        var answers: [String: [String]] = [:]
        for (index, asked) in attempt.questions.enumerated() {
            guard let question = quiz.bank.first(where: { $0.ask == asked.ask }) else { continue }
            let codes = asked.choices.map(\.code)
            // Where everything is right, less than everything is wrong.
            let wrong = codes.first { !question.right.contains($0) } ?? codes.first
            answers["\(index + 1)"] =
                index < count ? question.right.sorted() : [wrong].compactMap(\.self)
        }
        return answers
    }
}
