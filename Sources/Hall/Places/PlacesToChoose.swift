package import Programs
import Registry
package import Store

/// A place that can be chosen in a form.
package struct PlaceChoice: Hashable, Sendable {
    package let id: PlaceID
    /// The short number people read out.
    package let number: String
    package let name: Words

    /// How it is typed and found again: `ZD-00012 灯街驿站`.
    package var label: String { "\(number) \(name.zh)" }
}

/// The places for which somebody may file: those at or below the own posts that file.
struct PlacesToChoose {
    /// So many are offered; further ones are found by their number.
    static let most = 300

    private let tx: Tx
    private let context: Context
    private let published: Published

    init(_ tx: Tx, _ context: Context, _ published: Published) {
        self.tx = tx
        self.context = context
        self.published = published
    }

    func of(kind: String) throws -> [PlaceChoice] {
        try tx.places.page(PlaceFilter(within: reach, kind: kind), limit: Self.most)
            .filter { $0.status != .closed }
            .map { PlaceChoice(id: $0.id, number: $0.number, name: $0.words) }
    }

    /// The place that was typed: by identifier, number, number and name, or name.
    func find(_ words: String, kind: String) throws -> PlaceRow? {
        let number = words.split(separator: " ").first.map(String.init) ?? words
        let byNumber = try tx.places.withNumber(number)
        let found = try byNumber ?? PlaceID(words).flatMap(tx.places.find) ?? named(words, kind)
        guard let found, found.kind == kind, found.status != .closed,
            paths.contains(where: found.path.hasPrefix)
        else { return nil }
        return found
    }

    /// Two places of one name are told apart by their numbers only.
    private func named(_ name: String, _ kind: String) throws -> PlaceRow? {
        let filter = PlaceFilter(within: reach, kind: kind, words: name)
        let found = try tx.places.page(filter, limit: Self.most).filter { $0.name == name }
        return found.count == 1 ? found[0] : nil
    }

    private var reach: [PathRange] { paths.map(PathRange.init(below:)) }

    private var paths: [String] {
        guard let colleague = context.actor.colleague else {
            return context.actor == .hall ? [published.ownerPath] : []
        }
        return colleague.posts.map(\.path)
    }
}
