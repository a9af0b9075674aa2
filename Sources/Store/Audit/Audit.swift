import Calendar
import Registry

extension Tx {
    /// Who did what and when.
    package var audit: Audit { Audit(tx: self) }
}

/// The book of acts: entries are added, never changed, and each vouches for those before it.
///
/// A link is a keyed code over the previous link and the entry's bytes, so whoever alters the file
/// without the key breaks the chain. Cutting off the end shows only against a head kept elsewhere. The
/// chain vouches for the digest of what was said: the words of a case may go when the case is erased,
/// which is an act of its own, and whoever takes them away otherwise breaks the chain.
package struct Audit {
    let tx: Tx

    /// Adds an act in the transaction that does it.
    @discardableResult package func add(_ act: AuditAct) throws -> Int64 {
        let head = try head()
        let number = (head?.number ?? 0) + 1
        let words = try tx.vault.sealIfAny(act.words, in: cell(number))
        let row = AuditRow(
            number: number,
            act: act,
            sealedWords: words,
            wordsHash: words?.sha256
        )
        let link = tx.vault.link((head?.link ?? []) + row.bytes(of: tx.tenant))
        try tx.run(
            """
            INSERT INTO audit (tenant, number, at, actor, action, subject_kind, subject, case_file,
                words, words_hash, link)
            VALUES (\(tx.tenant), \(number), \(act.at), \(act.actor), \(act.action),
                \(act.subjectKind), \(act.subject), \(act.caseFile), \(words),
                \(row.wordsHash), \(link))
            """
        )
        return number
    }

    /// The last entry's number and link, to be kept outside the database.
    package func head() throws -> (number: Int64, link: [UInt8])? {
        try tx.first(
            "SELECT number, link FROM audit WHERE tenant = \(tx.tenant) ORDER BY number DESC LIMIT 1"
        ) { (try $0.int(0), try $0.blob(1)) }
    }

    /// Recomputes the chain from its beginning.
    package func verify() throws -> AuditVerdict {
        var previous: [UInt8] = []
        var expected: Int64 = 1
        var verdict: AuditVerdict?
        /// Entries whose words are gone, by the case that they were of.
        var silent: [CaseID: Int64] = [:]
        try tx.each(
            """
            SELECT \(raw: AuditRow.columns), link FROM audit
            WHERE tenant = \(tx.tenant) ORDER BY number
            """
        ) { row in
            let (entry, link) = try AuditRow.read(row)
            if entry.number != expected {
                verdict = .broken(number: expected, .missing)
            } else if !entry.wordsFit
                || tx.vault.link(previous + entry.bytes(of: tx.tenant)) != link
            {
                verdict = .broken(number: expected, .altered)
            } else if entry.isSilent, let caseFile = entry.act.caseFile {
                silent[caseFile] = min(silent[caseFile] ?? expected, expected)
            } else if entry.act.action == AuditAct.erasure, let caseFile = entry.act.caseFile {
                silent[caseFile] = nil
            }
            (previous, expected) = (link, expected + 1)
            return verdict == nil
        }
        if verdict == nil, let number = silent.values.min() {
            verdict = .broken(number: number, .altered)
        }
        return verdict ?? .whole(count: Int(expected - 1))
    }

    private func cell(_ number: Int64) -> Vault.Cell {
        Vault.Cell("audit.words", tx.tenant, number)
    }
}

extension Audit {
    /// The acts on one case, newest first, before a number where a page goes on.
    package func ofCase(
        _ caseFile: CaseID,
        before number: Int64 = .max,
        limit: Int = 50
    ) throws -> [AuditEntry] {
        try entries(
            """
            SELECT \(raw: AuditRow.columns), link FROM audit
            WHERE tenant = \(tx.tenant) AND case_file = \(caseFile) AND number < \(number)
            ORDER BY number DESC LIMIT \(limit)
            """
        )
    }

    /// The acts on one thing of a kind, newest first.
    package func ofSubject(
        _ kind: String,
        _ subject: Int64,
        before number: Int64 = .max,
        limit: Int = 50
    ) throws -> [AuditEntry] {
        try entries(
            """
            SELECT \(raw: AuditRow.columns), link FROM audit
            WHERE tenant = \(tx.tenant) AND subject_kind = \(kind) AND subject = \(subject)
                AND number < \(number)
            ORDER BY number DESC LIMIT \(limit)
            """
        )
    }

    /// All acts, newest first.
    package func all(before number: Int64 = .max, limit: Int = 50) throws -> [AuditEntry] {
        try entries(
            """
            SELECT \(raw: AuditRow.columns), link FROM audit
            WHERE tenant = \(tx.tenant) AND number < \(number)
            ORDER BY number DESC LIMIT \(limit)
            """
        )
    }

    private func entries(_ sql: SQL) throws -> [AuditEntry] {
        try tx.rows(sql) { row in
            let (entry, link) = try AuditRow.read(row)
            var act = entry.act
            act.words = try tx.vault.openTextIfAny(entry.sealedWords, in: cell(entry.number))
            return AuditEntry(number: entry.number, act: act, link: link)
        }
    }
}

/// An entry as it lies in the table, its words still sealed.
private struct AuditRow {
    let number: Int64
    let act: AuditAct
    let sealedWords: [UInt8]?
    let wordsHash: [UInt8]?

    /// Whether something was said and the words are gone.
    var isSilent: Bool { sealedWords == nil && wordsHash != nil }

    /// Whether the words are those that were said; only a case's may be gone.
    var wordsFit: Bool {
        guard let sealedWords else { return wordsHash == nil || act.caseFile != nil }
        return sealedWords.sha256 == wordsHash
    }

    static let columns: StaticString =
        "number, at, actor, action, subject_kind, subject, case_file, words, words_hash"

    static func read(_ row: Row) throws -> (AuditRow, link: [UInt8]) {
        var columns = row.columns
        let number = try columns.int()
        let at = try columns.instant()
        let actor: UserID? = try columns.idIfAny()
        let action = try columns.text()
        let kind = try columns.text()
        let subject = try columns.int()
        let caseFile: CaseID? = try columns.idIfAny()
        let words = try columns.blobIfAny()
        let hash = try columns.blobIfAny()
        let act = AuditAct(action, of: kind, subject, at: at, by: actor, in: caseFile)
        return (
            AuditRow(number: number, act: act, sealedWords: words, wordsHash: hash),
            link: try columns.blob()
        )
    }

    /// The bytes the chain vouches for: every field, each told apart from its neighbours.
    func bytes(of tenant: TenantID) -> [UInt8] {
        var bytes = CanonicalBytes()
        bytes.add(tenant.raw)
        bytes.add(number)
        bytes.add(act.at.milliseconds)
        bytes.add(act.actor?.raw)
        bytes.add(act.action)
        bytes.add(act.subjectKind)
        bytes.add(act.subject)
        bytes.add(act.caseFile?.raw)
        bytes.add(wordsHash)
        return bytes.all
    }
}
