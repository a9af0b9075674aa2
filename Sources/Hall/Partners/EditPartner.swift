import Programs
import Registry
package import Store

/// Changes what is on file of a partner; a new bank account wants the password typed just now, since
/// money goes there.
package struct EditPartner: RepeatableUseCase {
    package struct Body: Hashable, Sendable, Codable {
        package let partner: Int64
        package let entry: PartnerEntry
        package let version: Int64
    }

    package let body: Body

    /// - Parameter version: What the form showed; a change by somebody else meanwhile is not undone.
    package init(_ partner: OrganisationID, _ entry: PartnerEntry, seeing version: Int64) {
        body = Body(partner: partner.raw, entry: entry, version: version)
    }

    package var policy: any Policy { PartnerAtHand(OrganisationID(raw: body.partner), fresh: true) }

    package func run(in tx: Tx, _ context: Context) throws -> Bool {
        let id = OrganisationID(raw: body.partner)
        let facts = try PartnerFacts(body.entry)
        guard var row = try tx.partners.find(id), var organisation = try tx.organisations.find(id)
        else { throw Refusal.notFound }
        guard row.version == body.version else { throw Refusal.partnerMovedOn }
        if let code = facts.creditCode { try tx.holdUnused(code, but: id) }
        var changed: [String] = []
        if organisation.name != facts.name { changed.append("name") }
        if row.phone != facts.phone { changed.append("phone") }
        if row.contact != facts.contact { changed.append("contact") }
        if row.address != facts.address { changed.append("address") }
        if let account = facts.bankAccount, account != row.bankAccount {
            changed.append("bank account")
            row.bankAccount = account
        }
        organisation.name = facts.name
        organisation.nameEn = facts.nameEn
        organisation.creditCode = facts.creditCode
        row.contact = facts.contact
        row.phone = facts.phone
        row.address = facts.address
        try tx.organisations.save(organisation)
        try tx.partners.save(row)
        try context.note("partner.edit", id, in: tx, saying: changed.joined(separator: ", "))
        return true
    }
}

/// Ends what was agreed with a partner: nothing is redeemed there any more, what is owed stays owed.
package struct ClosePartner: RepeatableUseCase {
    package let body: Int64

    package init(_ partner: OrganisationID) {
        body = partner.raw
    }

    package var policy: any Policy { PartnerAtHand(OrganisationID(raw: body), fresh: true) }

    package func run(in tx: Tx, _ context: Context) throws -> Bool {
        let id = OrganisationID(raw: body)
        guard var row = try tx.partners.find(id), var organisation = try tx.organisations.find(id)
        else { throw Refusal.notFound }
        guard row.closedOn == nil else { throw Refusal.partnerMovedOn }
        row.closedOn = context.today
        organisation.closedOn = context.today
        try tx.partners.save(row)
        try tx.organisations.save(organisation)
        for var account in try tx.accounts.ofKind(.partner, at: id) where !account.isClosed {
            account.isClosed = true
            try tx.accounts.save(account)
            try tx.sessions.endAll(of: account.id)
        }
        try context.note("partner.close", id, in: tx)
        return true
    }
}

extension Refusal {
    static let partnerMovedOn = Refusal(
        Words(zh: "这家合作单位刚刚被别人改过。", en: "Somebody else has just changed this partner."),
        remedy: Words(zh: "下面是它现在的样子。", en: "Below is how it stands now.")
    )
}
