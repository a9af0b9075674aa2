import Programs
package import Store

/// Staff whose posts reach a union; to everybody else it does not exist.
package struct UnionAtHand: Policy {
    private let union: OrganisationID
    private let fresh: Bool

    package init(_ union: OrganisationID, fresh: Bool = false) {
        self.union = union
        self.fresh = fresh
    }

    package func refusal(of actor: Actor, in tx: Tx) throws -> Refusal? {
        if actor == .hall { return nil }
        guard let colleague = actor.colleague else { return .logIn }
        guard let path = try tx.organisations.find(union)?.path, colleague.reaches(path) else {
            return .notFound
        }
        return fresh && !colleague.isFresh ? .logInAgain : nil
    }
}

/// Staff whose posts reach the union that a list of members is for.
package struct ImportAtHand: Policy {
    private let id: MemberImportID

    package init(_ id: MemberImportID) {
        self.id = id
    }

    package func refusal(of actor: Actor, in tx: Tx) throws -> Refusal? {
        if actor == .hall { return nil }
        guard let colleague = actor.colleague else { return .logIn }
        guard let row = try tx.memberImports.find(id), colleague.reaches(row.path) else {
            return .notFound
        }
        return nil
    }
}

extension Colleague {
    func reaches(_ path: String) -> Bool { posts.contains { path.hasPrefix($0.path) } }

    /// Whether keeping the members is among the duties held somewhere: as applying for people is, since
    /// both ask to know them. Before any service is open it is everybody's.
    package func keepsMembers(_ services: Services) -> Bool {
        let filing = DeskDuties(services).filing
        return filing.isEmpty ? !posts.isEmpty : !filing.isDisjoint(with: posts.map(\.duty))
    }
}

extension Context {
    /// Only whoever keeps the members of a union may change or take away their list.
    func holdMembers(at path: String) throws {
        guard let colleague = actor.colleague else { return }
        let filing = DeskDuties(services).filing
        guard filing.isEmpty || !filing.isDisjoint(with: colleague.duties(at: path)) else {
            throw Refusal.notYourDuty
        }
    }
}
