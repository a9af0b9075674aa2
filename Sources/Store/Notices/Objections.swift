import Calendar
import Registry

package struct Objections {
    let tx: Tx

    private static let columns: StaticString = """
        id, entry, case_file, number, name, phone, words, made_at, answered_at, answered_by,
        answer, answer_words
        """

    package func add(_ row: ObjectionRow, code: String) throws {
        try tx.run(
            """
            INSERT INTO objection (tenant, id, entry, case_file, number, code_hash, name, phone,
                words, made_at)
            VALUES (\(tx.tenant), \(row.id), \(row.entry), \(row.caseFile), \(row.number),
                \(hash(code)), \(try tx.seal(ifAny: row.name, "objection.name", row.id)),
                \(try tx.seal(ifAny: row.phone, "objection.phone", row.id)),
                \(try tx.seal(row.words, "objection.words", row.id)), \(row.madeAt))
            """
        )
    }

    /// What whoever objects reads the answer by: nobody without the hall's keys can make one up, and the same
    /// command run again gives the same.
    package func code(of id: ObjectionID) -> String {
        WrittenPapers.code(
            from: tx.vault.blindIndex(.code, "objection\u{0}\(tx.tenant.raw)\u{0}\(id.raw)")
        )
    }

    package func find(_ id: ObjectionID) throws -> ObjectionRow? {
        try list("id = \(id)").first
    }

    /// By the code that whoever objected was given.
    package func withCode(_ code: String) throws -> ObjectionRow? {
        try list("code_hash = \(hash(code))").first
    }

    package func of(_ entry: NoticeEntryID) throws -> [ObjectionRow] {
        try list("entry = \(entry)")
    }

    /// Those of a case that nobody has answered.
    package func open(of caseFile: CaseID) throws -> [ObjectionRow] {
        try list("case_file = \(caseFile) AND answered_at IS NULL")
    }

    /// Everything that nobody has answered.
    package func allOpen() throws -> [ObjectionRow] { try list("answered_at IS NULL") }

    package func answer(_ id: ObjectionID, _ answered: ObjectionRow.Answered) throws {
        let words = try tx.seal(answered.words, "objection.answer_words", id)
        try tx.expectOne(
            tx.run(
                """
                UPDATE objection SET answered_at = \(answered.at), answered_by = \(answered.by),
                    answer = \(answered.answer.rawValue), answer_words = \(words)
                WHERE tenant = \(tx.tenant) AND id = \(id) AND answered_at IS NULL
                """
            )
        )
    }

    private func hash(_ code: String) -> [UInt8] {
        tx.vault.blindIndex(.code, "objection code\u{0}\(tx.tenant.raw)\u{0}\(code)")
    }

    private func list(_ condition: SQL) throws -> [ObjectionRow] {
        try tx.rows(
            """
            SELECT \(raw: Self.columns) FROM objection
            WHERE tenant = \(tx.tenant) AND \(condition) ORDER BY id
            """
        ) { row in
            var columns = row.columns
            let id: ObjectionID = try columns.id()
            let entry: NoticeEntryID = try columns.id()
            let caseFile: CaseID = try columns.id()
            let number = try columns.text()
            let name = try tx.open(ifAny: columns.blobIfAny(), "objection.name", id)
            let phone = try tx.open(ifAny: columns.blobIfAny(), "objection.phone", id)
            let words = try tx.open(columns.blob(), "objection.words", id)
            let madeAt = try columns.instant()
            let at = try columns.instantIfAny()
            let by: UserID? = try columns.idIfAny()
            let answer = try columns.textIfAny().flatMap(ObjectionRow.Answer.init)
            let said = try tx.open(ifAny: columns.blobIfAny(), "objection.answer_words", id)
            var answered: ObjectionRow.Answered?
            if let at, let answer {
                answered = .init(at: at, by: by, answer: answer, words: said ?? "")
            }
            return ObjectionRow(
                id: id,
                entry: entry,
                caseFile: caseFile,
                number: number,
                name: name,
                phone: phone,
                words: words,
                madeAt: madeAt,
                answered: answered
            )
        }
    }
}
