import Calendar
import FEEL
import Programs
import Registry
import Store

/// The one of an applicant's family that a case is for: somebody the registry knows, or a name with the
/// number of an identity card.
struct Relatives {
    let tx: Tx
    let context: Context

    init(_ tx: Tx, _ context: Context) {
        self.tx = tx
        self.context = context
    }

    /// Whom the answers name, by a row that may not be in the registry yet; nil for oneself, for nobody
    /// named yet, and where something is wrong with the name.
    func named(
        _ answers: FormAnswers,
        of service: Service,
        by applicant: PersonRow?
    ) throws -> (row: PersonRow?, fault: Words?) {
        guard let contact = service.ask.relative(answers),
            let relation = service.ask.relation(answers)
        else { return (nil, nil) }
        let row = try known(contact) ?? stranger(contact)
        if let row, row.id == applicant?.id { return (nil, Self.oneself) }
        if let card = contact.card, let other = try tx.people.withIdentityNumber(card),
            other.id != row?.id
        {
            return (nil, Self.otherName)
        }
        guard let row else { return (nil, Self.noCard) }
        if let sex = relation.sex, let own = row.sex, own != sex {
            return (nil, Self.wrongSex(relation))
        }
        return (row, nil)
    }

    /// The same, in the registry from now on; an ``UnfinishedForm`` where something is wrong.
    func settle(
        _ answers: FormAnswers,
        of service: Service,
        by applicant: PersonRow?
    ) throws -> (row: PersonRow, relation: Relation)? {
        guard service.ask.hasRelatives, let relation = service.ask.relation(answers) else {
            return nil
        }
        let (named, fault) = try named(answers, of: service, by: applicant)
        if let fault {
            throw UnfinishedForm(faults: [Relation.whoField: fault], unanswered: [])
        }
        guard var row = named else { return nil }
        if row.id == Self.nobody {
            row.id = tx.mint.id()
            row.isDemo = applicant?.isDemo ?? false
            try tx.people.add(row)
            try tx.audit.add(
                AuditAct(
                    "person.registered",
                    of: "person",
                    row.id.raw,
                    at: context.now,
                    by: context.actor.account
                )
            )
        }
        return (row, relation)
    }

    /// Nobody is taken for somebody by the name alone: a card or a phone has to say the same.
    private func known(_ contact: ContactAnswer) throws -> PersonRow? {
        if let card = contact.card {
            return try tx.people.withIdentityNumber(card).flatMap {
                $0.name == contact.name ? $0 : nil
            }
        }
        guard let phone = contact.phone else { return nil }
        return try tx.people.withPhone(phone).first { $0.name == contact.name }
    }

    private func stranger(_ contact: ContactAnswer) throws -> PersonRow? {
        guard let number = contact.card.flatMap({ try? IdentityNumber($0) }) else { return nil }
        return PersonRow(
            id: Self.nobody,
            name: contact.name,
            identityNumber: number.text,
            phone: contact.phone,
            birthDate: CivilDate(number.birth.description),
            sex: number.sex.rawValue,
            isDemo: number.isDemo,
            madeAt: context.now
        )
    }

    /// The number of somebody who is not in the registry.
    private static let nobody = PersonID(raw: 0)

    private static let oneself = Words(
        zh: "这是你本人，请改选“本人”。",
        en: "That is yourself: choose Myself."
    )
    private static let otherName = Words(
        zh: "姓名和身份证号对不上，请核对。",
        en: "Name and identity number do not belong together; check them."
    )
    private static let noCard = Words(
        zh: "请写身份证号：会员名册里没有这个姓名和手机号。",
        en: "Give the identity number: the registry has nobody of this name and phone."
    )

    private static func wrongSex(_ relation: Relation) -> Words {
        Words(
            zh: "这个人的性别和“\(relation.title.zh)”对不上，请核对。",
            en: "The card does not fit “\(relation.title.en)”; check it."
        )
    }
}

extension KnownFacts {
    /// What is known where a case is for somebody of the applicant's family: `person` is then that
    /// person, or nobody as long as none is named.
    func with(
        relative row: PersonRow?,
        in known: [String: Value],
        of owner: Published
    ) throws -> [String: Value] {
        var facts = known.filter { !$0.key.hasPrefix("person.") }
        guard let row else { return facts }
        for (name, value) in try of(row, owner: owner) where name.hasPrefix("person.") {
            facts[name] = value
        }
        return facts
    }
}

extension CaseWork {
    /// Whoever the answers name now is whom the case is for.
    mutating func settleRelative() throws {
        guard let answers = service.answers(fromCanonical: row.answers) else { return }
        let applicant = try row.applicant.flatMap(tx.people.find)
        let named = try Relatives(tx, context).settle(answers, of: service, by: applicant)
        row.person = named?.row.id
        row.relation = named?.relation.rawValue
    }
}
