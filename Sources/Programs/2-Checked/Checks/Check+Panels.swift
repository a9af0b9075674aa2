import Casework

/// Panels whose cases could never get through them.
extension ServiceDraft {
    static let checkPanels: Check = { draft, findings in
        for panel in draft.panels {
            draft.checkWaiting(for: panel.id, &findings)
            for id in [panel.cut.per, panel.cut.asks, panel.organisation].compactMap(\.self) {
                draft.checkAlwaysAnswered(id, of: panel, &findings)
            }
            for id in panel.shows where panel.vote == nil {
                draft.checkReadable(id, of: panel, &findings)
            }
            if panel.vote != nil {
                for id in panel.shows { draft.checkPublic(id, of: panel, &findings) }
                draft.checkPassed(panel, &findings)
                draft.checkLatecomers(of: panel, &findings)
            }
        }
    }

    /// One step waits for it, and for nothing else.
    func checkWaiting(for panel: String, _ findings: inout Findings) {
        let waiting = steps.filter { $0.texts.panel == panel }
        for second in waiting.dropFirst() {
            findings.error(
                second.texts.place,
                zh: "“\(panel)”评审已经由另一个环节等着，不能再写一次。",
                en: "Another step waits for “\(panel)” already.",
                fixZh: "一个评审对一个环节；再写一个评审。",
                fixEn: "A panel has one step: write a second panel."
            )
        }
        for step in waiting {
            checkOwnActions(of: step, &findings)
            if !step.step.each.isEmpty || step.step.waitsFor != nil {
                findings.error(
                    step.texts.place,
                    zh: "环节“\(step.step.id)”等评审，不能同时等别的。",
                    en: "The step “\(step.step.id)” waits for a panel, and for something else too.",
                    fixZh: "分成两个环节。",
                    fixEn: "Make two steps of it."
                )
            }
        }
    }

    private func checkOwnActions(of step: StepDraft, _ findings: inout Findings) {
        let standing = [Panel.chosen, Panel.notChosen]
        for id in standing where step.step.actions.count(where: { $0.id == id }) > 1 {
            findings.error(
                step.texts.place,
                zh: "“\(id)”由评审结果决定，环节里不能再写同名的操作。",
                en: "“\(id)” is what the panel decides: the step has no action of that name.",
                fixZh: "换一个操作名称。",
                fixEn: "Give the action another name."
            )
        }
    }

    /// A case without the answer could never be chosen.
    private func checkAlwaysAnswered(_ id: String, of panel: Panel, _ findings: inout Findings) {
        guard let field = fields.first(where: { $0.id == id }), field.by == nil,
            field.isOptional || field.neededWhen != nil
        else { return }
        findings.error(
            field.place,
            zh: "“\(panel.id)”评审要用“\(id)”，这个问题却可以不填。",
            en: "The panel “\(panel.id)” goes by “\(id)”, which may be left empty.",
            fixZh: "去掉那个问题的 optional 和 needed when。",
            fixEn: "Take optional and needed when off that question."
        )
    }

    /// What only some may see is not for everybody who votes.
    private func checkPublic(_ id: String, of panel: Panel, _ findings: inout Findings) {
        guard let field = fields.first(where: { $0.id == id }) else { return }
        if field.sees != nil {
            findings.error(
                panel.place,
                zh: "投票的人会看到“\(id)”，那个问题却写了 sees，只给几种人看。",
                en: "Voters would read “\(id)”, whose “sees” lets only some read it.",
                fixZh: "从 shows 里去掉它，或者去掉那个问题的 sees。",
                fixEn: "Take it out of shows, or take “sees” off that question."
            )
        }
        if let word = field.secretWord {
            findings.error(
                panel.place,
                zh: "“\(id)”里有“\(word)”，证件、电话、住址和健康情况不放到投票页上。",
                en:
                    "“\(id)” speaks of “\(word)”: numbers, phones, addresses and health are not shown to voters.",
                fixZh: "从 shows 里去掉它。",
                fixEn: "Take it out of shows."
            )
        }
        switch field.kind {
        case .text, .number, .money, .date, .choose, .files, .organisation, .union: break
        case .tick, .hours, .place, .person, .rows, .checklist:
            findings.error(
                panel.place,
                zh: "“\(id)”不能放到投票页上。",
                en: "“\(id)” is no question that can be shown to voters.",
                fixZh: "shows 里写文字、数、日期、选择、单位或者照片的问题。",
                fixEn: "Show texts, numbers, dates, choices, organisations or pictures."
            )
        }
    }

    /// What comes to a vote after its last day is nobody's to vote for: somebody has to be able to end it.
    private func checkLatecomers(of panel: Panel, _ findings: inout Findings) {
        let standing = [Panel.chosen, Panel.notChosen]
        for step in steps where step.texts.panel == panel.id {
            let ways = step.step.actions.filter { !standing.contains($0.id) }.flatMap(\.effects)
            guard !(ways + step.step.late).contains(where: \.movesCase) else { continue }
            findings.error(
                step.texts.place,
                zh: "投票结束以后才到“\(step.step.id)”的，没有人能办结。",
                en:
                    "What comes to “\(step.step.id)” after the vote is over can be ended by nobody.",
                fixZh: "加一个操作，例如 take off: {title: 撤下, say: required, to: closed, as: 结果}。",
                fixEn:
                    "Add an action, such as take off: {title: …, say: required, to: closed, as: OUTCOME}."
            )
        }
    }

    /// Somebody looks at what is put before everybody: what is filed does not stand on the ballot by itself.
    private func checkPassed(_ panel: Panel, _ findings: inout Findings) {
        guard let first = steps.first, first.texts.panel == panel.id else { return }
        findings.error(
            first.texts.place,
            zh: "一提交就上投票页，没有人审核过。",
            en: "Whatever is filed is put to the vote at once, and nobody has looked at it.",
            fixZh: "在投票的环节前面加一个审核的环节。",
            fixEn: "Put a step before it in which somebody passes it."
        )
    }

    /// What only some may see is not for judges unless it says so.
    private func checkReadable(_ id: String, of panel: Panel, _ findings: inout Findings) {
        guard let sees = fields.first(where: { $0.id == id })?.sees, !sees.contains(Panel.judge)
        else { return }
        findings.error(
            panel.place,
            zh: "评委要看“\(id)”，那个问题的 sees 里却没有 \(Panel.judge)。",
            en: "Judges read “\(id)”, and its “sees” leaves them out.",
            fixZh: "在 sees 里加上 \(Panel.judge)，或从 reads 里去掉它。",
            fixEn: "Add \(Panel.judge) to its sees, or take it out of reads."
        )
    }
}
