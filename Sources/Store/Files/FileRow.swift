package import Calendar

/// An attachment: what it is, and whose.
package struct FileRow: Hashable, Sendable {
    /// What an attachment hangs on; it may move from a draft to its case.
    package enum Owner: Hashable, Sendable {
        case draft(DraftID)
        case caseFile(CaseID)
        case lead(LeadID)
        case batch(BatchID)
        case place(PlaceID)
    }

    package var id: FileID
    package var owner: Owner
    /// The field of the form, or empty.
    package var field: String
    package var name: String
    package var mediaType: String
    package var size: Int64
    package var sha256: [UInt8]
    package var addedBy: UserID?
    package var addedAt: Instant

    package init(
        id: FileID,
        owner: Owner,
        field: String,
        name: String,
        mediaType: String,
        size: Int64,
        sha256: [UInt8],
        addedBy: UserID?,
        addedAt: Instant
    ) {
        self.id = id
        self.owner = owner
        self.field = field
        self.name = name
        self.mediaType = mediaType
        self.size = size
        self.sha256 = sha256
        self.addedBy = addedBy
        self.addedAt = addedAt
    }

    /// A row for these bytes.
    package init(
        id: FileID,
        owner: Owner,
        field: String,
        name: String,
        mediaType: String,
        bytes: [UInt8],
        addedBy: UserID?,
        addedAt: Instant
    ) {
        self.init(
            id: id,
            owner: owner,
            field: field,
            name: name,
            mediaType: mediaType,
            size: Int64(bytes.count),
            sha256: bytes.sha256,
            addedBy: addedBy,
            addedAt: addedAt
        )
    }
}
