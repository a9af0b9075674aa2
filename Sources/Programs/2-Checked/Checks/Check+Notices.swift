import Casework

/// Notices that could show what is nobody's business, or from which no case would come.
extension ServiceDraft {
    static let checkNotices: Check = { draft, findings in
        for notice in draft.notices { draft.check(notice, &findings) }
        let shown = draft.steps.filter { $0.texts.notice != nil }
        for step in shown { draft.checkShowing(step, &findings) }
        for second in shown.dropFirst() {
            findings.error(
                second.texts.place,
                zh: "一个流程只能有一个公示环节，“\(second.step.id)”是第二个。",
                en: "A procedure has one step with a notice; “\(second.step.id)” is the second.",
                fixZh: "合成一次公示，或者把后一段写成另一个流程，用 opens 另开一件。",
                fixEn: "Show it once, or make the later part a procedure of its own (opens)."
            )
        }
    }

    private func checkShowing(_ step: StepDraft, _ findings: inout Findings) {
        let id = step.step.id
        if step.texts.panel != nil || !step.step.each.isEmpty || step.step.waitsFor != nil
            || !step.step.every.isEmpty
        {
            findings.error(
                step.texts.place,
                zh: "公示环节“\(id)”不能同时等别的。",
                en: "The step “\(id)” shows a notice, and waits for something else too.",
                fixZh: "分成两个环节。",
                fixEn: "Make two steps of it."
            )
        }
        if id == steps.first(where: { !$0.step.isStanding })?.step.id {
            findings.error(
                step.texts.place,
                zh: "一提交就公示，还没有人看过。",
                en: "What nobody has looked at yet is shown at once.",
                fixZh: "在公示前面加一个审核的环节。",
                fixEn: "Add a step before it in which somebody decides."
            )
        }
        if !step.upheld.contains(where: { $0.movesCase && $0 != .move(to: id) }) {
            findings.error(
                step.texts.place,
                zh: "公示环节“\(id)”没有写异议成立以后怎么办。",
                en: "The step “\(id)” does not say what follows where an objection holds.",
                fixZh: "写 upheld: {to: 环节}，或 upheld: {to: closed, as: 结果}。",
                fixEn: "Write upheld: {to: STEP}, or upheld: {to: closed, as: OUTCOME}."
            )
        }
        let ways = step.step.actions.flatMap(\.effects) + step.upheld + step.step.late
        if ways.contains(.move(to: Step.applicant)) {
            findings.error(
                step.texts.place,
                zh: "公示环节“\(id)”不能退回申请人补充：公示的内容就变了。",
                en:
                    "From “\(id)”, which shows a notice, nothing is asked of the applicant: it would be another thing.",
                fixZh: "回到前面的环节，由那里退回，例如 to: review。",
                fixEn: "Lead back to a step before, which asks, such as to: review."
            )
        }
        let given = step.step.late.compactMap(\.givenGrant)
        for grant in grants where given.contains(grant.id) && grant.from != nil {
            findings.error(
                step.texts.place,
                zh: "公示期满时没有人在场，“\(grant.id)”的钱不能自动给。",
                en:
                    "Nobody is there when the days are over: the money of “\(grant.id)” is not given by itself.",
                fixZh: "passed 写 to: 下一个环节，由人来给。",
                fixEn: "Let passed lead to a step in which somebody gives it."
            )
        }
    }

    private func check(_ draft: NoticeDraft, _ findings: inout Findings) {
        for text in draft.shows {
            switch text.value {
            case PublicNotice.concerned: checkConcerned(text, &findings)
            case PublicNotice.amount where fields.allSatisfy({ $0.id != text.value }):
                checkAmount(text, &findings)
            default: check(text, of: draft, &findings)
            }
        }
    }

