import Calendar
import Decisions
package import FEEL

/// What the blanks of a paper are filled from.
package struct PaperFacts: Sendable {
    /// What the case is judged on.
    package var sheet: FactSheet
    /// The day of those facts, which rules read as `today()`.
    package var since: ZonedDateTime
    /// When it is written.
    package var now: ZonedDateTime
    /// Further values by their dotted names: `applicant.name`, `case.number`.
    package var names: [String: Value]
    /// Those that are called otherwise in English.
    package var english: [String: Value]

    package init(
        sheet: FactSheet,
        since: ZonedDateTime,
        now: ZonedDateTime,
        names: [String: Value],
        english: [String: Value] = [:]
    ) {
        self.sheet = sheet
        self.since = since
        self.now = now
        self.names = names
        self.english = english
    }
}

/// Blanks for which nothing is known: such a paper is not written.
package struct PaperGap: Error {
    package let missing: [Words]
}

/// A paper with its blanks filled in, before it has a number.
package struct BoundPaper: Sendable {
    package let zh: Text
    package let en: Text?

    package struct Text: Sendable {
        package let to: [String]
        package let blocks: [PaperText.Block]
    }
}

extension Service {
    /// Fills in the blanks of a paper; all of them, or it says which cannot be.
    package func bind(
        _ kind: PaperKind,
        with facts: PaperFacts,
        regionName: @escaping (String) throws -> Words?
    ) throws -> BoundPaper {
        var binder = PaperBinder(
            service: self,
            kind: kind,
            environments: [
                .zh: environment(for: facts, .zh), .en: environment(for: facts, .en),
            ],
            regionName: regionName
        )
        let bound = BoundPaper(
            zh: try binder.text(kind.template.zh, in: Language.zh),
            en: try kind.template.en.map { try binder.text($0, in: Language.en) }
        )
        guard binder.missing.isEmpty else { throw PaperGap(missing: binder.missing) }
        return bound
    }

    /// The names of rules with their values, and over them those that only papers know.
    private func environment(for facts: PaperFacts, _ language: Language) -> Environment {
        var environment = environment(at: facts.since)
        environment.bindings = self.facts(of: facts.sheet, in: environment).bindings
        let assessment = assess(facts.sheet, at: facts.since, payingAt: facts.now)
        for (id, value) in assessment.values { environment.bindings[id] = value }
        if decision(Decision.amount) != nil {
            // What nobody is entitled to is no sum that a letter may name.
            environment.bindings[Decision.amount] =
                if case .yuan(let sum, _) = assessment.amount { .number(sum) } else { .null }
        }
        for (name, value) in facts.names { environment.bindings.bind(value, at: name) }
        if language == .en {
            for (name, value) in facts.english { environment.bindings.bind(value, at: name) }
        }
        environment.now = facts.now
        return environment
    }
}

private struct PaperBinder {
    let service: Service
    let kind: PaperKind
    let environments: [Language: Environment]
    let regionName: (String) throws -> Words?
    var missing: [Words] = []

    mutating func text(
        _ blocks: [PaperTemplate.Block],
        in language: Language
    ) throws -> BoundPaper.Text {
        BoundPaper.Text(
            to: try addressees(in: language),
            blocks: try blocks.map { try block($0, in: language) }
        )
    }

    private func environment(in language: Language) -> Environment {
        environments[language] ?? Environment()
    }

    private mutating func addressees(in language: Language) throws -> [String] {
        guard let to = kind.to else { return [] }
        let names = to.evaluate(in: environment(in: language)).value.named.compactMap { value in
            value.isNull ? nil : value.asString ?? value.description
        }
        if names.isEmpty { miss(to) }
        return names
    }

    private mutating func block(
        _ block: PaperTemplate.Block,
        in language: Language
    ) throws -> PaperText.Block {
        switch block {
        case .heading(let level, let pieces):
            PaperText.Block(.heading, level: level, text: try fill(pieces, in: language))
        case .paragraph(let pieces):
            PaperText.Block(.paragraph, text: try fill(pieces, in: language))
        case .item(let pieces): PaperText.Block(.item, text: try fill(pieces, in: language))
        case .table(let table):
            PaperText.Block(.table, rows: try lines(of: table, in: language))
        }
    }

