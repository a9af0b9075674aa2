import Calendar
import Casework
import FEEL
import Programs
import Registry
import Store

/// What an action asks of whoever does it, as far as it is answered.
struct ActionForm {
    let form: Form
    let answers: FormAnswers
    let reading: FormReading
    /// As typed, by wire name.
    let raw: [String: [String]]
    /// What is wrong, the hall's own objections among it.
    let faults: [String: Words]

    var isComplete: Bool { faults.isEmpty && reading.unanswered.isEmpty }

    /// What formulas see of it.
    var feel: [String: Value] { answers.feel(of: form.fields) }

    /// As it is kept with the event; nil where nothing was asked.
    ///
    /// The words of a text stand with the text's versions, and nowhere a second time.
    var kept: String? {
        var kept = answers
        kept[AgreedText.words] = nil
        return form.fields.isEmpty ? nil : kept.canonical
    }

    /// What is promised by it, where it is a promise.
    var promised: Casework.Act.Promised? {
        guard case .code(let giver)? = answers[Promise.giver],
            case .date(let until)? = answers[Promise.until]
        else { return nil }
        return Casework.Act.Promised(by: giver, sum: fen(Promise.sum), until: until)
    }

    /// What was paid by it, in fen.
    var paid: Int64? { fen(PostedPayment.sum) }

    private func fen(_ field: String) -> Int64? {
        guard case .money(let yuan)? = answers[field] else { return nil }
        return (yuan * 100)?.asInt64
    }
}

extension CaseWork {
    /// Reads what an action asks; nobody promises in another's name who is a party himself.
    func form(
        of action: String,
        _ typed: [String: [String]],
        by parties: Set<String>
    ) throws -> ActionForm {
        let form = service.action(action, in: row.state.step)?.form ?? .none
        var raw = typed
        let own = parties.intersection(service.parties.map(\.id))
        if form.field(Promise.giver) != nil, let party = own.sorted().first {
            raw[Promise.giver] = [party]
        }
        if let text = service.procedure.drafts(action, in: row.state.step),
            raw[AgreedText.words.wireName] == nil
        {
            raw[AgreedText.words.wireName] = try wordsToGoOn(with: text).map { [$0] }
        }
        for field in form.fields where field.kind.isFiles {
            raw[field.wireName] = try papers(for: field, raw[field.wireName])
        }
        let grounds = try grounds()
        let reading = service.readForm(
            raw,
            known: grounds.known,
            at: context.zonedNow,
            of: form,
            after: grounds.sheet.answers.merging(try laterAnswers()) { _, later in later }
        )
        var faults = reading.faults
        for (field, fault) in try objections(to: reading.answers, form) { faults[field] = fault }
        return ActionForm(
            form: form,
            answers: reading.answers,
            reading: reading,
            raw: raw,
            faults: faults
        )
    }

    /// The latest answers to the questions of actions, as formulas name them.
    func laterAnswers() throws -> [String: Value] {
        guard !service.laterFields.isEmpty else { return [:] }
        var values: [String: Value] = [:]
        for event in try standingEvents() {
            guard let told = answered(event) else { continue }
            let fields = told.form.fields.filter { !$0.isStanding }
            let own = told.answers.feel(of: fields).filter { name, _ in
                fields.contains { $0.id == name || $0.totalName == name }
            }
            values.merge(own) { _, new in new }
        }
        return values
    }

    /// What was done, without what waited for a signature or for money and was not done after all.
    private func standingEvents() throws -> [CaseEventRow] {
        let events = try tx.cases.events(of: row.id)
        let waiting = [CaseNote.held.rawValue, CaseNote.waits.rawValue]
        let last = row.state.awaits.flatMap { action in
            events.last { waiting.contains($0.kind) && $0.action == action }?.id
        }
        return events.filter { !waiting.contains($0.kind) || $0.id == last }
    }

    /// What the form of an event was answered with; nil where it had none.
    func answered(_ event: CaseEventRow) -> (form: Form, answers: FormAnswers)? {
        guard let kept = event.form, let form = event.action.flatMap(service.action)?.form,
            let answers = service.answers(fromCanonical: kept, to: form)
        else { return nil }
        return (form, answers)
    }

    /// The papers that came for a question and answered none before: those that were sent along, or all.
    private func papers(for field: FormField, _ sent: [String]?) throws -> [String] {
        var used: Set<String> = []
        for event in try standingEvents() {
            if case .files(let ids)? = answered(event)?.answers[field.id] { used.formUnion(ids) }
        }
        return try tx.files.of(.caseFile(row.id))
            .filter { $0.field == field.id && !used.contains($0.id.description) }
            .map(\.id.description)
            .filter { sent?.isEmpty != false || sent?.contains($0) == true }
    }

