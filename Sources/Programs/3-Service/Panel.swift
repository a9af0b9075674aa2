package import Insight
package import Panels

/// Cases of a step that are judged side by side: who says what of them, and what comes of it.
package struct Panel: Sendable {
    package let id: String
    package let title: Words
    /// The duty that appoints judges, closes the judging and confirms its list.
    package let keeper: String
    package let criteria: [PanelCriterion]
    package let rule: ScoreRule
    /// Whether nobody reads a score, or a count, before the end. Judges never read each other's.
    package let isBlind: Bool
    /// The questions whose answers judges or voters read.
    package let shows: [String]
    /// The question that says which organisation applies; nil where the registry alone says so.
    package let organisation: String?
    package let cut: PanelCut
    /// How people vote; nil where judges give marks.
    package let vote: VotePlan?
    /// What whoever applied reads of it afterwards.
    package let tells: Set<PanelTelling>
    /// The step in which cases wait for it.
    package let step: String
    package let place: Place

    package func criterion(_ id: String) -> PanelCriterion? { criteria.first { $0.id == id } }

    /// The duty of those who can be called to a panel: a guest at the desk, who sees nothing else.
    package static let judge = "judge"
    /// Who does what a panel decides; nobody has it by any post.
    package static let itself = "panel"
    /// The actions that a step with a panel has without writing them.
    package static let chosen = "chosen"
    package static let notChosen = "not chosen"
}

/// Something that judges look at.
package struct PanelCriterion: Hashable, Sendable {
    package let id: String
    package let title: Words
    package let help: Words?
    package let criterion: Criterion

    /// The highest mark, in points.
    package var outOf: Int64 { criterion.most / 100 }
}

/// What whoever applied reads of a judging that is over.
package enum PanelTelling: String, Hashable, Sendable, CaseIterable {
    case total
    case comments
}

/// How many are chosen, and within which limits.
package struct PanelCut: Hashable, Sendable {
    package let top: Int?
    /// The question that says which class a case is in, and how many of each.
    package let per: String?
    package let classes: [PanelClass]
    /// The account out of which all that is asked for has to come.
    package let account: String?
    /// The question that says what is asked for, in yuan.
    package let asks: String?
    /// The lowest score, in units of the rule.
    package let line: Ratio?
}

/// How many of a class are chosen.
package struct PanelClass: Hashable, Sendable {
    package let code: String
    package let most: Int
}

extension Service {
    package func panel(_ id: String) -> Panel? { panels.first { $0.id == id } }

    /// The panel that a step waits for.
    package func panel(ofStep step: String) -> Panel? { panels.first { $0.step == step } }
}
