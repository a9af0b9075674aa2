import Registry
package import Store

/// Staff to whom a case is at hand; to everybody else it does not exist.
package struct StaffAtHand: Policy {
    private let id: CaseID

    package init(_ id: CaseID) {
        self.id = id
    }

    package func refusal(of actor: Actor, in tx: Tx) throws -> Refusal? {
        if actor == .hall { return nil }
        guard actor.colleague != nil else { return .logIn }
        return try CaseAtHand(id).refusal(of: actor, in: tx)
    }
}
