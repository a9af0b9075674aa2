import Calendar
import Casework
import Programs
import Store

/// The case that an application becomes, and what is kept beside it.
extension Filing {
    func newRow(_ answers: FormAnswers) throws -> CaseRow {
        let named = try namedUnion(answers)
        let home =
            try named
            ?? (place?.organisation ?? office?.id ?? applicant?.union ?? ownPost).flatMap(
                tx.organisations.find
            )
        let desk = try Desk.handling(home, published, in: tx, context)
        return CaseRow(
            id: tx.mint.id(),
            number: try tx.nextNumber(of: service, in: context.today.year),
            service: service.id,
            folder: service.folder,
            digest: service.version,
            applicant: applicant?.id,
            household: household ?? applicant?.household,
            organisation: place?.organisation ?? office?.id ?? organisation
                ?? applicant?.organisation,
            place: place?.id,
            person: relative?.row.id,
            relation: relative?.relation.rawValue,
            filer: context.actor.account,
            channel: try channel.rawValue,
            owner: published.owner,
            handling: desk.id,
            handlingPath: desk.path,
            state: .unfiled,
            filedAt: context.now,
            enteredAt: context.now,
            answers: answers.canonical
        )
    }

    /// Where nobody applies, it lies where whoever files has a post that files.
    private var ownPost: OrganisationID? {
        guard service.ask.isForHousehold else { return nil }
        let posts = context.actor.colleague?.posts ?? []
        return posts.first { service.ask.who.contains($0.duty) }?.organisation
    }

    /// Whoever files by posts at workplaces only speaks for the workplace.
    private var channel: Channel {
        get throws {
            if apply.lead != nil { return .found }
            guard let colleague = context.actor.colleague else { return .applicant }
            let posts = colleague.posts.filter { service.ask.who.contains($0.duty) }
            let kinds = try posts.map { try tx.organisations.find($0.organisation)?.kind ?? "" }
            return kinds.allSatisfy(OrganisationKind.workplaces.contains) ? .union : .proxy
        }
    }

    /// The yes that goes with the case: a guardian's tick, in the words that were read; another's as
    /// whoever heard it says.
    func keepConsent(of row: CaseRow, _ answers: FormAnswers) throws {
        let purpose = service.ask.consent?.to ?? .proxy
        var consent = apply.consent
        if case .deed(let deed) = purpose {
            guard answers[Consent.field] == .tick(true) else { return }
            let said = [deed.zh, consent?.words?.trimmed.nilIfEmpty].compactMap(\.self)
            consent = ConsentGiven(consent?.way ?? .online, words: said.joined(separator: "；"))
        }
        guard let consent else { return }
        try tx.consents.add(
            ConsentRow(
                id: tx.mint.id(),
                person: applicant?.id,
                caseFile: row.id,
                purpose: purpose.name,
                way: consent.way.rawValue,
                words: consent.words,
                givenAt: context.now,
                recordedBy: context.actor.account
            )
        )
    }

    /// The lead that led here is done; its consent goes with the case. Whoever comes without being called is
    /// called no more.
    func closeLeads(into row: CaseRow) throws {
        guard let applicant else { return }
        if let id = apply.lead {
            return try close(tx.leads.living(id), of: applicant.id, into: row)
        }
        for lead in try tx.leads.ofPerson(applicant.id) where lead.service == service.id {
            let state = LeadState(rawValue: lead.state)
            guard state == .open || state == .consented else { continue }
            try tx.uploadLinks.revoke(of: .lead(lead.id))
            try close(lead, of: applicant.id, into: row)
        }
    }

    private func close(_ lead: LeadRow, of applicant: PersonID, into row: CaseRow) throws {
        var lead = lead
        lead.state = LeadState.opened.rawValue
        lead.person = applicant
        lead.caseFile = row.id
        lead.closedAt = context.now
        try tx.leads.save(lead)
        try tx.consents.moveFrom(lead.id, to: row.id, person: applicant)
        try LeadNote.opened.write(lead.id, in: tx, context)
    }
}
