package import Calendar
import Registry

extension Tx {
    /// What is shown to the public before it takes effect.
    package var notices: Notices { Notices(tx: self) }
    /// What was objected to it.
    package var objections: Objections { Objections(tx: self) }
}

package struct Notices {
    let tx: Tx

    private static let columns: StaticString = """
        id, service, digest, name, organisation, handling_path, begun_at, until
        """
    private static let entryColumns: StaticString = """
        id, notice, case_file, shown, put_up_at, ended_at, ending
        """

    package func add(_ row: NoticeRow) throws {
        try tx.run(
            """
            INSERT INTO notice (tenant, \(raw: Self.columns))
            VALUES (\(tx.tenant), \(row.id), \(row.service), \(row.digest), \(row.name),
                \(row.organisation), \(row.handlingPath), \(row.begunAt), \(row.until))
            """
        )
    }

    package func find(_ id: NoticeID) throws -> NoticeRow? {
        try tx.first(
            """
            SELECT \(raw: Self.columns) FROM notice WHERE tenant = \(tx.tenant) AND id = \(id)
            """,
            read
        )
    }

    /// The list on which a case belongs that is shown until a moment.
    package func find(
        _ name: String,
        of service: String,
        _ digest: String,
        by organisation: OrganisationID,
        until: Instant
    ) throws -> NoticeRow? {
        try tx.first(
            """
            SELECT \(raw: Self.columns) FROM notice
            WHERE tenant = \(tx.tenant) AND service = \(service) AND digest = \(digest)
                AND name = \(name) AND organisation = \(organisation) AND until = \(until)
            """,
            read
        )
    }

    /// Those whose days are not over and on which something stands, the next to end first.
    package func running(at now: Instant, limit: Int) throws -> [NoticeRow] {
        try tx.rows(
            """
            SELECT \(raw: Self.columns) FROM notice
            WHERE tenant = \(tx.tenant) AND until > \(now) AND id IN (
                SELECT notice FROM notice_entry
                WHERE tenant = \(tx.tenant) AND ended_at IS NULL)
            ORDER BY until, id LIMIT \(limit)
            """,
            read
        )
    }

    /// Those of a part of the house, the last to end first.
    package func within(_ ranges: [PathRange], limit: Int) throws -> [NoticeRow] {
        try tx.rows(
            """
            SELECT \(raw: Self.columns) FROM notice
            WHERE tenant = \(tx.tenant) AND \(PathRange.any(of: ranges, "handling_path"))
            ORDER BY until DESC, id DESC LIMIT \(limit)
            """,
            read
        )
    }

    package func add(_ row: NoticeEntryRow) throws {
        try tx.run(
            """
            INSERT INTO notice_entry (tenant, \(raw: Self.entryColumns))
            VALUES (\(tx.tenant), \(row.id), \(row.notice), \(row.caseFile),
                \(try tx.seal(row.shown, "notice_entry.shown", row.id)), \(row.putUpAt),
                \(row.endedAt), \(row.ending?.rawValue))
            """
        )
    }

    /// How many cases stand on a notice.
    package func countUp(on notice: NoticeID) throws -> Int {
        try tx.first(
            """
            SELECT count(*) FROM notice_entry
            WHERE tenant = \(tx.tenant) AND notice = \(notice) AND ended_at IS NULL
            """
        ) { Int(try $0.int(0)) } ?? 0
    }

    package func entry(_ id: NoticeEntryID) throws -> NoticeEntryRow? {
        try entries("id = \(id)").first
    }

    package func entries(of notice: NoticeID) throws -> [NoticeEntryRow] {
        try entries("notice = \(notice)")
    }

    /// Where a case has been shown, the latest last.
    package func entries(ofCase id: CaseID) throws -> [NoticeEntryRow] {
        try entries("case_file = \(id)")
    }

    /// What is still shown, whether its days are over or not.
    package func allUp() throws -> [NoticeEntryRow] { try entries("ended_at IS NULL") }

    package func end(
        _ id: NoticeEntryID,
        _ ending: NoticeEntryRow.Ending,
        at now: Instant
    ) throws {
        try tx.expectOne(
            tx.run(
                """
                UPDATE notice_entry SET ended_at = \(now), ending = \(ending.rawValue)
                WHERE tenant = \(tx.tenant) AND id = \(id) AND ended_at IS NULL
                """
            )
        )
    }

    /// What was shown to its end since a moment, and what was objected to that.
    package func tally(since moment: Instant) throws -> NoticeTally {
        let shown = try tx.first(
            """
            SELECT count(*) FROM notice_entry
            WHERE tenant = \(tx.tenant) AND ended_at >= \(moment)
                AND ending = \(NoticeEntryRow.Ending.passed.rawValue)
            """
        ) { try $0.int(0) }
        let objected = try tx.first(
            """
            SELECT count(*), count(CASE WHEN answer = 'upheld' THEN 1 END) FROM objection
            WHERE tenant = \(tx.tenant) AND answered_at >= \(moment)
            """
        ) { (all: try $0.int(0), upheld: try $0.int(1)) }
        return NoticeTally(
            shown: shown ?? 0,
            objections: objected?.all ?? 0,
            upheld: objected?.upheld ?? 0
        )
    }

    private func entries(_ condition: SQL) throws -> [NoticeEntryRow] {
        try tx.rows(
            """
            SELECT \(raw: Self.entryColumns) FROM notice_entry
            WHERE tenant = \(tx.tenant) AND \(condition) ORDER BY id
            """
        ) { row in
            var columns = row.columns
            let id: NoticeEntryID = try columns.id()
            return NoticeEntryRow(
                id: id,
                notice: try columns.id(),
                caseFile: try columns.id(),
                shown: try tx.open(columns.blob(), "notice_entry.shown", id),
                putUpAt: try columns.instant(),
                endedAt: try columns.instantIfAny(),
                ending: try columns.textIfAny().flatMap(NoticeEntryRow.Ending.init)
            )
        }
    }

    private func read(_ row: Row) throws -> NoticeRow {
        var columns = row.columns
        return NoticeRow(
            id: try columns.id(),
            service: try columns.text(),
            digest: try columns.text(),
            name: try columns.text(),
            organisation: try columns.id(),
            handlingPath: try columns.text(),
            begunAt: try columns.instant(),
            until: try columns.instant()
        )
    }
}
