import Calendar
import Casework
import FEEL
package import Programs
import Registry
import Store

/// How many people and cases a table sends where.
package struct TableCount: Sendable {
    /// People of one's unions, and cases of the last year.
    package struct Number: Hashable, Sendable {
        package static let none = Number(people: 0, cases: 0)
        package var people: Int
        package var cases: Int
    }

    package struct Line: Sendable {
        package let fate: TableFates.Fate
        /// What the rule answers.
        package let words: [Words]
        package let number: Number
    }

    package struct Move: Sendable {
        package let from: TableFates.Fate
        package let to: TableFates.Fate
        package let number: Number
    }

    package let serviceTitle: Words
    package let title: Words
    /// Every rule of the table, then what no rule decides.
    package let lines: [Line]
    package let total: Number
    /// Against the published table; nil where it is the published table that was counted.
    package let moves: [Move]?
    /// The facts that the registry keeps and the table reads; without one everybody is alike to it.
    package let known: [Words]
    /// What facts that are wanting are called.
    package let facts: [String: Words]

    /// All that moves.
    package var moved: Number {
        (moves ?? []).reduce(into: Number.none) { sum, move in
            sum.people += move.number.people
            sum.cases += move.number.cases
        }
    }
}

extension Hall {
    /// What a table says to all members and to the cases of the last year within reach; noted first.
    package func countTable(
        _ address: TableAddress,
        draft: Bool,
        as actor: Actor
    ) async throws -> TableCount {
        try await perform(NoteCount(address: address, draft: draft), as: actor)
        return try await ask(NotedCount(address: address, draft: draft), as: actor)
    }
}

/// Notes who counted by which table.
private struct NoteCount: UseCase {
    let address: TableAddress
    let draft: Bool

    var policy: any Policy { StaffOnly() }

    func run(in tx: Tx, _ context: Context) throws {
        let table = try TableAtHand(address, in: tx, context)
        guard !table.counted.isEmpty else { throw Refusal.notYourDuty }
        let draft = draft ? try table.ownDraft.row : nil
        try tx.audit.add(
            AuditAct(
                draft == nil ? "rules.counted" : "rules.counted draft",
                of: "rules",
                draft?.id.raw ?? 0,
                at: context.now,
                by: context.actor.account,
                words: "\(table.service.id): \(table.decision.id)"
            )
        )
    }
}

/// Reads what was noted just now; nothing is written, so that nobody waits for it.
private struct NotedCount: Question {
    let address: TableAddress
    let draft: Bool

    private static let year: Int64 = 365 * 24 * 3_600_000

    var policy: any Policy { StaffOnly() }

    func answer(in tx: Tx, _ context: Context) throws -> TableCount {
        let table = try TableAtHand(address, in: tx, context)
        guard !table.counted.isEmpty else { throw Refusal.notYourDuty }
        let own = try draft ? table.ownDraft.grid : nil
        let newer = try own.map { try table.usable($0) }
        let services = [table.service] + (newer.map { [$0] } ?? [])
        let behind = services.reduce(into: Set<String>()) {
            $0.formUnion($1.facts(behind: table.decision.id))
        }
        let people = try table.people(reading: behind)
        let cases = try table.cases(since: context.now.advanced(byMilliseconds: -Self.year))
        let readings = services.map { service in
            Readings(
                people: service.read(table.decision.id, over: people, at: context.zonedNow),
                cases: service.read(table.decision.id, over: cases)
            )
        }
        return try table.count(
            by: services.last ?? table.service,
            readings,
            total: .init(people: people.count, cases: cases.count),
            known: FactCatalogue.all.filter { behind.contains($0.name) && $0.isOfPeople }.map(
                \.title
            )
        )
    }
}

private struct Readings {
    let people: TableFates?
    let cases: TableFates?

    func number(_ fate: TableFates.Fate) -> TableCount.Number {
        TableCount.Number(
            people: people?.counts[fate] ?? 0,
            cases: cases?.counts[fate] ?? 0
        )
    }

    var fates: Set<TableFates.Fate> {
        Set(people?.counts.keys.map { $0 } ?? []).union(cases?.counts.keys.map { $0 } ?? [])
    }

    func moves(to other: Readings) -> [TableFates.Move: TableCount.Number] {
        var moves: [TableFates.Move: TableCount.Number] = [:]
        if let people, let its = other.people {
            for (move, count) in people.moves(to: its) {
                moves[move, default: .none].people += count
            }
        }
        if let cases, let its = other.cases {
            for (move, count) in cases.moves(to: its) {
                moves[move, default: .none].cases += count
            }
        }
        return moves
    }
}

extension TableAtHand {
    /// The service with a draft in it; a refusal where the draft cannot decide anything yet.
    func usable(_ grid: TableGrid) throws -> Service {
        guard let service = try folder.checked(decision.id, in: service.head.file, as: grid).service
        else {
            throw Refusal(
                Words(zh: "草稿里还有错误，不能试算。", en: "The draft has errors and cannot be tried."),
                remedy: Words(zh: "先改好标出来的格子。", en: "Mend the marked cells first.")
            )
        }
        return service
    }