    /// What the hall objects to beside what the form itself does: a member nobody knows, a day to come.
    private func objections(to answers: FormAnswers, _ form: Form) throws -> [String: Words] {
        var faults: [String: Words] = [:]
        for field in form.fields {
            switch (field.kind, answers[field.id]) {
            case (.person(let party?), .contact(let contact)?):
                faults[field.id] = try objection(to: contact, of: party)
            case (.rows(let kind), .rows(let lines)?):
                for column in kind.columns {
                    guard case .person(let party?) = column.kind else { continue }
                    for case .contact(let contact)? in lines.map({ $0.cells[column.id] }) {
                        faults[field.id] = try objection(to: contact, of: party) ?? faults[field.id]
                    }
                }
            default: continue
            }
        }
        if case .date(let day)? = answers[PostedPayment.day],
            form.field(PostedPayment.payer) != nil,
            day > context.today
        {
            faults[PostedPayment.day] = Words(
                zh: "到账日期不能晚于今天。",
                en: "A payment cannot have come on a day that is still to come."
            )
        }
        return faults
    }

    private func objection(to contact: ContactAnswer, of party: String) throws -> Words? {
        let names = try names(of: party)
        if names.contains(contact.name) { return nil }
        let title = service.words(.party(party))
        return Words(
            zh: "\(title.zh)里没有“\(contact.name)”，请从名单里选。",
            en: "“\(contact.name)” is not among the \(title.en): choose one of the list."
        )
    }

    /// What the members of a party are called.
    func names(of party: String) throws -> [String] {
        try tx.parties.of(row.id).filter { $0.party == party }.map(\.name)
    }

    /// The questions of an action, for a page.
    func asks(_ form: ActionForm) throws -> [Ask] {
        let filler = FormFiller(tx: tx, context: context, published: published, person: nil)
        let known = try grounds().known
        let applies = service.questions(
            of: form.form,
            for: form.answers,
            known: known,
            at: context.zonedNow,
            after: try grounds().sheet.answers.merging(try laterAnswers()) { _, later in later }
        )
        return try applies.map { field in
            let ask = try filler.ask(field, form.raw, form.reading)
            return try ask.with(
                members(for: field),
                fault: form.faults[field.id],
                wasSent: form.wasSent
            )
        }
    }

    /// What each of these actions asks, for a page; an action that asks nothing is not there.
    func forms(
        of choices: [CaseView.Choice],
        _ typed: [String: [String: [String]]],
        for actor: Actor
    ) throws -> [String: [Ask]] {
        let own = Roles(of: actor, in: row).ownParties
        var forms: [String: [Ask]] = [:]
        for choice in choices {
            let form = try form(of: choice.action, typed[choice.action] ?? [:], by: own)
            if !form.form.fields.isEmpty { forms[choice.action] = try asks(form) }
        }
        return forms
    }

    /// The names to choose from where a question asks for members of a party.
    private func members(for field: FormField) throws -> [String: [String]] {
        var parties: Set<String> = []
        if case .person(let party?) = field.kind { parties.insert(party) }
        if case .rows(let rows) = field.kind {
            for case .person(let party?) in rows.columns.map(\.kind) { parties.insert(party) }
        }
        return try Dictionary(uniqueKeysWithValues: parties.map { ($0, try names(of: $0)) })
    }
}

extension ActionForm {
    /// Whether it came from a page; before that nobody has done anything wrong.
    var wasSent: Bool {
        raw.contains { name, texts in
            name != Promise.giver && name != AgreedText.words.wireName
                && texts.contains { !$0.isEmpty }
        }
    }
}

extension Ask {
    /// The question with the names that may be chosen, and what the hall says against its answer.
    fileprivate func with(
        _ members: [String: [String]],
        fault: Words?,
        wasSent: Bool
    ) throws -> Ask {
        Ask(
            id: id,
            wireName: wireName,
            words: words,
            help: help,
            kind: kind.with(members),
            isOptional: isOptional,
            answers: answers,
            answer: answer,
            fault: wasSent ? fault ?? self.fault : nil
        )
    }
}

extension Ask.Kind {
    fileprivate func with(_ members: [String: [String]]) -> Ask.Kind {
        switch self {
        case .field(.person(let party?)): .member(members[party] ?? [])
        case .field(.rows(let rows)): .rows(rows, members: members)
        default: self
        }
    }
}
