import Registry
package import Store

/// Staff to whom a case is at hand; to everybody else it does not exist.
package struct StaffAtHand: Policy {
    private let id: CaseID
    private let fresh: Bool

    /// - Parameter fresh: Whether the password must have been typed just now.
    package init(_ id: CaseID, fresh: Bool = false) {
        self.id = id
        self.fresh = fresh
    }

    package func refusal(of actor: Actor, in tx: Tx) throws -> Refusal? {
        if actor == .hall { return nil }
        guard let colleague = actor.colleague else { return .logIn }
        if let refusal = try CaseAtHand(id).refusal(of: actor, in: tx) { return refusal }
        return fresh && !colleague.isFresh ? .logInAgain : nil
    }
}