    private mutating func lines(
        of table: PaperTemplate.Table,
        in language: Language
    ) throws -> [[String]] {
        var lines = table.lines
        let environment = environment(in: language)
        guard table.isRepeated, let rows = kind.rows, let pattern = lines.popLast() else {
            return try lines.map { try cells($0, environment, in: language) }
        }
        let value = rows.evaluate(in: environment).value
        if value.isNull { miss(rows) }
        let head = try lines.map { try cells($0, environment, in: language) }
        let items = value.asList ?? []
        return try head
            + items.enumerated().map { index, item in
                var inner = environment
                inner.bindings[PaperNames.row] = item
                inner.bindings[PaperNames.rowNumber] = .number(Decimal34(Int64(index + 1)))
                return try cells(pattern, inner, in: language)
            }
    }

    private mutating func cells(
        _ cells: [[PaperTemplate.Piece]],
        _ environment: Environment,
        in language: Language
    ) throws -> [String] {
        try cells.map { try fill($0, environment, in: language) }
    }

    private mutating func fill(
        _ pieces: [PaperTemplate.Piece],
        in language: Language
    ) throws -> String {
        try fill(pieces, environment(in: language), in: language)
    }

    private mutating func fill(
        _ pieces: [PaperTemplate.Piece],
        _ environment: Environment,
        in language: Language
    ) throws -> String {
        var filled = ""
        for piece in pieces {
            switch piece {
            case .text(let text): filled += text
            case .blank(let blank):
                let value = blank.formula.evaluate(in: environment).value
                guard let words = try words(of: value, blank.look) else {
                    miss(blank.formula)
                    continue
                }
                filled += words[language]
            }
        }
        return filled
    }

    private func words(of value: Value, _ look: PaperTemplate.Look) throws -> Words? {
        if value.isNull { return nil }
        if case .list(let items) = value {
            let words = try items.map { try self.words(of: $0, look) ?? Words(zh: "—", en: "—") }
            return Words(
                zh: words.map(\.zh).joined(separator: "、"),
                en: words.map(\.en).joined(separator: ", ")
            )
        }
        switch look {
        case .plain: return Words(written: value)
        case .money: return value.asNumber.map(Words.init(sum:)) ?? Words(written: value)
        case .choice(let choice):
            return value.asString.flatMap(choice.title(of:)) ?? Words(written: value)
        case .region:
            guard let code = value.asString else { return Words(written: value) }
            return try regionName(code) ?? .unnamedRegion
        }
    }

    /// Notes what a formula lacks: by the name people know, or as it is written.
    private mutating func miss(_ formula: Expression) {
        let known = Set(service.form.fields.map(\.id) + service.decisions.map(\.id))
        let name = formula.path.joined(separator: ".")
        let words: Words =
            if FactCatalogue.fact(name) != nil || service.form.field(name) != nil {
                service.words(.fact(name))
            } else if known.contains(name) {
                service.words(.decision(name))
            } else {
                PaperNames.titles[name] ?? Words(zh: formula.source, en: formula.source)
            }
        if !missing.contains(words) { missing.append(words) }
    }
}

extension PaperNames {
    /// What people call those that may be unknown.
    static let titles: [String: Words] = [
        "applicant.name": Words(zh: "申请人姓名", en: "the applicant's name"),
        "applicant.union": Words(zh: "申请人所在工会", en: "the applicant's union"),
        "person.name": Words(zh: "本人姓名", en: "the person's name"),
        "place.name": Words(zh: "地点名称", en: "the name of the place"),
        "place.address": Words(zh: "地点地址", en: "the address of the place"),
        said: Words(zh: "办理说明", en: "the words of whoever acts"),
    ]
}

extension Words {
    /// A value as a letter writes it, by its type.
    fileprivate init(written value: Value) {
        switch value {
        case .boolean(let holds):
            self = holds ? Words(zh: "是", en: "yes") : Words(zh: "否", en: "no")
        case .date(let day): self.init(day: day)
        case .dateTime(let moment):
            self.init(moment: moment.civil)
        case .context(let context):
            let name = context[PaperNames.name].flatMap(\.asString) ?? value.description
            self.init(zh: name, en: name)
        default: self.init(zh: value.description, en: value.description)
        }
    }

    /// A sum of yuan; fen are written where there are any.
    fileprivate init(sum yuan: Decimal34) {
        let whole = yuan.rounded(scale: 0, rule: .halfUp) == yuan
        let digits = yuan.text(decimals: whole ? 0 : 2)
        self.init(zh: digits + "元", en: digits + " yuan")
    }
}

extension Value {
    /// Names out of a value: of what has one, and of each of several.
    fileprivate var named: [Value] {
        switch self {
        case .list(let items): items.flatMap(\.named)
        case .context(let context): context[PaperNames.name].map { [$0] } ?? []
        default: [self]
        }
    }
}
