extension ServiceDraft {
    /// Grants and rolls that formulas look up by a name which nobody gives and no list has.
    static let checkLookedUp: Check = { draft, findings in
        let used = draft.head?.uses ?? []
        let held =
            draft.all.flatMap(\.grants).map(\.id) + draft.offers.map(\.id) + used.map(\.grant)
        let rolls = draft.rolls.map(\.id)
        let looked = draft.all.flatMap(\.lookedUp)
        for name in looked {
            switch name.kind {
            case .grant: report(grant: name, unless: held, &findings)
            case .roll: report(roll: name, unless: rolls, &findings)
            }
        }
        let grants = Set(looked.filter { $0.kind == .grant }.map(\.name))
        for grant in used where !grants.contains(grant.grant) {
            findings.warning(
                grant.place,
                zh: "uses 里的“\(grant.grant)”没有用到。",
                en: "Nothing looks up “\(grant.grant)” of uses.",
                fixZh: "在公式里用上它，或者删掉。",
                fixEn: "Look it up in a formula, or delete it."
            )
        }
    }

    private static func report(
        grant name: LookedUp,
        unless known: [String],
        _ findings: inout Findings
    ) {
        guard !known.contains(name.name) else { return }
        let nearest = name.name.nearest(among: known.sorted())
        findings.error(
            name.place,
            zh: "公式要查有没有“\(name.name)”，give 里没有这一项，答案永远是没有。",
            en:
                "A formula looks for “\(name.name)”, which nothing here gives: the answer is always no.",
            fixZh: nearest.map { "是不是“\($0)”？" }
                ?? "改成 give 里的名称；是别的服务给的，写在 uses 里，例如 uses: {服务名: [\(name.name)]}。",
            fixEn: nearest.map { "Did you mean “\($0)”?" }
                ?? "Name one of give; where another service gives it, say so: uses: {SERVICE: [\(name.name)]}."
        )
    }

    private static func report(
        roll name: LookedUp,
        unless known: [String],
        _ findings: inout Findings
    ) {
        guard !known.contains(name.name) else { return }
        let nearest = name.name.nearest(among: known.sorted())
        findings.error(
            name.place,
            zh: "公式要查名单“\(name.name)”，lists 里没有这份名单，谁都不在上面。",
            en:
                "A formula asks for the roll “\(name.name)”, which lists does not have: nobody is on it.",
            fixZh: nearest.map { "是不是“\($0)”？" } ?? "在 lists 里加上这份名单，或者改名称。",
            fixEn: nearest.map { "Did you mean “\($0)”?" }
                ?? "Add the roll to lists, or mend the name."
        )
    }
}
