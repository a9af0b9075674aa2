import Coverage
package import Programs
import Registry
import Store

/// The two places that the first page shows: open now, and as near as is known.
package struct PlacesAtHome: Sendable {
    package enum Reach: Hashable, Sendable {
        /// Nearest to where the phone is.
        case point
        /// Of the part of the union that one belongs to.
        case district(Words)
        /// Nobody said where he is.
        case anywhere
    }

    package let reach: Reach
    package let places: [NearPlace]

    private static let most = 2
    /// So many are looked at for those two.
    private static let looked = 20

    init(near point: Coordinate?, in tx: Tx, _ context: Context) throws {
        let map = try context.places.map(in: tx, context)
        let search = PlaceSearch(
            map,
            NearestPlaces.Wish(near: point, isOpen: true),
            for: try Asker(context.actor, in: tx),
            at: context.now,
            context.calendar
        )
        guard point == nil else {
            self.init(.point, search.hits(from: 0, limit: Self.looked), search)
            return
        }
        // From one's own union upwards, as far as there is a choice; the top is everywhere.
        let line = try Self.line(in: tx, context).dropFirst()
        for home in line.reversed() {
            let hits = search.hits(below: home.path, limit: Self.looked)
            let some = PlacesAtHome(.district(home.title), hits, search)
            guard some.places.count == Self.most || home.id == line.first?.id else { continue }
            guard !some.places.isEmpty else { break }
            self = some
            return
        }
        self.init(.anywhere, search.hits(from: 0, limit: Self.looked), search)
    }

    private init(_ reach: Reach, _ hits: [PlaceGrid.Hit], _ search: PlaceSearch) {
        self.reach = reach
        // Behind a closed door something may be open; who walks there wants the door open.
        let open = hits.lazy.map(search.place).filter(\.now.isOpen)
        places = Array(open.prefix(Self.most))
    }

    /// The union of whoever asks and all above it, from the top.
    private static func line(in tx: Tx, _ context: Context) throws -> [OrganisationRow] {
        guard let person = try context.actor.person.flatMap(tx.people.find),
            let union = try person.union.flatMap(tx.organisations.find)
        else { return [] }
        return try tx.organisations.line(to: union.path)
    }
}
