import Calendar
import Casework
import Programs
import Registry
import Store

extension CaseWork {
    /// Opens what follows from this case: a case of another procedure, or one for each of some lines. What
    /// both ask, by its name or as the file says, is answered there from the start; the rest lies open.
    ///
    /// Where time alone acts, what cannot be opened holds nothing up: the story says what was wanting.
    func open(_ opening: CaseOpening, byTime: Bool) throws {
        do {
            let told = try toldSoFar()
            for one in Self.chosen(by: opening, told) {
                for line in lines(of: one, told) { try openOne(one, with: line) }
            }
        } catch let refusal as Refusal where byTime {
            try note(
                .notOpened,
                action: opening.service,
                words: refusal.reason.zh,
                isShown: false
            )
        }
    }

    /// The opening itself, or one for each thing that was chosen.
    private static func chosen(by opening: CaseOpening, _ told: [String: Told]) -> [CaseOpening] {
        guard let choice = opening.choice else { return [opening] }
        guard case .codes(let codes)? = told[choice]?.answer else { return [] }
        return opening.openings(of: codes)
    }

    /// What is answered here, and the line that a case is opened for.
    private func lines(of opening: CaseOpening, _ told: [String: Told]) -> [[String: Told]] {
        guard let each = opening.each else { return [told] }
        guard case .rows(let kind)? = told[each]?.kind, case .rows(let lines)? = told[each]?.answer
        else { return [] }
        return lines.map { line in
            var own = told
            for column in kind.columns {
                own[column.id] = line.cells[column.id].map { Told(kind: column.kind, answer: $0) }
            }
            return own
        }
    }

    /// An answer with the kind of its question.
    private struct Told {
        let kind: FieldKind
        let answer: FormAnswer
    }

    /// Every answer of the case by its name, the latest of each.
    private func toldSoFar() throws -> [String: Told] {
        var told: [String: Told] = [:]
        func take(_ answers: FormAnswers, to fields: [FormField]) {
            for field in fields {
                guard let answer = answers[field.id] else { continue }
                told[field.id] = Told(kind: field.kind, answer: answer)
            }
        }
        if let answers = service.answers(fromCanonical: row.answers) {
            take(answers, to: service.form.fields)
        }
        for event in try tx.cases.events(of: row.id) {
            if let (form, answers) = answered(event) { take(answers, to: form.fields) }
        }
        return told
    }

    private func openOne(_ opening: CaseOpening, with told: [String: Told]) throws {
        let target = try context.services.opened(opening.service, by: service)
        if target.service.ask.consent != nil, told[Consent.field]?.answer != .tick(true) {
            throw Refusal.unasked
        }
        let person = try person(of: opening, told, for: target.service)
        var answers = FormAnswers()
        for field in target.service.form.fields where field.by == nil && !field.kind.isFiles {
            guard let source = told[opening.source(of: field.id)], field.kind.takes(source.kind)
            else { continue }
            answers[field.id] = try? field.read(source.answer.canonical)
        }
        let place = try place(answers, of: target.service)
        if let person, let bar = try OnceGate(tx, context, target).bar(for: person) {
            throw bar.refusal
        }
        if let place, let bar = try OnceGate(tx, context, target).bar(for: place.id) {
            throw bar.refusal
        }
        let new = try row(of: target, answers, for: person, at: place)
        let work = try CaseWork.begin(new, answers, of: target, in: tx, context)
        try tx.origins.add(new.id, from: row.id, at: context.now)
        try keepAgreement(told, to: work)
        try work.note(.openedFrom, action: service.id, isShown: false)
        try note(.opened, action: target.service.id, isShown: false)
    }

    private func row(
        of target: Published,
        _ answers: FormAnswers,
        for person: PersonRow?,
        at place: PlaceRow?
    ) throws -> CaseRow {
        let home = (place?.organisation ?? person?.union ?? row.handling)
        let desk = try Desk.handling(tx.organisations.find(home), target, in: tx, context)
        return CaseRow(
            id: tx.mint.id(),
            number: try tx.nextNumber(of: target.service, in: context.today.year),
            service: target.service.id,
            folder: target.service.folder,
            digest: target.service.version,
            applicant: person?.id,
            household: person?.household,
            organisation: place?.organisation ?? person?.organisation ?? row.organisation,
            place: place?.id,
            // Whoever acts as a party or an applicant has no part in what comes of it.
            filer: context.actor.colleague?.account,
            channel: Channel.opened.rawValue,
            owner: target.owner,
            handling: desk.id,
            handlingPath: desk.path,
            state: .unfiled,
            filedAt: context.now,
            enteredAt: context.now,
            answers: answers.canonical
        )
    }

