import Registry

/// What players and their teams have. Whoever took the case back, or was turned away, plays no more.
extension Quizzes {
    private static let plays: SQL = "(c.outcome IS NULL OR c.outcome_kind = 'done')"

    package func put(_ row: QuizScoreRow) throws {
        try tx.run(
            """
            DELETE FROM quiz_score
            WHERE tenant = \(tx.tenant) AND case_file = \(row.caseFile) AND quiz = \(row.quiz)
            """
        )
        try tx.run(
            """
            INSERT INTO quiz_score (tenant, case_file, quiz, service, team, points, finished)
            VALUES (\(tx.tenant), \(row.caseFile), \(row.quiz), \(row.service), \(row.team),
                \(row.points), \(Int64(row.finished)))
            """
        )
    }

    /// The teams of a quiz, in no order that matters.
    package func teams(of service: String, _ quiz: String) throws -> [QuizTeamRow] {
        try tx.rows(
            """
            SELECT s.team, SUM(s.points), COUNT(*) FROM quiz_score s
            JOIN case_file c ON c.tenant = s.tenant AND c.id = s.case_file
            WHERE s.tenant = \(tx.tenant) AND s.service = \(service) AND s.quiz = \(quiz)
                AND s.team IS NOT NULL AND \(Self.plays)
            GROUP BY s.team
            """
        ) { row in
            QuizTeamRow(team: try row.id(0), points: try row.int(1), players: try row.int(2))
        }
    }

    /// Those who play for a team, the most points first.
    package func players(
        of team: OrganisationID,
        in service: String,
        _ quiz: String
    ) throws -> [QuizScoreRow] {
        try tx.rows(
            """
            SELECT s.case_file, s.points, s.finished FROM quiz_score s
            JOIN case_file c ON c.tenant = s.tenant AND c.id = s.case_file
            WHERE s.tenant = \(tx.tenant) AND s.service = \(service) AND s.quiz = \(quiz)
                AND s.team = \(team) AND \(Self.plays)
            ORDER BY s.points DESC, s.case_file
            """
        ) { row in
            QuizScoreRow(
                caseFile: try row.id(0),
                quiz: quiz,
                service: service,
                team: team,
                points: try row.int(1),
                finished: Int(try row.int(2))
            )
        }
    }

    /// How many attempts were handed in, by the case.
    package func finished(of service: String) throws -> [CaseID: Int] {
        let rows: [(CaseID, Int64)] = try tx.rows(
            """
            SELECT case_file, SUM(finished) FROM quiz_score
            WHERE tenant = \(tx.tenant) AND service = \(service) GROUP BY case_file
            """
        ) { (try $0.id(0), try $0.int(1)) }
        return Dictionary(uniqueKeysWithValues: rows.map { ($0.0, Int($0.1)) })
    }
}
