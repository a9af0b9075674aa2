package import Calendar
import Registry

/// A version of a text that two sides agree on.
package struct TextVersionRow: Hashable, Sendable {
    package let id: TextVersionID
    package let caseFile: CaseID
    /// Which paper of the service it becomes.
    package let kind: String
    /// Counted from one.
    package let number: Int
    /// Sealed at rest.
    package let words: String
    package let sha256: [UInt8]
    package let writtenAt: Instant
    package let writtenBy: UserID?

    package init(
        id: TextVersionID,
        caseFile: CaseID,
        kind: String,
        number: Int,
        words: String,
        writtenAt: Instant,
        writtenBy: UserID?
    ) {
        self.init(
            id: id,
            caseFile: caseFile,
            kind: kind,
            number: number,
            words: words,
            sha256: Array(words.utf8).sha256,
            writtenAt: writtenAt,
            writtenBy: writtenBy
        )
    }

    fileprivate init(
        id: TextVersionID,
        caseFile: CaseID,
        kind: String,
        number: Int,
        words: String,
        sha256: [UInt8],
        writtenAt: Instant,
        writtenBy: UserID?
    ) {
        self.id = id
        self.caseFile = caseFile
        self.kind = kind
        self.number = number
        self.words = words
        self.sha256 = sha256
        self.writtenAt = writtenAt
        self.writtenBy = writtenBy
    }
}

/// What somebody said to a version of a text.
package struct TextVoiceRow: Hashable, Sendable {
    package let id: TextVoiceID
    package let version: TextVersionID
    /// `comment`, `accept`, `object` or `sign`.
    package let voice: String
    /// Which member of which party; nil where a colleague comments.
    package let member: CasePartyID?
    package let party: String?
    package let account: UserID?
    /// Whether it was said at a party's own door, by whoever holds its link and code.
    package let isAtDoor: Bool
    /// Who it is, or the name that was set under the text; sealed at rest.
    package let name: String
    package let words: String?
    package let saidAt: Instant

    package init(
        id: TextVoiceID,
        version: TextVersionID,
        voice: String,
        member: CasePartyID?,
        party: String?,
        account: UserID?,
        isAtDoor: Bool,
        name: String,
        words: String?,
        saidAt: Instant
    ) {
        self.id = id
        self.version = version
        self.voice = voice
        self.member = member
        self.party = party
        self.account = account
        self.isAtDoor = isAtDoor
        self.name = name
        self.words = words
        self.saidAt = saidAt
    }
}

extension Tx {
    /// Texts that two sides agree on, version by version.
    package var texts: TextVersions { TextVersions(tx: self) }
}

package struct TextVersions {
    let tx: Tx

    package func add(_ row: TextVersionRow) throws {
        try tx.run(
            """
            INSERT INTO text_version (tenant, id, case_file, kind, number, words, sha256,
                written_at, written_by)
            VALUES (\(tx.tenant), \(row.id), \(row.caseFile), \(row.kind), \(row.number),
                \(try tx.seal(row.words, "text_version.words", row.id)), \(row.sha256),
                \(row.writtenAt), \(row.writtenBy))
            """
        )
    }

    /// The versions of a case's texts, in the order of their writing.
    package func of(_ caseFile: CaseID) throws -> [TextVersionRow] {
        try tx.rows(
            """
            SELECT id, case_file, kind, number, words, sha256, written_at, written_by
            FROM text_version WHERE tenant = \(tx.tenant) AND case_file = \(caseFile)
            ORDER BY kind, number
            """
        ) { row in
            let id: TextVersionID = try row.id(0)
            let version = TextVersionRow(
                id: id,
                caseFile: try row.id(1),
                kind: try row.text(2),
                number: Int(try row.int(3)),
                words: try tx.open(row.blob(4), "text_version.words", id),
                sha256: try row.blob(5),
                writtenAt: try row.instant(6),
                writtenBy: try row.idIfAny(7)
            )
            guard Array(version.words.utf8).sha256 == version.sha256 else {
                throw StoreError.sealed("a version of a text")
            }
            return version
        }
    }

    package func add(_ row: TextVoiceRow) throws {
        try tx.run(
            """
            INSERT INTO text_voice (tenant, id, text_version, voice, member, party, account,
                at_door, name, words, said_at)
            VALUES (\(tx.tenant), \(row.id), \(row.version), \(row.voice), \(row.member),
                \(row.party), \(row.account), \(row.isAtDoor),
                \(try tx.seal(row.name, "text_voice.name", row.id)),
                \(try tx.seal(ifAny: row.words, "text_voice.words", row.id)), \(row.saidAt))
            """
        )
    }

    /// What was said to some versions, in the order in which it was.
    package func voices(to versions: [TextVersionID]) throws -> [TextVoiceRow] {
        try tx.rows(
            """
            SELECT id, text_version, voice, member, party, account, at_door, name, words, said_at
            FROM text_voice
            WHERE tenant = \(tx.tenant) AND text_version \(anyOf: versions) ORDER BY said_at, id
            """
        ) { row in
            var columns = row.columns
            let id: TextVoiceID = try columns.id()
            return TextVoiceRow(
                id: id,
                version: try columns.id(),
                voice: try columns.text(),
                member: try columns.idIfAny(),
                party: try columns.textIfAny(),
                account: try columns.idIfAny(),
                isAtDoor: try columns.bool(),
                name: try tx.open(columns.blob(), "text_voice.name", id),
                words: try tx.open(ifAny: columns.blobIfAny(), "text_voice.words", id),
                saidAt: try columns.instant()
            )
        }
    }
}
