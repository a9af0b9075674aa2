import Casework

/// Texts that two sides agree on: what can be written of them that could never come to a signed one.
extension ServiceDraft {
    static let checkTexts: Check = { draft, findings in
        let actions = draft.steps.flatMap { step in
            step.step.actions.map { (step: step, action: $0) }
        }
        let drafted = Set(actions.flatMap { $0.action.consequences.compactMap(\.draftedText) })
        for paper in draft.papers where paper.hasVersions {
            if !drafted.contains(paper.id) {
                findings.error(
                    paper.place,
                    zh: "文本“\(paper.id)”要一稿一稿地写（versions），却没有操作起草它。",
                    en: "“\(paper.id)” has versions, and no action drafts one.",
                    fixZh: "在某个操作里写 draft: \(paper.id)。",
                    fixEn: "Add draft: \(paper.id) to an action."
                )
            }
            for blank in paper.template.blanks {
                findings.error(
                    blank.place,
                    zh: "“\(paper.id)”有 versions，由人一稿一稿地写，文中不能有公式。",
                    en:
                        "“\(paper.id)” has versions, which people write: its text holds no formulas.",
                    fixZh: "把花括号里的内容写成文字，或者留空让起草人填。",
                    fixEn: "Write words in the place of the braces, or leave it to whoever drafts."
                )
            }
        }
        for (step, action) in actions { draft.check(action, of: step, &findings) }
        draft.checkSilence(&findings)
    }

    private func check(_ action: Action, of step: StepDraft, _ findings: inout Findings) {
        let place = step.texts.action(action.id)?.place ?? step.texts.place
        for text in action.consequences.compactMap(\.spokenText) {
            guard let paper = papers.first(where: { $0.id == text }), !paper.hasVersions else {
                continue
            }
            findings.error(
                place,
                zh: "“\(action.id)”要对“\(text)”起草或表态，可它没有 versions。",
                en: "“\(action.id)” drafts or speaks to “\(text)”, which has no versions.",
                fixZh: "在 write 里给它加上 versions: yes。",
                fixEn: "Add versions: yes to it under write."
            )
        }
        let voices = action.consequences.compactMap(\.voice)
        let parties = Set(self.parties.map(\.id))
        let who = Set(action.who ?? step.step.who)
        if voices.contains(where: { $0 != .comment }), !who.isSubset(of: parties) {
            findings.error(
                place,
                zh: "“\(action.id)”是当事方的表态，不能由工作人员代办。",
                en: "“\(action.id)” is the word of a party; no staff gives it.",
                fixZh: "环节或操作的 who 只写当事方，例如 who: [each of firms, each of delegates]。",
                fixEn: "Name parties only in who, such as who: [each of firms, each of delegates]."
            )
        }
        if voices.contains(where: { $0 == .comment || $0 == .object }), action.say != .required {
            findings.error(
                place,
                zh: "“\(action.id)”提意见，却不用写内容。",
                en: "“\(action.id)” comments or objects without a word.",
                fixZh: "加上 say: required。",
                fixEn: "Add say: required."
            )
        }
        let isForAll = voices.contains(.accept) || voices.contains(.sign)
        if isForAll, action.whenAll.isEmpty {
            findings.error(
                place,
                zh: "“\(action.id)”之后没有写大家都办了怎样（when all），文本永远定不下来。",
                en: "“\(action.id)” has no “when all”: the text is never settled.",
                fixZh: "加上 when all: {to: 下一个环节}。",
                fixEn: "Add when all: {to: the next step}."
            )
        }
        if action.consequences.contains(where: { $0.draftedText != nil }), !step.step.each.isEmpty,
            !action.effects.contains(where: \.movesCase)
        {
            findings.error(
                place,
                zh: "“\(action.id)”在各方表态的环节里换了新稿，却留在原地，前面的同意就对不上了。",
                en: "“\(action.id)” changes the text while its sides answer, and leads nowhere.",
                fixZh: "加上 to: 起草的环节，再重新交各方。",
                fixEn: "Add to: a step of drafting, and put it to the sides anew."
            )
        }
    }

    /// Time drafts nothing and signs nothing.
    private func checkSilence(_ findings: inout Findings) {
        for step in steps where step.step.late.contains(where: { $0.spokenText != nil }) {
            findings.error(
                step.texts.place,
                zh: "到期后没有人在场，不能起草、同意或签署。",
                en:
                    "Nobody is there when time is over: nothing is drafted, accepted or signed then.",
                fixZh: "把 draft、accept、object、comment、sign 写进操作。",
                fixEn: "Write draft, accept, object, comment and sign into actions."
            )
        }
        for step in steps where step.step.isWait && !step.step.late.contains(where: \.movesCase) {
            findings.error(
                step.texts.place,
                zh: "环节“\(step.step.id)”等的时间过去以后，办件哪儿也不去。",
                en:
                    "When the time that “\(step.step.id)” waits for has passed, the case goes nowhere.",
                fixZh: "在 passed 里写 to: 环节，或者 to: closed 和 as: 结果。",
                fixEn: "Write to: and a step in passed, or to: closed with as: an outcome."
            )
        }
    }
}

extension EffectPlan {
    /// The text of which it makes a version.
    var draftedText: String? { if case .draft(let text) = self { text } else { nil } }

    /// The text that it drafts or speaks to.
    var spokenText: String? {
        switch self {
        case .draft(let text), .voice(_, let text): text
        default: nil
        }
    }

    var voice: Voice? { if case .voice(let voice, _) = self { voice } else { nil } }
}
