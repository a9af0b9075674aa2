import Calendar
import Programs
import Registry
import Store

extension CaseWork {
    /// Ties somebody to the union that the answers name. Whoever is a member elsewhere, or tied there in
    /// the same way, is refused in a sentence: the old tie has to end first.
    func tie(_ grant: Grant, by plan: TiePlan) throws {
        let answers = service.answers(fromCanonical: row.answers)
        guard case .union(let answer)? = answers?[plan.to], let id = answer.id,
            let union = try tx.organisations.find(id), let holder = holder(of: grant),
            var person = try tx.people.find(holder)
        else { throw Refusal.notFound }
        try PersonTies(tx, context).add(plan.kind, of: holder, to: union.id, pays: plan.paysDues)
        if plan.kind == .member {
            person.union = union.id
            person.memberSince = person.memberSince ?? context.today
            person.region = person.region ?? union.region
            try tx.people.save(person)
        }
        try tx.grants.add(
            GrantRow(
                id: tx.mint.id(),
                caseFile: row.id,
                name: grant.id,
                holder: holder,
                holderOrganisation: union.id,
                unit: grant.unit,
                amount: 1,
                status: .settled,
                grantedAt: context.now,
                settledAt: context.now
            )
        )
        try tx.audit.add(
            AuditAct(
                plan.kind == .member ? "member.joined" : "member.registered besides",
                of: "person",
                holder.raw,
                at: context.now,
                by: context.actor.account,
                in: row.id,
                words: union.name
            )
        )
        try note(.granted, action: grant.id)
    }
}

/// The ties of people as they lie in the registry, by the engine's rules.
struct PersonTies {
    let tx: Tx
    let context: Context

    init(_ tx: Tx, _ context: Context) {
        self.tx = tx
        self.context = context
    }

    /// Adds a tie from today on, or from the day after the one before it ends; or says in a sentence what
    /// stands against it.
    func add(
        _ kind: TieKind,
        of person: PersonID,
        to organisation: OrganisationID,
        pays isPrimary: Bool
    ) throws {
        let rows = try tx.people.ties(of: person)
        let before = rows.filter { $0.kind == kind.rawValue || isPrimary && $0.isPrimary }
        let last = before.compactMap(\.until).max()
        let from = max(context.today, last?.adding(days: 1) ?? context.today)
        var ties = Ties(stored: rows.compactMap(Tie.init(row:)))
        do throws(TieRefusal) {
            let tie = try Tie(
                person: person,
                organisation: organisation,
                kind: kind,
                isPrimary: isPrimary,
                from: from
            )
            try ties.add(tie)
        } catch {
            throw Refusal(
                Words(zh: error.zh, en: error.en),
                remedy: Words(
                    zh: "本人在“我的工会”里登记离职或搬走后，原来的关系就结束。",
                    en: "It ends when the person notes under My unions that the job is over."
                )
            )
        }
        try tx.people.addTie(
            TieRow(
                person: person,
                organisation: organisation,
                kind: kind.rawValue,
                from: from,
                isPrimary: isPrimary
            )
        )
    }

    /// Ends somebody's present ties of a kind, to one organisation or to all, on a day.
    func end(
        _ kind: TieKind,
        of person: PersonID,
        to organisation: OrganisationID? = nil,
        on day: CivilDate
    ) throws {
        for tie in try tx.people.ties(of: person)
        where tie.kind == kind.rawValue && tie.until == nil
            && (organisation == nil || tie.organisation == organisation)
        {
            try tx.people.endTie(tie, on: max(tie.from, day))
        }
    }
}

extension Tie where Day == CivilDate {
    fileprivate init?(row: TieRow) {
        guard let kind = TieKind(rawValue: row.kind),
            let tie = try? Tie(
                person: row.person,
                organisation: row.organisation,
                kind: kind,
                isPrimary: row.isPrimary,
                from: row.from,
                until: row.until
            )
        else { return nil }
        self = tie
    }
}
