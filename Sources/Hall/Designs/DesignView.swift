package import Calendar
package import Programs
import Registry
package import Store

/// A design as whoever writes it sees it.
package struct DesignView: Sendable {
    package enum State: Hashable, Sendable {
        case writing
        /// It waits for a second person.
        case handedIn
    }

    /// A short text of a file, for a form.
    package struct Leaf: Hashable, Sendable {
        package static let longest = 2_000

        /// What the form calls it.
        package let name: String
        package let path: [String]
        package let section: String
        package let text: String

        init(_ leaf: FolderLeaf) {
            name = Self.name(of: leaf.path)
            path = leaf.path
            section = leaf.section
            text = leaf.text.value
        }

        static func name(of path: [String]) -> String { path.joined(separator: "/") }
    }

    package struct File: Hashable, Sendable {
        package let path: String
        /// Nil for bytes that are no text.
        package let text: String?
        /// What became of it against the version in force; nil where it is the same.
        package let fate: FolderDiff.Fate?
        /// Short texts that a form can change; of the open file alone, and none in files of other kinds.
        package let leaves: [Leaf]
    }

    package let id: String
    package let folder: String
    package let title: Words
    package let owner: Words
    package let state: State
    package let version: Int64
    /// Why it was sent back.
    package let note: String?
    package let updated: CivilDateTime
    package let updatedBy: String
    /// The names of those who have changed it.
    package let hands: [String]
    /// Whether one has changed it oneself, so that another has to publish it.
    package let isOwn: Bool
    package let files: [File]
    /// Everything worth saying about the folder, sorted by place.
    package let findings: [Finding]
    package let scenarios: Int
    package let procedures: [Procedure]
    /// Whether a version of it is in force.
    package let isPublished: Bool
    /// Whether that is another one than it was begun from.
    package let isOvertaken: Bool
    package let changes: FolderDiff

    /// A procedure of the folder, to look at as its people will see it.
    package struct Procedure: Hashable, Sendable {
        package let id: String
        package let title: Words
    }

    package var hasErrors: Bool { findings.contains { $0.severity == .error } }
}

/// Opens a design, with what somebody has typed into one of its files and not kept.
package struct OpenDesign: Question {
    private let design: ServiceDesignID
    private let file: String?
    private let typed: (path: String, text: String)?

    /// - Parameters:
    ///   - file: The file that is open, whose short texts are wanted for a form.
    ///   - typed: What a file says by now.
    package init(
        _ design: ServiceDesignID,
        file: String? = nil,
        typed: (path: String, text: String)? = nil
    ) {
        self.design = design
        self.file = file
        self.typed = typed
    }

    package var policy: any Policy { StaffOnly(with: [DesignDuties.writing]) }

    package func answer(in tx: Tx, _ context: Context) throws -> DesignView {
        let design = try DesignAtHand(design, in: tx, context)
        let row = design.row
        let folder = try typed.map { try design.folder.with($0.text, in: $0.path) } ?? design.folder
        let published = try design.published
        let checked = folder.service()
        let changes = FolderDiff(from: published?.folder, to: folder)
        let hands = try tx.serviceDesigns.hands(on: row.id)
        let names = try hands.map { try tx.accounts.find($0)?.name ?? "" }
        let calendar = context.calendar
        return DesignView(
            id: row.id.description,
            folder: row.folder,
            title: checked.service?.title
                ?? Words(
                    zh: folder.writtenTitle ?? row.folder,
                    en: folder.writtenTitle ?? row.folder
                ),
            owner: Words(
                zh: design.owner.name,
                en: design.owner.nameEn.nilIfEmpty ?? design.owner.name
            ),
            state: row.handedInAt == nil ? .writing : .handedIn,
            version: row.version,
            note: row.note,
            updated: calendar.zone.civil(row.updatedAt),
            updatedBy: try tx.accounts.find(row.updatedBy)?.name ?? "",
            hands: names,
            isOwn: context.actor.account.map(hands.contains) ?? false,
            files: folder.files.sorted { DesignView.order($0.key, $1.key) }.map { path, bytes in
                DesignView.File(
                    path: path,
                    text: String(validating: bytes, as: UTF8.self),
                    fate: changes.files.first { $0.path == path }?.fate,
                    leaves: path == file ? folder.leaves(in: path).map(DesignView.Leaf.init) : []
                )
            },
            findings: checked.findings,
            scenarios: checked.service?.scenarios.count ?? 0,
            procedures: (checked.service?.procedures ?? []).map {
                DesignView.Procedure(id: $0.id, title: $0.title)
            },
            isPublished: published != nil,
            isOvertaken: published?.row.digest != row.basedOn,
            changes: changes
        )
    }
}

extension DesignView {
    /// The main file and its English first, then the others by name.
    fileprivate static func order(_ left: String, _ right: String) -> Bool {
        func rank(_ path: String) -> Int {
            switch path {
            case ServiceFolder.mainFile: 0
            case ServiceFolder.englishFile: 1
            case _ where !path.contains("/") && path.hasSuffix(".yaml"): 2
            case _ where path.hasPrefix(ServiceFolder.scenarioFolder): 4
            case ServiceFolder.readme: 5
            default: 3
            }
        }
        return (rank(left), left) < (rank(right), right)
    }
}
