/// Measures that add up others, and days that targets of the past ask for.
extension ServiceDraft {
    static let checkMeasures: Check = { draft, findings in
        let plain = draft.measures.filter { $0.kind == .number }
        for measure in draft.measures {
            if case .sum(let parts) = measure.kind {
                draft.check(parts, of: measure, plain.map(\.id), &findings)
            }
            if case .money(let grant) = measure.kind {
                draft.checkMoney(grant, of: measure, &findings)
            }
            if measure.dated != nil, measure.kind != .number {
                findings.error(
                    measure.place,
                    zh: "“\(measure.id)”不是数量，不能写 dated。",
                    en: "“\(measure.id)” is no number of things, so it has no dated.",
                    fixZh: "去掉 dated。",
                    fixEn: "Leave dated out."
                )
            }
            if measure.kind == .number, measure.targets.count > 1, measure.dated == nil {
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

    private func checkMoney(_ id: String, of measure: Measure, _ findings: inout Findings) {
        let known = grants.filter { $0.unit == ServiceAccount.yuan || $0.cover?.fee != nil }
        guard !known.contains(where: { $0.id == id }) else { return }
        let nearest = id.nearest(among: known.map(\.id))
        findings.error(
            measure.place,
            zh: "“\(measure.id)”要数“\(id)”的钱，give 里没有这样一项。",
            en: "“\(measure.id)” counts the money of “\(id)”, which gives none.",
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
