import Casework
import Programs
package import Store

/// Hangs a paper on a draft, a case or a lead.
package struct AddFile: UseCase {
    package static let mostBytes = 10 << 20
    /// Papers on one thing altogether.
    package static let most = 40

    package let owner: FileRow.Owner
    package let field: String
    package let name: String
    package let bytes: [UInt8]

    package init(to owner: FileRow.Owner, field: String, name: String, bytes: [UInt8]) {
        self.owner = owner
        self.field = field
        self.name = name
        self.bytes = bytes
    }

    package var policy: any Policy { MayAddFile(owner) }

    package func run(in tx: Tx, _ context: Context) throws -> FileID {
        guard bytes.count <= Self.mostBytes else { throw Refusal.tooLarge }
        guard let type = PaperType(bytes) else { throw Refusal.notAPaper }
        try holdOwner(in: tx)
        guard try tx.files.of(owner).count < Self.most else { throw Refusal.tooMany }
        let id: FileID = tx.mint.id()
        try tx.files.add(
            FileRow(
                id: id,
                owner: owner,
                field: field,
                name: String(name.prefix(120)),
                mediaType: type.rawValue,
                bytes: bytes,
                addedBy: context.actor.account,
                addedAt: context.now
            ),
            bytes: bytes
        )
        if case .caseFile(let id) = owner {
            try CaseWork(id, in: tx, context).note(.filesAdded)
        }
        return id
    }

    /// What is done takes no more papers; a lead takes none before its person has agreed.
    private func holdOwner(in tx: Tx) throws {
        switch owner {
        case .lead(let id):
            _ = try tx.leads.living(id)
            guard try tx.consents.isGiven(on: id) else { throw Refusal.consentFirst }
        case .caseFile(let id):
            guard try tx.cases.find(id)?.state.isClosed == false else { throw Refusal.caseIsOver }
        case .draft, .batch, .place: break
        }
    }
}

/// The kinds of paper that are taken, told by their first bytes and never by their names.
package enum PaperType: String, Hashable, Sendable {
    case jpeg = "image/jpeg"
    case png = "image/png"
    case webp = "image/webp"
    case heic = "image/heic"
    case pdf = "application/pdf"

    package init?(_ bytes: [UInt8]) {
        func starts(_ text: String, at offset: Int = 0) -> Bool {
            bytes.dropFirst(offset).starts(with: text.utf8)
        }
        if bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
            self = .jpeg
        } else if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
            self = .png
        } else if starts("RIFF"), starts("WEBP", at: 8) {
            self = .webp
        } else if starts("ftyp", at: 4),
            ["heic", "heix", "mif1", "msf1"].contains(where: { starts($0, at: 8) })
        {
            self = .heic
        } else if starts("%PDF-") {
            self = .pdf
        } else {
            return nil
        }
    }
}

/// Who may add papers: whoever owns the draft; whoever has to do with the case.
package struct MayAddFile: Policy {
    private let owner: FileRow.Owner

    package init(_ owner: FileRow.Owner) {
        self.owner = owner
    }

    package func refusal(of actor: Actor, in tx: Tx) throws -> Refusal? {
        switch owner {
        case .draft(let id):
            guard let account = actor.account else { return .logIn }
            return try tx.drafts.find(id)?.account == account ? nil : .notFound
        case .caseFile(let id): return try CaseAtHand(id).refusal(of: actor, in: tx)
        case .lead(let id): return try LeadAtHand(id).refusal(of: actor, in: tx)
        case .place(let id): return try PlaceKeeper(id).refusal(of: actor, in: tx)
        case .batch: return .notFound
        }
    }
}

/// A paper's bytes, for those who have to do with what it hangs on.
package struct OpenFile: Question {
    private let id: FileID

    package init(_ id: FileID) {
        self.id = id
    }

    package var policy: any Policy { LoggedIn() }

    package func answer(in tx: Tx, _ context: Context) throws -> (row: FileRow, bytes: [UInt8]) {
        guard let row = try tx.files.find(id),
            try MayAddFile(row.owner).refusal(of: context.actor, in: tx) == nil
        else { throw Refusal.notFound }
        return (row, try tx.files.bytes(of: row))
    }
}

extension Refusal {
    fileprivate static let tooLarge = Refusal(
        .init(zh: "文件太大，最多 10 MB。", en: "The file is too large; the most is 10 MB."),
        remedy: .init(zh: "请拍清楚一点的小图，或分开上传。", en: "Send a smaller photo, or several.")
    )
    fileprivate static let caseIsOver = Refusal(
        .init(zh: "这件已经办结，不能再加材料。", en: "This case is closed and takes no more papers."),
        remedy: .init(
            zh: "有新情况，请重新申请，或联系经办的工会。",
            en: "If something has changed, apply anew, or ask the union that handled it."
        )
    )
    fileprivate static let notAPaper = Refusal(
        .init(zh: "只收照片和 PDF。", en: "Only photos and PDF files are taken."),
        remedy: .init(zh: "请直接拍照上传。", en: "Take a photo of the paper and send that.")
    )
    fileprivate static let tooMany = Refusal(
        .init(zh: "文件太多了。", en: "There are too many files."),
        remedy: .init(zh: "请先删掉不需要的。", en: "Remove what is not needed first.")
    )
}
