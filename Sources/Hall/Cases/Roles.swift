import Casework
import Programs
package import Store

/// What an actor is in a case: the duties held over its handling organisation, and the part of the
/// applicant or of whoever filed for one.
struct Roles {
    let duties: Set<String>
    let isApplicant: Bool
    let isFiler: Bool
    /// What the actor is as a party of the case.
    let memberships: [CaseMember]
    /// Whether the actor holds a duty over the case's handling.
    let isHandler: Bool

    init(of actor: Actor, in row: CaseRow) {
        self.init(
            of: actor,
            applicant: row.applicant,
            filer: row.filer,
            path: row.handlingPath,
            row.members
        )
    }

    init(of actor: Actor, in line: CaseLine) {
        self.init(of: actor, applicant: line.applicant, filer: line.filer, path: line.handlingPath)
    }

    private init(
        of actor: Actor,
        applicant: PersonID?,
        filer: UserID?,
        path: String,
        _ members: [CaseMember] = []
    ) {
        // Who is called to judge has a door of his own to the cases put to him, and none to any other.
        let held = (actor.colleague?.duties(at: path) ?? []).subtracting([Panel.judge])
        let isApplicant = actor.person != nil && actor.person == applicant
        memberships = actor.person.map { person in members.filter { $0.person == person } } ?? []
        duties = (isApplicant ? held.union([Step.applicant]) : held)
            .union(memberships.map(\.party))
        isHandler = !held.isEmpty
        self.isApplicant = isApplicant
        isFiler = actor.account != nil && actor.account == filer
    }

    /// The duties by which an action may be done: whoever filed for another sends in for him what was
    /// asked, says yes or no to what is kept for him, appeals, and does nothing else in his name.
    func duties(for action: String) -> Set<String> {
        let spoken = [Action.sendIn.id, Action.accept, Action.decline, Action.appeal.id]
        return isFiler && spoken.contains(action) ? duties.union([Step.applicant]) : duties
    }

    /// Whether the actor has a part in the case and no more: it is neither his own nor his work.
    var isPartyOnly: Bool { !isApplicant && !isFiler && !isHandler && !memberships.isEmpty }

    /// Whether what was asked of the applicant is this one's to answer.
    var answersForApplicant: Bool { isApplicant || isFiler }

    /// The parties of the case that the actor speaks for, and nobody's desk beside.
    var ownParties: Set<String> { isHandler ? [] : Set(memberships.map(\.party)) }

    /// Which member the actor is of the party whose everyone acts in a step.
    func member(for step: String, of service: Service) -> CasePartyID? {
        let parties = service.procedure.step(step)?.each ?? []
        return memberships.first { parties.contains($0.party) }?.id
    }

    /// The same, or which member does something that any of its party may do.
    func member(for step: String, of service: Service, doing action: String) -> CasePartyID? {
        if let member = member(for: step, of: service) { return member }
        let plan = service.procedure.step(step)
        let who = plan?.action(action)?.who ?? plan?.who ?? []
        return memberships.first { who.contains($0.party) }?.id
    }

    /// Whether the case may be seen at all.
    var seesCase: Bool { isApplicant || isFiler || !duties.isEmpty }
}

/// Whose work a case is: those with a duty over its handling organisation, its applicant, and whoever
/// filed it. To everybody else it does not exist.
package struct CaseAtHand: Policy {
    private let id: CaseID

    package init(_ id: CaseID) {
        self.id = id
    }

    package func refusal(of actor: Actor, in tx: Tx) throws -> Refusal? {
        if actor == .hall { return nil }
        if actor == .visitor { return .logIn }
        guard let row = try tx.cases.find(id), Roles(of: actor, in: row).seesCase else {
            return .notFound
        }
        return nil
    }
}
