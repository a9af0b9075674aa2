package import Casework

/// What keeps an opening from making a case that can be handled.
enum OpeningFault: Hashable, Sendable {
    /// Nothing here asks for lines of this name.
    case noRows(String)
    /// Nothing here lets anybody choose several things under this name.
    case noChoice(String)
    /// What can be chosen has no such code.
    case noCode(String)
    /// Nothing here asks who that is.
    case noPerson(String)
    /// The new case is somebody's, and nobody is named.
    case forNobody
    /// Nothing here asks this.
    case noSource(String)
    /// The new case asks nothing of this name.
    case noQuestion(String)
    /// The new case asks this, and nothing here answers it.
    case unanswered(String)
    /// The new case is filed by nobody without a yes, and nothing here asks for one.
    case noConsent
}

extension CaseOpening {
    /// What an opening has on either side: the questions, and whom it is all about.
    struct Side {
        let fields: [FormField]
        let asking: Asking
    }

    /// The openings that it stands for: itself, or one for each thing that can be chosen.
    func each(of fields: [FormField]) -> (openings: [CaseOpening], faults: [OpeningFault]) {
        guard let choice else { return ([self], []) }
        guard case .choose(let asked)? = fields.first(where: { $0.id == choice })?.kind,
            asked.isMany
        else { return ([], [.noChoice(choice)]) }
        let codes = asked.options.map(\.code)
        let unknown = services.keys.filter { !codes.contains($0) }.sorted()
        return (openings(of: codes), unknown.map { .noCode($0) })
    }

    /// What is wrong with it, between the case it stands in and the one it opens; what only the first of
    /// them can say where the other is not known.
    func faults(from here: Side, to there: Side?) -> [OpeningFault] {
        var faults: [OpeningFault] = []
        let rows = each.flatMap { Self.rows($0, in: here.fields) }
        if let each, rows == nil { faults.append(.noRows(each)) }
        if let person, source(person, rows, here.fields)?.isAnyPerson != true {
            faults.append(.noPerson(person))
        }
        for name in Set(renamed.values).sorted() where source(name, rows, here.fields) == nil {
            faults.append(.noSource(name))
        }
        guard let there else { return faults }
        if person == nil, here.asking.isForNobody, !there.asking.isForNobody {
            faults.append(.forNobody)
        }
        let known = Set(there.fields.map(\.id))
        faults += renamed.keys.filter { !known.contains($0) }.sorted().map { .noQuestion($0) }
        if there.asking.consent != nil, !here.fields.contains(where: \.isAgreement) {
            faults.append(.noConsent)
        }
        for field in there.fields where field.isWanted {
            let kind = source(source(of: field.id), rows, here.fields)
            if kind.map({ field.kind.takes($0) }) != true { faults.append(.unanswered(field.id)) }
        }
        return faults
    }

    /// What a name asks here: a column of the lines, or a question of the case.
    private func source(_ name: String, _ rows: RowsKind?, _ fields: [FormField]) -> FieldKind? {
        rows?.column(name)?.kind ?? fields.first { $0.id == name }?.kind
    }

    private static func rows(_ name: String, in fields: [FormField]) -> RowsKind? {
        guard case .rows(let rows)? = fields.first(where: { $0.id == name })?.kind else {
            return nil
        }
        return rows
    }
}

extension FormField {
    /// Whether a new case cannot do without it.
    fileprivate var isWanted: Bool {
        !isOptional && neededWhen == nil && by == nil && !kind.isFiles
    }

    /// A yes that somebody gives in so many words.
    package var isAgreement: Bool { id == Consent.field && kind == .tick(isRequired: true) }
}

extension FieldKind {
    package var isFiles: Bool { if case .files = self { true } else { false } }

    fileprivate var isAnyPerson: Bool { if case .person = self { true } else { false } }

    /// Whether an answer of another kind can be one of this. Ticks are nobody's to pass on, and papers
    /// stay with the case they came to.
    package func takes(_ other: FieldKind) -> Bool {
        switch (self, other) {
        case (.text, .text), (.date, .date), (.hours, .hours), (.organisation, .organisation),
            (.number, .number), (.money, .money), (.person(of: nil), .person):
            true
        case (.place(let kind), .place(let other)): kind == other
        case (.choose(let choice), .choose(let other)):
            choice.isMany == other.isMany
                && Set(other.options.map(\.code)).isSubset(of: choice.options.map(\.code))
        case (.rows(let rows), .rows(let other)):
            rows.columns.allSatisfy { column in
                other.column(column.id).map { column.kind.takes($0.kind) } ?? false
            }
        default: false
        }
    }
}

extension Service {
    /// The services of other folders that its cases open, as it names them.
    package var neighbours: Set<String> {
        Set(openings.map(\.1.service).filter { !isOwn($0) })
    }

    /// Whether a name is that of one of its own procedures.
    private func isOwn(_ name: String) -> Bool {
        procedures.contains { $0.id == name || $0.head.procedure == name }
    }

