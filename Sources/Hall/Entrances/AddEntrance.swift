import Programs
import Registry
package import Store

/// Registers that a place opens by itself; its device then asks under a token of whoever keeps the place.
package struct AddEntrance: UseCase {
    private let place: PlaceID

    package init(_ place: PlaceID) {
        self.place = place
    }

    package var policy: any Policy { PlaceKeeper(place) }

    package func run(in tx: Tx, _ context: Context) throws {
        guard try tx.entrances.find(place) == nil else { return }
        try tx.entrances.add(
            EntranceRow(place: place, addedAt: context.now, addedBy: context.actor.account)
        )
        try PlaceNote.entrance.write(place, in: tx, context)
    }
}

/// Takes the entrance of a place away; nobody comes in by a code any more.
package struct EndEntrance: UseCase {
    private let place: PlaceID

    package init(_ place: PlaceID) {
        self.place = place
    }

    package var policy: any Policy { PlaceKeeper(place) }

    package func run(in tx: Tx, _ context: Context) throws {
        guard try tx.entrances.find(place) != nil else { throw Refusal.notFound }
        try tx.entrances.end(place, at: context.now)
        try PlaceNote.entranceEnded.write(place, in: tx, context)
    }
}
