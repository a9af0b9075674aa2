import Calendar
import Casework
import Programs
import Registry
import Store

extension CaseWork {
    /// Covers everybody who works for one of a party's firms, from today on: whoever comes to such a firm is
    /// covered, and whoever leaves is not. A firm that the registry does not know covers nobody yet.
    func cover(_ grant: Grant, byRule plan: RulePlan) throws {
        let last = grant.valid.flatMap { CoverTerm(first: context.today, lasting: $0)?.last }
        let signers: Set<CasePartyID>? = try plan.paper.flatMap { try self.signers(of: $0) }
        for firm in try tx.parties.of(row.id) where firm.party == plan.party {
            // Who was named after the signing stands on no text.
            if let signers, !signers.contains(firm.id) { continue }
            guard let organisation = try firm.organisation ?? known(firm) else { continue }
            try tx.grants.add(
                GrantRow(
                    id: tx.mint.id(),
                    caseFile: row.id,
                    name: grant.id,
                    holder: nil,
                    holderOrganisation: organisation,
                    unit: grant.unit,
                    amount: 1,
                    status: .settled,
                    grantedAt: context.now,
                    settledAt: context.now,
                    validUntil: last
                )
            )
        }
        try note(.granted, action: grant.id)
    }

    /// Who has signed the latest version of a text; nil where nobody signs it.
    private func signers(of paper: String) throws -> Set<CasePartyID>? {
        let isSigned = service.procedure.steps.flatMap(\.actions).contains {
            $0.effects.contains(.voice(.sign, on: paper))
        }
        guard isSigned, let last = try tx.texts.of(row.id).last(where: { $0.kind == paper }) else {
            return nil
        }
        let voices = try tx.texts.voices(to: [last.id]).filter { $0.voice == Voice.sign.rawValue }
        return Set(voices.compactMap(\.member))
    }

    /// A firm that has come to the registry since it was named.
    private func known(_ firm: CasePartyRow) throws -> OrganisationID? {
        guard let found = try tx.organisations.employer(called: firm.name) else { return nil }
        try tx.parties.recognise(firm.id, as: found.id)
        return found.id
    }
}

extension Organisations {
    /// The one employer of a name; nil where there is none or several.
    func employer(called name: String) throws -> OrganisationRow? {
        let found = try search(name, limit: 50).filter {
            $0.name == name && OrganisationKind.workplaces.contains($0.kind) && $0.closedOn == nil
        }
        let employers = found.filter { $0.kind == OrganisationKind.employer }
        if employers.count == 1 { return employers[0] }
        return employers.isEmpty && found.count == 1 ? found[0] : nil
    }
}
