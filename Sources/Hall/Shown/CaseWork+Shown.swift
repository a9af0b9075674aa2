import Calendar
import Casework
import FEEL
import Programs
import Registry
import Store

extension CaseWork {
    /// Puts the case on the lists that everybody reads, writes anew what they tell of it, and takes it off those
    /// on which it has no place any more: in the transaction of whatever changed it. The version under which it
    /// was filed says what is shown, so that nobody is shown by a rule that came later.
    func keepShown() throws {
        guard !service.shows.isEmpty else { return }
        let there = try tx.shown.of(row.id)
        for list in service.shows {
            let old = there.first { $0.list == list.id }
            guard try stands(on: list) else {
                if let old { try tx.shown.remove(old) }
                continue
            }
            let cells = try told(on: list, since: old?.shownAt ?? context.now)
            let new = ShownRow(
                id: old?.id ?? tx.mint.id(),
                service: row.service,
                list: list.id,
                part: part(of: list),
                caseFile: row.id,
                number: list.checksNumbers ? row.number : nil,
                words: cells.json,
                shownAt: old?.shownAt ?? context.now
            )
            let texts = cells.filter { list.search.contains($0.column) }
                .flatMap {
                    $0.value.zh == $0.value.en ? [$0.value.zh] : [$0.value.zh, $0.value.en]
                }
            if let old {
                if old != new { try tx.shown.replace(old, by: new, foundBy: texts) }
            } else {
                try tx.shown.add(new, foundBy: texts)
            }
        }
    }

    /// Whether a list has it: what its formula says besides.
    private func stands(on list: ShownList) throws -> Bool {
        guard try isPlaced(on: list) else { return false }
        guard let when = list.when else { return true }
        let grounds = try grounds()
        let since = context.zoned(grounds.since)
        return service.condition(when, on: grounds.sheet, at: since).holds == true
    }

    /// Whether it stands where a list looks, may be shown, and nobody has taken a yes back.
    func isPlaced(on list: ShownList) throws -> Bool {
        let place = row.state.isClosed ? row.state.outcome : row.state.step
        guard row.erasedAt == nil, let place, list.among.contains(place) else { return false }
        if let consent = list.consent, answers[consent] != .tick(true) { return false }
        return try !tx.consents.ofCase(row.id).contains { $0.withdrawnAt != nil }
    }

    /// Which part of a list it belongs to: the question, and its answer.
    private func part(of list: ShownList) -> String {
        guard let group = list.group, case .code(let code)? = answers[group] else { return "" }
        return ListPart.key(group, code)
    }

    private var answers: FormAnswers {
        service.answers(fromCanonical: row.answers) ?? FormAnswers()
    }

    /// What a list tells of it, column by column; nothing where there is nothing to tell.
    private func told(on list: ShownList, since: Instant) throws -> [ToldCell] {
        let answers = answers
        let asksRules = list.columns.contains { $0.kind == .decision }
        let values = asksRules ? try assess().values : [:]
        return try list.columns.compactMap { column in
            let value: Words? =
                switch column.kind {
                case .concerned:
                    try name(isWhole: list.name.map { answers[$0] == .tick(true) } ?? false)
                case .number: Words(zh: row.number, en: row.number)
                case .day: Words(day: context.calendar.date(of: since))
                case .field(let isName):
                    try service.form.field(column.id).flatMap { field in
                        try answers[column.id].map {
                            try toldToAll($0, to: field, isName: isName)
                        }
                    }
                case .decision:
                    service.decision(column.id).flatMap { decision in
                        values[decision.id].flatMap { service.words(of: $0, by: decision) }
                    }
                case .party: try names(ofParty: column.id)
                }
            return value.map { ToldCell(column: column.id, value: $0) }
        }
    }

    private func name(isWhole: Bool) throws -> Words? {
        guard let person = try row.concerned.flatMap(tx.people.find) else { return nil }
        let name = isWhole ? person.name : person.name.firstSignOfName
        return Words(zh: name, en: name)
    }

    /// Firms and offices by name, people by its first sign.
    private func names(ofParty id: String) throws -> Words? {
        guard let party = service.party(id) else { return nil }
        let names = try tx.parties.of(row.id).filter { $0.party == id }.map {
            party.kind.isPerson ? $0.name.firstSignOfName : $0.name.withoutLongNumbers
        }
        guard !names.isEmpty else { return nil }
        return Words(zh: names.joined(separator: "、"), en: names.joined(separator: ", "))
    }

    /// An answer as everybody may read it: of a name its first sign, and in what somebody typed no number that
    /// could be a phone's or a card's.
    func toldToAll(_ answer: FormAnswer, to field: FormField, isName: Bool) throws -> Words {
        let words =
            if field.id == service.form.place?.id,
                let place = try row.place.flatMap(tx.places.find)
            {
                place.words
            } else {
                service.words(of: answer, to: field)
            }
        switch field.kind {
        case .person:
            return Words(zh: words.zh.firstSignOfName, en: words.en.firstSignOfName)
        case .text where isName:
            return Words(zh: words.zh.firstSignOfName, en: words.en.firstSignOfName)
        case .text, .place, .organisation, .union:
            return Words(zh: words.zh.withoutLongNumbers, en: words.en.withoutLongNumbers)
        default: return words
        }
    }
}

extension String {
    /// A name as everybody may read it: 张*.
    var firstSignOfName: String { PersonName(self)?.firstSign ?? "*" }
}
