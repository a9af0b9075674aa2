import Calendar
import Registry

extension Tx {
    /// What everybody may read of cases.
    package var shown: ShownCases { ShownCases(tx: self) }
}

package struct ShownCases {
    let tx: Tx

    private static let columns: StaticString = """
        id, service, list, part, case_file, number, words, shown_at
        """

    /// Puts a case on a list, to be found by some texts.
    package func add(_ row: ShownRow, foundBy texts: [String]) throws {
        try tx.run(
            """
            INSERT INTO shown (tenant, \(raw: Self.columns))
            VALUES (\(tx.tenant), \(row.id), \(row.service), \(row.list), \(row.part),
                \(row.caseFile), \(row.number), \(try tx.seal(row.words, "shown.words", row.id)),
                \(row.shownAt))
            """
        )
        try index(row, texts)
        try count(row, 1)
    }

    /// Writes anew what is told of a case; it keeps its place.
    package func replace(_ old: ShownRow, by row: ShownRow, foundBy texts: [String]) throws {
        try tx.expectOne(
            tx.run(
                """
                UPDATE shown SET part = \(row.part), number = \(row.number),
                    words = \(try tx.seal(row.words, "shown.words", old.id))
                WHERE tenant = \(tx.tenant) AND id = \(old.id)
                """
            )
        )
        try tx.run("DELETE FROM shown_search WHERE rowid = \(old.id)")
        try index(row, texts)
        guard old.part != row.part else { return }
        try count(old, -1)
        try count(row, 1)
    }

    package func remove(_ row: ShownRow) throws {
        try tx.expectOne(
            tx.run("DELETE FROM shown WHERE tenant = \(tx.tenant) AND id = \(row.id)")
        )
        try tx.run("DELETE FROM shown_search WHERE rowid = \(row.id)")
        try count(row, -1)
    }

    /// Where a case stands.
    package func of(_ caseFile: CaseID) throws -> [ShownRow] {
        try tx.rows(
            """
            SELECT \(raw: Self.columns) FROM shown
            WHERE tenant = \(tx.tenant) AND case_file = \(caseFile) ORDER BY list
            """,
            read
        )
    }

    /// A list from the newest down, before a row; of one part alone where one is named.
    package func page(
        _ list: String,
        of service: String,
        part: String?,
        before: ShownID?,
        limit: Int
    ) throws -> [ShownRow] {
        let of: SQL = part.map { "AND part = \($0)" } ?? ""
        return try tx.rows(
            """
            SELECT \(raw: Self.columns) FROM shown
            WHERE tenant = \(tx.tenant) AND service = \(service) AND list = \(list) \(of)
                AND id < \(before ?? Self.end)
            ORDER BY id DESC LIMIT \(limit)
            """,
            read
        )
    }

    /// The same of those in which a text may stand, two characters at least: the words are hashes, so whoever
    /// reads them looks again.
    package func search(
        _ text: String,
        in list: String,
        of service: String,
        part: String?,
        before: ShownID?,
        limit: Int
    ) throws -> [ShownRow] {
        guard let phrase = SearchPhrase(tx.vault.searchWords(text, of: tx.tenant)) else {
            return []
        }
        let match = "\(mark(list, of: service, part)) AND \(phrase.text)"
        return try tx.rows(
            """
            SELECT s.id, s.service, s.list, s.part, s.case_file, s.number, s.words, s.shown_at
            FROM shown_search JOIN shown s ON s.tenant = \(tx.tenant) AND s.id = shown_search.rowid
            WHERE shown_search.words MATCH \(match)
                AND shown_search.rowid < \(before ?? Self.end)
            ORDER BY shown_search.rowid DESC LIMIT \(limit)
            """,
            read
        )
    }

    /// The case of a number on a list that tells numbers.
    package func numbered(
        _ number: String,
        in list: String,
        of service: String
    ) throws -> ShownRow? {
        try tx.first(
            """
            SELECT \(raw: Self.columns) FROM shown
            WHERE tenant = \(tx.tenant) AND service = \(service) AND list = \(list)
                AND number = \(number)
            """,
            read
        )
    }

    /// How many cases stand on each part of a list.
    package func counts(_ list: String, of service: String) throws -> [String: Int64] {
        let counts = try tx.rows(
            """
            SELECT part, cases FROM shown_count
            WHERE tenant = \(tx.tenant) AND service = \(service) AND list = \(list) AND cases > 0
            """
        ) { (try $0.text(0), try $0.int(1)) }
        return Dictionary(counts) { first, _ in first }
    }

    /// Everything that stands on any list, in the order in which it came.
    package func all(after id: ShownID?, limit: Int) throws -> [ShownRow] {
        try tx.rows(
            """
            SELECT \(raw: Self.columns) FROM shown
            WHERE tenant = \(tx.tenant) AND id > \(id ?? ShownID(raw: 0))
            ORDER BY id LIMIT \(limit)
            """,
            read
        )
    }

    /// The lists of which some part has another count than cases.
    package func miscounted() throws -> [String] {
        try tx.rows(
            """
            SELECT c.service, c.list FROM shown_count c
            WHERE c.tenant = \(tx.tenant) AND c.cases <> (
                SELECT count(*) FROM shown s WHERE s.tenant = c.tenant AND s.service = c.service
                    AND s.list = c.list AND s.part = c.part)
            ORDER BY c.service, c.list
            """
        ) { "\(try $0.text(0)) \(try $0.text(1))" }
    }

    private static var end: ShownID { ShownID(raw: .max) }

    private func index(_ row: ShownRow, _ texts: [String]) throws {
        let words = texts.flatMap { tx.vault.searchWords($0, of: tx.tenant) }
        guard !words.isEmpty else { return }
        let marks = [nil, row.part].map { mark(row.list, of: row.service, $0) }
        let all = (marks + words).joined(separator: " ")
        try tx.run("INSERT INTO shown_search (rowid, words) VALUES (\(row.id), \(all))")
    }

    /// One word by which the rows of a list, or of a part of it, are told from all others.
    private func mark(_ list: String, of service: String, _ part: String?) -> String {
        let names = ["shown", "\(tx.tenant.raw)", service, list] + [part].compactMap(\.self)
        return tx.vault.blindIndex(.code, names.joined(separator: "\u{0}")).hexadecimal
    }

    private func count(_ row: ShownRow, _ change: Int) throws {
        try tx.run(
            """
            INSERT INTO shown_count (tenant, service, list, part, cases)
            VALUES (\(tx.tenant), \(row.service), \(row.list), \(row.part), 0)
            ON CONFLICT (tenant, service, list, part) DO NOTHING
            """
        )
        try tx.expectOne(
            tx.run(
                """
                UPDATE shown_count SET cases = cases + \(change)
                WHERE tenant = \(tx.tenant) AND service = \(row.service) AND list = \(row.list)
                    AND part = \(row.part)
                """
            )
        )
    }

    private func read(_ row: Row) throws -> ShownRow {
        var columns = row.columns
        let id: ShownID = try columns.id()
        return ShownRow(
            id: id,
            service: try columns.text(),
            list: try columns.text(),
            part: try columns.text(),
            caseFile: try columns.id(),
            number: try columns.textIfAny(),
            words: try tx.open(columns.blob(), "shown.words", id),
            shownAt: try columns.instant()
        )
    }
}
