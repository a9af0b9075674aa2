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

    /// Whether paying it is a duty of the actor, wherever the case stands.
    func isDuty(of actor: Actor) -> Bool {
        guard let colleague = actor.colleague else { return false }
        return !colleague.duties(at: row.handlingPath).isDisjoint(with: payers)
    }

    private var payers: Set<String> {
        var payers: Set<String> = []
        for step in published.service.procedure.steps {
            for action in step.actions where action.effects.contains(.pay(grant.name)) {
                payers.formUnion(action.who ?? step.who)
            }
        }
        return payers
    }
}

extension Context {
    /// Whether a line of a batch is the actor's to pay.
    func pays(_ line: PaymentLineRow, in tx: Tx) throws -> Bool {
        guard let grant = try tx.grants.find(line.grant),
            let payable = try Payable(grant, in: tx, self)
        else { return false }
        return payable.isDuty(of: actor)
    }

    /// Only whoever may pay every line of a batch looks into it, checks it or settles it.
    func holdDuty(toPay batch: BatchID, in tx: Tx) throws {
        guard try tx.payments.lines(of: batch).allSatisfy({ try pays($0, in: tx) }) else {
            throw Refusal.notYourDuty
        }
    }
}
