import Decisions
import FEEL
package import Programs
package import Store

/// What a table says to a sample that somebody thought up, and one's draft beside it.
package struct TryTable: Question {
    /// What a table says to the sample, and why.
    package struct Trial: Sendable {
        /// The answer in words; nil where there is none.
        package let answer: Words?
        /// The facts without which nothing can be said.
        package let missing: [Words]
        package let sentences: [Words]
        package let rows: [DecisionRecord.Row]
    }

    package struct Answer: Sendable {
        package let serviceTitle: Words
        package let title: Words
        package let asks: [Ask]
        /// Nil before a sample was sent.
        package let published: Trial?
        package let draft: Trial?
        package let hasDraft: Bool
        /// Why one's draft could not be tried.
        package let draftFault: Words?
    }

    private let address: TableAddress
    private let sample: [String: [String]]?

    /// - Parameter sample: As a form sends it; what is left empty is not known.
    package init(_ address: TableAddress, sample: [String: [String]]?) {
        self.address = address
        self.sample = sample
    }

    package var policy: any Policy { StaffOnly() }

    package func answer(in tx: Tx, _ context: Context) throws -> Answer {
        let table = try TableAtHand(address, in: tx, context)
        let grid = try table.draft.flatMap { TableGrid(json: $0.cells) }
        let check = try grid.map {
            try table.folder.checked(table.decision.id, in: table.service.head.file, as: $0)
        }
        let services = [table.service] + (check?.service.map { [$0] } ?? [])
        let names = services.reduce(into: Set<String>()) {
            $0.formUnion($1.facts(behind: table.decision.id))
        }
        let form = try SampleForm(names, sample ?? [:], table)
        let trials = try sample.map { _ in
            try services.map { try table.trial(form.sheet, by: $0) }
        }
        return Answer(
            serviceTitle: table.service.title,
            title: table.decision.title,
            asks: form.asks,
            published: trials?.first,
            draft: services.count > 1 ? trials?.last : nil,
            hasDraft: grid != nil,
            draftFault: check.flatMap { check in
                check.service != nil
                    ? nil
                    : Words(
                        zh: "草稿里还有错误，只试了现行的表。",
                        en: "Your draft has errors: only the published table was tried."
                    )
            }
        )
    }
}

extension TableAtHand {
    fileprivate func trial(_ sheet: FactSheet, by service: Service) throws -> TryTable.Trial {
        let assessment = service.assess(sheet, at: context.zonedNow)
        let regions = try assessment.regionNames(in: tx)
        let explanation = assessment.explanations.first { $0.decision == decision.id }?.explanation
        return TryTable.Trial(
            answer: assessment.values[decision.id].flatMap { service.words(of: $0, by: decision) },
            missing: (explanation?.missing ?? []).map { service.words(.fact($0)) },
            sentences: service.sentences(of: decision.id, in: assessment, regions: regions),
            rows: explanation.map { DecisionRecord.rows($0, of: service, regions: regions) } ?? []
        )
    }
}

extension Service {
    /// What a decision came to, as people read it.
    func words(of value: Value, by decision: Decision) -> Words? {
        if value.isNull { return nil }
        if decision.id == Decision.amount, let yuan = value.asNumber { return Words(yuan: yuan) }
        let text = value.asString ?? value.description
        return values(ofColumn: decision.id).first { $0.code == text }?.title
            ?? Words(zh: text, en: text)
    }
}

/// The questions that a table hangs on, with what was typed of a sample.
private struct SampleForm {
    private(set) var asks: [Ask] = []
    private(set) var sheet: FactSheet

    init(_ names: Set<String>, _ typed: [String: [String]], _ table: TableAtHand) throws {
        sheet = FactSheet(known: ["owner.region": .string(table.published.ownerRegion)])
        let regions = try table.tx.regions.choices(
            around: table.published.ownerRegion,
            called: table.published.ownerName
        )
        for fact in FactCatalogue.all where names.contains(fact.name) {
            guard let kind = Self.kind(of: fact, regions, table.service) else { continue }
            let value = ask(fact.name, fact.wireName, fact.title, nil, kind, typed)
            guard let value else { continue }
            for name in KnownFacts.names(of: fact) { sheet.known[name] = value }
        }
        for field in table.service.form.fields where names.contains(field.id) {
            guard let kind = Self.kind(of: field) else { continue }
            let value = ask(field.id, field.wireName, field.title, field.help, kind, typed)
            if let value { sheet.answers[field.id] = value }
        }
    }

    private static func kind(
        of fact: Fact,
        _ regions: [RegionChoice],
        _ service: Service
    ) -> Ask.Kind? {
        switch fact.question {
        case .region: return .region(regions)
        case .yesNo: return .yesNo
        case .field(let kind): return .field(kind)
        case .never: break
        }
        switch fact.name {
        case "owner.region": return nil
        case FactCatalogue.rolls:
            let rolls = service.rollChoice
            return rolls.options.isEmpty ? nil : .field(.choose(rolls))
        case "place.region": return .region(regions)
        default: return fact.type == .date ? .field(.date) : .field(.text(isLong: false))
        }
    }

    /// A sample has no papers; a tick can be known to be off.
    private static func kind(of field: FormField) -> Ask.Kind? {
        switch field.kind {
        case .files, .place, .hours, .person, .organisation, .union, .rows, .checklist: nil
        case .tick: .yesNo
        case .text, .number, .money, .date, .choose: .field(field.kind)
        }
    }

    private mutating func ask(
        _ id: String,
        _ wireName: String,
        _ title: Words,
        _ help: Words?,
        _ kind: Ask.Kind,
        _ typed: [String: [String]]
    ) -> Value? {
        let raw = (typed[wireName] ?? []).filter { !$0.isEmpty }
        var fault: Words?
        var value: Value?
        do throws(AnswerFault) {
            value = try Self.read(raw, kind)
        } catch {
            fault = error.message
        }
        asks.append(
            Ask(
                id: id,
                wireName: wireName,
                words: title,
                help: help,
                kind: kind,
                isOptional: true,
                answers: raw,
                answer: nil,
                fault: fault
            )
        )
        return value
    }

    private static func read(_ raw: [String], _ kind: Ask.Kind) throws(AnswerFault) -> Value? {
        guard let first = raw.first else { return nil }
        switch kind {
        case .yesNo: return .boolean(first == "yes")
        case .region: return .string(first)
        case .field(let kind): return try kind.read(raw)?.feel
        case .bankAccount, .place, .union, .member, .rows: return nil
        }
    }
}
