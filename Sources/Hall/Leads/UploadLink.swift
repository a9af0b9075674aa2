package import Calendar
import Programs
package import Store

/// Makes a link by which the person of a lead can send papers from afar, without logging in.
///
/// It works to the end of the seventh day and a counted number of files; only its hash is kept. There
/// is one at a time: whoever loses one asks for another, and what was lost opens nothing.
package struct MakeUploadLink: UseCase {
    package static let days = 7
    package static let files: Int64 = 10

    package let lead: LeadID
    /// Thirty-two random bytes, made before the transaction.
    package let token: [UInt8]

    package init(_ lead: LeadID, token: [UInt8]) {
        self.lead = lead
        self.token = token
    }

    package var policy: any Policy { LeadAtHand(lead) }

    package func run(in tx: Tx, _ context: Context) throws -> Instant {
        _ = try tx.leads.living(lead)
        guard try tx.consents.isGiven(on: lead) else { throw Refusal.consentFirst }
        try tx.uploadLinks.revoke(of: .lead(lead))
        let expires = context.calendar.end(of: context.today.adding(days: Self.days))
        try tx.uploadLinks.add(
            UploadLinkRow(
                tokenHash: token.sha256,
                tenant: tx.tenant,
                id: tx.mint.id(),
                owner: .lead(lead),
                madeBy: context.actor.account,
                madeAt: context.now,
                expiresAt: expires,
                leftFiles: Self.files
            )
        )
        try LeadNote.linked.write(lead, in: tx, context)
        return expires
    }
}

/// Takes a paper that came by a link.
package struct UploadByLink: UseCase {
    package let token: [UInt8]
    package let name: String
    package let bytes: [UInt8]

    package init(_ token: [UInt8], name: String, bytes: [UInt8]) {
        self.token = token
        self.name = name
        self.bytes = bytes
    }

    /// Whoever holds the link may.
    package var policy: any Policy { Anyone() }

    package func run(in tx: Tx, _ context: Context) throws {
        let hash = token.sha256
        guard let link = try tx.uploadLinks.find(hash), try link.lead(in: tx) != nil,
            try tx.uploadLinks.use(hash, at: context.now)
        else { throw Refusal.linkOver }
        let add = AddFile(to: link.owner, field: "", name: name, bytes: bytes)
        _ = try add.run(in: tx, context)
        if case .lead(let lead) = link.owner {
            try LeadNote.received.write(lead, in: tx, context)
        }
    }
}

extension UploadLinkRow {
    /// The lead behind the link, as long as papers may be added to it.
    func lead(in tx: Tx) throws -> LeadRow? {
        guard tenant == tx.tenant, case .lead(let id) = owner, let lead = try tx.leads.find(id),
            LeadState(rawValue: lead.state)?.isLiving == true, try tx.consents.isGiven(on: id)
        else { return nil }
        return lead
    }
}

extension Refusal {
    package static let consentFirst = Refusal(
        Words(zh: "还没有记下本人同意，不能继续。", en: "No consent is on record; this cannot go on."),
        remedy: Words(
            zh: "请先联系本人，说明政策，记下同意的方式。",
            en: "Get in touch, explain, and note how the person agreed."
        )
    )
    package static let linkOver = Refusal(
        Words(zh: "链接已失效或已用完。", en: "This link has expired or is used up."),
        remedy: Words(zh: "请联系工作人员重新发送。", en: "Ask the staff for a new one.")
    )
}
