package import Calendar

/// A form begun and not yet sent.
package struct DraftRow: Hashable, Sendable {
    package var id: DraftID
    package var account: UserID
    package var service: String
    package var digest: String
    /// The answers so far as JSON; sealed at rest.
    package var answers: String
    /// The page where one goes on.
    package var page: String
    package var lead: LeadID?
    /// The case whose questions are answered again; nil for an application.
    package var caseFile: CaseID?
    package var madeAt: Instant
    package var updatedAt: Instant
    package var version: Int64

    package init(
        id: DraftID,
        account: UserID,
        service: String,
        digest: String,
        answers: String,
        page: String,
        lead: LeadID? = nil,
        caseFile: CaseID? = nil,
        madeAt: Instant,
        updatedAt: Instant,
        version: Int64 = 1
    ) {
        self.id = id
        self.account = account
        self.service = service
        self.digest = digest
        self.answers = answers
        self.page = page
        self.lead = lead
        self.caseFile = caseFile
        self.madeAt = madeAt
        self.updatedAt = updatedAt
        self.version = version
    }
}

extension Tx {
    /// Forms begun and not yet sent.
    package var drafts: Drafts { Drafts(tx: self) }
}

package struct Drafts {
    let tx: Tx

    private static let columns: StaticString = """
        id, account, service, digest, answers, page, lead, case_file, made_at, updated_at, version
        """

    package func add(_ row: DraftRow) throws {
        try tx.run(
            """
            INSERT INTO draft (tenant, \(raw: Self.columns))
            VALUES (\(tx.tenant), \(row.id), \(row.account), \(row.service), \(row.digest),
                \(try tx.seal(row.answers, "draft.answers", row.id)), \(row.page), \(row.lead),
                \(row.caseFile), \(row.madeAt), \(row.updatedAt), \(row.version))
            """
        )
    }

    package func save(_ row: DraftRow) throws {
        try tx.expectOne(
            tx.run(
                """
                UPDATE draft SET digest = \(row.digest),
                    answers = \(try tx.seal(row.answers, "draft.answers", row.id)),
                    page = \(row.page), updated_at = \(row.updatedAt),
                    version = \(row.version + 1)
                WHERE tenant = \(tx.tenant) AND id = \(row.id) AND version = \(row.version)
                """
            )
        )
    }

    package func find(_ id: DraftID) throws -> DraftRow? {
        try tx.first(
            "SELECT \(raw: Self.columns) FROM draft WHERE tenant = \(tx.tenant) AND id = \(id)",
            read
        )
    }

    /// Somebody's applications, the last touched first.
    package func of(_ account: UserID) throws -> [DraftRow] {
        try tx.rows(
            """
            SELECT \(raw: Self.columns) FROM draft
            WHERE tenant = \(tx.tenant) AND account = \(account) AND case_file IS NULL
            ORDER BY updated_at DESC, id
            """,
            read
        )
    }

    /// What somebody has begun to answer to a case's questions.
    package func of(_ account: UserID, answering caseFile: CaseID) throws -> DraftRow? {
        try tx.first(
            """
            SELECT \(raw: Self.columns) FROM draft
            WHERE tenant = \(tx.tenant) AND account = \(account) AND case_file = \(caseFile)
            """,
            read
        )
    }

    /// Forgets what anybody has begun to answer to a case's questions.
    package func removeAll(answering caseFile: CaseID) throws {
        try tx.run(
            "DELETE FROM draft WHERE tenant = \(tx.tenant) AND case_file = \(caseFile)"
        )
    }

    /// Drafts nobody has touched since; their attachments go with them.
    package func untouched(since: Instant, limit: Int = 200) throws -> [DraftID] {
        try tx.rows(
            """
            SELECT id FROM draft WHERE tenant = \(tx.tenant) AND updated_at < \(since)
            ORDER BY updated_at LIMIT \(limit)
            """
        ) { try $0.id(0) }
    }

    /// Removes a draft and the attachments that still hang on it.
    package func remove(_ id: DraftID) throws {
        for file in try tx.files.of(.draft(id)) {
            try tx.files.remove(file.id)
        }
        try tx.run("DELETE FROM draft WHERE tenant = \(tx.tenant) AND id = \(id)")
    }

    /// Removes the forms that were begun for a lead.
    package func remove(of lead: LeadID) throws {
        let drafts: [DraftID] = try tx.rows(
            "SELECT id FROM draft WHERE tenant = \(tx.tenant) AND lead = \(lead)"
        ) { try $0.id(0) }
        for draft in drafts { try remove(draft) }
    }

    private func read(_ row: Row) throws -> DraftRow {
        var columns = row.columns
        let id: DraftID = try columns.id()
        return DraftRow(
            id: id,
            account: try columns.id(),
            service: try columns.text(),
            digest: try columns.text(),
            answers: try tx.open(columns.blob(), "draft.answers", id),
            page: try columns.text(),
            lead: try columns.idIfAny(),
            caseFile: try columns.idIfAny(),
            madeAt: try columns.instant(),
            updatedAt: try columns.instant(),
            version: try columns.int()
        )
    }
}
