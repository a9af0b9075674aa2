import Calendar
import Registry

extension Tx {
    /// Attempts at quizzes, and what they come to.
    package var quizzes: Quizzes { Quizzes(tx: self) }
}

package struct Quizzes {
    let tx: Tx

    private static let columns: StaticString = """
        id, case_file, quiz, level, questions, begun_at, finished_at, answers, right_answers
        """

    /// An attempt is begun.
    package func begin(_ row: QuizAttemptRow) throws {
        try tx.run(
            """
            INSERT INTO quiz_attempt (tenant, id, case_file, quiz, level, questions, begun_at)
            VALUES (\(tx.tenant), \(row.id), \(row.caseFile), \(row.quiz), \(Int64(row.level)),
                \(row.questions.joined(separator: "\n")), \(row.begunAt))
            """
        )
    }

    /// An attempt is handed in, which happens once.
    package func finish(_ id: QuizAttemptID, _ result: QuizAttemptRow.Result) throws {
        try tx.expectOne(
            tx.run(
                """
                UPDATE quiz_attempt SET finished_at = \(result.finishedAt),
                    answers = \(try tx.seal(result.answers, "quiz_attempt.answers", id)),
                    right_answers = \(Int64(result.right))
                WHERE tenant = \(tx.tenant) AND id = \(id) AND finished_at IS NULL
                """
            )
        )
    }

    /// What the audit keeps of an attempt that was handed in: it says nothing of the answers, and fits no others.
    package func trace(of row: QuizAttemptRow) -> String {
        let text =
            "\(row.id)\u{0}\(row.caseFile)\u{0}\(row.level)\u{0}\(row.result?.right ?? -1)\u{0}\(row.result?.answers ?? "")"
        return "\(row.id) \(tx.vault.link(Array(text.utf8)).prefix(12).hexadecimal)"
    }

    package func find(_ id: QuizAttemptID) throws -> QuizAttemptRow? {
        try tx.first(
            """
            SELECT \(raw: Self.columns) FROM quiz_attempt
            WHERE tenant = \(tx.tenant) AND id = \(id)
            """,
            read
        )
    }

    /// The attempts of a case, in the order in which they were begun.
    package func attempts(of caseFile: CaseID, at quiz: String) throws -> [QuizAttemptRow] {
        try tx.rows(
            """
            SELECT \(raw: Self.columns) FROM quiz_attempt
            WHERE tenant = \(tx.tenant) AND case_file = \(caseFile) AND quiz = \(quiz) ORDER BY id
            """,
            read
        )
    }

    private func read(_ row: Row) throws -> QuizAttemptRow {
        var columns = row.columns
        let id: QuizAttemptID = try columns.id()
        var attempt = QuizAttemptRow(
            id: id,
            caseFile: try columns.id(),
            quiz: try columns.text(),
            level: Int(try columns.int()),
            questions: try columns.text().split(separator: "\n").map(String.init),
            begunAt: try columns.instant()
        )
        let finishedAt = try columns.instantIfAny()
        let answers = try tx.open(ifAny: columns.blobIfAny(), "quiz_attempt.answers", id)
        let right = try columns.intIfAny()
        if let finishedAt, let answers, let right {
            attempt.result = QuizAttemptRow.Result(
                finishedAt: finishedAt,
                answers: answers,
                right: Int(right)
            )
        }
        return attempt
    }
}
