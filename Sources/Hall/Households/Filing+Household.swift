import Calendar
import Casework
import FEEL
package import Programs
import Registry
import Store

/// What is written down of those who live together. Whoever is known stays who he is; a household that
/// was recorded before has one record, which says what was found last.
extension Filing {
    mutating func record(_ answers: FormAnswers) throws -> Receipt {
        guard let same = service.ask.same, let lines = service.form.peopleLines,
            case .text(let address)? = answers[same.household],
            case .rows(let rows)? = answers[lines.id], case .rows(let kind) = lines.kind
        else { throw Refusal.notFound }
        let household = try household(at: address)
        self.household = household
        let people = try HouseholdPeople(tx, context, same, field: lines.id)
            .settle(rows, of: kind, in: household)
        var work: CaseWork
        if let before = try before(of: household) {
            work = try renew(before, answers)
        } else {
            var row = try newRow(answers)
            try tx.files.adopt(apply, for: row.id)
            work = try file(&row, answers)
        }
        let id = work.row.id
        try tx.households.put(
            people.enumerated().map { line, person in
                CaseLineRow(caseFile: id, field: lines.id, line: line, person: person.id)
            },
            of: id,
            lines.id
        )
        try keepConsents(of: people, on: id)
        let desk = (id: work.row.handling, path: work.row.handlingPath)
        for person in people where person.isNew {
            try Alikes(tx, context).note(person.id, at: desk)
        }
        for find in service.finds where find.lines == lines.id {
            try LinesFound(tx, context, published, find)
                .note(rows, people.map(\.id), from: work.row)
        }
        return receipt(of: work.row)
    }

    private func household(at address: String) throws -> HouseholdID {
        if let known = try tx.households.find(address) { return known }
        let household: HouseholdID = tx.mint.id()
        try tx.households.note(household, at: address)
        return household
    }

    /// The record that a second visit renews: one of the same version that is still open, and of the visitor's
    /// own part of the house. Somebody else's at the same door stays what it is.
    private func before(of household: HouseholdID) throws -> CaseRow? {
        guard service.ask.updates else {
            try holdOnce(household)
            return nil
        }
        return try records(of: household).last { row in
            guard !row.state.isClosed, row.digest == service.version else { return false }
            return try CaseAtHand(row.id).refusal(of: context.actor, in: tx) == nil
        }
    }

    private func holdOnce(_ household: HouseholdID) throws {
        guard service.ask.once?.per == .household,
            try records(of: household).contains(where: { !$0.state.isClosed })
        else { return }
        throw Refusal(
            Words(zh: "这一户已经建过档。", en: "This household has been recorded already."),
            remedy: Words(zh: "请打开原来的记录。", en: "Open that record.")
        )
    }

    private func records(of household: HouseholdID) throws -> [CaseRow] {
        try tx.cases.ofHousehold(
            household,
            service: service.id,
            since: Instant(milliseconds: 0)
        ).sorted { ($0.filedAt, $0.id) < ($1.filedAt, $1.id) }
    }

    /// What was found before stays in the story, for those who handle it.
    private func renew(_ row: CaseRow, _ answers: FormAnswers) throws -> CaseWork {
        let was = service.answers(fromCanonical: row.answers) ?? FormAnswers()
        let changes = service.form.fields.compactMap { field -> FactChange? in
            let (old, new) = (was[field.id]?.canonical ?? [], answers[field.id]?.canonical ?? [])
            return old == new ? nil : FactChange(field.id, was: old, now: new)
        }
        var work = try CaseWork(row, in: tx, context)
        work.row.answers = answers.canonical
        try work.takeUpAnew(seeing: row.state.version)
        try work.note(changes, isShown: false)
        if let draft = apply.draft {
            try tx.files.adopt(apply, for: row.id)
            try tx.drafts.remove(draft)
        }
        return work
    }

    /// Everybody on the lines has said yes in person: the form is not taken without it.
    private func keepConsents(of people: [HouseholdPerson], on caseFile: CaseID) throws {
        guard let purpose = service.ask.consent?.to, case .deed(let deed) = purpose else { return }
        let known = Set(
            try tx.consents.ofCase(caseFile).filter { $0.withdrawnAt == nil }
                .compactMap(\.person)
        )
        for person in people where !known.contains(person.id) {
            try tx.consents.add(
                ConsentRow(
                    id: tx.mint.id(),
                    person: person.id,
                    caseFile: caseFile,
                    purpose: purpose.name,
                    way: ConsentGiven.Way.face.rawValue,
                    words: deed.zh,
                    givenAt: context.now,
                    recordedBy: context.actor.account
                )
            )
        }
    }
}