    /// What the registry knows of every member of the unions counted, as far as it is read.
    fileprivate func people(reading behind: Set<String>) throws -> [FactSheet] {
        let reads = { (leaf: String) in
            behind.contains("applicant." + leaf) || behind.contains("person." + leaf)
        }
        let categories = reads("categories") ? try tx.people.categories() : [:]
        let sizes = behind.contains("household.size") ? try tx.people.householdSizes() : [:]
        let rolls =
            behind.contains(FactCatalogue.rolls) ? try tx.rolls.all(of: service.folder) : [:]
        var sheets: [FactSheet] = []
        try tx.people.eachMember(within: counted, births: reads("birth")) { member in
            var known: [String: Value] = ["owner.region": .string(published.ownerRegion)]
            let facts = KnownFacts.facts(of: member, categories: categories[member.id] ?? [])
            for (leaf, value) in facts where reads(leaf) {
                known["applicant." + leaf] = value
                known["person." + leaf] = value
            }
            if behind.contains(FactCatalogue.rolls) {
                let own = rolls[member.id, default: []].sorted()
                known[FactCatalogue.rolls] = .list(own.map(Value.string))
            }
            if let size = member.household.flatMap({ sizes[$0] }) {
                known["household.size"] = .number(Decimal34(Int64(size)))
            }
            sheets.append(FactSheet(known: known))
        }
        return sheets
    }

    /// What the cases filed since then were judged on, each with the day that its rules take for today.
    fileprivate func cases(since: Instant) throws -> [(sheet: FactSheet, at: ZonedDateTime)] {
        var sheets: [(sheet: FactSheet, at: ZonedDateTime)] = []
        try tx.cases.eachAnswers(
            of: service.id,
            judged: Decision.eligible,
            within: counted,
            since: since
        ) { row in
            let version = try context.services.version(service.id, row.digest).service
            let answers = version.answers(fromCanonical: row.answers) ?? FormAnswers()
            let grounds = row.inputs.flatMap { Grounds(kept: $0, answers) }
            let sheet =
                grounds?.sheet
                ?? FactSheet(
                    answers: answers.feel,
                    known: ["owner.region": .string(published.ownerRegion)]
                )
            sheets.append((sheet, context.zoned(grounds?.since ?? context.now)))
        }
        return sheets
    }

    fileprivate func count(
        by service: Service,
        _ readings: [Readings],
        total: TableCount.Number,
        known: [Words]
    ) throws -> TableCount {
        guard let last = readings.last, let grid = service.grid(of: decision.id) else {
            throw Refusal.notFound
        }
        let says = service.cellWords(
            of: decision.id,
            in: service.assess(FactSheet(), at: context.zonedNow)
        )
        let inputs = grid.header.firstIndex(of: decision.id).map { $0 - 1 } ?? 0
        var lines = grid.rules.enumerated().map { index, rule in
            TableCount.Line(
                fate: .rules([rule[0]]),
                words: (inputs..<grid.width - 1).map { column in
                    let own = Words(zh: rule[column + 1], en: rule[column + 1])
                    guard says.indices.contains(index), says[index].indices.contains(column) else {
                        return own
                    }
                    return says[index][column] ?? own
                },
                number: last.number(.rules([rule[0]]))
            )
        }
        let told = Set(lines.map(\.fate))
        lines += last.fates.subtracting(told).sorted { $0.order < $1.order }.map { fate in
            TableCount.Line(fate: fate, words: [], number: last.number(fate))
        }
        return TableCount(
            serviceTitle: service.title,
            title: decision.title,
            lines: lines,
            total: total,
            moves: readings.count < 2 ? nil : moves(readings[0], last),
            known: known,
            facts: facts(service, readings)
        )
    }

    private func facts(_ service: Service, _ readings: [Readings]) -> [String: Words] {
        var facts: [String: Words] = [:]
        for case .needs(let names) in readings.flatMap(\.fates) {
            for name in names { facts[name] = service.words(.fact(name)) }
        }
        return facts
    }

    private func moves(_ from: Readings, _ to: Readings) -> [TableCount.Move] {
        from.moves(to: to).map { move, number in
            TableCount.Move(from: move.from, to: move.to, number: number)
        }.sorted { left, right in
            let (mine, its) = (
                left.number.people + left.number.cases,
                right.number.people + right.number.cases
            )
            return mine == its
                ? left.from.order + left.to.order < right.from.order + right.to.order : mine > its
        }
    }
}

extension Fact {
    /// Whether the registry may know it of somebody.
    fileprivate var isOfPeople: Bool {
        isOfApplicant || name == "household.size"
    }
}

extension TableFates.Fate {
    /// For lists that are the same each time.
    fileprivate var order: String {
        switch self {
        case .rules(let rules): "1 " + rules.joined(separator: " ")
        case .needs(let facts): "2 " + facts.joined(separator: " ")
        case .none: "3"
        case .conflict(let rules): "4 " + rules.joined(separator: " ")
        }
    }
}
