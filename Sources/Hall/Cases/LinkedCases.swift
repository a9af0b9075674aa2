import Casework
package import Programs
import Registry
package import Store

/// A case that another has opened, or that has opened another, as its page names it.
package struct LinkedCase: Hashable, Sendable {
    /// Nil where whoever looks has nothing to do with it: then only what it is of is said.
    package let id: CaseID?
    package let number: String?
    package let title: Words
    /// Where it stands, or how it ended.
    package let state: Words?
    package let isOver: Bool
}

/// Where a case came from, and what has come of it.
package struct LinkedCases: Hashable, Sendable {
    package let from: LinkedCase?
    package let opened: [LinkedCase]

    package static let none = LinkedCases(from: nil, opened: [])

    /// Those that whoever looks may open.
    package var atHand: LinkedCases {
        LinkedCases(
            from: from.flatMap { $0.id == nil ? nil : $0 },
            opened: opened.filter { $0.id != nil }
        )
    }

    package var isEmpty: Bool { from == nil && opened.isEmpty }
}

extension CaseWork {
    func linked(for actor: Actor) throws -> LinkedCases {
        LinkedCases(
            from: try tx.origins.origin(of: row.id).flatMap { try link($0, for: actor) },
            opened: try tx.origins.opened(by: row.id).compactMap { try link($0, for: actor) }
        )
    }

    private func link(_ id: CaseID, for actor: Actor) throws -> LinkedCase? {
        guard let other = try tx.cases.find(id) else { return nil }
        let service = try context.services.version(other.service, other.digest).service
        let isSeen = actor == .hall || Roles(of: actor, in: other).seesCase
        let state = other.state.outcome.map { service.words(.outcome($0)) }
        return LinkedCase(
            id: isSeen ? id : nil,
            number: isSeen ? other.number : nil,
            title: service.title,
            state: isSeen ? state ?? service.words(.step(other.state.step)) : nil,
            isOver: other.state.isClosed
        )
    }
}

extension Words {
    /// A line of the story about cases that open one another; which they are stands in a list of their own.
    static func opened(_ note: CaseNote?) -> Words {
        switch note {
        case .openedFrom: Words(zh: "由另一件办件立案", en: "Opened by another case")
        case .notOpened: Words(zh: "没能立案", en: "A case could not be opened")
        default: Words(zh: "另立一件", en: "A case was opened")
        }
    }
}
