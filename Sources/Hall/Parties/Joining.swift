import Programs
import Registry
import Store

/// Whoever an answer names, as a party of the case: somebody the registry knows, or a name with a way to
/// reach him.
struct Joining {
    let tx: Tx
    let context: Context
    let caseFile: CaseID
    let service: Service
    /// Whose case it is; whoever is called like him, with his phone or none, is he.
    let applicant: PersonRow?

    /// Those whom the answers of a form name, in its order.
    func rows(_ answers: FormAnswers, to fields: [FormField]) throws -> [CasePartyRow] {
        var rows: [CasePartyRow] = []
        for field in fields {
            if let party = field.party, case .contact(let contact)? = answers[field.id] {
                rows.append(try row(contact, as: party))
            }
            guard case .rows(let kind) = field.kind, case .rows(let lines)? = answers[field.id]
            else { continue }
            for column in kind.columns {
                guard let party = column.party else { continue }
                for case .contact(let contact)? in lines.map({ $0.cells[column.id] }) {
                    rows.append(try row(contact, as: party))
                }
            }
        }
        return rows
    }

    func row(_ contact: ContactAnswer, as party: String) throws -> CasePartyRow {
        let isOrganisation = service.party(party)?.kind.isPerson == false
        return CasePartyRow(
            id: tx.mint.id(),
            caseFile: caseFile,
            party: party,
            person: isOrganisation ? nil : try person(contact),
            organisation: isOrganisation
                ? try tx.organisations.employer(called: contact.name)?.id : nil,
            name: contact.name,
            phone: contact.phone,
            card: contact.card,
            addedBy: context.actor.account,
            addedAt: context.now
        )
    }

    /// Nobody is taken for somebody by the name alone: a phone or a card has to say the same.
    private func person(_ contact: ContactAnswer) throws -> PersonID? {
        if let applicant, applicant.name == contact.name,
            contact.phone == nil || contact.phone == applicant.phone
        {
            return applicant.id
        }
        if let card = contact.card, let known = try tx.people.withIdentityNumber(card) {
            return known.name == contact.name ? known.id : nil
        }
        guard let phone = contact.phone else { return nil }
        return try tx.people.withPhone(phone).first { $0.name == contact.name }?.id
    }
}

extension CaseWork {
    /// Whoever the answers name joins the case. Of a party that is one only, the one before leaves.
    mutating func join(_ answers: FormAnswers, to fields: [FormField]) throws {
        let joining = Joining(
            tx: tx,
            context: context,
            caseFile: row.id,
            service: service,
            applicant: try row.applicant.flatMap(tx.people.find)
        )
        for member in try joining.rows(answers, to: fields) { try join(member) }
    }

    mutating func join(_ member: CasePartyRow) throws {
        if service.party(member.party)?.kind.isMany == false {
            for before in row.members where before.party == member.party {
                try tx.parties.leave(before.id, at: context.now)
            }
            row.members.removeAll { $0.party == member.party }
        }
        try tx.parties.add(member)
        row.members.append(
            CaseMember(id: member.id, party: member.party, person: member.person)
        )
    }

    /// The members of each party, as the procedure knows them.
    var membersByParty: [String: [String]] {
        Dictionary(grouping: row.members, by: \.party).mapValues { $0.map(\.id.description) }
    }
}
