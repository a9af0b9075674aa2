import Casework
import Programs
import Store

/// A grant that waits to be paid, with the case that gave it.
struct Payable {
    let grant: GrantRow
    let row: CaseRow
    let published: Published

    /// The action of the present step that pays this grant; nil while the case is not there yet.
    var action: String? {
        published.service.procedure.step(row.state.step)?.actions.first { action in
            action.effects.contains(.pay(grant.name))
        }?.id
    }

    init?(_ grant: GrantRow, in tx: Tx, _ context: Context) throws {
        guard let row = try tx.cases.find(grant.caseFile) else { return nil }
        self.grant = grant
        self.row = row
        published = try context.services.version(row.service, row.digest)
    }

    /// Whether paying it is a duty of the actor.
    func isDuty(of actor: Actor) -> Bool {
        guard let action, let colleague = actor.colleague,
            let step = published.service.procedure.step(row.state.step)
        else { return false }
        let who = step.action(action)?.who ?? step.who
        return !colleague.duties(at: row.handlingPath).isDisjoint(with: who)
    }
}
