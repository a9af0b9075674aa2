import Store

/// Who asks what a place has, as far as it is known.
package enum Asker: Hashable, Sendable {
    /// Somebody whose categories nobody knows: sees everything, with whom it is for.
    case anybody
    /// Somebody of these categories: sees what is for them, and for everybody.
    case of(Set<String>)

    /// Whether something is for whoever asks.
    package func may(use audience: [String]) -> Bool {
        switch self {
        case .anybody: true
        case .of(let categories): audience.isEmpty || !categories.isDisjoint(with: audience)
        }
    }

    /// What the registry knows of the actor.
    init(_ actor: Actor, in tx: Tx) throws {
        guard let person = actor.person else {
            self = .anybody
            return
        }
        self = .of(try tx.people.categories(of: person))
    }
}
