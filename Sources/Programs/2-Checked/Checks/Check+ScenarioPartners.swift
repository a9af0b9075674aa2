extension ServiceDraft {
    /// Items and partners that scenarios name and that are not there.
    static let checkScenarioPartners: Check = { draft, findings in
        let offers = draft.offers.filter(\.isPriced).map(\.id)
        for scenario in draft.scenarios {
            for partner in scenario.partners {
                for item in partner.prices.keys.sorted() where !offers.contains(item) {
                    report(item, offers, partner.place, &findings)
                }
            }
            for step in scenario.steps {
                guard case .partner(let deed)? = step.deed else { continue }
                if deed == .redeem {
                    if let item = step.item, !offers.contains(item) {
                        report(item, offers, step.place, &findings)
                    }
                    if step.item == nil || step.person == nil { reportUnsaid(step, &findings) }
                }
            }
        }
    }

    private static func report(
        _ item: String,
        _ known: [String],
        _ place: Place,
        _ findings: inout Findings
    ) {
        let nearest = item.nearest(among: known.sorted())
        findings.error(
            place,
            zh: "情景里的项目“\(item)”，服务里没有这样的合作单位价。",
            en: "The scenario names the item “\(item)”, for which there is no price at partners.",
            fixZh: nearest.map { "是不是“\($0)”？" } ?? "在 offer 里写上它，或改成有的项目。",
            fixEn: nearest.map { "Did you mean “\($0)”?" }
                ?? "Offer it, or name one that is offered."
        )
    }

    private static func reportUnsaid(_ step: Scenario.Step, _ findings: inout Findings) {
        findings.error(
            step.place,
            zh: "核销要写清给谁、哪个项目。",
            en: "A redemption says for whom it is, and which item.",
            fixZh: "加上 for 和 item。",
            fixEn: "Add “for” and “item”."
        )
    }
}
