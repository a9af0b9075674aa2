import Programs
import Registry
import Store

/// The duty of those who write services.
package enum DesignDuties {
    package static let writing = "designer"
}

/// A design of a union that somebody writes services for; to everybody else it does not exist.
struct DesignAtHand {
    var row: ServiceDesignRow
    let owner: OrganisationRow
    let folder: ServiceFolder
    let tx: Tx
    let context: Context

    init(_ id: ServiceDesignID, in tx: Tx, _ context: Context) throws {
        guard let row = try tx.serviceDesigns.find(id),
            let owner = try tx.organisations.find(row.owner),
            context.writesServices(at: owner.path)
        else { throw Refusal.notFound }
        guard let folder = ServiceFolder(packed: row.files) else {
            throw StoreError.column(0, expected: "a service's folder")
        }
        self.row = row
        self.owner = owner
        self.folder = folder
        self.tx = tx
        self.context = context
    }

    /// The same as somebody saw it; a refusal where it was kept again since.
    init(
        _ id: ServiceDesignID,
        seeing version: Int64,
        in tx: Tx,
        _ context: Context
    ) throws {
        try self.init(id, in: tx, context)
        guard row.version == version else { throw Refusal.designMovedOn }
    }

    /// The version that is open to cases now, and the folder it was published from.
    var published: (row: ProgramRow, folder: ServiceFolder)? {
        get throws {
            guard let open = try tx.programs.open(row.folder),
                let folder = try tx.programs.files(open.id).flatMap(ServiceFolder.init(packed:))
            else { return nil }
            return (open, folder)
        }
    }

    /// Keeps another folder; whatever was handed in is being written again.
    func keep(_ folder: ServiceFolder) throws {
        guard folder != self.folder else { return }
        guard let account = context.actor.account else { throw Refusal.logIn }
        if let refusal = folder.excess { throw refusal }
        var row = row
        row.files = folder.packed
        row.handedInAt = nil
        row.updatedAt = context.now
        row.updatedBy = account
        try tx.serviceDesigns.save(row)
        try tx.serviceDesigns.addHand(account, to: row.id)
        let changed = FolderDiff(from: self.folder, to: folder).files.map(\.path)
        try note("design.write", words: "\(row.folder): \(changed.joined(separator: ", "))")
    }

    /// Whoever has changed it, for the trail: with the design the list of them goes away.
    var hands: String {
        get throws {
            try tx.serviceDesigns.hands(on: row.id).map(\.description).joined(separator: ", ")
        }
    }

    /// Another union may have come to answer for the service since it was begun.
    func expectOwner(of published: ProgramRow?) throws(Refusal) {
        guard published == nil || published?.owner == row.owner else { throw .ownerChanged }
    }

    func note(_ action: String, words: String? = nil) throws {
        try tx.audit.add(
            AuditAct(
                action,
                of: "design",
                row.id.raw,
                at: context.now,
                by: context.actor.account,
                words: words ?? row.folder
            )
        )
    }
}

extension Context {
    /// Whether somebody writes the services of an organisation.
    func writesServices(at path: String) -> Bool {
        actor.colleague?.has(DesignDuties.writing, at: path) ?? false
    }

    /// The organisation that somebody writes services for: the highest where there are several.
    var designOffice: OrganisationID? {
        actor.colleague?.posts.filter { $0.duty == DesignDuties.writing }
            .min { $0.path < $1.path }?.organisation
    }
}

extension ServiceFolder {
    /// Why nobody keeps so much; nil where it will do.
    var excess: Refusal? {
        if files.count > Self.mostFiles { return .tooManyFiles }
        if files.values.contains(where: { $0.count > Self.largestFile }) { return .fileTooLarge }
        if files.values.reduce(0, { $0 + $1.count }) > Self.largest { return .folderTooLarge }
        return nil
    }
}

extension Refusal {
    fileprivate static let ownerChanged = Refusal(
        Words(
            zh: "这项服务现在由别的工会承办，这份草稿不能发布。",
            en: "Another union answers for this service now: the design cannot be published."
        ),
        remedy: Words(zh: "需要的话，复制成自己的服务。", en: "Copy it as a service of your own.")
    )
    static let designMovedOn = Refusal(
        Words(
            zh: "这份草稿刚才被改过，您的这一步没有做。",
            en: "The design was changed a moment ago; nothing was done."
        ),
        remedy: Words(zh: "请看清现在的内容再做。", en: "Look at it as it is now, and go on from there.")
    )
    fileprivate static let tooManyFiles = Refusal(
        Words(
            zh: "一项服务最多 \(ServiceFolder.mostFiles) 个文件。",
            en: "A service has \(ServiceFolder.mostFiles) files at the most."
        )
    )
    fileprivate static let fileTooLarge = Refusal(
        Words(zh: "有文件超过 1 MB。", en: "A file is larger than 1 MB."),
        remedy: Words(zh: "服务文件夹里只放文字。", en: "The folder of a service holds texts only.")
    )
    fileprivate static let folderTooLarge = Refusal(
        Words(zh: "整个文件夹超过 4 MB。", en: "The folder is larger than 4 MB."),
        remedy: Words(zh: "服务文件夹里只放文字。", en: "The folder of a service holds texts only.")
    )
}
