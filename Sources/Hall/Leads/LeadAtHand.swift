package import Store

/// Staff whose post reaches the organisation that follows a lead up. To others it does not exist.
package struct LeadAtHand: Policy {
    private let id: LeadID

    package init(_ id: LeadID) {
        self.id = id
    }

    package func refusal(of actor: Actor, in tx: Tx) throws -> Refusal? {
        if actor == .hall { return nil }
        guard let colleague = actor.colleague else { return .logIn }
        guard let row = try tx.leads.find(id), !colleague.duties(at: row.handlingPath).isEmpty
        else { return .notFound }
        return nil
    }
}
