import Hall
import Programs
import Registry

/// The case that a case came from, and those that have come of it, each with where it stands.
struct LinkedCard: Piece {
    let links: LinkedCases
    /// What stands before the address of a case.
    let path: String
    let frame: Frame

    var html: HTML {
        guard !links.isEmpty else { return .empty }
        let from = links.from.map { row($0, frame["由这一件转来", en: "It came from"]) }
        return Card(
            frame["相关办件", en: "Related cases"],
            Rows((from.map { [$0] } ?? []) + links.opened.map { row($0, nil) }).html
        ).html
    }

    private func row(_ linked: LinkedCase, _ lead: String?) -> ListRow {
        let parts = [lead, linked.number].compactMap { $0 }
        return ListRow(
            frame[linked.title],
            detail: "\(parts.joined(separator: " · "))",
            pill: linked.state.map { Pill(frame[$0], linked.isOver ? .plain : .info).html }
                ?? .empty,
            to: linked.id.map { "\(path)/\($0)" }
        )
    }
}
