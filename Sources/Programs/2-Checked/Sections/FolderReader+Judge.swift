import Casework
import FEEL

/// What panels may name.
struct PanelGround {
    let settings: [Setting]
    let accounts: [ServiceAccount]
    let fields: [FolderReader.FieldDraft]
    let people: Roles
    /// What rules about voters may name.
    let voters: Scope
}

/// A panel as it is written, with what follows from it and the places of everything that it names.
struct PanelDraft {
    let panel: Panel
    let chosen: [EffectPlan]
    let notChosen: [EffectPlan]
    let titles: (chosen: Words, notChosen: Words)
    let names: [NamedThing]
}

extension FolderReader {
    /// What is judged: each entry says by whom, and is read by that.
    mutating func panels(_ root: ParsedMap, _ ground: PanelGround) -> [PanelDraft] {
        guard let map = root["judge"].flatMap({ self.map($0, of: "judge") }) else { return [] }
        let steps = judgedSteps(root)
        return map.entries.compactMap { entry in
            let id = entry.key
            checkId(id, isNamed: false)
            guard let map = self.map(entry.value, of: id.value),
                let by = required("by", in: map, of: id.value).flatMap({ text($0, of: "by") })
            else { return nil }
            switch by.value {
            case "judges": return judgedPanel(id, map, in: steps[id.value], ground)
            case "quiz": break
            case "vote": return votedPanel(id, map, in: steps[id.value], ground)
            default: unknownValue(by, of: "by", known: ["judges", "vote", "quiz"])
            }
            return nil
        }
    }

    /// The step that waits for each panel.
    func judgedSteps(_ root: ParsedMap) -> [String: String] {
        let steps = root["steps"]?.map?.entries ?? []
        let pairs = steps.compactMap { step in
            step.value.map?["judge"]?.text.map { ($0.value, step.key.value) }
        }
        return Dictionary(pairs) { first, _ in first }
    }

    /// The steps, those that wait for a panel with the two ways on that it alone takes.
    func steps(_ drafts: [StepDraft], judgedBy panels: [PanelDraft]) -> [StepDraft] {
        drafts.map { draft in
            guard let panel = panels.first(where: { $0.panel.id == draft.texts.panel }) else {
                return draft
            }
            return draft.judged(by: panel)
        }
    }
}

extension StepDraft {
    fileprivate func judged(by draft: PanelDraft) -> StepDraft {
        let ways = [
            (Panel.chosen, draft.titles.chosen, draft.chosen),
            (Panel.notChosen, draft.titles.notChosen, draft.notChosen),
        ]
        return StepDraft(
            texts: StepTexts(
                id: texts.id,
                title: texts.title,
                actions: texts.actions
                    + ways.map { id, title, _ in
                        ActionTexts(
                            id: id,
                            title: title,
                            when: nil,
                            form: .none,
                            place: draft.panel.place
                        )
                    },
                needs: texts.needs,
                until: texts.until,
                place: texts.place,
                panel: texts.panel,
                notice: texts.notice
            ),
            step: Step(
                id: step.id,
                who: step.who,
                each: step.each,
                waitsFor: step.waitsFor,
                within: step.within,
                isDated: step.isDated,
                warn: step.warn,
                late: step.late,
                isWait: step.isWait,
                every: step.every,
                actions: step.actions
                    + ways.map { id, _, effects in
                        Action(id: id, who: [Panel.itself], effects: effects)
                    },
                isReviewable: false
            ),
            names: names + draft.names,
            upheld: upheld
        )
    }
}
