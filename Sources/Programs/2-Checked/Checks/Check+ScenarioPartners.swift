extension ServiceDraft {
    /// Items and partners that scenarios name and that are not there.
    static let checkScenarioPartners: Check = { draft, findings in
        let priced = draft.offers.filter(\.isPriced).map(\.id)
        let vouchers = draft.offers.filter(\.isVoucher).map(\.id)
        let offers = priced + vouchers
        for scenario in draft.scenarios {
            for partner in scenario.partners {
                for item in partner.prices.keys.sorted() where !priced.contains(item) {
                    report(item, priced, partner.place, &findings)
                }
                for item in partner.takes where !vouchers.contains(item) {
                    report(item, vouchers, partner.place, &findings)
                }
            }
            let crowds = scenario.people.filter { $0.count > 1 }.map(\.id)
            for step in scenario.steps {
                if let word = step.person, crowds.contains(word),
                    step.deed != .partner(.redeem)
                {
                    reportCrowd(word, step, &findings)
                }
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
            zh: "情景里的项目“\(item)”，服务里没有这样的合作单位价，也没有这样的券。",
            en:
                "The scenario names the item “\(item)”, for which there is neither a price at partners nor a voucher.",
            fixZh: nearest.map { "是不是“\($0)”？" } ?? "在 offer 里写上它，或改成有的项目。",
            fixEn: nearest.map { "Did you mean “\($0)”?" }
                ?? "Offer it, or name one that is offered."
        )
    }

    private static func reportCrowd(
        _ word: String,
        _ step: Scenario.Step,
        _ findings: inout Findings
    ) {
        findings.error(
            step.place,
            zh: "“\(word)”是许多人，只有核销可以一步给他们全部办。",
            en: "“\(word)” is many people; only a redemption is done for all of them in one step.",
            fixZh: "让他们自己办，或者另写一个人。",
            fixEn: "Let them do it themselves, or name one person."
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
