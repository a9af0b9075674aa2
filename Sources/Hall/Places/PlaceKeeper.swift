package import Store

/// Staff who keep a place: a post with such a duty at the organisation whose it is, or above it.
package struct PlaceKeeper: Policy {
    private let id: PlaceID

    package init(_ id: PlaceID) {
        self.id = id
    }

    package func refusal(of actor: Actor, in tx: Tx) throws -> Refusal? {
        if actor == .hall { return nil }
        guard let colleague = actor.colleague else { return .logIn }
        guard let row = try tx.places.find(id) else { return .notFound }
        return colleague.keepsPlaces(at: row.path) ? nil : .notFound
    }
}

extension Colleague {
    /// The duties that keep places in order.
    package static let placeDuties: Set<String> = [
        "officer", "station manager", "inspector", "administrator",
    ]

    /// Whether somebody may add and change places below an organisation.
    package func keepsPlaces(at path: String) -> Bool {
        !duties(at: path).isDisjoint(with: Self.placeDuties)
    }
}
