import Casework
package import Programs
import Registry
package import Store

/// Names somebody as a party of a case at the desk; whoever stood there before leaves, where the party is
/// one only or where somebody is replaced.
package struct NameParty: RepeatableUseCase {
    private let caseFile: CaseID
    private let party: String
    private let name: String
    private let phone: String
    private let replaced: CasePartyID?

    package init(
        _ caseFile: CaseID,
        _ party: String,
        name: String,
        phone: String,
        replacing replaced: CasePartyID? = nil
    ) {
        self.caseFile = caseFile
        self.party = party
        self.name = name
        self.phone = phone
        self.replaced = replaced
    }

    package var policy: any Policy { PartyDesk(caseFile) }

    package var body: [String] {
        [caseFile.description, party, name, phone, replaced?.description ?? ""]
    }

    package func run(in tx: Tx, _ context: Context) throws -> Bool {
        var work = try CaseWork(caseFile, in: tx, context)
        guard let party = work.service.party(party) else { throw Refusal.notFound }
        guard !work.row.state.isClosed else { throw Refusal.partiesSettled }
        let kind: FieldKind = party.kind.isPerson ? .person(of: nil) : .organisation
        let contact: ContactAnswer
        do throws(AnswerFault) {
            guard case .contact(let read)? = try kind.read([name, phone]) else {
                throw AnswerFault(Words(zh: "请写姓名或名称。", en: "Please give the name."))
            }
            contact = read
        } catch {
            throw Refusal(
                error.message,
                remedy: Words(zh: "改好后再登记。", en: "Correct it and try again.")
            )
        }
        if let replaced {
            guard work.row.members.contains(where: { $0.id == replaced && $0.party == party.id })
            else { throw Refusal.notFound }
            try tx.parties.leave(replaced, at: context.now)
            work.row.members.removeAll { $0.id == replaced }
        }
        let joining = Joining(
            tx: tx,
            context: context,
            caseFile: caseFile,
            service: work.service,
            applicant: try work.row.applicant.flatMap(tx.people.find)
        )
        let member = try joining.row(contact, as: party.id)
        try work.join(member)
        try work.note(.named, action: party.id)
        if let replaced { try work.standIn(member.id, for: replaced) }
        return true
    }
}

/// Somebody who is a party, as the desk sees him.
package struct PartyLine: Sendable {
    package let id: CasePartyID
    package let party: String
    package let title: Words
    package let name: String
    /// Of a person masked; a firm's is no secret.
    package let phone: String?
    /// Whether he sees the case after logging in.
    package let isKnown: Bool
    /// Whether a link of his own is out.
    package let hasLink: Bool
    /// Whether the case still waits for him, where everyone has to act; nil where it does not matter.
    package let hasAnswered: Bool?
}

extension CaseWork {
    /// Everybody who is a party of the case, in the order of the service's parties.
    func partyLines() throws -> [PartyLine] {
        guard !row.members.isEmpty else { return [] }
        let rows = try tx.parties.of(row.id)
        return try service.parties.flatMap { party in
            try rows.filter { $0.party == party.id }.map { member in
                let id = member.id.description
                return PartyLine(
                    id: member.id,
                    party: party.id,
                    title: party.title,
                    name: member.name,
                    phone: party.kind.isPerson
                        ? member.phone.map { $0.prefix(3) + "****" + $0.suffix(4) } : member.phone,
                    isKnown: row.members.contains { $0.id == member.id && $0.person != nil },
                    hasLink: try tx.partyLinks.of(member.id).map { $0.expiresAt > context.now }
                        ?? false,
                    hasAnswered: row.state.awaited.contains(id)
                        ? row.state.answered.contains(id) : nil
                )
            }
        }
    }
}

extension Refusal {
    fileprivate static let partiesSettled = Refusal(
        Words(zh: "这一件已经办结，不能再改当事方。", en: "This case is closed; its parties stay as they are."),
        remedy: Words(zh: "有新情况请另行登记。", en: "File anew if something has changed.")
    )
}
