/// What covers people by a rule names a paper that there is.
extension ServiceDraft {
    static let checkRuleCovers: Check = { draft, findings in
        for grant in draft.grants {
            guard let paper = grant.rule?.paper, !draft.paperNames.contains(paper) else { continue }
            let nearest = paper.nearest(among: draft.paperNames)
            findings.error(
                grant.place,
                zh: "“\(grant.id)”要让职工看“\(paper)”，write 里没有它。",
                en: "“\(grant.id)” lets people read “\(paper)”, which write does not have.",
                fixZh: nearest.map { "是不是“\($0)”？" } ?? "写一个文书的名称。",
                fixEn: nearest.map { "Did you mean “\($0)”?" } ?? "Name a paper."
            )
        }
    }
}
