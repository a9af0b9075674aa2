import Calendar
import Programs
import Registry
package import Store

/// Takes a shop, a clinic or another organisation in as a partner of a union.
package struct AddPartner: RepeatableUseCase {
    package struct Body: Hashable, Sendable, Codable {
        package let owner: Int64
        package let entry: PartnerEntry
    }

    package let body: Body

    package init(_ entry: PartnerEntry, of owner: OrganisationID) {
        body = Body(owner: owner.raw, entry: entry)
    }

    package var policy: any Policy { OfficerOf(OrganisationID(raw: body.owner)) }

    /// The partner's number.
    package func run(in tx: Tx, _ context: Context) throws -> Int64 {
        let facts = try PartnerFacts(body.entry)
        guard let owner = try tx.organisations.find(OrganisationID(raw: body.owner)),
            let above = OrganisationPath(owner.path)
        else { throw Refusal.notFound }
        if let code = facts.creditCode { try tx.holdUnused(code, but: nil) }
        let id: OrganisationID = tx.mint.id()
        guard let path = id.path(below: above) else { throw Refusal.notFound }
        try tx.organisations.add(
            OrganisationRow(
                id: id,
                parent: owner.id,
                path: path.description,
                kind: "partner",
                name: facts.name,
                nameEn: facts.nameEn,
                region: owner.region,
                creditCode: facts.creditCode,
                isDemo: owner.isDemo,
                madeAt: context.now
            )
        )
        try tx.partners.add(
            PartnerRow(
                id: id,
                owner: owner.id,
                ownerPath: owner.path,
                contact: facts.contact,
                phone: facts.phone,
                bankAccount: facts.bankAccount,
                address: facts.address,
                madeAt: context.now
            )
        )
        try context.note("partner.add", id, in: tx)
        return id.raw
    }
}

/// Officers of a union or of one above it.
package struct OfficerOf: Policy {
    private let id: OrganisationID

    package init(_ id: OrganisationID) {
        self.id = id
    }

    package func refusal(of actor: Actor, in tx: Tx) throws -> Refusal? {
        if actor == .hall { return nil }
        guard let colleague = actor.colleague else { return .logIn }
        guard let row = try tx.organisations.find(id),
            colleague.has(PartnerDuties.keeping, at: row.path)
        else { return .notFound }
        return nil
    }
}

extension Context {
    /// Writes an act about a partner into the book.
    func note(
        _ action: String,
        _ partner: OrganisationID,
        in tx: Tx,
        saying words: String? = nil
    ) throws {
        try tx.audit.add(
            AuditAct(
                action,
                of: "partner",
                partner.raw,
                at: now,
                by: actor.account,
                words: words
            )
        )
    }
}

extension Tx {
    /// Refuses a credit code that another organisation has.
    func holdUnused(_ code: String, but own: OrganisationID?) throws {
        guard let other = try organisations.withCreditCode(code), other.id != own else { return }
        throw UnfinishedForm(
            faults: [
                "credit code": Words(
                    zh: "这个信用代码登记的是“\(other.name)”。",
                    en: "This credit code is registered for \(other.name)."
                )
            ],
            unanswered: []
        )
    }
}
