import Calendar
import Foundation
import Panels
import Programs
import Registry
package import Store

/// Hands an attempt in: it is scored here, and never changes again. Handed in once more, the first time stands.
package struct HandInLevel: RepeatableUseCase {
    package let attempt: QuizAttemptID
    /// The codes that were chosen, by the number of the question within the attempt, from one.
    package let answers: [String: [String]]

    package init(_ attempt: QuizAttemptID, answers: [String: [String]]) {
        self.attempt = attempt
        self.answers = answers
    }

    package struct Body: Encodable {
        let attempt: Int64
        let answers: [String: [String]]
    }

    package var policy: any Policy { LoggedIn() }
    package var body: Body { Body(attempt: attempt.raw, answers: answers) }

    /// How many answers were right.
    package func run(in tx: Tx, _ context: Context) throws -> Int {
        guard var row = try tx.quizzes.find(attempt) else { throw Refusal.notFound }
        let gate = try QuizGate(row.caseFile, row.quiz, in: tx, context)
        if let result = row.result { return result.right }
        try gate.holdOn()
        let chosen = try read(row, gate.quiz)
        let right = row.questions.count { id in
            gate.quiz.question(id).map { Ladder.isRight(chosen[id] ?? [], of: $0.right) } ?? false
        }
        row.result = QuizAttemptRow.Result(
            finishedAt: context.now,
            answers: QuizAnswers(chosen).json,
            right: right
        )
        if let result = row.result { try tx.quizzes.finish(row.id, result) }
        try gate.note("finished", words: tx.quizzes.trace(of: row))
        try QuizGate(row.caseFile, row.quiz, in: tx, context).keepScore()
        return right
    }

    /// Every question has its answer, and one of those that were offered.
    private func read(_ row: QuizAttemptRow, _ quiz: Quiz) throws -> [String: Set<String>] {
        var chosen: [String: Set<String>] = [:]
        var faults: [String: Words] = [:]
        for (index, id) in row.questions.enumerated() {
            let name = "\(index + 1)"
            guard let question = quiz.question(id) else { continue }
            let codes = Set(answers[name] ?? [])
            let isOne = question.isMany || codes.count == 1
            if !codes.isEmpty, isOne, codes.isSubset(of: question.choices.map(\.code)) {
                chosen[id] = codes
            } else {
                faults[name] = Words(zh: "这题还没有选。", en: "Choose an answer.")
            }
        }
        guard faults.isEmpty else { throw UnfinishedForm(faults: faults, unanswered: []) }
        return chosen
    }
}

extension QuizGate {
    /// Keeps what all attempts come to, made anew from all of them.
    fileprivate func keepScore() throws {
        try work.tx.quizzes.put(
            QuizScoreRow(
                caseFile: work.row.id,
                quiz: quiz.id,
                service: work.row.service,
                team: work.row.organisation,
                points: steps.reduce(0) { $0 + $1.points },
                finished: steps.reduce(0) { $0 + $1.finished }
            )
        )
    }
}

/// The answers of an attempt as they are kept.
struct QuizAnswers {
    /// The codes that were chosen, by the question.
    let chosen: [String: Set<String>]

    init(_ chosen: [String: Set<String>]) {
        self.chosen = chosen
    }

    init?(_ json: String) {
        guard
            let read = try? JSONDecoder().decode([String: [String]].self, from: Data(json.utf8))
        else { return nil }
        chosen = read.mapValues(Set.init)
    }

    var json: String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        guard let data = try? encoder.encode(chosen.mapValues { $0.sorted() }) else { return "{}" }
        return String(decoding: data, as: UTF8.self)
    }
}
