import Decisions
import FEEL

extension ServiceDraft {
    /// Gaps, overlaps and rows that never apply.
    static let checkTables: Check = { draft, findings in
        for decision in draft.decisions {
            guard case .table(let table) = decision.way, let text = draft.tableSources[decision.id]
            else { continue }
            let environment = Environment(
                bindings: Context(draft.settings.map { ($0.id, $0.value.feel) }),
                functions: HostFunctions.bodies
            )
            let all = table.findings(domains: draft.domains, in: environment)
            let unknown = Set(all.filter { $0.kind == .unknownValue }.flatMap(\.rules))
            for found in all {
                // A rule that tests an unknown code never holds, and for that reason.
                if found.kind == .neverHolds, !unknown.isDisjoint(with: found.rules) { continue }
                report(found, in: text, of: decision.id, &findings)
            }
        }
    }

    private static func report(
        _ found: TableFinding,
        in text: ParsedText,
        of id: String,
        _ findings: inout Findings
    ) {
        let place = found.place.map { place in
            // In a grid what is about a rule stands at its number.
            let column = text.isOfGrid && found.kind != .unknownValue ? 1 : place.column
            return text.place(line: place.line - 1, column: column - 1)
        }
        let words = Words(zh: "表格“\(id)”：\(found.zh)", en: "Table “\(id)”: \(found.en)")
        let fix = found.remedy
        switch found.severity {
        case .note: return
        case .error:
            findings.error(
                place ?? text.place,
                zh: words.zh,
                en: words.en,
                fixZh: fix.zh,
                fixEn: fix.en
            )
        case .warning:
            findings.warning(
                place ?? text.place,
                zh: words.zh,
                en: words.en,
                fixZh: fix.zh,
                fixEn: fix.en
            )
        }
    }

    /// What values the columns of tables can have, as far as the form says so.
    private var domains: [String: InputDomain] {
        var domains: [String: InputDomain] = [:]
        for field in fields { domains[field.id] = field.kind.domain }
        for fact in FactCatalogue.all {
            if case .field(let kind) = fact.question { domains[fact.name] = kind.domain }
            if fact.question == .yesNo {
                domains[fact.name] = InputDomain(values: [.boolean(true), .boolean(false)])
            }
        }
        return domains
    }
}

extension ParsedText {
    fileprivate var isOfGrid: Bool { place.file == TableGrid.file }
}

extension FieldKind {
    var domain: InputDomain? {
        switch self {
        case .choose(let choice) where !choice.isMany:
            InputDomain(values: choice.options.map { .string($0.code) })
        case .number(let range):
            InputDomain(
                least: range.least.map(Value.number),
                greatest: range.most.map(Value.number),
                isWhole: range.isWhole
            )
        case .money(let range):
            InputDomain(
                least: .number(range.least ?? 0),
                greatest: range.most.map(Value.number)
            )
        case .tick: InputDomain(values: [.boolean(true), .boolean(false)])
        case .text, .date, .choose, .files, .hours, .place, .person, .organisation, .union, .rows,
            .checklist:
            nil
        }
    }
}
