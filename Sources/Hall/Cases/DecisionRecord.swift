import Decisions
import FEEL
import Foundation
package import Programs

/// Why a case was judged as it was, in words and rows, as it is kept beside the decision and drawn
/// years later.
package struct DecisionRecord: Codable, Hashable, Sendable {
    package let verdict: Verdict
    package let because: Words
    /// Yuan as text, where the service gives an amount.
    package let amount: String?
    package let amountBecause: Words?
    package let missing: [Words]
    package let sentences: [Words]
    package let rows: [Row]

    package enum Verdict: String, Codable, Sendable {
        case yes
        case no
        case ask
        case needs
    }

    /// A rule of the table that says who is entitled.
    package struct Row: Codable, Hashable, Sendable {
        package let label: String
        package let standing: Standing
        package let says: Words
        package let cells: [Cell]
    }

    package enum Standing: String, Codable, Sendable {
        case fired
        case holds
        case fails
        case undecided
    }

    package struct Cell: Codable, Hashable, Sendable {
        package let label: Words
        package let wanted: Words
        package let found: Words?
        package let standing: Standing
    }
}

extension DecisionRecord {
    package init(
        _ assessment: Assessment,
        of service: Service,
        regions: [String: Words] = [:]
    ) {
        verdict = Verdict(assessment.eligible)
        because = assessment.why
        amountBecause = assessment.amountWhy
        if case .yuan(let yuan, _) = assessment.amount {
            amount = yuan.text(decimals: 2)
        } else {
            amount = nil
        }
        if case .needs(let facts) = assessment.eligible {
            missing = facts.map { service.words(.fact($0)) }
        } else {
            missing = []
        }
        let explanation = assessment.explanations.first { $0.decision == Decision.eligible }?
            .explanation
        sentences = service.sentences(
            of: Decision.eligible,
            in: assessment,
            regions: regions
        )
        rows = explanation.map { Self.rows($0, of: service, regions: regions) } ?? []
    }

    /// The rules of a table as they stood to the facts.
    static func rows(
        _ explanation: Explanation,
        of service: Service,
        regions: [String: Words]
    ) -> [Row] {
        let labels = service.labels(regions: regions)
        return Drawing(explanation: explanation, service: service, labels: labels).rows
    }

    var json: String { Self.json(self) }

    package init?(json: String) {
        guard let record = try? JSONDecoder().decode(DecisionRecord.self, from: Data(json.utf8))
        else { return nil }
        self = record
    }

    private static func json(_ value: some Encodable) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        guard let data = try? encoder.encode(value) else { return "{}" }
        return String(decoding: data, as: UTF8.self)
    }
}

/// Turns an explanation's names into the service's own words.
private struct Drawing {
    let explanation: Explanation
    let service: Service
    let labels: Labels

    var rows: [DecisionRecord.Row] {
        explanation.rules.enumerated().map { index, rule in
            DecisionRecord.Row(
                label: rule.label,
                standing: explanation.fired.contains(index) ? .fired : .init(rule.verdict),
                says: says(rule),
                cells: rule.cells.compactMap(cell)
            )
        }
    }

    private func says(_ rule: Explanation.Rule) -> Words {
        guard let text = rule.answers.first(where: \.isText)?.text else {
            return Words(zh: "", en: "")
        }
        return service.tableTexts[text] ?? Words(zh: text, en: text)
    }

    private func cell(_ cell: Explanation.Cell) -> DecisionRecord.Cell? {
        guard let wanted = cell.wanted(labels) else { return nil }
        return DecisionRecord.Cell(
            label: title(of: cell.label),
            wanted: Words(wanted),
            found: cell.found(labels).map { Words($0) },
            standing: .init(cell.verdict)
        )
    }

    private func title(of column: String) -> Words {
        Words(labels.column(column))
    }
}

extension Words {
    fileprivate init(_ wording: Wording) {
        self.init(zh: wording.zh, en: wording.en)
    }
}

extension DecisionRecord.Standing {
    fileprivate init(_ verdict: Verdict) {
        switch verdict {
        case .holds: self = .holds
        case .fails: self = .fails
        case .undecided: self = .undecided
        }
    }
}

extension DecisionRecord.Verdict {
    fileprivate init(_ eligible: Assessment.Eligibility) {
        switch eligible {
        case .yes: self = .yes
        case .no: self = .no
        case .ask: self = .ask
        case .needs: self = .needs
        }
    }
}
