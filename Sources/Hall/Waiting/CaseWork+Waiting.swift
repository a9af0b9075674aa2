import Calendar
import Casework
import FEEL
import Ledger
import Programs
import Registry
import Store

extension CaseWork {
    /// Whether an action gives something that may run out.
    func givesSomething(_ action: String) -> Bool {
        let plans = service.procedure.step(row.state.step)?.action(action)?.effects ?? []
        return plans.contains { plan in
            switch plan {
            case .grant, .take: true
            default: false
            }
        }
    }

    /// What waits already is not done a second time, nor before those who stand before it.
    func holdTurn(of action: String) throws {
        guard turn == nil, row.state.awaits == action else { return }
        throw Refusal(.waitsAlready(action: action), in: service)
    }

    /// Puts the case on the list of what it waits for.
    func wait(for shortage: Shortage, doing: Doing, by actor: UserID?) throws {
        let isOffer = if case .offer = shortage.source { true } else { false }
        try tx.waitingGrants.add(
            WaitingGrantRow(
                id: tx.mint.id(),
                caseFile: row.id,
                service: service.folder,
                source: shortage.source,
                name: shortage.name,
                period: nil,
                action: doing.action,
                unit: shortage.unit,
                amount: shortage.amount,
                rank: -(shortage.priority ?? 0),
                orderedAt: isOffer ? row.filedAt : context.now,
                since: context.now,
                actor: actor,
                words: doing.words
            )
        )
        try Messenger(tx, context).waits(isOffer: isOffer, about: row, of: published)
    }

    /// Money is given in the order of its list, and only while there is enough.
    func holdMoney(
        _ amount: Int64,
        in account: ServiceAccount,
        for grant: Grant,
        _ period: CivilDate?
    ) throws {
        let source = WaitingGrantRow.Source.account(account.id)
        let isFirst =
            try turn != nil || tx.waitingGrants.first(of: service.folder, source).isEmpty
        let left = try Treasury(tx, context).available(in: account, of: service.folder)
        guard !isFirst || left < Amount(amount) else { return }
        throw Shortage(
            source: source,
            name: grant.id,
            unit: account.unit,
            amount: amount,
            priority: try priority()
        )
    }

    /// What is given for a calendar period: once, whatever runs twice; where money is short it waits.
    func giveRound(_ name: String, for period: CivilDate, due: Instant) throws {
        guard let grant = service.grant(name),
            try !tx.grants.isGiven(name, to: row.id, for: period)
        else { return }
        let amount = try amount(of: grant)
        do {
            try hand(over: grant, amount, for: period)
        } catch let shortage as Shortage {
            if turn != nil { throw shortage }
            try tx.waitingGrants.add(
                WaitingGrantRow(
                    id: tx.mint.id(),
                    caseFile: row.id,
                    service: service.folder,
                    source: shortage.source,
                    name: name,
                    period: period,
                    action: nil,
                    unit: shortage.unit,
                    amount: amount,
                    rank: -(shortage.priority ?? 0),
                    orderedAt: due,
                    since: context.now,
                    actor: nil,
                    words: nil
                )
            )
            return try note(.waits, action: name, due: due, isShown: false)
        }
        try note(.granted, action: name, due: due, isShown: false)
    }

    /// The service's own order: what its decision `priority` says, the greater the sooner.
    func priority() throws -> Int64? {
        guard service.decision(Decision.priority) != nil else { return nil }
        let values = try assess().values
        let number = values[Decision.priority]?.asNumber ?? 0
        return (number * Decimal34(1_000))?.rounded(scale: 0)?.asInt64
    }

    /// A grant that its holder may have once.
    func holdOnce(_ grant: Grant) throws {
        guard let once = grant.once else { return }
        let earliest = once.within.map { span in
            { (given: Instant) in span.end(from: given, in: context.calendar) > context.now }
        }
        let held = try heldBefore(once.per).filter {
            $0.name == grant.id && $0.status != .void && $0.status != .returned
        }
        guard held.contains(where: { earliest?($0.grantedAt) ?? true }) else { return }
        throw Refusal(
            Words(
                zh: "“\(grant.title.zh)”已经给过了，不能重复。",
                en: "“\(grant.title.en)” was given before; it can be had once."
            ),
            remedy: Words(zh: "请核对以前的办件。", en: "Look at the earlier cases.")
        )
    }

    /// What the holder whose grants count was given before, by this service.
    private func heldBefore(_ unit: Once.Unit) throws -> [GrantRow] {
        var rows: [GrantRow]
        switch unit {
        case .place: rows = try row.place.map { try tx.grants.ofPlace($0) } ?? []
        case .person: rows = try row.concerned.map { try tx.grants.ofHolder($0, limit: 500) } ?? []
        case .household:
            rows =
                try row.household.map { household in
                    try tx.people.ofHousehold(household).flatMap {
                        try tx.grants.ofHolder($0.id, limit: 500)
                    }
                } ?? row.applicant.map { try tx.grants.ofHolder($0, limit: 500) } ?? []
        case .organisation:
            rows =
                try row.organisation.map { organisation in
                    try tx.cases.ofOrganisation(
                        organisation,
                        service: service.id,
                        since: Instant(milliseconds: 0)
                    ).flatMap { try tx.grants.ofCase($0.id) }
                } ?? []
        }
        let services = try tx.grants.services(of: rows)
        rows.removeAll { services[$0.id] != service.id }
        return rows
    }
}

extension Messenger {
    /// Those who handle the case, finance and the applicant hear that it waits.
    func waits(isOffer: Bool, about row: CaseRow, of published: Published) throws {
        let title = published.service.title
        let what =
            isOffer
            ? Words(zh: "正在排队等待分配", en: "waits for its turn")
            : Words(zh: "资金不足，正在按顺序等待，款项到账后自动办理", en: "waits for money and goes on by itself")
        let text = MessageText(
            Words(
                zh: "“\(title.zh)”\(row.number) 已通过，\(what.zh)。",
                en: "\(title.en) \(row.number) has been approved and \(what.en)."
            )
        )
        let who = published.service.duties(of: row.state.step) + [Step.applicant]
        try tell(who + (isOffer ? [] : [Offer.payer]), code: "waits", text, about: row)
    }

    /// Those who handle the case hear that it waits no longer, and why.
    func waitsNoLonger(because refusal: Refusal, about row: CaseRow, of published: Published) throws
    {
        let title = published.service.title
        let text = MessageText(
            Words(
                zh: "“\(title.zh)”\(row.number) 轮到了，但不能发放：\(refusal.reason.zh)请重新办理。",
                en: "\(title.en) \(row.number) cannot be given after all: \(refusal.reason.en)"
            )
        )
        let who = published.service.duties(of: row.state.step)
        try tell(who, code: "unqueued", text, about: row)
    }
}
