import Panels
package import Programs
import Registry
import Store

/// What whoever applied reads of a judging that is over: whether the case was chosen, and its own score and
/// comments where the service says so. Nothing of any other case, and no judge's name.
package struct PanelResult: Sendable {
    package let title: Words
    package let isChosen: Bool
    /// In points, and how many a case can have; nil where the service does not tell.
    package let score: String?
    package let outOf: String?
    package let comments: [String]
    /// Whether the score is a number of votes.
    package let isVote: Bool
}

extension CaseWork {
    func panelResults() throws -> [PanelResult] {
        guard !service.panels.isEmpty else { return [] }
        return try tx.panels.entries(of: row.id).compactMap { entry in
            guard let round = try tx.panels.find(entry.round),
                let panel = service.panel(round.panel),
                let facts = PanelEntryFacts(entry)
            else { return nil }
            let tellsTotal = panel.tells.contains(.total)
            let most = panel.rule.most / panel.rule.unit
            return PanelResult(
                title: panel.title,
                isChosen: entry.verdict == Selection.Verdict.chosen.rawValue,
                score: tellsTotal ? facts.score : nil,
                outOf: tellsTotal && panel.rule.method != .sum ? "\(most)" : nil,
                comments: panel.tells.contains(.comments) ? facts.comments : [],
                isVote: panel.vote != nil
            )
        }
    }
}
