import Programs
import Registry
package import Store

/// Begins to write a service: from one that is published, as a copy of one, or from a small new one.
package struct BeginDesign: UseCase {
    package enum Start: Hashable, Sendable {
        /// The published service of this folder is to be changed.
        case change(String)
        /// Another of the same kind.
        case copy(String, as: String)
        case new(String, title: String)
    }

    private let start: Start

    package init(_ start: Start) {
        self.start = start
    }

    package var policy: any Policy { StaffOnly(with: [DesignDuties.writing]) }

    /// The design; the one that is there already where somebody has begun to change the service.
    package func run(in tx: Tx, _ context: Context) throws -> ServiceDesignID {
        switch start {
        case .change(let name):
            let published = try context.publishedToWrite(name)
            if let row = try tx.serviceDesigns.ofFolder(name) {
                // Begun by a union that does not answer for it any more.
                guard row.owner == published.owner else { throw Refusal.nameTaken }
                return row.id
            }
            return try tx.beginDesign(
                try tx.publishedFolder(name),
                owner: published.owner,
                basedOn: published.service.version,
                context
            )
        case .copy(let name, let other):
            let published = try context.publishedToRead(name)
            try context.checkName(other, in: tx)
            return try tx.beginDesign(
                try tx.publishedFolder(published.service.folder).copied(as: other),
                owner: try context.office(),
                basedOn: nil,
                context
            )
        case .new(let name, let title):
            try context.checkName(name, in: tx)
            let title = title.trimmed
            guard !title.isEmpty else { throw Refusal.untitled }
            let owner = try context.office()
            let words = Words(zh: title, en: title)
            let union = try tx.organisations.find(owner)?.name ?? ""
            return try tx.beginDesign(
                .new(name, title: words, owner: union),
                owner: owner,
                basedOn: nil,
                context
            )
        }
    }
}

/// Takes a packed folder in: as a new design, or in the place of what the design of its name says.
package struct TakeInDesign: UseCase {
    private let folder: ServiceFolder
    private let replacing: Bool

    /// - Parameter replacing: Whether a design that says something else may be lost.
    init(_ folder: ServiceFolder, replacing: Bool) {
        self.folder = folder
        self.replacing = replacing
    }

    package var policy: any Policy { StaffOnly(with: [DesignDuties.writing]) }

    package func run(in tx: Tx, _ context: Context) throws -> ServiceDesignID {
        if let refusal = folder.excess { throw refusal }
        if let row = try tx.serviceDesigns.ofFolder(folder.name) {
            let owner = try tx.organisations.find(row.owner)
            guard let owner, context.writesServices(at: owner.path) else {
                throw Refusal.nameTaken
            }
            let design = try DesignAtHand(row.id, in: tx, context)
            guard replacing || design.folder == folder else { throw Refusal.designThere }
            try design.keep(folder)
            return row.id
        }
        if let open = try? context.services.open(folder.name) {
            let published = try context.publishedToWrite(open.service.folder)
            return try tx.beginDesign(
                folder,
                owner: published.owner,
                basedOn: published.service.version,
                context
            )
        }
        try context.checkName(folder.name, in: tx)
        return try tx.beginDesign(
            folder,
            owner: try context.office(),
            basedOn: nil,
            context
        )
    }
}

extension Hall {
    /// Reads a ZIP and takes it in.
    package func takeInDesign(
        _ zip: [UInt8],
        replacing: Bool = false,
        as actor: Actor
    ) async throws -> ServiceDesignID {
        let folder = try ServiceFolder(zip: zip)
        return try await perform(TakeInDesign(folder, replacing: replacing), as: actor)
    }
}

extension Context {
    /// A published folder that somebody may write anew.
    fileprivate func publishedToWrite(_ name: String) throws -> Published {
        let published = try publishedToRead(name)
        guard writesServices(at: published.ownerPath) else { throw Refusal.notYours }
        return published
    }

    /// A published folder by its name; a further procedure is not one.
    fileprivate func publishedToRead(_ name: String) throws -> Published {
        guard let published = try? services.open(name), published.service.folder == name,
            reads(published)
        else { throw Refusal.notFound }
        return published
    }

    fileprivate func checkName(_ name: String, in tx: Tx) throws {
        guard ServiceFolder.isId(name) else { throw Refusal.badName }
        let isPublished = try tx.programs.all().contains { $0.service == name }
        guard !isPublished, try tx.serviceDesigns.ofFolder(name) == nil else {
            throw Refusal.nameTaken
        }
    }

    fileprivate func office() throws -> OrganisationID {
        guard let office = designOffice else { throw Refusal.notYourDuty }
        return office
    }
}

extension Tx {
    fileprivate func publishedFolder(_ name: String) throws -> ServiceFolder {
        guard let row = try programs.open(name),
            let folder = try programs.files(row.id).flatMap(ServiceFolder.init(packed:))
        else { throw Refusal.noSuchService }
        return folder
    }

    fileprivate func beginDesign(
        _ folder: ServiceFolder,
        owner: OrganisationID,
        basedOn: String?,
        _ context: Context
    ) throws -> ServiceDesignID {
        guard let account = context.actor.account else { throw Refusal.logIn }
        let row = ServiceDesignRow(
            id: mint.id(),
            folder: folder.name,
            owner: owner,
            basedOn: basedOn,
            files: folder.packed,
            madeAt: context.now,
            madeBy: account
        )
        try serviceDesigns.add(row)
        try DesignAtHand(row.id, in: self, context).note("design.begin")
        return row.id
    }
}

extension Refusal {
    fileprivate static let untitled = Refusal(
        Words(zh: "请写服务的名称。", en: "Say what the service is called.")
    )
    fileprivate static let badName = Refusal(
        Words(
            zh: "编号只能用小写英文字母、数字和连字符，以字母开头。",
            en: "A service's id is of small letters, digits and hyphens and begins with a letter."
        ),
        remedy: Words(zh: "例如 qingdao-winter-gifts。", en: "Such as qingdao-winter-gifts.")
    )
    fileprivate static let designThere = Refusal(
        Words(
            zh: "这项服务已经有一份草稿，内容不一样。",
            en: "There is a design of this service already, and it says something else."
        ),
        remedy: Words(
            zh: "先看看那份草稿；要用压缩包替换它，请勾选下面一项再导入。",
            en: "Look at it first; to replace it by the ZIP, tick the box below and import again."
        )
    )
    fileprivate static let nameTaken = Refusal(
        Words(zh: "这个编号已经有服务在用。", en: "There is a service of this id already."),
        remedy: Words(zh: "换一个编号。", en: "Take another.")
    )
    fileprivate static let notYours = Refusal(
        Words(
            zh: "这项服务由别的工会承办，您不能改它。",
            en: "Another union answers for this service: you cannot change it."
        ),
        remedy: Words(zh: "可以复制成自己的服务。", en: "Copy it as one of your own.")
    )
}
