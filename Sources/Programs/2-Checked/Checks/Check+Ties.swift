import Casework

/// Ties to unions, the questions that name these, and what ends them.
extension ServiceDraft {
    static let checkTies: Check = { draft, findings in
        guard let asking = draft.asking else { return }
        if let at = asking.at { draft.checkUnion(at, "at", at: asking.place, &findings) }
        let repeated = Set(draft.rounds.map(\.grant))
        for grant in draft.grants {
            guard let plan = grant.tie else { continue }
            draft.checkUnion(plan.to, "to", at: grant.place, &findings)
            let isPersons = [.applicant, .person].contains(grant.holder)
            if isPersons, !asking.isForNobody, grant.from == nil, grant.pay == nil,
                grant.once == nil, grant.valid == nil, !repeated.contains(grant.id)
            {
                continue
            }
            findings.error(
                grant.place,
                zh: "“\(grant.id)”是一个人和工会的关系：不能写 from、pay、once、valid，也不能每期给。",
                en:
                    "“\(grant.id)” ties one person to a union: no from, pay, once or valid, and no round.",
                fixZh: "只写 tie、to、dues 和 holder；什么时候结束写在 when 里。",
                fixEn: "Write tie, to, dues and holder; what ends it stands under when."
            )
        }
        for change in draft.changes.map(\.change) {
            for id in change.ends
            where draft.grants.contains(where: { $0.id == id && $0.tie == nil }) {
                findings.error(
                    change.place,
                    zh: "“\(change.kind.rawValue)”要结束“\(id)”，可它不是和工会的关系。",
                    en: "“\(change.kind.rawValue)” ends “\(id)”, which is no tie to a union.",
                    fixZh: "写一项 tie 的权益。",
                    fixEn: "Name a grant with tie."
                )
            }
        }
    }

    /// The question that names a union has to ask for one, of everybody.
    private func checkUnion(
        _ id: String,
        _ key: String,
        at place: Place,
        _ findings: inout Findings
    ) {
        guard let field = fields.first(where: { $0.id == id }) else {
            guard !fieldNames.contains(id) else { return }
            let nearest = id.nearest(among: fields.filter(\.asksForUnion).map(\.id).sorted())
            findings.error(
                place,
                zh: "\(key) 写了“\(id)”，表单里没有这个问题。",
                en: "\(key) names “\(id)”, which the form does not ask.",
                fixZh: nearest.map { "是不是“\($0)”？" }
                    ?? "在 form 里加一个问题，例如 \(id): {ask: 哪个工会？, union: any}。",
                fixEn: nearest.map { "Did you mean “\($0)”?" }
                    ?? "Add a question to form, such as \(id): {ask: …, union: any}."
            )
            return
        }
        guard !field.asksForUnion || field.isOptional || field.neededWhen != nil else { return }
        findings.error(
            field.place,
            zh: "\(key) 要靠“\(id)”知道是哪个工会，它却不是必答的工会。",
            en: "\(key) takes the union from “\(id)”, which does not ask everybody for one.",
            fixZh: "写 union: any，去掉 optional 和 needed when。",
            fixEn: "Write union: any, and leave out optional and needed when."
        )
    }
}
