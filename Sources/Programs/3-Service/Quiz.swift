package import Calendar
package import Panels

/// Questions that people answer level by level: scored here and nowhere else.
package struct Quiz: Sendable {
    package let id: String
    package let title: Words
    /// The duty that reads what every figure is made of.
    package let keeper: String
    package let bank: [QuizQuestion]
    package let ladder: Ladder
    /// What people call the levels, from the first up.
    package let levels: [Words]
    package let pace: QuizPace?
    /// How the unions of those who play are ranked; nil where they are not.
    package let rank: QuizRank?
    /// The step in which people play.
    package let step: String
    package let place: Place

    package func question(_ id: String) -> QuizQuestion? { bank.first { $0.id == id } }

    /// The questions that can be drawn for a level.
    package func questions(ofLevel level: Int) -> [String] {
        bank.filter { $0.level.map { $0 == level } ?? true }.map(\.id)
    }

    /// The number of the period that a day lies in, for what may be done so often in each.
    package func period(of day: CivilDate) -> Int64 {
        switch pace?.per {
        case .day: Int64(day.dayNumber)
        case .week: Int64(day.adding(days: 1 - day.weekday.rawValue).dayNumber)
        case .quiz, nil: 0
        }
    }
}

/// A question with its answer. Of those who play, nobody gets one of these before an attempt is handed in.
package struct QuizQuestion: Hashable, Sendable {
    package struct Choice: Hashable, Sendable {
        package let code: String
        package let words: Words
    }

    package let id: String
    package let ask: Words
    package let choices: [Choice]
    /// The codes of the right ones.
    package let right: Set<String>
    /// Read after an attempt.
    package let why: Words
    /// Whether the file lets several be chosen, by writing the right ones as a list.
    package let isMany: Bool
    /// The level for which it is drawn; nil for any.
    package let level: Int?
}

/// How often a level may be begun.
package struct QuizPace: Hashable, Sendable {
    package enum Period: String, Hashable, Sendable, CaseIterable {
        case day
        case week
        /// As long as the quiz lasts.
        case quiz
    }

    package let per: Period
    package let count: Int
}

/// How the unions of those who play are ranked.
package struct QuizRank: Hashable, Sendable {
    package enum Reader: String, Hashable, Sendable, CaseIterable {
        /// Without logging in.
        case everyone
        case worker
    }

    package let rule: TeamRule
    /// Who reads the whole ranking; those who lead the quiz always do.
    package let sees: Set<Reader>
}

extension Service {
    package func quiz(_ id: String) -> Quiz? { quizzes.first { $0.id == id } }

    /// The quiz that is played in a step.
    package func quiz(ofStep step: String) -> Quiz? { quizzes.first { $0.step == step } }
}
