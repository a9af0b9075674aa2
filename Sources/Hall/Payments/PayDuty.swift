import Casework
import Programs
import Store

/// A grant that waits to be paid, with the case or the offering that gave it.
struct Payable {
    enum Origin {
        case caseFile(CaseRow)
        case offering(OfferingRow)
    }

    let grant: GrantRow
    let origin: Origin
    let published: Published

    init?(_ grant: GrantRow, in tx: Tx, _ context: Context) throws {
        if let row = try grant.caseFile.flatMap(tx.cases.find) {
            origin = .caseFile(row)
            published = try context.services.version(row.service, row.digest)
        } else if let row = try grant.offering.flatMap(tx.offerings.find) {
            origin = .offering(row)
            published = try context.services.version(row.service, row.digest)
        } else {
            return nil
        }
        self.grant = grant
    }

    /// The case it came of; nil where it was claimed without one.
    var row: CaseRow? {
        if case .caseFile(let row) = origin { row } else { nil }
    }

    /// How people tell it from others: the case's number, or what was offered and its own number.
    var number: String {
        switch origin {
        case .caseFile(let row): row.number
        case .offering: published.number(of: grant.id, grant.name)
        }
    }

    /// Whether it can be paid now; a case has to have come to the step that pays.
    var isAtHand: Bool {
        switch origin {
        case .caseFile(let row): published.action(paying: grant.name, at: row.state.step) != nil
        case .offering: true
        }
    }

    /// Whether paying it is a duty of the actor, wherever the case stands.
    func isDuty(of actor: Actor) -> Bool {
        switch origin {
        case .caseFile(let row): published.pays(grant.name, actor, at: row.handlingPath)
        case .offering(let row): published.paysOffers(actor, at: row.ownerPath)
        }
    }

    /// The bank has paid it: a case goes on, a claim is done.
    func settle(in tx: Tx, _ context: Context) throws {
        switch origin {
        case .caseFile(let row):
            guard let action = published.action(paying: grant.name, at: row.state.step) else {
                throw Refusal.notFound
            }
            var work = try CaseWork(row, in: tx, context)
            work.bankHasAnswered = true
            try work.act(action, saying: nil, seeing: row.state.version)
        case .offering:
            try Treasury(tx, context).settle(grant)
            try tx.grants.move(grant.id, from: grant.status, to: .settled, settledAt: context.now)
        }
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

    /// Whether paying what was claimed without a case is a duty of the actor.
    func paysOffers(_ actor: Actor, at path: String) -> Bool {
        actor.colleague?.duties(at: path).contains(Offer.payer) ?? false
    }

    /// How a claim is named where cases have their number.
    func number(of grant: GrantID, _ offer: String) -> String {
        "\(service.words(.offer(offer)).zh) \(grant)"
    }

    /// What the account that a grant comes out of is called.
    func account(of source: GrantSource) -> Words {
        let account =
            source.step == nil
            ? service.offer(source.grant)?.from : service.grant(source.grant)?.from
        return account.map { service.words(.account($0)) } ?? Words(zh: "", en: "")
    }

    fileprivate func payers(of grant: String) -> Set<String> {
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
        let published = try services.version(source.service, source.digest)
        return source.step == nil
            ? published.paysOffers(actor, at: source.handlingPath)
            : published.pays(source.grant, actor, at: source.handlingPath)
    }

    /// Whether it can be paid now, and is the actor's to pay.
    func paysNow(_ source: GrantSource) throws -> Bool {
        guard let step = source.step else { return try pays(source) }
        let published = try services.version(source.service, source.digest)
        return try published.action(paying: source.grant, at: step) != nil && pays(source)
    }

    /// Only whoever may pay every line of a batch looks into it, checks it or settles it.
    func holdDuty(toPay batch: BatchID, in tx: Tx) throws {
        guard try tx.payments.sources(of: batch).allSatisfy(pays),
            try paysPartners(of: batch, in: tx)
        else {
            throw Refusal.notYourDuty
        }
    }

    /// Whose hands count as the actor's at a batch.
    func hands(on batch: BatchID, in tx: Tx) throws -> Set<UserID> {
        var hands = Set([actor.account].compactMap(\.self))
        for source in try tx.payments.sources(of: batch) {
            let published = try services.version(source.service, source.digest)
            let payers =
                source.step == nil ? [Offer.payer] : published.payers(of: source.grant)
            hands.formUnion(actor.hands(holding: payers, at: source.handlingPath))
        }
        for path in try tx.payments.statementOwners(of: batch) {
            hands.formUnion(actor.hands(holding: [PartnerDuties.paying], at: path))
        }
        return hands
    }

    /// What the accounts are called that these come out of.
    func accounts(of sources: [GrantSource]) throws -> Words {
        var titles: [Words] = []
        for source in sources {
            let title = try services.version(source.service, source.digest).account(of: source)
            if !titles.contains(title) { titles.append(title) }
        }
        return Words(
            zh: titles.map(\.zh).joined(separator: "、"),
            en: titles.map(\.en).joined(separator: ", ")
        )
    }
}
