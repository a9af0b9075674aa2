import Casework

/// Lists for everybody that could show what is nobody's business, or in which nothing could ever stand.
extension ServiceDraft {
    static let checkShows: Check = { draft, findings in
        for show in draft.shows {
            for text in show.among { draft.checkAmong(text, &findings) }
            for text in show.fields { draft.checkShown(text, of: show, &findings) }
            for text in show.masked { draft.checkName(text, &findings) }
            for text in show.ticks { draft.checkTick(text, &findings) }
            if let group = show.group { draft.checkGroup(group, &findings) }
        }
    }

    /// Cases of an outcome or of a step; never those that nobody has looked at.
    private func checkAmong(_ text: ParsedText, _ findings: inout Findings) {
        let ends = outcomes.map(\.id)
        let own = steps.filter { !$0.step.isStanding && $0.step.id != Step.objection }
            .map(\.step.id)
        if ends.contains(text.value) { return }
        guard own.contains(text.value) else {
            let nearest = text.value.nearest(among: ends + own)
            findings.error(
                text.place,
                zh: "“among”里的“\(text.value)”不是结果，也不是环节。",
                en: "“among”: “\(text.value)” is neither an outcome nor a step.",
                fixZh: nearest.map { "是不是“\($0)”？" } ?? "写 outcomes 或 steps 里的名称。",
                fixEn: nearest.map { "Did you mean “\($0)”?" } ?? "Name one of outcomes or steps."
            )
            return
        }
        if text.value == own.first {
            findings.error(
                text.place,
                zh: "“\(text.value)”是第一个环节：一提交就公开，还没有人看过。",
                en: "“\(text.value)” is the first step: what nobody has looked at would be shown.",
                fixZh: "写审核以后的环节或结果。",
                fixEn: "Name a step after somebody has decided, or an outcome."
            )
        }
    }

    private func checkShown(_ text: ParsedText, of show: ShowDraft, _ findings: inout Findings) {
        if let field = fields.first(where: { $0.id == text.value }) {
            return check(field, at: text, of: show, &findings)
        }
        if text.value == ShownList.concerned {
            if asking?.isForNobody == true { reportNobody(text, &findings) }
            return
        }
        let others = decisions.map(\.id) + parties.map(\.id)
        let standing = [ShownList.concerned, ShownList.number, ShownList.day]
        guard show.list.column(text.value) == nil else {
            if others.contains(text.value),
                let word = Self.secretWord(in: show.list.column(text.value)?.title.zh ?? "")
            {
                reportSecret(text, word, &findings)
            }
            return
        }
        let nearest = text.value.nearest(among: fields.map(\.id) + others + standing)
        findings.error(
            text.place,
            zh: "“fields”里的“\(text.value)”不是问题、规则或当事方。",
            en: "“fields”: there is no question, decision or party “\(text.value)”.",
            fixZh: nearest.map { "是不是“\($0)”？" }
                ?? "写 ask → form、decide、parties 里的名称，或 applicant、number、day。",
            fixEn: nearest.map { "Did you mean “\($0)”?" }
                ?? "Name one of ask → form, decide or parties, or applicant, number, day."
        )
    }

    private func check(
        _ field: FormField,
        at text: ParsedText,
        of show: ShowDraft,
        _ findings: inout Findings
    ) {
        let isLong = field.kind == .text(isLong: true)
        if isLong, show.list.consent == nil {
            findings.error(
                text.place,
                zh: "“\(field.id)”是长文字，本人没有同意不能公开。",
                en: "“\(field.id)” is a long text: it is shown only where its writer agrees.",
                fixZh: "在表单里加一个打勾的问题，写 consent: 问题；或者去掉它。",
                fixEn: "Add a tick to the form and name it by consent: QUESTION, or leave it out."
            )
        } else if !field.kind.canBeShown && !isLong || field.sees != nil {
            findings.error(
                text.place,
                zh: "“\(field.id)”不能公开：文件、名单和限制谁能看的答案不公开。",
                en:
                    "“\(field.id)” cannot be shown: files, lines and what only some may see stay inside.",
                fixZh: "只公开文字、数字、金额、日期、单选、单位、工会、地点。",
                fixEn: "Show texts, numbers, sums, dates, choices, organisations, unions, places."
            )
        } else if let word = field.secretWord, !show.masked.map(\.value).contains(field.id) {
            reportSecret(text, word, &findings)
        }
    }

    private func reportSecret(_ text: ParsedText, _ word: String, _ findings: inout Findings) {
        findings.error(
            text.place,
            zh: "“\(text.value)”里有“\(word)”，证件、电话、住址、账号和健康情况从不公开。",
            en:
                "“\(text.value)” speaks of “\(word)”: numbers, phones, addresses, accounts and health are never shown.",
            fixZh: "从 fields 里去掉它。",
            fixEn: "Take it out of fields."
        )
    }

    private func reportNobody(_ text: ParsedText, _ findings: inout Findings) {
        findings.error(
            text.place,
            zh: "这项服务不是为某个人办的，没有申请人可以公开。",
            en: "The service is for nobody in person: there is no applicant to show.",
            fixZh: "写地点、单位的问题，例如 fields: [station]。",
            fixEn: "Name the question of the place or the organisation, such as fields: [station]."
        )
    }

    private func checkName(_ text: ParsedText, _ findings: inout Findings) {
        guard let field = fields.first(where: { $0.id == text.value }),
            field.kind != .text(isLong: false)
        else { return }
        findings.error(
            text.place,
            zh: "“masked”写的是姓名，“\(field.id)”不是短文字。",
            en: "“masked” names people, and “\(field.id)” is no short text.",
            fixZh: "从 masked 里去掉它；姓名用 text: short 来问。",
            fixEn: "Take it out of masked; a name is asked for by text: short."
        )
    }

    private func checkTick(_ text: ParsedText, _ findings: inout Findings) {
        if case .tick? = fields.first(where: { $0.id == text.value })?.kind { return }
        findings.error(
            text.place,
            zh: "“\(text.value)”不是打勾的问题，看不出本人是不是同意公开。",
            en: "“\(text.value)” is no tick, so nobody agrees to anything by it.",
            fixZh: "例如 show me: {ask: 同意公开, tick: optional}。",
            fixEn: "Such as show me: {ask: …, tick: optional}."
        )
    }

    private func checkGroup(_ text: ParsedText, _ findings: inout Findings) {
        if let field = fields.first(where: { $0.id == text.value }) {
            if case .choose(let choice) = field.kind, !choice.isMany {
                guard let word = field.secretWord else { return }
                return reportSecret(text, word, &findings)
            }
        }
        let known = fields.filter {
            if case .choose(let choice) = $0.kind { !choice.isMany } else { false }
        }
        findings.error(
            text.place,
            zh: "“group”要写一个单选的问题，“\(text.value)”不是。",
            en: "“group” names a question with one choice; “\(text.value)” is none.",
            fixZh: known.isEmpty ? "去掉 group。" : "可以写：\(known.map(\.id).joined(separator: "、"))。",
            fixEn: known.isEmpty
                ? "Leave it out." : "It can be: \(known.map(\.id).joined(separator: ", "))."
        )
    }
}
