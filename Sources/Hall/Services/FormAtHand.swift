import Calendar
import FEEL
package import Programs
import Registry
package import Store

/// A form as far as it is filled in: what it asks, what was answered, and what that would lead to.
package struct FormAtHand: Sendable {
    package let published: Published
    package let draft: DraftID?
    /// The wire name of the question to go on with.
    package let page: String?
    package let answers: [String: [String]]
    package let asks: [Ask]
    package let papers: [Paper]
    package let judgement: DecisionRecord

    package var service: Service { published.service }

    /// The first question that still needs something.
    package var firstOpen: Int? { asks.firstIndex { !$0.isSettled } }

    package func index(of wireName: String?) -> Int? {
        asks.firstIndex { $0.wireName == wireName }
    }
}

/// A paper that was uploaded.
package struct Paper: Hashable, Sendable {
    package let id: String
    /// The question it answers.
    package let field: String
    package let name: String
    package let bytes: Int64

    init(_ row: FileRow) {
        self.init(row, answering: row.field)
    }

    init(_ row: FileRow, answering field: String) {
        id = row.id.description
        self.field = field
        name = row.name
        bytes = row.size
    }
}

/// Fills in a form for a person, from what was typed and what the registry knows.
struct FormFiller {
    let tx: Tx
    let context: Context
    let published: Published
    /// For whom; nobody where the service is about a place.
    let person: PersonRow?

    private var service: Service { published.service }

    /// - Parameter lead: Where the case comes from a lead, whose papers answer with the draft's.
    func form(
        _ draft: DraftRow?,
        and typed: [String: [String]],
        lead: LeadID? = nil
    ) throws -> FormAtHand {
        let ready = try ReadyPapers(for: service.form, draft: draft?.id, lead: lead, in: tx)
        var answers = draft.map { RawAnswers.read($0.answers) } ?? [:]
        answers.merge(typed) { _, new in new }
        for field in service.form.fields where field.kind.isFiles {
            let own = ready.answers(to: field)
            answers[field.wireName] = own.isEmpty ? nil : own
        }
        let before = try KnownFacts(tx, context).of(person, owner: published)
        let told = person.map(DeclaredFacts(answers).told)
        var known =
            try told.map { try KnownFacts(tx, context).of($0.person, owner: published) }
            ?? before
        var reading = service.readForm(answers, known: known, at: context.zonedNow)
        let isOwn = service.ask.relation(reading.answers) == .own
        if !isOwn {
            let relatives = Relatives(tx, context)
            let (row, fault) = try relatives.named(reading.answers, of: service, by: person)
            known = try KnownFacts(tx, context).with(relative: row, in: known, of: published)
            if let fault { reading.faults[Relation.whoField] = fault }
        }
        try noteUnknownUnions(&reading)
        try noteUnknownPlaces(&reading)
        if let place = try place(in: reading) {
            known.merge(try KnownFacts(tx, context).of(place)) { _, own in own }
        }
        let sheet = FactSheet(answers: reading.answers.feel(of: service.form.fields), known: known)
        let assessment = service.assess(sheet, at: context.zonedNow)
        return FormAtHand(
            published: published,
            draft: draft?.id,
            page: draft?.page,
            answers: answers,
            asks: try asks(
                fields(answers, reading, known),
                and: facts(openIn: before, isOwn: isOwn, answers, told?.faults ?? [:])
            ) + account(answers, told?.faults ?? [:]),
            papers: ready.papers,
            judgement: DecisionRecord(
                assessment,
                of: service,
                regions: try assessment.regionNames(in: tx)
            )
        )
    }

    /// The place that was chosen, where the service is about one.
    private func place(in reading: FormReading) throws -> PlaceRow? {
        guard service.ask.isForPlace, let field = service.form.place,
            case .place(let kind) = field.kind,
            case .place(.existing(let words))? = reading.answers[field.id]
        else { return nil }
        return try PlacesToChoose(tx, context, published).find(words, kind: kind)
    }

    /// A place that is not there is said at once; where the service is for places it may be a new one.
    private func noteUnknownPlaces(_ reading: inout FormReading) throws {
        guard !service.ask.isForPlace else { return }
        for field in service.form.fields {
            guard case .place(let kind) = field.kind,
                case .place(let answer)? = reading.answers[field.id]
            else { continue }
            if case .existing(let words) = answer,
                try PlacesToChoose(tx, context, published).find(words, kind: kind) != nil
            {
                continue
            }
            reading.faults[field.id] = PlaceAnswer.unknown(answer.name)
        }
    }

    /// A union that is not there is said at once.
    private func noteUnknownUnions(_ reading: inout FormReading) throws {
        for field in service.form.fields {
            guard case .union(let kind) = field.kind,
                case .union(let answer)? = reading.answers[field.id],
                try UnionsToChoose(tx, published).find(answer, kind: kind) == nil
            else { continue }
            reading.faults[field.id] = UnionAnswer.unknown(answer.name)
        }
    }

