package import Programs
package import Store

/// Notes an attempt to reach the person of a lead, whatever came of it.
package struct LogContact: UseCase {
    package enum Result: String, Hashable, Sendable, Codable, CaseIterable {
        case reached
        /// Spoken to, and not ready yet.
        case later
        case noAnswer = "no answer"
        case wrongContact = "wrong contact"
    }

    package let lead: LeadID
    package let way: ConsentGiven.Way
    package let result: Result
    package let words: String?

    package init(_ lead: LeadID, by way: ConsentGiven.Way, _ result: Result, words: String?) {
        self.lead = lead
        self.way = way
        self.result = result
        self.words = words
    }

    package var policy: any Policy { LeadAtHand(lead) }

    package func run(in tx: Tx, _ context: Context) throws {
        _ = try tx.leads.living(lead)
        try tx.leads.addAttempt(
            ContactAttemptRow(
                id: tx.mint.id(),
                lead: lead,
                at: context.now,
                madeBy: context.actor.account,
                way: way.rawValue,
                result: result.rawValue,
                words: words?.trimmed.nilIfEmpty
            )
        )
        try LeadNote.contacted.write(lead, in: tx, context)
    }
}

/// Keeps the person's yes: when, in which way, in which words, and who heard it.
package struct RecordConsent: UseCase {
    package let lead: LeadID
    package let consent: ConsentGiven

    package init(_ lead: LeadID, _ consent: ConsentGiven) {
        self.lead = lead
        self.consent = consent
    }

    package var policy: any Policy { LeadAtHand(lead) }

    package func run(in tx: Tx, _ context: Context) throws {
        var row = try tx.leads.living(lead)
        let published = try context.services.open(row.service)
        // What a guardian agrees to is asked with the form.
        let purpose: Consent.Purpose =
            published.service.ask.consent?.to == .use ? .use : .proxy
        try tx.consents.add(
            ConsentRow(
                id: tx.mint.id(),
                person: row.person,
                lead: lead,
                purpose: purpose.name,
                way: consent.way.rawValue,
                words: consent.words,
                givenAt: context.now,
                recordedBy: context.actor.account
            )
        )
        row.state = LeadState.consented.rawValue
        try tx.leads.save(row)
        try LeadNote.consented.write(lead, in: tx, context)
    }
}

/// Gives a lead to a colleague to follow up.
package struct AssignLead: UseCase {
    package let lead: LeadID
    package let to: UserID

    package init(_ lead: LeadID, to: UserID) {
        self.lead = lead
        self.to = to
    }

    package var policy: any Policy { LeadAtHand(lead) }

    package func run(in tx: Tx, _ context: Context) throws {
        var row = try tx.leads.living(lead)
        guard try reaches(row, in: tx, context) else { throw Refusal.notFound }
        row.assignedTo = to
        try tx.leads.save(row)
        try LeadNote.assigned.write(lead, in: tx, context)
    }

    /// Whether the colleague is there and holds a post from which the lead can be seen.
    private func reaches(_ row: LeadRow, in tx: Tx, _ context: Context) throws -> Bool {
        guard let account = try tx.accounts.find(to), account.kind == .staff, !account.isClosed
        else { return false }
        let line = Set(try tx.organisations.line(to: row.handlingPath).map(\.id))
        return try tx.accounts.posts(of: to, on: context.today)
            .contains { line.contains($0.organisation) }
    }
}

/// Ends a lead without a case, with the reason.
package struct CloseLead: UseCase {
    package enum Outcome: String, Hashable, Sendable, Codable, CaseIterable {
        case declined
        case notEligible = "not eligible"
        case notReached = "not reached"
        case duplicate
        /// Never chosen: it follows from a consent that was taken back.
        case withdrawn

        /// What somebody may close a lead as.
        package static let choices = allCases.filter { $0 != .withdrawn }

        package var title: Words {
            switch self {
            case .declined: Words(zh: "本人不愿意", en: "Declined")
            case .notEligible: Words(zh: "不符合条件", en: "Not eligible")
            case .notReached: Words(zh: "联系不上", en: "Could not be reached")
            case .duplicate: Words(zh: "重复线索", en: "Duplicate")
            case .withdrawn: Words(zh: "本人撤回同意", en: "Consent withdrawn")
            }
        }
    }

    package let lead: LeadID
    package let outcome: Outcome
    package let words: String?

    package init(_ lead: LeadID, as outcome: Outcome, words: String?) {
        self.lead = lead
        self.outcome = outcome
        self.words = words
    }

    package var policy: any Policy { LeadAtHand(lead) }

    package func run(in tx: Tx, _ context: Context) throws {
        guard outcome != .withdrawn else { throw Refusal.notFound }
        var row = try tx.leads.living(lead)
        row.state = LeadState.closed.rawValue
        row.outcome = outcome.rawValue
        row.closedAt = context.now
        // Without a yes nothing personal outlives the lead.
        if try !tx.consents.isGiven(on: lead) { try tx.forget(&row) }
        try tx.uploadLinks.revoke(of: .lead(lead))
        try tx.leads.save(row)
        try LeadNote.closed.write(lead, in: tx, context, words: words?.trimmed.nilIfEmpty)
    }
}

extension Leads {
    /// A lead that is still followed up.
    func living(_ id: LeadID) throws -> LeadRow {
        guard let row = try find(id) else { throw Refusal.notFound }
        let state = LeadState(rawValue: row.state)
        guard state == .open || state == .consented else {
            throw Refusal(
                Words(zh: "这条线索已经办完了。", en: "This lead has been dealt with."),
                remedy: Words(zh: "请刷新页面。", en: "Reload the page.")
            )
        }
        return row
    }
}
