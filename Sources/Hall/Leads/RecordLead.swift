package import Programs
import Registry
package import Store

/// Notes somebody who may need help and has not asked for it.
///
/// Until the person agrees, only where the hint came from and how to get in touch are kept, sealed.
package struct RecordLead: UseCase {
    package enum Source: String, Hashable, Sendable, Codable, CaseIterable {
        case visit
        case colleague
        case rule
        case other
    }

    package let service: String
    package let source: Source
    package let name: String
    package let contact: String?
    package let note: String?
    package let person: PersonID?

    package init(
        _ name: String,
        contact: String?,
        from source: Source,
        note: String?,
        for service: String,
        person: PersonID? = nil
    ) {
        self.service = service
        self.source = source
        self.name = name
        self.contact = contact
        self.note = note
        self.person = person
    }

    package var policy: any Policy { StaffOnly() }

    package func run(in tx: Tx, _ context: Context) throws -> LeadID {
        let published = try context.services.open(service)
        guard let name = name.trimmed.nilIfEmpty else {
            throw Refusal(
                Words(zh: "请写怎么称呼这位职工。", en: "Write what to call this person."),
                remedy: Words(zh: "姓氏加称呼也可以，例如“李师傅”。", en: "A family name will do.")
            )
        }
        let post = context.actor.colleague?.posts.first
        let id: LeadID = tx.mint.id()
        try tx.leads.add(
            LeadRow(
                id: id,
                service: published.service.id,
                source: source.rawValue,
                handling: post?.organisation ?? published.owner,
                handlingPath: post?.path ?? published.ownerPath,
                person: person,
                name: name,
                contact: try contact?.trimmed.nilIfEmpty.map(Self.phone),
                note: note?.trimmed.nilIfEmpty,
                madeBy: context.actor.account,
                madeAt: context.now
            )
        )
        try LeadNote.recorded.write(id, in: tx, context)
        return id
    }

    private static func phone(_ typed: String) throws -> String {
        do throws(PhoneNumberFault) {
            return try PhoneNumber(typed).text
        } catch {
            throw Refusal(Words(zh: error.zh, en: error.en))
        }
    }
}

/// What the audit trail says of a lead.
enum LeadNote: String {
    case recorded
    case assigned
    case contacted
    case consented
    case linked
    case received
    case opened
    case closed

    func write(_ id: LeadID, in tx: Tx, _ context: Context, words: String? = nil) throws {
        try tx.audit.add(
            AuditAct(
                "lead." + rawValue,
                of: "lead",
                id.raw,
                at: context.now,
                by: context.actor.account,
                words: words
            )
        )
    }
}

/// Where a lead stands.
package enum LeadState: String, Hashable, Sendable, CaseIterable {
    case open
    case consented
    case opened
    case closed

    package var title: Words {
        switch self {
        case .open: Words(zh: "待联系", en: "To be contacted")
        case .consented: Words(zh: "本人已同意", en: "Consent given")
        case .opened: Words(zh: "已开办件", en: "Case opened")
        case .closed: Words(zh: "已结束", en: "Closed")
        }
    }
}
