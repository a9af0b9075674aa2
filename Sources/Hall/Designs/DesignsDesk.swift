package import Calendar
package import Programs
import Registry
package import Store

/// The services within reach as they are in force, and those that are being written.
package struct DesignsDesk: Question {
    package struct Design: Sendable {
        package let id: String
        package let folder: String
        package let title: String
        package let owner: Words
        package let isHandedIn: Bool
        package let isSentBack: Bool
        /// Whether one has changed it oneself.
        package let isOwn: Bool
        package let updated: CivilDateTime
        package let updatedBy: String
    }

    package struct Line: Sendable {
        package let folder: String
        package let title: Words
        package let owner: Words
        package let publishedOn: CivilDate
        /// Cases that run, under whatever version; nil where they are another union's.
        package let openCases: Int?
        /// Whether it is one's own to change.
        package let canChange: Bool
        /// The design that is changing it.
        package let design: String?
    }

    package struct Answer: Sendable {
        package let designs: [Design]
        package let services: [Line]
    }

    package init() {}

    package var policy: any Policy { StaffOnly(with: [DesignDuties.writing]) }

    package func answer(in tx: Tx, _ context: Context) throws -> Answer {
        let designs = try tx.serviceDesigns.all().compactMap { row in
            try? DesignAtHand(row.id, in: tx, context)
        }
        let versions = try tx.programs.all()
        return Answer(
            designs: try designs.map { try line($0, in: tx, context) },
            services: try context.services.open
                .filter { $0.service.id == $0.service.folder && context.reads($0) }
                .map { published in
                    let folder = published.service.folder
                    let open = try tx.programs.open(folder)
                    let canChange = context.writesServices(at: published.ownerPath)
                    let own = canChange ? versions.filter { $0.service == folder } : nil
                    return Line(
                        folder: folder,
                        title: published.service.title,
                        owner: published.ownerName,
                        publishedOn: context.calendar.date(of: open?.publishedAt ?? context.now),
                        openCases: try own?.reduce(0) {
                            $0 + (try tx.cases.openCount(of: folder, under: $1.digest))
                        },
                        canChange: canChange,
                        design: designs.first { $0.row.folder == folder }?.row.id.description
                    )
                }
        )
    }

    private func line(_ design: DesignAtHand, in tx: Tx, _ context: Context) throws -> Design {
        let row = design.row
        return Design(
            id: row.id.description,
            folder: row.folder,
            title: design.folder.writtenTitle ?? row.folder,
            owner: Words(
                zh: design.owner.name,
                en: design.owner.nameEn.nilIfEmpty ?? design.owner.name
            ),
            isHandedIn: row.handedInAt != nil,
            isSentBack: row.note != nil,
            isOwn: try context.actor.account.map {
                try tx.serviceDesigns.hands(on: row.id).contains($0)
            } ?? false,
            updated: context.calendar.zone.civil(row.updatedAt),
            updatedBy: try tx.accounts.find(row.updatedBy)?.name ?? ""
        )
    }
}

/// A published folder that somebody within reach takes away.
package struct FolderToTake: Question {
    private let service: String

    package init(_ service: String) {
        self.service = service
    }

    package var policy: any Policy { StaffOnly(with: [DesignDuties.writing]) }

    package func answer(in tx: Tx, _ context: Context) throws -> ServiceFolder {
        guard let published = try? context.services.open(service), context.reads(published) else {
            throw Refusal.notFound
        }
        return try PublishedFolder(of: published.service.folder).answer(in: tx, context)
    }
}
