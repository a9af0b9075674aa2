import Registry
import Store
import Synchronization

/// Keeps a hall's places in memory, renewed when a look at their count says that some have changed.
package final class PlaceShelf: Sendable {
    private let kept: Mutex<PlaceMap?> = Mutex(nil)

    package init() {}

    /// The places as this transaction sees them, or later.
    func map(in tx: Tx, _ context: Context) throws -> PlaceMap {
        let earlier = kept.withLock { $0 } ?? PlaceMap(context.calendar)
        let changes = try tx.places.changes()
        guard changes > earlier.changes else { return earlier }
        var rows: [PlaceAtHand] = []
        var after = PlaceID(raw: 0)
        while true {
            let part = try tx.places.changed(
                after: after,
                since: earlier.changes,
                at: context.now
            )
            rows += part
            guard let last = part.last else { break }
            after = last.place.id
        }
        let map = PlaceMap(earlier, changed: rows, changes: changes)
        kept.withLock { kept in
            if kept?.changes ?? 0 < changes { kept = map }
        }
        return map
    }
}
