import Programs
import Registry
package import Store

/// Colleagues with a duty over the case whose money it is; who only filed it for somebody is none of them.
package struct HandlersOnly: Policy {
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
        guard let row = try tx.cases.find(id), Roles(of: actor, in: row).isHandler else {
            return .notFound
        }
        return fresh && !colleague.isFresh ? .logInAgain : nil
    }
}

/// The same for a claim. To everybody else it is not there.
package struct RecoveryAtHand: Policy {
    private let id: RecoveryID
    private let fresh: Bool

    package init(_ id: RecoveryID, fresh: Bool = false) {
        self.id = id
        self.fresh = fresh
    }

    package func refusal(of actor: Actor, in tx: Tx) throws -> Refusal? {
        if actor == .hall { return nil }
        guard actor.colleague != nil else { return .logIn }
        guard let row = try tx.recoveries.find(id) else { return .notFound }
        return try HandlersOnly(row.caseFile, fresh: fresh).refusal(of: actor, in: tx)
    }
}

/// Whoever had the money, once the claim was confirmed.
package struct OwnClaim: Policy {
    private let id: RecoveryID

    package init(_ id: RecoveryID) {
        self.id = id
    }

    package func refusal(of actor: Actor, in tx: Tx) throws -> Refusal? {
        if actor == .visitor { return .logIn }
        guard let row = try tx.recoveries.find(id), row.confirmedAt != nil,
            row.state != .dropped || row.objectedAt != nil,
            let person = actor.person,
            try tx.cases.find(row.caseFile)?.applicant == person
        else { return .notFound }
        return nil
    }
}
