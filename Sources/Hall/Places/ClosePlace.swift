package import Calendar
import Programs
import Registry
package import Store

/// Shuts a place for a time, in spite of its hours.
package struct CloseForATime: UseCase {
    package let place: PlaceID
    package let from: Instant?
    package let until: Instant?
    package let reason: String

    /// - Parameters:
    ///   - from: Nil is now.
    ///   - until: Nil is until further notice.
    package init(_ place: PlaceID, from: Instant?, until: Instant?, reason: String) {
        self.place = place
        self.from = from
        self.until = until
        self.reason = reason
    }

    package var policy: any Policy { PlaceKeeper(place) }

    package func run(in tx: Tx, _ context: Context) throws -> ClosureID {
        let from = self.from ?? context.now
        guard let reason = reason.trimmed.nilIfEmpty else {
            throw Refusal(
                Words(zh: "请写明原因，站点页上会照样显示。", en: "Say why; people read it on the page.")
            )
        }
        guard until.map({ $0 > from && $0 > context.now }) ?? true else {
            throw Refusal(
                Words(zh: "恢复时间要在关闭时间之后，且还没有过去。", en: "The end comes after the start and now.")
            )
        }
        guard try tx.places.find(place)?.status != .closed else { throw Refusal.placeIsGone }
        let id: ClosureID = tx.mint.id()
        try tx.places.addClosure(
            PlaceClosureRow(
                id: id,
                place: place,
                from: from,
                until: until,
                reason: String(reason.prefix(120)),
                madeBy: context.actor.account,
                madeAt: context.now
            )
        )
        try PlaceNote.shut.write(place, in: tx, context, words: reason)
        return id
    }
}

/// Takes back a time for which a place was to be shut.
package struct ReopenPlace: UseCase {
    package let place: PlaceID
    package let closure: ClosureID

    package init(_ place: PlaceID, closure: ClosureID) {
        self.place = place
        self.closure = closure
    }

    package var policy: any Policy { PlaceKeeper(place) }

    package func run(in tx: Tx, _ context: Context) throws {
        let closures = try tx.places.closures(of: [place], after: context.now)[place] ?? []
        guard closures.contains(where: { $0.id == closure }) else { throw Refusal.notFound }
        try tx.places.removeClosure(closure, of: place)
        try PlaceNote.reopened.write(place, in: tx, context)
    }
}

/// Closes a place for good; its past stays.
package struct ClosePlace: UseCase {
    package let place: PlaceID
    package let on: CivilDate?

    package init(_ place: PlaceID, on: CivilDate? = nil) {
        self.place = place
        self.on = on
    }

    package var policy: any Policy { PlaceKeeper(place) }

    package func run(in tx: Tx, _ context: Context) throws {
        guard var row = try tx.places.find(place) else { throw Refusal.notFound }
        guard row.status != .closed else { throw Refusal.placeIsGone }
        (row.status, row.closedOn) = (.closed, on ?? context.today)
        try tx.places.save(row)
        try PlaceNote.closed.write(place, in: tx, context)
    }
}

extension Refusal {
    static let placeIsGone = Refusal(
        Words(zh: "这个站点已经撤销。", en: "This place has been closed for good."),
        remedy: Words(zh: "需要时请在“修改”里恢复。", en: "Open it again under Change.")
    )
}
