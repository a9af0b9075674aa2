import Programs
import Registry
import Store

/// The organisation that applies: one of the registry by its name, or registered by this very write.
extension Filing {
    func settleOrganisation(_ answers: FormAnswers) throws -> OrganisationID? {
        guard let field = service.form.organisation,
            case .contact(let contact)? = answers[field.id]
        else { return nil }
        if let known = try tx.organisations.named(contact.name, below: published.ownerPath).first {
            return known.id
        }
        // It hangs below whoever answers for the service: nobody else has heard of it yet.
        let id: OrganisationID = tx.mint.id()
        let row = OrganisationRow(
            id: id,
            parent: published.owner,
            path: published.ownerPath + "\(id)/",
            kind: OrganisationKind.employer,
            name: contact.name,
            region: published.ownerRegion,
            madeAt: context.now
        )
        try tx.organisations.add(row)
        try tx.audit.add(
            AuditAct(
                "organisation.registered",
                of: "organisation",
                id.raw,
                at: context.now,
                by: context.actor.account
            )
        )
        return id
    }
}
