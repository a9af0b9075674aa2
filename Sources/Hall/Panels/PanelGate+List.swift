import Ledger
import Panels
import Programs
import Registry
import Store

/// The list of a round: as it would be now, or as it was confirmed.
extension PanelGate {
    /// What is left for those who are chosen, in fen; nil where money does not matter.
    func budget() throws -> Int64? {
        guard let id = panel.cut.account, let account = published.service.account(id) else {
            return nil
        }
        return try Treasury(tx, context).available(in: account, of: published.service.folder).count
    }

    /// The list as it is, or as it was confirmed.
    func list(_ table: PanelTable) throws -> [PanelPlace] {
        guard table.round.state == .confirmed else {
            let comments = panel.tells.contains(.comments)
            return table.list(budget: try budget()).compactMap { standing, verdict in
                guard let one = table.cases.first(where: { $0.id.raw == standing.contender.id })
                else { return nil }
                return PanelPlace(
                    caseFile: one.id,
                    position: standing.position,
                    verdict: verdict,
                    facts: PanelEntryFacts(
                        score: standing.score.map(panel.rule.text),
                        counted: panel.vote == nil
                            ? standing.contender.sheets.count
                            : Int(table.votes[one.id, default: 0]),
                        title: one.title(panel),
                        organisation: one.organisation,
                        kind: one.kind,
                        asked: one.asked,
                        tie: standing.tie.map(\.kept),
                        comments: comments ? table.comments(on: one.id) : []
                    )
                )
            }
        }
        return try tx.panels.entries(of: table.round.id).compactMap { row in
            guard let facts = PanelEntryFacts(row),
                let verdict = Selection.Verdict(rawValue: row.verdict)
            else { return nil }
            return PanelPlace(
                caseFile: row.caseFile,
                position: Int(row.place),
                verdict: verdict,
                facts: facts
            )
        }
    }

    /// Which list this is: whoever confirms says which one was read.
    func digest(_ list: [PanelPlace]) -> String {
        let lines = list.map {
            "\($0.position) \($0.caseFile) \($0.verdict.rawValue) \($0.facts.json)"
        }
        return Array(lines.joined(separator: "\n").utf8).sha256.prefix(16).hexadecimal
    }
}

/// A place on a list.
struct PanelPlace {
    let caseFile: CaseID
    let position: Int
    let verdict: Selection.Verdict
    let facts: PanelEntryFacts
}

extension Panels.Standing.Tie {
    /// How it is kept: the criterion, or that nothing but filing decided.
    fileprivate var kept: String {
        switch self {
        case .criterion(let id): id
        case .filing: "filed later"
        case .decided: "decided"
        }
    }
}
