package import Programs
import Registry
package import Store

/// Why a folder cannot be published, or no longer runs: everything that is wrong with it, at once.
package struct BrokenService: Error, Sendable {
    package let name: String
    package let findings: [Finding]
}

/// Publishes a checked service as one union's own; the version before it only finishes its cases.
package struct PublishService: UseCase {
    private let folder: ServiceFolder
    private let service: Service
    private let owner: OrganisationID

    init(_ folder: ServiceFolder, _ service: Service, owner: OrganisationID) {
        self.folder = folder
        self.service = service
        self.owner = owner
    }

    package var policy: any Policy { HallOnly() }

    package func run(in tx: Tx, _ context: Context) throws -> Published {
        guard let owner = try tx.organisations.find(owner) else { throw Refusal.notFound }
        try holdRounds(in: tx, context)
        switch try tx.programs.version(service.id, service.version) {
        case nil: try publish(in: tx, context)
        case let earlier?:
            if earlier.status != .open { try reopen(earlier, in: tx, context) }
            // Its scenarios and what the author says of it may be others.
            try tx.programs.setFiles(folder.packed, owner: owner.id, of: earlier.id)
        }
        return Published(service, by: owner, isOpen: true)
    }

    /// While a panel is at work nobody takes it away, nor changes when and how a vote is held.
    private func holdRounds(in tx: Tx, _ context: Context) throws {
        for round in try tx.panels.open() {
            let before = context.services.open.first { $0.service.id == round.service }?.service
            guard let before, before.folder == service.folder,
                let old = before.panel(round.panel)
            else { continue }
            let new = service.procedures.first { $0.id == round.service }?.panel(round.panel)
            guard new == nil || !(new?.isHeld(like: old) ?? false) else { continue }
            throw Refusal(
                Words(
                    zh: "“\(old.title.zh)”正在进行，名单确认之前不能去掉它，也不能改投票的时间和票数。",
                    en: """
                        “\(old.title.en)” is going on: until its list is confirmed it stays, and a vote keeps its \
                        time and its number of votes.
                        """
                ),
                remedy: Words(zh: "等名单确认以后再发布。", en: "Publish once the list is confirmed.")
            )
        }
    }

    private func publish(in tx: Tx, _ context: Context) throws {
        let row = ProgramRow(
            id: tx.mint.id(),
            service: service.id,
            digest: service.version,
            title: service.title.zh,
            titleEn: service.title.en,
            owner: owner,
            publishedAt: context.now,
            publishedBy: context.actor.account
        )
        try tx.programs.publish(row, files: folder.packed)
        try note(row.id, in: tx, context)
    }

    /// A version that was replaced or closed before takes cases again.
    private func reopen(_ row: ProgramRow, in tx: Tx, _ context: Context) throws {
        if let open = try tx.programs.open(service.id) {
            try tx.programs.setStatus(.replaced, of: open.id)
        }
        try tx.programs.reopen(row.id, at: context.now)
        try note(row.id, in: tx, context)
    }

    private func note(_ program: ProgramID, in tx: Tx, _ context: Context) throws {
        try tx.audit.add(
            AuditAct(
                "service.publish",
                of: "program",
                program.raw,
                at: context.now,
                by: context.actor.account,
                words: "\(service.id) \(service.version)"
            )
        )
    }
}

extension Panel {
    /// Whether a round that has begun under another version goes on under this one.
    fileprivate func isHeld(like other: Panel) -> Bool {
        guard let vote = other.vote else { return self.vote == nil }
        guard let own = self.vote else { return false }
        return own.opens == vote.opens && own.until == vote.until && own.rule == vote.rule
            && own.voters == vote.voters && own.consent == vote.consent
    }
}

extension Hall {
    /// Checks a folder and publishes it; a folder with errors throws ``BrokenService``.
    @discardableResult package func publish(
        _ folder: ServiceFolder,
        owner: OrganisationID
    ) async throws -> Published {
        let checked = folder.service()
        guard let service = checked.service else {
            throw BrokenService(name: folder.name, findings: checked.findings)
        }
        let publish = PublishService(folder, service, owner: owner)
        let published = try await perform(publish, as: .hall)
        shelf.put(published)
        return published
    }

    /// Puts every version that a case may still run under on the shelf.
    package func loadServices() async throws {
        for version in try await ask(StoredServices(), as: .hall) {
            guard let folder = ServiceFolder(packed: version.files) else {
                throw BrokenService(name: version.name, findings: [])
            }
            let checked = folder.service()
            guard let service = checked.service else {
                throw BrokenService(name: version.name, findings: checked.findings)
            }
            shelf.put(Published(service, by: version.owner, isOpen: version.isOpen))
        }
    }
}

/// The published folders, oldest first.
private struct StoredServices: Question {
    struct Version: Sendable {
        let name: String
        let owner: OrganisationRow
        let isOpen: Bool
        let files: [UInt8]
    }

    var policy: any Policy { HallOnly() }

    func answer(in tx: Tx, _ context: Context) throws -> [Version] {
        try tx.programs.all().map { row in
            guard let owner = try tx.organisations.find(row.owner),
                let files = try tx.programs.files(row.id)
            else { throw StoreError.column(0, expected: "a service's owner and files") }
            return Version(
                name: "\(row.service) \(row.digest)",
                owner: owner,
                isOpen: row.status == .open,
                files: files
            )
        }
    }
}

extension Published {
    init(_ service: Service, by owner: OrganisationRow, isOpen: Bool) {
        self.init(
            service: service,
            owner: owner.id,
            ownerPath: owner.path,
            ownerName: Words(zh: owner.name, en: owner.nameEn.isEmpty ? owner.name : owner.nameEn),
            ownerRegion: owner.region,
            isOpen: isOpen
        )
    }
}
