import FEEL

extension Explanation {
    /// What a person reads: the rule that applied and why, the rule that came nearest, or what is
    /// still missing.
    ///
    /// - Parameter isOfInterest: which rules may be named as the nearest; for a refusal, those that
    ///   would have said yes.
    public func sentences(
        _ labels: Labels,
        nearestAmong isOfInterest: (Rule) -> Bool = { _ in true }
    ) -> [Wording] {
        if !missing.isEmpty { return [stillMissing(labels)] }
        var sentences = fired.map { applied(rule($0), labels) }
        if fired.isEmpty {
            sentences.append(Wording(zh: "没有一条规则适用。", en: "No rule applies."))
        }
        if let rule = nearest(among: isOfInterest) {
            sentences.append(rule.sentenceWhyNot(labels))
        }
        return sentences
    }

    private func stillMissing(_ labels: Labels) -> Wording {
        let facts = missing.map(labels.fact)
        return Wording(
            zh: "还不能决定，请补充：\(facts.map(\.zh).joined(separator: "、"))。",
            en:
                "This cannot be decided yet. Please add: \(facts.map(\.en).joined(separator: ", "))."
        )
    }

    private func applied(_ rule: Rule, _ labels: Labels) -> Wording {
        let reasons = rule.answers.filter(\.isText).map { labels.text($0.text) }
        guard !reasons.isEmpty else {
            return Wording(zh: "适用第 \(rule.label) 条。", en: "Rule \(rule.label) applies.")
        }
        let zh = reasons.map(\.zh).joined(separator: "；")
        let en = reasons.map(\.en).joined(separator: "; ")
        return Wording(
            zh: "适用第 \(rule.label) 条：\(zh)。",
            en: "Rule \(rule.label) applies: \(en)."
        )
    }
}

extension Explanation.Rule {
    /// Why this rule did not apply: its failed tests in words.
    public func sentenceWhyNot(_ labels: Labels) -> Wording {
        let reasons = cells.filter { $0.verdict == .fails }.map { $0.failure(labels) }
        let zh = reasons.map(\.zh).joined(separator: "，")
        let en = reasons.map(\.en).joined(separator: ", ")
        return Wording(
            zh: "第 \(label) 条不适用：\(zh)。",
            en: "Rule \(label) does not apply: \(en)."
        )
    }
}

extension Explanation.Cell {
    /// What the cell asks for, in words; nil where it asks for nothing.
    public func wanted(_ labels: Labels) -> Wording? {
        switch demand {
        case .anything: return nil
        case .other: return labels.unnamed ?? Wording(test)
        case .waiting(let names):
            let facts = names.map(labels.fact)
            return Wording(
                zh: chinese("要看", facts.map(\.zh).joined(separator: "、")),
                en: "depends on \(facts.map(\.en).joined(separator: ", "))"
            )
        case .oneOf(let terms): return Wording.either(terms.map { $0.words(label, labels) })
        case .noneOf(let terms):
            let parts = Wording.either(terms.map { $0.words(label, labels) })
            return Wording(zh: chinese("不是", parts.zh), en: "not \(parts.en)")
        }
    }

    /// What was found, in words; nil where the fact is missing.
    public func found(_ labels: Labels) -> Wording? {
        if let short = cutShort(unlike: ends) {
            return Wording(zh: "约 \(short)", en: "about \(short)")
        }
        return value.map { labels.value($0, in: label) }
    }

    /// What the value would have to be and is not.
    func failure(_ labels: Labels) -> Wording {
        let title = labels.column(label)
        switch demand {
        case .anything: return title
        case .other, .waiting: return asWritten(title, labels)
        case .noneOf: return actual(title, labels)
        case .oneOf(let terms): return unmet(terms, title, labels)
        }
    }

    private func asWritten(_ title: Wording, _ labels: Labels) -> Wording {
        let rule = labels.unnamed ?? Wording(test)
        return Wording(
            zh: chinese(title.zh, "不符合", rule.zh),
            en: "\(title.en) does not meet \(rule.en)"
        )
    }

    private func actual(_ title: Wording, _ labels: Labels) -> Wording {
        let value = stated(labels, unlike: [])
        return Wording(zh: title.zh + value.zh, en: "\(title.en) \(value.en)")
    }

