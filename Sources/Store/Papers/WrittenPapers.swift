package import Calendar
import Registry

extension Tx {
    /// Papers as they were written.
    package var papers: WrittenPapers { WrittenPapers(tx: self) }
}

/// The register of papers: rows are added and never taken away; what one says goes when its case is erased.
package struct WrittenPapers {
    let tx: Tx

    private static let columns: StaticString = """
        id, number, code, case_file, service, kind, title, title_en, signer, handling_path,
        written_at, written_by, words, sha256
        """

    package func add(_ row: PaperRow) throws {
        try tx.run(
            """
            INSERT INTO paper (tenant, \(raw: Self.columns))
            VALUES (\(tx.tenant), \(row.id), \(row.number), \(row.code), \(row.caseFile),
                \(row.service), \(row.kind), \(row.title), \(row.titleEn), \(row.signer),
                \(row.handlingPath), \(row.writtenAt), \(row.writtenBy),
                \(try tx.seal(row.words, "paper.words", row.id)), \(row.sha256))
            """
        )
    }

    package func find(_ id: PaperID) throws -> PaperRow? {
        try list("id = \(id)", limit: 1).first
    }

    /// By the code that stands on it.
    package func withCode(_ code: String) throws -> PaperRow? {
        try list("code = \(code)", limit: 1).first
    }

    /// The papers of a case, in the order they were written.
    package func ofCase(_ caseFile: CaseID) throws -> [PaperRow] {
        try tx.rows(
            """
            SELECT \(raw: Self.columns) FROM paper
            WHERE tenant = \(tx.tenant) AND case_file = \(caseFile) ORDER BY id
            """,
            read
        )
    }

    /// The code of a paper: nobody without the hall's keys can make one up, and the same command run
    /// again gives the same.
    package func code(of id: PaperID) -> String {
        Self.code(from: tx.vault.blindIndex(.code, "paper\u{0}\(tx.tenant.raw)\u{0}\(id.raw)"))
    }

    /// Twelve signs that people can read out to one another.
    static func code(from bytes: [UInt8]) -> String {
        String(bytes.prefix(codeLength).map { signs[Int($0 % 32)] })
    }

    /// The code as it is kept, from what somebody typed or scanned: blanks, dashes and the signs that
    /// look alike do not matter.
    package static func code(typed text: String) -> String? {
        let alike: [Character: Character] = ["O": "0", "I": "1", "L": "1"]
        let plain = text.uppercased().filter { !$0.isWhitespace && $0 != "-" }.map {
            alike[$0] ?? $0
        }
        guard plain.count == codeLength, plain.allSatisfy(signs.contains) else { return nil }
        return String(plain)
    }

    private static let codeLength = 12
    private static let signs = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")

    private func list(_ condition: SQL, limit: Int) throws -> [PaperRow] {
        try tx.rows(
            """
            SELECT \(raw: Self.columns) FROM paper
            WHERE tenant = \(tx.tenant) AND \(condition)
            ORDER BY written_at DESC, id DESC LIMIT \(limit)
            """,
            read
        )
    }

    private func read(_ row: Row) throws -> PaperRow {
        var columns = row.columns
        let id: PaperID = try columns.id()
        let paper = PaperRow(
            id: id,
            number: try columns.text(),
            code: try columns.text(),
            caseFile: try columns.id(),
            service: try columns.text(),
            kind: try columns.text(),
            title: try columns.text(),
            titleEn: try columns.text(),
            signer: try columns.id(),
            handlingPath: try columns.text(),
            writtenAt: try columns.instant(),
            writtenBy: try columns.idIfAny(),
            words: try tx.open(columns.blob(), "paper.words", id),
            sha256: try columns.blob()
        )
        guard paper.isErased || Array(paper.words.utf8).sha256 == paper.sha256 else {
            throw StoreError.sealed("a paper")
        }
        return paper
    }
}

/// Which papers of the register are looked for.
package struct PaperFilter: Hashable, Sendable {
    /// Cases that lay within these stretches; everything where nil.
    package var within: [PathRange]?
    package var service: String?
    package var from: Instant?
    package var until: Instant?

    package init(
        within: [PathRange]? = nil,
        service: String? = nil,
        from: Instant? = nil,
        until: Instant? = nil
    ) {
        self.within = within
        self.service = service
        self.from = from
        self.until = until
    }
}

extension WrittenPapers {
    /// The register, the latest first.
    package func register(_ filter: PaperFilter, skipping: Int = 0, limit: Int) throws -> [PaperRow]
    {
        try tx.rows(
            """
            SELECT \(raw: Self.columns) FROM paper
            WHERE tenant = \(tx.tenant) AND \(Self.condition(filter))
            ORDER BY written_at DESC, id DESC LIMIT \(limit) OFFSET \(skipping)
            """,
            read
        )
    }

    package func count(_ filter: PaperFilter) throws -> Int {
        try tx.first(
            """
            SELECT count(*) FROM paper
            WHERE tenant = \(tx.tenant) AND \(Self.condition(filter))
            """
        ) { Int(try $0.int(0)) } ?? 0
    }

    private static func condition(_ filter: PaperFilter) -> SQL {
        let within: SQL = filter.within.map { PathRange.any(of: $0, "handling_path") } ?? "TRUE"
        let service: SQL = filter.service.map { "service = \($0)" } ?? "TRUE"
        let from: SQL = filter.from.map { "written_at >= \($0)" } ?? "TRUE"
        let until: SQL = filter.until.map { "written_at < \($0)" } ?? "TRUE"
        return "\(within) AND \(service) AND \(from) AND \(until)"
    }
}
