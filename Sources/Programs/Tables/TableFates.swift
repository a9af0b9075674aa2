import Decisions
package import FEEL

/// What a table says to many, each known by a sheet of facts.
package struct TableFates: Sendable {
    /// What the table says to somebody, as far as lists tell people apart.
    package enum Fate: Hashable, Sendable {
        /// The numbers of the rules that have a say: one, but for policies with many answers.
        case rules([String])
        /// It cannot be said before these facts are known.
        case needs([String])
        /// No rule holds.
        case none
        /// These rules hold and exclude each other.
        case conflict([String])
    }

    /// For each sheet the place of what it comes to: sheets that look alike to the table are one.
    fileprivate let placeOfSheet: [Int]
    fileprivate let fates: [Fate]
    fileprivate let answers: [Value?]

    /// How many sheets come to what.
    package var counts: [Fate: Int] {
        var counts: [Fate: Int] = [:]
        for place in placeOfSheet { counts[fates[place], default: 0] += 1 }
        return counts
    }

    /// Two fates of the same sheets.
    package struct Move: Hashable, Sendable {
        package let from: Fate
        package let to: Fate
    }

    /// How many sheets another table answers otherwise, by what they came to and come to. Another rule
    /// with the same answer is no other answer.
    package func moves(to other: TableFates) -> [Move: Int] {
        var places: [Pair: Int] = [:]
        for (own, its) in zip(placeOfSheet, other.placeOfSheet) {
            places[Pair(own: own, its: its), default: 0] += 1
        }
        var moves: [Move: Int] = [:]
        for (pair, count) in places where differ(pair, other) {
            let move = Move(from: fates[pair.own], to: other.fates[pair.its])
            moves[move, default: 0] += count
        }
        return moves
    }

    private struct Pair: Hashable {
        let own: Int
        let its: Int
    }

    private func differ(_ pair: Pair, _ other: TableFates) -> Bool {
        switch (answers[pair.own], other.answers[pair.its]) {
        case (let mine?, let its?): mine != its
        case (nil, nil): fates[pair.own] != other.fates[pair.its]
        default: true
        }
    }
}

extension Service {
    /// The facts and answers, by dotted names, that a decision is made from, through what is computed
    /// above it.
    package func facts(behind decision: String) -> Set<String> {
        var found: Set<String> = []
        var waiting = [decision]
        var seen: Set<String> = []
        while let name = waiting.popLast() {
            guard seen.insert(name).inserted else { continue }
            if let decision = self.decision(name) {
                waiting += decision.references
            } else if let field = form.field(name) {
                found.insert(name)
                waiting += field.neededWhen?.references ?? []
            } else {
                found.formUnion(FactCatalogue.all.map(\.name).filter { touches($0, name) })
            }
        }
        return found
    }

    /// What a decision's table says to each of many; nil where the decision is no table.
    package func read(
        _ decision: String,
        over sheets: [FactSheet],
        at now: ZonedDateTime
    ) -> TableFates? {
        guard case .table(let table) = self.decision(decision)?.way else { return nil }
        var look = SheetLook(facts(behind: decision).sorted())
        let placeOfSheet = sheets.map { look.place(of: $0) }
        let environment = environment(at: now)
        let above = Array(decisions.prefix { $0.id != decision })
        let facts = look.sheets.map { sheet in
            var facts = self.facts(of: sheet, in: environment)
            for decision in above { decision.decide(&facts, in: environment) }
            return facts
        }
        let names = columns(of: table)
        guard let rows = Rows(names.map { name in (name, Column(of: name, in: facts)) }) else {
            return nil
        }
        let reading = table.decide(rows, in: environment)
        return TableFates(
            placeOfSheet: placeOfSheet,
            fates: facts.indices.map { place in
                let kind = reading.kinds[reading.kindOfRow[place]]
                let rules = kind.rules.map { table.rules[$0].label }
                return switch kind.outcome {
                case .needs(let names): .needs(facts[place].missing(among: Set(names)))
                case .conflict: .conflict(rules)
                case .some(.none): .none
                case .decided, nil: .rules(rules)
                }
            },
            answers: facts.indices.map { place in
                guard case .decided(let answer) = reading.outcome(of: place) else { return nil }
                return answer[decision]
            }
        )
    }

    /// The same to each on a day of its own; whose day is the same are read at one moment of it.
    package func read(
        _ decision: String,
        over sheets: [(sheet: FactSheet, at: ZonedDateTime)]
    ) -> TableFates? {
        var placeOfSheet = Array(repeating: 0, count: sheets.count)
        var fates: [TableFates.Fate] = []
        var answers: [Value?] = []
        for (_, day) in Dictionary(grouping: sheets.indices, by: { sheets[$0].at.date }) {
            let own = day.map { sheets[$0].sheet }
            guard let read = read(decision, over: own, at: sheets[day[0]].at) else { return nil }
            for (sheet, place) in zip(day, read.placeOfSheet) {
                placeOfSheet[sheet] = fates.count + place
            }
            fates += read.fates
            answers += read.answers
        }
        return TableFates(placeOfSheet: placeOfSheet, fates: fates, answers: answers)
    }

    /// The facts, answers and values computed above that a table reads.
    private func columns(of table: DecisionTable) -> [String] {
        let all = FactCatalogue.all.map(\.name) + form.fields.map(\.id) + decisions.map(\.id)
        return all.filter { name in table.references.contains { touches(name, $0) } }
    }

    /// Whether one dotted name reads the other.
    private func touches(_ name: String, _ other: String) -> Bool {
        name == other || other.hasPrefix(name + ".") || name.hasPrefix(other + ".")
    }
}

extension Decision {
    /// Adds the decision's answer to the facts, as those below it read it.
    func decide(_ facts: inout Facts, in environment: Environment) {
        switch way {
        case .formula(let expression): facts.derive(id, from: expression, in: environment)
        case .table(let table): take(table.outcome(facts, in: environment), into: &facts)
        }
    }

    func take(_ outcome: TableOutcome, into facts: inout Facts) {
        switch outcome {
        case .decided(let answer): facts.know(id, answer[id] ?? .null)
        case .needs(let missing): facts.lack(id, because: missing)
        case .none, .conflict: facts.know(id, .null)
        }
    }
}

/// Tells sheets apart by what a table looks at.
private struct SheetLook {
    private let names: [String]
    private(set) var sheets: [FactSheet] = []
    private var places: [[String?]: Int] = [:]

    init(_ names: [String]) {
        self.names = names
    }

    mutating func place(of sheet: FactSheet) -> Int {
        let key = names.map { (sheet.known[$0] ?? sheet.answers[$0])?.description }
        if let place = places[key] { return place }
        places[key] = sheets.count
        sheets.append(sheet)
        return sheets.count - 1
    }
}

extension Column {
    /// One name's values over many.
    fileprivate init(of name: String, in facts: [Facts]) {
        let values = facts.map { $0.value(of: name) }
        self = .values(
            values.map { $0 ?? .null },
            gaps: values.map { $0 == nil ? .missing : $0?.isNull == true ? .null : Gap.none }
        )
    }
}

extension Facts {
    /// The value of a dotted name; nil where nobody has told us.
    fileprivate func value(of name: String) -> Value? {
        guard missing(among: [name]).isEmpty else { return nil }
        let parts = name.split(separator: ".").map(String.init)
        var value = parts.first.flatMap { bindings[$0] }
        for part in parts.dropFirst() { value = value?.asContext?[part] }
        return value ?? .null
    }
}