    /// What the value is, as people see it.
    private func stated(_ labels: Labels, unlike ends: [String]) -> Wording {
        if let short = cutShort(unlike: ends) {
            return Wording(zh: "约为 \(short)", en: "is about \(short)")
        }
        let words = labels.value(value ?? "", in: label)
        return Wording(zh: chinese("是", words.zh), en: "is \(words.en)")
    }

    /// A long fraction with two decimals; nil for any other value, and where that would make it look
    /// like one of the ends it is held against.
    private func cutShort(unlike ends: [String]) -> Decimal34? {
        guard let number = value.flatMap({ Decimal34($0) }), let short = number.rounded(scale: 2),
            short != number, !ends.contains(where: { Decimal34($0) == short })
        else { return nil }
        return short
    }

    private var ends: [String] {
        switch demand {
        case .anything, .other, .waiting: []
        case .oneOf(let terms), .noneOf(let terms): terms.flatMap(\.ends)
        }
    }

    private func unmet(
        _ terms: [Explanation.Demand.Term],
        _ title: Wording,
        _ labels: Labels
    ) -> Wording {
        let parts = terms.map { $0.words(label, labels) }
        if terms.allSatisfy(\.isValue) {
            return Wording(
                zh: chinese(title.zh, "不是", Wording.either(parts).zh),
                en: "\(title.en) is not \(Wording.either(parts).en)"
            )
        }
        let value = stated(labels, unlike: terms.flatMap(\.ends))
        return Wording(
            zh: title.zh + value.zh + "，" + chinese("要求", Wording.either(parts).zh),
            en: "\(title.en) \(value.en), it must be \(Wording.either(parts).en)"
        )
    }
}

extension Explanation.Demand.Term {
    fileprivate var ends: [String] {
        switch self {
        case .value(let text), .comparison(_, let text): [text]
        case .between(let low, _, let high, _): [low, high]
        }
    }

    fileprivate var isValue: Bool {
        if case .value = self { true } else { false }
    }

    fileprivate func words(_ column: String, _ labels: Labels) -> Wording {
        switch self {
        case .value(let text): labels.value(text, in: column)
        case .comparison(let sign, let text): Self.comparison(sign, text)
        case .between(let low, let included, let high, let included2):
            Wording(
                zh: "\(included ? "不低于" : "高于") \(low)、\(included2 ? "不高于" : "低于") \(high)",
                en: "\(included ? "at least" : "above") \(low) and "
                    + "\(included2 ? "at most" : "below") \(high)"
            )
        }
    }

    private static func comparison(_ sign: String, _ text: String) -> Wording {
        switch sign {
        case "<": Wording(zh: "低于 \(text)", en: "below \(text)")
        case "<=": Wording(zh: "不高于 \(text)", en: "at most \(text)")
        case ">": Wording(zh: "高于 \(text)", en: "above \(text)")
        case ">=": Wording(zh: "不低于 \(text)", en: "at least \(text)")
        case "!=": Wording(zh: "不等于 \(text)", en: "other than \(text)")
        default: Wording(zh: "等于 \(text)", en: "equal to \(text)")
        }
    }
}

extension Wording {
    /// One of several things.
    fileprivate static func either(_ parts: [Wording]) -> Wording {
        let zh = parts.dropFirst().reduce(parts.first?.zh ?? "") { chinese($0, "或", $1.zh) }
        return Wording(zh: zh, en: parts.map(\.en).joined(separator: " or "))
    }
}

/// Joins pieces of a Chinese sentence, with a space where a Latin sign meets a Chinese one.
private func chinese(_ pieces: String...) -> String {
    pieces.dropFirst().reduce(pieces.first ?? "") { sentence, piece in
        let seam = [sentence.unicodeScalars.last, piece.unicodeScalars.first].compactMap { $0 }
        let isMixed = seam.contains(where: \.isASCII) && !seam.allSatisfy(\.isASCII)
        let isQuoted = seam.contains("“") || seam.contains("”")
        return sentence + (isMixed && !isQuoted ? " " : "") + piece
    }
}
