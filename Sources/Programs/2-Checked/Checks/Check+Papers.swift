import Casework

extension ServiceDraft {
    /// Papers that quote what nobody has said.
    static let checkPapers: Check = { draft, findings in
        let quoting = draft.papers.filter { $0.references.contains(PaperNames.said) }
        for paper in quoting {
            for step in draft.steps {
                for action in step.step.actions
                where action.effects.contains(.write(paper.id)) && action.say != .required {
                    let place = step.texts.action(action.id)?.place ?? paper.place
                    findings.error(
                        place,
                        zh: "文书“\(paper.id)”里有 {said}，写它的操作“\(action.id)”却不一定要说明。",
                        en:
                            "The paper “\(paper.id)” has {said}, but “\(action.id)” need not say anything.",
                        fixZh: "给操作加上 say: required，或者不用 {said}。",
                        fixEn: "Add say: required to the action, or leave {said} out."
                    )
                }
                guard step.step.late.contains(.write(paper.id)) else { continue }
                findings.error(
                    step.texts.place,
                    zh: "文书“\(paper.id)”里有 {said}，超期时却没有人说话。",
                    en: "The paper “\(paper.id)” has {said}, and nobody speaks when time is over.",
                    fixZh: "超期写的文书不用 {said}。",
                    fixEn: "Leave {said} out of what is written for lateness."
                )
            }
        }
    }
}