    /// A notice has to be of somebody.
    private func checkConcerned(_ text: ParsedText, _ findings: inout Findings) {
        guard asking?.isForNobody == true else { return }
        findings.error(
            text.place,
            zh: "这项服务不是为某个人办的，没有申请人可以公示。",
            en: "The service is for nobody in person: there is no applicant to show.",
            fixZh: "写地点、单位的问题，例如 shows: [station]。",
            fixEn: "Name the question of the place or the organisation, such as shows: [station]."
        )
    }

    private func checkAmount(_ text: ParsedText, _ findings: inout Findings) {
        guard decisions.allSatisfy({ $0.id != Decision.amount }) else { return }
        findings.error(
            text.place,
            zh: "没有 amount 这项规则，没有金额可以公示。",
            en: "There is no decision “amount” to show.",
            fixZh: "在 decide 里写 amount，或者写问金额的问题。",
            fixEn: "Write amount under decide, or name the question that asks for the sum."
        )
    }

    private func check(_ text: ParsedText, of notice: NoticeDraft, _ findings: inout Findings) {
        guard let field = fields.first(where: { $0.id == text.value }) else {
            let known = fields.map(\.id)
            let nearest = text.value.nearest(among: known)
            findings.error(
                text.place,
                zh: "“shows”里的“\(text.value)”不是表单里的问题。",
                en: "“shows”: the form has no question “\(text.value)”.",
                fixZh: nearest.map { "是不是“\($0)”？" }
                    ?? "写 ask → form 里问题的名称，或 applicant、amount。",
                fixEn: nearest.map { "Did you mean “\($0)”?" }
                    ?? "Name a question of ask → form, or applicant, or amount."
            )
            return
        }
        if !field.kind.canBeShown || field.sees != nil {
            findings.error(
                text.place,
                zh: "“\(field.id)”不能公示：长文字、文件、名单和限制谁能看的答案不公开。",
                en:
                    "“\(field.id)” cannot be shown: long texts, files, lines and what only some may see stay inside.",
                fixZh: "只公示短文字、数字、金额、日期、单选、单位、工会、地点。",
                fixEn:
                    "Show short texts, numbers, sums, dates, choices, organisations, unions, places."
            )
        } else if let word = field.secretWord, !notice.masked.map(\.value).contains(field.id) {
            findings.error(
                text.place,
                zh: "“\(field.id)”里有“\(word)”，证件、电话、住址和健康情况从不公示。",
                en:
                    "“\(field.id)” speaks of “\(word)”: numbers, phones, addresses and health are never shown.",
                fixZh: "从 shows 里去掉它。",
                fixEn: "Take it out of shows."
            )
        }
        if notice.masked.contains(where: { $0.value == field.id }),
            field.kind != .text(isLong: false)
        {
            findings.error(
                text.place,
                zh: "“masked”写的是姓名，“\(field.id)”不是短文字。",
                en: "“masked” names people, and “\(field.id)” is no short text.",
                fixZh: "从 masked 里去掉它；姓名用 text: short 来问。",
                fixEn: "Take it out of masked; a name is asked for by text: short."
            )
        }
    }
}

extension FieldKind {
    /// Whether an answer of this kind may stand in a notice; a person is shown by the first sign of the name.
    var canBeShown: Bool {
        switch self {
        case .text(let isLong): !isLong
        case .number, .money, .date, .choose, .organisation, .union, .place, .person: true
        case .tick, .files, .hours, .rows, .checklist: false
        }
    }
}

extension FormField {
    /// The word that gives away that it asks for what is never shown: in the question, its title or its choices.
    var secretWord: String? {
        var texts = [ask.zh, title.zh]
        if case .choose(let choice) = kind { texts += choice.options.map(\.title.zh) }
        return texts.lazy.compactMap(ServiceDraft.secretWord).first
    }
}

extension ServiceDraft {
    /// The word in a text that gives away that it is about what is never shown.
    static func secretWord(in text: String) -> String? {
        secrets.first { text.contains($0) }
    }

    private static let secrets = [
        "身份证", "证件号", "电话", "手机", "住址", "账号", "卡号", "病", "癌", "残疾", "怀孕", "诊断", "手术", "体检", "伤情",
    ]
}