extension Form {
    /// The question that asks for the people of a household, each on a line.
    package var peopleLines: FormField? {
        fields.first { field in
            if case .rows(let rows) = field.kind { rows.personColumn != nil } else { false }
        }
    }
}

/// Somebody of a household, in the registry.
struct HouseholdPerson: Hashable {
    let id: PersonID
    /// Registered by this very write.
    let isNew: Bool
}

/// The people on the lines of a form: those whom the registry knows, and those who are new to it.
struct HouseholdPeople {
    private let tx: Tx
    private let context: Context
    private let same: Sameness
    /// Where a fault of theirs is said.
    private let field: String

    init(_ tx: Tx, _ context: Context, _ same: Sameness, field: String) {
        self.tx = tx
        self.context = context
        self.same = same
        self.field = field
    }

    func settle(
        _ rows: [RowAnswer],
        of kind: RowsKind,
        in household: HouseholdID
    ) throws -> [HouseholdPerson] {
        guard let column = kind.personColumn else { return [] }
        var people: [HouseholdPerson] = []
        for (line, row) in rows.enumerated() {
            guard case .contact(let contact)? = row.cells[column.id] else { continue }
            let person = try settle(contact, in: household)
            if people.contains(where: { $0.id == person.id }) {
                throw UnfinishedForm(
                    faults: [
                        field: Words(
                            zh: "第 \(line + 1) 行和前面是同一个人。",
                            en: "Line \(line + 1) is somebody who stands above already."
                        )
                    ],
                    unanswered: []
                )
            }
            people.append(person)
        }
        return people
    }

    private func settle(
        _ contact: ContactAnswer,
        in household: HouseholdID
    ) throws -> HouseholdPerson {
        for sign in same.person {
            guard var row = try known(contact, by: sign) else { continue }
            let known = row
            row.household = row.household ?? household
            row.phone = row.phone ?? contact.phone
            if row.identityNumber == nil, let number = try freeNumber(of: contact) {
                row.identityNumber = number.text
                row.birthDate = CivilDate(number.birth.description)
                row.sex = number.sex.rawValue
            }
            if row != known { try tx.people.save(row) }
            return HouseholdPerson(id: row.id, isNew: false)
        }
        let number = contact.card.flatMap { try? IdentityNumber($0) }
        if let number, try tx.people.withIdentityNumber(number.text) != nil {
            throw UnfinishedForm(
                faults: [
                    field: Words(
                        zh: "“\(contact.name)”和身份证号对不上，请核对。",
                        en: "“\(contact.name)” does not belong to this identity number; check it."
                    )
                ],
                unanswered: []
            )
        }
        let row = PersonRow(
            id: tx.mint.id(),
            name: contact.name,
            identityNumber: number?.text,
            phone: contact.phone,
            birthDate: number.flatMap { CivilDate($0.birth.description) },
            sex: number?.sex.rawValue,
            household: household,
            isDemo: number?.isDemo ?? contact.phone?.hasPrefix("12") ?? false,
            madeAt: context.now
        )
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
        return HouseholdPerson(id: row.id, isNew: true)
    }

    /// The number that somebody showed, where it is nobody else's.
    private func freeNumber(of contact: ContactAnswer) throws -> IdentityNumber? {
        guard let number = contact.card.flatMap({ try? IdentityNumber($0) }),
            try tx.people.withIdentityNumber(number.text) == nil
        else { return nil }
        return number
    }

    /// Nobody is taken for somebody by the name alone.
    private func known(_ contact: ContactAnswer, by sign: Sameness.Sign) throws -> PersonRow? {
        switch sign {
        case .identity:
            try contact.card.flatMap(tx.people.withIdentityNumber).flatMap {
                $0.name == contact.name ? $0 : nil
            }
        case .phoneAndName:
            try contact.phone.flatMap { phone in
                try tx.people.withPhone(phone).first { row in
                    row.name == contact.name
                        && (contact.card == nil || row.identityNumber == nil
                            || row.identityNumber == contact.card)
                }
            }
        }
    }
}