    /// Everything that its procedures open, with the procedure that does.
    private var openings: [(Service, CaseOpening)] {
        procedures.flatMap { procedure in
            procedure.procedure.everythingThatFollows.flatMap { plan -> [(Service, CaseOpening)] in
                guard case .opens(let opening) = plan else { return [] }
                return opening.each(of: procedure.allFields).openings.map { (procedure, $0) }
            }
        }
    }

    /// What is wrong with what it opens elsewhere, as far as those services can be found.
    package func openingFindings(_ find: (String) -> Service?) -> [Words] {
        openings.filter { !isOwn($0.1.service) }.flatMap { here, opening -> [Words] in
            guard let there = find(opening.service) else {
                return [
                    Words(
                        zh: "opens 要立案到“\(opening.service)”，没有这项服务。",
                        en: "opens names the service “\(opening.service)”, which is not there."
                    )
                ]
            }
            return opening.faults(
                from: CaseOpening.Side(fields: here.allFields, asking: here.ask),
                to: CaseOpening.Side(fields: there.form.fields, asking: there.ask)
            ).map { $0.words(of: opening) }
        }
    }

    private var allFields: [FormField] {
        form.fields + (steps.flatMap(\.actions) + events).flatMap(\.form.fields)
    }
}

extension Procedure {
    /// Everything that can follow from anything in it.
    package var everythingThatFollows: [EffectPlan] {
        var plans: [EffectPlan] = []
        for step in steps {
            for action in step.actions { plans += action.consequences }
            plans += step.late
        }
        for event in events { plans += event.consequences }
        for promise in promises { plans += promise.kept + promise.broken + promise.paidLate }
        return plans
    }
}

extension OpeningFault {
    func words(of opening: CaseOpening) -> Words {
        switch self {
        case .noRows(let name):
            Words(
                zh: "opens 要按“\(name)”逐行立案，可这里没有叫这个名字的多行问题。",
                en: "opens wants a case for each of “\(name)”, and no question asks for such lines."
            )
        case .noChoice(let name):
            Words(
                zh: "opens 要按“\(name)”里选的各开一件，可这里没有这个可以多选的问题。",
                en:
                    "opens wants a case for each thing chosen in “\(name)”, which no question of many choices asks."
            )
        case .noCode(let code):
            Words(
                zh: "opens 的 services 里写了“\(code)”，可选的里面没有它。",
                en: "“services” of opens names “\(code)”, which nobody can choose."
            )
        case .noPerson(let name):
            Words(
                zh: "opens 要为“\(name)”立案，可这里没有问这个人是谁。",
                en: "opens wants a case for “\(name)”, and no question asks who that is."
            )
        case .forNobody:
            Words(
                zh: "“\(opening.service)”是为个人办的，opens 没有写为谁（for）。",
                en: "“\(opening.service)” is for somebody, and opens does not say for whom."
            )
        case .noSource(let name):
            Words(
                zh: "opens 的 with 里写了“\(name)”，这里没有这个问题。",
                en: "“with” of opens names “\(name)”, which nothing here asks."
            )
        case .noQuestion(let name):
            Words(
                zh: "opens 的 with 里写了“\(name)”，“\(opening.service)”没有问它。",
                en: "“with” of opens names “\(name)”, which “\(opening.service)” does not ask."
            )
        case .unanswered(let name):
            Words(
                zh: "“\(opening.service)”要问“\(name)”，这里没有问题能回答它。",
                en: "“\(opening.service)” asks “\(name)”, and no question here answers it."
            )
        case .noConsent:
            Words(
                zh: "“\(opening.service)”要征得本人同意，这里没有问过。",
                en: "“\(opening.service)” wants the person's consent, and nothing here asks for it."
            )
        }
    }

    var remedy: Words {
        switch self {
        case .noRows: Words(zh: "写一个 rows 问题的名称。", en: "Name a question of rows.")
        case .noChoice:
            Words(
                zh: "写一个 choose: many of … 的问题，代码就是流程名。",
                en: "Name a question with choose: many of …, whose codes are procedures."
            )
        case .noCode:
            Words(zh: "services 写成 {选项代码: 服务名}。", en: "Write services as {code: service}.")
        case .noPerson:
            Words(zh: "写一个 person 问题或列的名称。", en: "Name a question or column of a person.")
        case .forNobody:
            Words(
                zh: "写成 opens: {service: …, for: 一个 person 问题}。",
                en: "Write opens: {service: …, for: a question of a person}."
            )
        case .noSource, .noQuestion:
            Words(
                zh: "with 写成 {那边的问题: 这边的问题}。",
                en: "Write with as {question there: question here}."
            )
        case .unanswered:
            Words(
                zh: "在操作的 form 里加一个同名、同类的问题，或者用 with 写明用哪一个。",
                en:
                    "Ask it in the action's form under the same name, or say with “with” which to take."
            )
        case .noConsent:
            Words(
                zh: "在操作的 form 里加 consent: {ask: …, tick: required}。",
                en: "Add consent: {ask: …, tick: required} to the action's form."
            )
        }
    }
}
