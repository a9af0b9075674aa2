package import Calendar

/// A paper as it was written: what lists show, and the frozen text.
package struct PaperRow: Hashable, Sendable {
    package let id: PaperID
    package let number: String
    /// By which anybody may ask whether it is genuine.
    package let code: String
    package let caseFile: CaseID
    package let service: String
    /// Which paper of the service it is.
    package let kind: String
    package let title: String
    package let titleEn: String
    /// The union that signs it.
    package let signer: OrganisationID
    /// Where its case lay when it was written: whoever has a duty there may see it.
    package let handlingPath: String
    package let writtenAt: Instant
    /// Nobody where time wrote it.
    package let writtenBy: UserID?
    /// What it says, as JSON; sealed at rest.
    package let words: String
    /// Of what was written.
    package let sha256: [UInt8]

    /// Whether its text is gone and only that it was written is left.
    package var isErased: Bool { words.isEmpty }

    package init(
        id: PaperID,
        number: String,
        code: String,
        caseFile: CaseID,
        service: String,
        kind: String,
        title: String,
        titleEn: String,
        signer: OrganisationID,
        handlingPath: String,
        writtenAt: Instant,
        writtenBy: UserID?,
        words: String
    ) {
        self.init(
            id: id,
            number: number,
            code: code,
            caseFile: caseFile,
            service: service,
            kind: kind,
            title: title,
            titleEn: titleEn,
            signer: signer,
            handlingPath: handlingPath,
            writtenAt: writtenAt,
            writtenBy: writtenBy,
            words: words,
            sha256: Array(words.utf8).sha256
        )
    }

    init(
        id: PaperID,
        number: String,
        code: String,
        caseFile: CaseID,
        service: String,
        kind: String,
        title: String,
        titleEn: String,
        signer: OrganisationID,
        handlingPath: String,
        writtenAt: Instant,
        writtenBy: UserID?,
        words: String,
        sha256: [UInt8]
    ) {
        self.id = id
        self.number = number
        self.code = code
        self.caseFile = caseFile
        self.service = service
        self.kind = kind
        self.title = title
        self.titleEn = titleEn
        self.signer = signer
        self.handlingPath = handlingPath
        self.writtenAt = writtenAt
        self.writtenBy = writtenBy
        self.words = words
        self.sha256 = sha256
    }
}
