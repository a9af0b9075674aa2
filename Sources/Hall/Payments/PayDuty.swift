import Casework
import Programs
import Store

/// A grant that waits to be paid, with the case that gave it.
struct Payable {
    let grant: GrantRow
    let row: CaseRow
    let published: Published

    init?(_ grant: GrantRow, in tx: Tx, _ context: Context) throws {
        guard let row = try tx.cases.find(grant.caseFile) else { return nil }
        self.grant = grant
        self.row = row
        published = try context.services.version(row.service, row.digest)
    }

    /// The action of the present step that pays this grant; nil while the case is not there yet.
    var action: String? { published.action(paying: grant.name, at: row.state.step) }

    /// Whether paying it is a duty of the actor, wherever the case stands.
    func isDuty(of actor: Actor) -> Bool {
        published.pays(grant.name, actor, at: row.handlingPath)
    }
}

extension Published {
    /// The action of a step that pays a grant.
    func action(paying grant: String, at step: String) -> String? {
        service.procedure.step(step)?.actions.first { $0.effects.contains(.pay(grant)) }?.id
    }

    /// Whether paying a grant of cases handled at a path is a duty of the actor.
    func pays(_ grant: String, _ actor: Actor, at path: String) -> Bool {
        guard let colleague = actor.colleague else { return false }
        return !colleague.duties(at: path).isDisjoint(with: payers(of: grant))
    }

    /// What the account that a grant comes out of is called.
    func account(of grant: String) -> Words {
        let account = service.grant(grant)?.from
        return account.map { service.words(.account($0)) } ?? Words(zh: "", en: "")
    }

    private func payers(of grant: String) -> Set<String> {
        var payers: Set<String> = []
        for step in service.procedure.steps {
            for action in step.actions where action.effects.contains(.pay(grant)) {
                payers.formUnion(action.who ?? step.who)
            }
        }
        return payers
    }
}

extension Context {
    /// Whether what comes from a source is the actor's to pay.
    func pays(_ source: GrantSource) throws -> Bool {
        try services.version(source.service, source.digest)
            .pays(source.grant, actor, at: source.handlingPath)
    }

    /// Whether it can be paid now, and is the actor's to pay.
    func paysNow(_ source: GrantSource) throws -> Bool {
        let published = try services.version(source.service, source.digest)
        return published.action(paying: source.grant, at: source.step) != nil
            && published.pays(source.grant, actor, at: source.handlingPath)
    }

    /// Only whoever may pay every line of a batch looks into it, checks it or settles it.
    func holdDuty(toPay batch: BatchID, in tx: Tx) throws {
        guard try tx.payments.sources(of: batch).allSatisfy(pays) else {
            throw Refusal.notYourDuty
        }
    }

    /// What the accounts are called that these come out of.
    func accounts(of sources: [GrantSource]) throws -> Words {
        var titles: [Words] = []
        for source in sources {
            let title = try services.version(source.service, source.digest)
                .account(of: source.grant)
            if !titles.contains(title) { titles.append(title) }
        }
        return Words(
            zh: titles.map(\.zh).joined(separator: "、"),
            en: titles.map(\.en).joined(separator: ", ")
        )
    }
}