    /// Who it is for comes first: what is asked about people depends on it.
    private func asks(_ fields: [Ask], and facts: [Ask]) -> [Ask] {
        let first = fields.prefix { [Relation.field, Relation.whoField].contains($0.id) }
        return first + facts + fields.dropFirst(first.count)
    }

    /// What the registry lacks and the rules use comes first: the answer may depend on it at once.
    ///
    /// - Parameter isOwn: It is the applicant's own; what rules ask of the person is asked of him.
    private func facts(
        openIn known: [String: Value],
        isOwn: Bool,
        _ answers: [String: [String]],
        _ faults: [String: Words]
    )
        throws -> [Ask]
    {
        guard person != nil else { return [] }
        let open = service.openFacts(known: known)
        let names = Set(
            open.map { isOwn && $0.isOfApplicant ? "applicant.\($0.leaf)" : $0.name }
        )
        let facts = FactCatalogue.all.filter { names.contains($0.name) && DeclaredFacts.keeps($0) }
        return try facts.map { fact in
            try ask(fact, answers[fact.wireName] ?? [], fault: faults[fact.wireName])
        }
    }

    func ask(_ fact: Fact, _ typed: [String], fault: Words?) throws -> Ask {
        let kind = try kind(of: fact)
        return Ask(
            id: fact.name,
            wireName: fact.wireName,
            words: fact.asked,
            help: nil,
            kind: kind,
            isOptional: false,
            answers: typed,
            answer: typed.first?.nilIfEmpty.map { kind.words(of: $0) },
            fault: fault
        )
    }

    private func kind(of fact: Fact) throws -> Ask.Kind {
        switch fact.question {
        case .region:
            .region(
                try tx.regions.choices(around: published.ownerRegion, called: published.ownerName)
            )
        case .field(let kind): .field(kind)
        case .yesNo, .never: .yesNo
        }
    }

    private func fields(
        _ answers: [String: [String]],
        _ reading: FormReading,
        _ known: [String: Value]
    ) throws -> [Ask] {
        try service.questions(for: reading.answers, known: known, at: context.zonedNow).map {
            try ask($0, answers, reading)
        }
    }

    func ask(
        _ field: FormField,
        _ answers: [String: [String]],
        _ reading: FormReading
    ) throws -> Ask {
        // Nobody has done anything wrong before he was asked.
        let isAnswered = answers.keys.contains(where: field.travels)
        return Ask(
            id: field.id,
            wireName: field.wireName,
            words: field.ask,
            help: field.help,
            kind: try kind(of: field),
            isOptional: field.isOptional,
            answers: isAnswered ? field.sent(in: answers) : ownLine(of: field),
            answer: isAnswered
                ? reading.answers[field.id].map { service.words(of: $0, to: field) } : nil,
            fault: isAnswered ? reading.faults[field.id] : nil
        )
    }

    /// The first of the lines that name people is whoever applies.
    private func ownLine(of field: FormField) -> [String] {
        guard case .rows(let rows) = field.kind, let person,
            let column = rows.columns.first(where: {
                $0.party != nil && $0.kind == .person(of: nil)
            })
        else { return [] }
        return [rows.line([column.wireName: [person.name, person.phone ?? "", ""]])]
    }

    private func kind(of field: FormField) throws -> Ask.Kind {
        if case .union(let kind) = field.kind {
            return .union(try UnionsToChoose(tx, published).of(kind: kind).map(\.title))
        }
        guard case .place(let kind) = field.kind else { return .field(field.kind) }
        let places = try PlacesToChoose(tx, context, published).of(kind: kind)
        return .place(places, mayBeNew: service.ask.isForPlace)
    }

    private func account(_ answers: [String: [String]], _ faults: [String: Words]) -> [Ask] {
        guard service.paysByBank, let person, person.bankAccount == nil else { return [] }
        return [Ask.bankAccount(answers[DeclaredFacts.bankAccount] ?? [], faults)]
    }
}

extension Ask {
    static func bankAccount(
        _ typed: [String],
        _ faults: [String: Words] = [:],
        isOptional: Bool = false
    ) -> Ask {
        Ask(
            id: DeclaredFacts.bankAccount,
            wireName: DeclaredFacts.bankAccount,
            words: Words(zh: "钱打到哪张银行卡？", en: "Which bank card should the money go to?"),
            help: Words(
                zh: "填你本人名下的储蓄卡卡号，只用来发放补助",
                en: "The number of a debit card in your own name; used for nothing else"
            ),
            kind: .bankAccount,
            isOptional: isOptional,
            answers: typed,
            answer: typed.first?.nilIfEmpty.map { Words(zh: $0, en: $0) },
            fault: faults[DeclaredFacts.bankAccount]
        )
    }
}

extension Ask.Kind {
    fileprivate func words(of answer: String) -> Words {
        let title: Words? =
            switch self {
            case .region(let choices): choices.first { $0.code == answer }?.title
            case .field(.choose(let choice)): choice.title(of: answer)
            default: nil
            }
        return title ?? Words(zh: answer, en: answer)
    }
}

extension Fact {
    /// The fact as a question.
    fileprivate var asked: Words {
        Words(zh: "你的\(title.zh)？", en: "Your \(title.en)?")
    }
}
