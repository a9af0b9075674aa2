package import Calendar
import Registry

/// What an applicant says of how a case was handled.
package struct RatingRow: Hashable, Sendable {
    package var caseFile: CaseID
    /// Which procedure of a service it was.
    package var service: String
    /// On whose desk the case lay.
    package var handlingPath: String
    /// From 1, not content at all, to 5.
    package var grade: Int
    /// Sealed.
    package var words: String?
    package var ratedAt: Instant
    package var call: Call?

    /// That somebody called and asked what had gone wrong.
    package struct Call: Hashable, Sendable {
        package let at: Instant
        package let by: UserID?
        /// What came of it; sealed.
        package let words: String

        package init(at: Instant, by: UserID?, words: String) {
            self.at = at
            self.by = by
            self.words = words
        }
    }

    package init(
        caseFile: CaseID,
        service: String,
        handlingPath: String,
        grade: Int,
        words: String?,
        ratedAt: Instant,
        call: Call? = nil
    ) {
        self.caseFile = caseFile
        self.service = service
        self.handlingPath = handlingPath
        self.grade = grade
        self.words = words
        self.ratedAt = ratedAt
        self.call = call
    }
}

/// How many have rated, and what it came to.
package struct RatingTally: Hashable, Sendable {
    package let count: Int
    package let sum: Int
    /// Those who gave 4 or 5.
    package let content: Int
}

extension Tx {
    /// What applicants said of how their cases were handled.
    package var ratings: Ratings { Ratings(tx: self) }
}

package struct Ratings {
    let tx: Tx

    private static let columns: StaticString = """
        case_file, service, handling_path, grade, words, rated_at, called_at, called_by, call_words
        """

    /// Keeps it in the place of what the applicant said before.
    package func put(_ row: RatingRow) throws {
        try tx.run(
            "DELETE FROM rating WHERE tenant = \(tx.tenant) AND case_file = \(row.caseFile)"
        )
        try tx.run(
            """
            INSERT INTO rating (tenant, \(raw: Self.columns))
            VALUES (\(tx.tenant), \(row.caseFile), \(row.service), \(row.handlingPath),
                \(row.grade), \(try tx.seal(ifAny: row.words, "rating.words", row.caseFile)),
                \(row.ratedAt), \(row.call?.at), \(row.call?.by),
                \(try tx.seal(ifAny: row.call?.words, "rating.call_words", row.caseFile)))
            """
        )
    }

    package func of(_ caseFile: CaseID) throws -> RatingRow? {
        try tx.first(
            """
            SELECT \(raw: Self.columns) FROM rating
            WHERE tenant = \(tx.tenant) AND case_file = \(caseFile)
            """,
            read
        )
    }

    package func tally(of service: String, within ranges: [PathRange]) throws -> RatingTally {
        let tally = try tx.first(
            """
            SELECT count(*), coalesce(sum(grade), 0), count(CASE WHEN grade >= 4 THEN 1 END)
            FROM rating WHERE tenant = \(tx.tenant) AND service = \(service)
                AND \(PathRange.any(of: ranges, "handling_path"))
            """
        ) { row in
            RatingTally(
                count: Int(try row.int(0)),
                sum: Int(try row.int(1)),
                content: Int(try row.int(2))
            )
        }
        return tally ?? RatingTally(count: 0, sum: 0, content: 0)
    }

    /// Those who were not content and whom nobody has called, the oldest first.
    package func toCall(
        of service: String,
        within ranges: [PathRange],
        upTo grade: Int,
        limit: Int
    ) throws -> [RatingRow] {
        try tx.rows(
            """
            SELECT \(raw: Self.columns) FROM rating
            WHERE tenant = \(tx.tenant) AND service = \(service)
                AND \(PathRange.any(of: ranges, "handling_path"))
                AND grade <= \(grade) AND called_at IS NULL
            ORDER BY rated_at, case_file LIMIT \(limit)
            """,
            read
        )
    }

    /// Those about which somebody has called, the latest call first.
    package func called(
        of service: String,
        within ranges: [PathRange],
        limit: Int
    ) throws -> [RatingRow] {
        try tx.rows(
            """
            SELECT \(raw: Self.columns) FROM rating
            WHERE tenant = \(tx.tenant) AND service = \(service)
                AND \(PathRange.any(of: ranges, "handling_path")) AND called_at IS NOT NULL
            ORDER BY called_at DESC, case_file DESC LIMIT \(limit)
            """,
            read
        )
    }

    private func read(_ row: Row) throws -> RatingRow {
        var columns = row.columns
        let id: CaseID = try columns.id()
        let service = try columns.text()
        let path = try columns.text()
        let grade = Int(try columns.int())
        let words = try tx.open(ifAny: columns.blobIfAny(), "rating.words", id)
        let ratedAt = try columns.instant()
        let calledAt = try columns.instantIfAny()
        let calledBy: UserID? = try columns.idIfAny()
        let said = try tx.open(ifAny: columns.blobIfAny(), "rating.call_words", id)
        return RatingRow(
            caseFile: id,
            service: service,
            handlingPath: path,
            grade: grade,
            words: words,
            ratedAt: ratedAt,
            call: calledAt.map { RatingRow.Call(at: $0, by: calledBy, words: said ?? "") }
        )
    }
}
