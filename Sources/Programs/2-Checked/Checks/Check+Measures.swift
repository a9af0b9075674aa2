/// Measures that add up others, and days that targets of the past ask for.
extension ServiceDraft {
    static let checkMeasures: Check = { draft, findings in
        let plain = draft.measures.filter { $0.kind == .number }.map(\.id)
        let money = draft.measures.filter(\.isOfMoney).map(\.id)
        for measure in draft.measures {
            if case .sum(let parts) = measure.kind {
                let isMoney = !parts.isEmpty && parts.allSatisfy(money.contains)
                draft.check(parts, of: measure, isMoney ? money : plain, &findings)
            }
            if case .money(let grant) = measure.kind {
                draft.checkMoney(grant, of: measure, &findings)
            }
            if measure.rows == .openings { draft.checkOpenings(measure, &findings) }
            if measure.rows.isWhole { draft.checkWhole(measure, &findings) }
            if measure.rows.isByRule { draft.checkByRule(measure, &findings) }
            if measure.history?.addsUp == true, !draft.knowsDays(of: measure) {
                findings.error(
                    measure.place,
                    zh: "“\(measure.id)”不知道每一件是哪天的，不能接着历史数据累计。",
                    en:
                        "“\(measure.id)” does not know of which day a thing is; nothing adds up to its history.",
                    fixZh: "写从哪天起算（dated），或者去掉 adds up。",
                    fixEn: "Say from which day a thing counts (dated), or leave adds up out."
                )
            }
            if measure.kind == .median || measure.period != nil {
                draft.checkMedian(measure, &findings)
            }
            if measure.isAnew { draft.checkAnew(measure, &findings) }
            if measure.dated != nil, measure.kind != .number, measure.kind != .median {
                findings.error(
                    measure.place,
                    zh: "“\(measure.id)”不是数量，不能写 dated。",
                    en: "“\(measure.id)” is no number of things, so it has no dated.",
                    fixZh: "去掉 dated。",
                    fixEn: "Leave dated out."
                )
            }
            if measure.kind == .number, measure.targets.count > 1, measure.dated == nil,
                measure.rows != .openings
            {
                findings.error(
                    measure.place,
                    zh: "“\(measure.id)”的目标分几期，要写从哪天起算（dated）。",
                    en: "“\(measure.id)” has targets in parts: say from which day a thing counts.",
                    fixZh: "例如 dated: place.opened，或 dated: dates.closed。",
                    fixEn: "Such as dated: place.opened, or dated: dates.closed."
                )
            }
        }
    }

    /// What begins anew with each period is a number of things of which it is known when they came.
    private func checkAnew(_ measure: Measure, _ findings: inout Findings) {
        let isDated = measure.dated != nil || measure.rows == .openings
        if measure.kind == .number, isDated, measure.targets.count == 1, measure.distinct == nil {
            return
        }
        findings.error(
            measure.place,
            zh: "“\(measure.id)”的目标每期重新算：要数数量（number of）、写明算在哪天（dated），只写一个目标，不写 distinct。",
            en:
                "The target of “\(measure.id)” begins anew: it takes number of with dated, one target, and no distinct.",
            fixZh:
                "例如 number of: cases, dated: dates.closed, target: {at least: 5, each: year, from: 2021-01-01}。",
            fixEn:
                "Such as number of: cases, dated: dates.closed, target: {at least: 5, each: year, from: 2021-01-01}."
        )
    }

    /// Openings have nothing that a formula could ask for.
    private func checkOpenings(_ measure: Measure, _ findings: inout Findings) {
        let asks = measure.among != nil || measure.when != nil || measure.dated != nil
        if measure.kind != .number || asks {
            findings.error(
                measure.place,
                zh: "“\(measure.id)”数的是开了几期，只能写 number of: openings。",
                en: "“\(measure.id)” counts openings: it is number of: openings and nothing more.",
                fixZh: "去掉 among、when 和 dated。",
                fixEn: "Leave among, when and dated out."
            )
        }
        if !offers.contains(where: { $0.count != nil }) {
            findings.error(
                measure.place,
                zh: "“\(measure.id)”数开了几期，offer 里没有定量的发放。",
                en: "“\(measure.id)” counts openings, and no offer with a count is there.",
                fixZh: "写在有 offer 的 service.yaml 里。",
                fixEn: "Write it in the service.yaml that has the offer."
            )
        }
    }

