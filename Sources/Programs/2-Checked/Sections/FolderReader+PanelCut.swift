import FEEL
import Insight
import Panels

/// How many of a ranking are chosen, and within which limits.
extension FolderReader {
    mutating func cut(_ map: ParsedMap, _ rule: ScoreRule, _ ground: PanelGround) -> PanelCut? {
        check(map, against: .cut)
        if map.entries.isEmpty || (map.entries.count == 1 && map["asks"] != nil) {
            reportNoLimit(map.place)
        }
        let top = text("top", in: map).flatMap { self.top($0, ground.settings) }
        let per = map["per"].flatMap { self.map($0, of: "per") }.flatMap { classes($0, ground) }
        let account = text("within", in: map)
        if let account { checkAccount(account, holds: ServiceAccount.yuan, ground.accounts) }
        let asks = text("asks", in: map)
        if let asks { checkAsked(asks, ground.fields) }
        if let lone = account, asks == nil { reportLone(lone, "asks") }
        if let lone = asks, account == nil { reportLone(lone, "within") }
        let line = text("not below", in: map).flatMap { self.line($0, rule) }
        if let top, let per {
            let all = per.classes.map(\.most).reduce(0, +)
            if all < top, let text = text("top", in: map) { reportTooMany(text, top, all) }
        }
        return PanelCut(
            top: top,
            per: per?.field,
            classes: per?.classes ?? [],
            account: account?.value,
            asks: asks?.value,
            line: line
        )
    }

    /// `55`, or a setting that is a number.
    private mutating func top(_ text: ParsedText, _ settings: [Setting]) -> Int? {
        if let number = pieces(text, settings).flatMap({ Int(exactly: $0) }), number > 0 {
            return number
        }
        findings.error(
            text.place,
            zh: "“top”要写取前几名，“\(text.value)”不是。",
            en: "“top” says how many are chosen, which “\(text.value)” does not.",
            fixZh: "写一个大于零的整数，或 settings 里是数的名称。",
            fixEn: "Write a whole number above zero, or a setting that is one."
        )
        return nil
    }

    /// `{kind: {service: 33, …}}`: how many of each answer to one question.
    private mutating func classes(
        _ map: ParsedMap,
        _ ground: PanelGround
    ) -> (field: String, classes: [PanelClass])? {
        guard map.entries.count == 1, let entry = map.entries.first else {
            findings.error(
                map.place,
                zh: "“per”要按一个问题分类。",
                en: "“per” goes by one question.",
                fixZh: "例如 per: {kind: {service: 33, tech: 11}}。",
                fixEn: "Such as per: {kind: {service: 33, tech: 11}}."
            )
            return nil
        }
        use([entry.key.value])
        guard let field = ground.fields.first(where: { $0.id.value == entry.key.value }),
            case .choose(let choice)? = field.kind, !choice.isMany
        else {
            findings.error(
                entry.key.place,
                zh: "“\(entry.key.value)”不是单选的问题，不能拿来分类。",
                en: "“\(entry.key.value)” is no question with one choice, so it makes no classes.",
                fixZh: "写一个 choose 的问题。",
                fixEn: "Name a question with choose."
            )
            return nil
        }
        guard let numbers = self.map(entry.value, of: entry.key.value) else { return nil }
        let codes = choice.options.map(\.code)
        let read = numbers.entries.compactMap { entry -> PanelClass? in
            if !codes.contains(entry.key.value) {
                unknownValue(entry.key, of: field.id.value, known: codes)
            }
            guard let text = text(entry.value, of: entry.key.value) else { return nil }
            return top(text, ground.settings).map { PanelClass(code: entry.key.value, most: $0) }
        }
        return (field.id.value, read)
    }

    private mutating func checkAsked(_ text: ParsedText, _ fields: [FieldDraft]) {
        use([text.value])
        if case .money? = fields.first(where: { $0.id.value == text.value })?.kind { return }
        findings.error(
            text.place,
            zh: "“asks”要写问申请多少钱的问题，“\(text.value)”不是。",
            en: "“asks” names the question how much money is asked for; “\(text.value)” is none.",
            fixZh: "例如 asked: {ask: 申请多少资金？, money: any}。",
            fixEn: "Such as asked: {ask: …, money: any}."
        )
    }

    private mutating func line(_ text: ParsedText, _ rule: ScoreRule) -> Ratio? {
        guard let number = number(text, of: "not below"),
            let units = (number * Decimal34(rule.unit)).flatMap({ $0.asInt64 })
        else { return nil }
        if rule.method == .sum || units <= rule.most { return Ratio(units) }
        findings.error(
            text.place,
            zh: "“not below”写了 \(text.value) 分，满分只有 \(rule.most / rule.unit) 分。",
            en: "“not below” is \(text.value), and no score is above \(rule.most / rule.unit).",
            fixZh: "写一个不超过满分的数。",
            fixEn: "Write a number that a score can reach."
        )
        return nil
    }

    private mutating func reportTooMany(_ text: ParsedText, _ top: Int, _ all: Int) {
        findings.error(
            text.place,
            zh: "要取前 \(top) 名，各类合起来只有 \(all) 个名额，永远取不满。",
            en: "\(top) are to be chosen, and the classes together hold \(all) only.",
            fixZh: "加大 per 里的数，或者减小 top。",
            fixEn: "Make the numbers under per larger, or top smaller."
        )
    }

    private mutating func reportLone(_ text: ParsedText, _ other: String) {
        findings.error(
            text.place,
            zh: "写了“\(text.value)”，还要写“\(other)”：看总共申请多少、有多少钱。",
            en: "“\(text.value)” needs “\(other)” beside it: what is asked for, and out of what.",
            fixZh: "within 写账户，asks 写问申请多少钱的问题。",
            fixEn: "within names the account, asks the question how much is asked for."
        )
    }

    private mutating func reportNoLimit(_ place: Place) {
        findings.error(
            place,
            zh: "“select”没有写取多少、按什么取。",
            en: "“select” does not say how many are chosen, nor by what.",
            fixZh: "至少写一项：top、per、within 和 asks、not below。",
            fixEn: "Write at least one: top, per, within with asks, not below."
        )
    }
}
