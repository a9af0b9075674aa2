import Casework
import Programs
import Registry
package import Store

/// Takes a yes back: the person who gave it, or an officer who was told so.
///
/// It ends what would still be done. A lead is closed and loses everything personal; a case under way
/// is taken back, unless something has been granted. What was done until then was lawful and stays on
/// record: that there was a yes, its end, a case that was decided.
package struct WithdrawConsent: RepeatableUseCase {
    package let consent: ConsentID
    /// How an officer heard of it; nil where the person does it.
    package let heard: ConsentGiven?

    package init(_ consent: ConsentID, heard: ConsentGiven? = nil) {
        self.consent = consent
        self.heard = heard
    }

    package var policy: any Policy { MayWithdrawConsent(consent) }

    package var body: [String] {
        [consent.description, heard?.way.rawValue ?? "", heard?.words ?? ""]
    }

    package func run(in tx: Tx, _ context: Context) throws -> Bool {
        guard let row = try tx.consents.find(consent) else { throw Refusal.notFound }
        guard row.withdrawnAt == nil else { throw Refusal.consentIsWithdrawn }
        let future = try ConsentFuture(row, in: tx, context)
        for same in try tx.consents.together(with: row) where same.withdrawnAt == nil {
            try tx.consents.withdraw(same.id, at: context.now)
        }
        try note(row, in: tx, context)
        switch future {
        case .leadEnds(let lead): try end(lead, in: tx, context)
        case .caseTakenBack(let id, _):
            var work = try CaseWork(id, in: tx, context)
            try work.takeBack(saying: Words.consentWithdrawn.zh)
        case .caseGoesOn, .recordStays:
            // What goes on goes on unseen.
            if let id = row.caseFile { try CaseWork(id, in: tx, context).keepShown() }
        }
        return true
    }

    /// The line outlives what it speaks of: it says how, never who.
    private func note(_ row: ConsentRow, in tx: Tx, _ context: Context) throws {
        let said = [heard?.way.title.zh, heard?.words?.trimmed.nilIfEmpty].compactMap { $0 }
        try tx.audit.add(
            AuditAct(
                "consent.withdrawn",
                of: "consent",
                row.id.raw,
                at: context.now,
                by: context.actor.account,
                in: row.caseFile,
                words: said.joined(separator: "：").nilIfEmpty
            )
        )
    }

    private func end(_ id: LeadID, in tx: Tx, _ context: Context) throws {
        guard var row = try tx.leads.find(id) else { return }
        if LeadState(rawValue: row.state)?.isLiving == true {
            row.state = LeadState.closed.rawValue
            row.outcome = CloseLead.Outcome.withdrawn.rawValue
            row.closedAt = context.now
        }
        try tx.forget(&row)
        try tx.leads.save(row)
        try LeadNote.closed.write(id, in: tx, context, words: Words.consentWithdrawn.zh)
    }
}

/// Who may take a yes back: whose it is, and those who follow up the lead on which it was noted.
package struct MayWithdrawConsent: Policy {
    private let id: ConsentID

    package init(_ id: ConsentID) {
        self.id = id
    }

    package func refusal(of actor: Actor, in tx: Tx) throws -> Refusal? {
        guard actor.account != nil else { return .logIn }
        guard let row = try tx.consents.find(id) else { return .notFound }
        if let person = actor.person, person == row.person { return nil }
        guard actor.colleague != nil, let lead = row.lead else { return .notFound }
        return try LeadAtHand(lead).refusal(of: actor, in: tx)
    }
}

extension Tx {
    /// Takes off a lead everything that says whose it is; that there was one stays, and whom the rules
    /// need not find again.
    func forget(_ row: inout LeadRow) throws {
        row.name = nil
        row.contact = nil
        row.note = nil
        try leads.silenceAttempts(of: row.id)
        try uploadLinks.revoke(of: .lead(row.id))
        for file in try files.of(.lead(row.id)) { try files.remove(file.id) }
        try drafts.remove(of: row.id)
    }
}

extension Consents {
    /// Those on the same lead or case: whoever takes one back means them all.
    fileprivate func together(with row: ConsentRow) throws -> [ConsentRow] {
        if let caseFile = row.caseFile { return try ofCase(caseFile) }
        if let lead = row.lead { return try ofLead(lead) }
        return [row]
    }
}

extension Words {
    static let consentWithdrawn = Words(zh: "本人撤回了同意", en: "The person withdrew consent")
}

extension Refusal {
    fileprivate static let consentIsWithdrawn = Refusal(
        Words(zh: "这项同意已经撤回了。", en: "This consent was withdrawn already."),
        remedy: Words(zh: "请刷新页面。", en: "Reload the page.")
    )
}