    /// Periods are of a number that each case has, from a day on.
    private func checkMedian(_ measure: Measure, _ findings: inout Findings) {
        if measure.kind == .median, measure.period == nil || measure.dated != nil { return }
        let isOther = measure.kind != .median
        findings.error(
            measure.place,
            zh: isOther
                ? "“\(measure.id)”不是中位数，不能写 by。"
                : "“\(measure.id)”按期统计，要写一件办件算在哪一天（dated）。",
            en: isOther
                ? "“\(measure.id)” is no median, so it has no “by”."
                : "“\(measure.id)” is told by periods: say on which day a case counts (dated).",
            fixZh: isOther ? "去掉 by，或者写 median of。" : "例如 dated: dates.filed。",
            fixEn: isOther ? "Leave by out, or write median of." : "Such as dated: dates.filed."
        )
    }

    /// What is counted are no cases, so no formula can ask anything of them.
    private func checkWhole(_ measure: Measure, _ findings: inout Findings) {
        let asks = measure.among != nil || measure.when != nil || measure.dated != nil
        guard measure.kind != .number || asks else { return }
        findings.error(
            measure.place,
            zh: "“\(measure.id)”数的是 \(measure.rows.rawValue)，只能写 number of。",
            en:
                "“\(measure.id)” counts \(measure.rows.rawValue): it is number of: and nothing more.",
            fixZh: "去掉 among、when 和 dated。",
            fixEn: "Leave among, when and dated out."
        )
    }

    /// A rule that covers people has to be there.
    private func checkByRule(_ measure: Measure, _ findings: inout Findings) {
        guard !grants.contains(where: { $0.rule != nil }) else { return }
        findings.error(
            measure.place,
            zh: "“\(measure.id)”数按规则覆盖的人，give 里没有按规则覆盖（covers）的权益。",
            en:
                "“\(measure.id)” counts those covered by a rule, and no grant covers anybody by one.",
            fixZh: "在 give 里写一项 covers: employees of 当事方。",
            fixEn: "Add a grant with covers: employees of PARTY to give."
        )
    }

    /// Whether it is known of which day each of the things is that count.
    private func knowsDays(of measure: Measure) -> Bool {
        switch measure.kind {
        case .number: measure.rows == .openings || measure.dated != nil
        case .money(let id): offers.contains { $0.id == id }
        case .share, .sum, .gaps, .median: false
        }
    }

    private func checkMoney(_ id: String, of measure: Measure, _ findings: inout Findings) {
        let known =
            grants.filter { $0.unit == ServiceAccount.yuan || $0.cover?.fee != nil }.map(\.id)
            + offers.filter(\.isAtPartners).map(\.id)
        guard !known.contains(id) else { return }
        let nearest = id.nearest(among: known)
        findings.error(
            measure.place,
            zh: "“\(measure.id)”要数“\(id)”的钱，give 里没有这样一项，也不是在合作单位用的优惠。",
            en:
                "“\(measure.id)” counts the money of “\(id)”, which gives none and is had at no partner.",
            fixZh: nearest.map { "是不是“\($0)”？" } ?? "写一项给钱的权益，或要交费的保障。",
            fixEn: nearest.map { "Did you mean “\($0)”?" }
                ?? "Name a grant of money, or a cover that costs something."
        )
    }

    private func check(
        _ parts: [String],
        of measure: Measure,
        _ known: [String],
        _ findings: inout Findings
    ) {
        for part in parts where !known.contains(part) {
            let nearest = part.nearest(among: known)
            findings.error(
                measure.place,
                zh: "“\(measure.id)”要加上“\(part)”，没有这个数量指标。",
                en: "“\(measure.id)” adds up “\(part)”, which is no number of things here.",
                fixZh: nearest.map { "是不是“\($0)”？" } ?? "写别的 number of 指标的名称。",
                fixEn: nearest.map { "Did you mean “\($0)”?" }
                    ?? "Name other measures that are a number of something."
            )
        }
    }
}
