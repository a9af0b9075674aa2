import Registry
package import Store

/// Notes that one sealed value of a member is shown, and why; once for each key.
package struct RevealMember: RepeatableUseCase, Encodable {
    package let field: Reveal.Field
    package let member: Int64
    package let reason: String

    package init(_ field: Reveal.Field, of member: PersonID, because reason: String) {
        self.field = field
        self.member = member.raw
        self.reason = reason
    }

    package var policy: any Policy { OwnMemberAtHand(PersonID(raw: member)) }
    package var body: RevealMember { self }

    /// Whose value it is; the value itself is not kept among the answers.
    package func run(in tx: Tx, _ context: Context) throws -> Int64 {
        let id = PersonID(raw: member)
        guard let path = try tx.people.find(id)?.union.flatMap(tx.organisations.find)?.path else {
            throw Refusal.notFound
        }
        try context.holdMembers(at: path)
        try context.noteReveal(field, of: id, because: reason, tx)
        return member
    }
}

/// Staff whose posts reach a member's union, who typed their password just now or made a token for
/// this with it. Registering somewhere besides opens nothing that is sealed.
struct OwnMemberAtHand: Policy {
    private let id: PersonID

    init(_ id: PersonID) {
        self.id = id
    }

    func refusal(of actor: Actor, in tx: Tx) throws -> Refusal? {
        guard let colleague = actor.colleague else { return .logIn }
        guard let row = try tx.people.find(id), row.mergedInto == nil, let union = row.union,
            let path = try tx.organisations.find(union)?.path, colleague.reaches(path)
        else { return .notFound }
        let mayReveal = colleague.bearer?.scopes.contains(.revealMembers) ?? colleague.isFresh
        return mayReveal ? nil : .logInAgain
    }
}