    /// Whom the new case is for: whoever is named, or the applicant of this one.
    private func person(
        of opening: CaseOpening,
        _ told: [String: Told],
        for target: Service
    ) throws -> PersonRow? {
        if target.ask.isForNobody { return nil }
        guard let question = opening.person else {
            return try row.applicant.flatMap(tx.people.find)
        }
        guard case .contact(let contact)? = told[question]?.answer else {
            throw Refusal(
                Words(zh: "没有写明为谁立案。", en: "Nobody is named whom the new case is for."),
                remedy: Words(zh: "请写姓名和手机号。", en: "Give the name and the phone.")
            )
        }
        return try Strangers(tx, context).settle(contact)
    }

    /// The place that the new case is about, where it is about one.
    private func place(_ answers: FormAnswers, of target: Service) throws -> PlaceRow? {
        guard target.ask.isForPlace else { return nil }
        if let field = target.form.place, case .place(.existing(let words))? = answers[field.id],
            let place = try PlaceID(words).flatMap(tx.places.find)
        {
            return place
        }
        return try row.place.flatMap(tx.places.find)
    }

    /// The yes that was given here goes with the new case, in the words that were read.
    private func keepAgreement(_ told: [String: Told], to work: CaseWork) throws {
        guard let purpose = work.service.ask.consent?.to,
            told[Consent.field]?.answer == .tick(true)
        else { return }
        let asked = service.laterField(Consent.field) ?? service.form.field(Consent.field)
        try tx.consents.add(
            ConsentRow(
                id: tx.mint.id(),
                person: work.row.applicant,
                caseFile: work.row.id,
                purpose: purpose.name,
                way: ConsentGiven.Way.face.rawValue,
                words: asked?.ask.zh,
                givenAt: context.now,
                recordedBy: context.actor.account
            )
        )
    }
}

/// Somebody who is named: one of the registry, or registered by this very write.
struct Strangers {
    private let tx: Tx
    private let context: Context

    init(_ tx: Tx, _ context: Context) {
        self.tx = tx
        self.context = context
    }

    /// Nobody is taken for somebody by the name alone, and nobody is registered whom nobody could reach.
    func settle(_ contact: ContactAnswer) throws -> PersonRow {
        if let card = contact.card, let known = try tx.people.withIdentityNumber(card) {
            guard known.name == contact.name else { throw Refusal.otherName }
            return known
        }
        if let phone = contact.phone,
            let known = try tx.people.withPhone(phone).first(where: { $0.name == contact.name })
        {
            return known
        }
        guard contact.phone != nil || contact.card != nil else { throw Refusal.unreachable }
        let card = contact.card.flatMap { try? IdentityNumber($0) }
        let row = PersonRow(
            id: tx.mint.id(),
            name: contact.name,
            identityNumber: card?.text,
            phone: contact.phone,
            birthDate: card.flatMap { CivilDate($0.birth.description) },
            sex: card?.sex.rawValue,
            isDemo: card?.isDemo ?? contact.phone?.hasPrefix("12") ?? false,
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
        return row
    }
}

extension Services {
    /// What a procedure opens under a name: another of its own folder, or a service.
    func opened(_ name: String, by service: Service) throws -> Published {
        let local = try? open("\(service.folder).\(name)")
        return try local ?? open(name)
    }
}

extension Refusal {
    fileprivate static let otherName = Refusal(
        Words(
            zh: "姓名和身份证号对不上，请核对。",
            en: "Name and identity number do not belong together; check them."
        ),
        remedy: Words(zh: "请改好后再办。", en: "Correct it and try again.")
    )
    fileprivate static let unasked = Refusal(
        Words(
            zh: "没有征得本人同意，不能为他立案。",
            en: "Nobody has asked the person, so no case is opened."
        ),
        remedy: Words(zh: "请先问过本人，再勾选同意。", en: "Ask first, then tick that it was agreed to.")
    )
    fileprivate static let unreachable = Refusal(
        Words(
            zh: "会员名册里没有这个人，只写姓名不能立案。",
            en: "The registry has nobody of that name; a name alone opens no case."
        ),
        remedy: Words(zh: "请写手机号或身份证号。", en: "Give a phone or an identity number.")
    )
}
