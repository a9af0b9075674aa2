import Decisions

extension Service {
    /// What people call a column of a table; nil for a formula, which has no name.
    package func title(ofColumn label: String) -> Words? {
        if label == Decision.why { return Words(zh: "理由", en: "Reason") }
        if let title = decision(label)?.title { return title }
        return form.field(label)?.title ?? FactCatalogue.fact(label)?.title
    }

    /// What the cells of a decision's table say in words, by rules and columns without the rules' numbers;
    /// nil where the cell says it itself.
    ///
    /// - Parameter assessment: of a sheet with nothing but what is the same for everybody.
    package func cellWords(
        of decision: String,
        in assessment: Assessment,
        regions: [String: Words] = [:]
    ) -> [[Words?]] {
        let explanation = assessment.explanations.first { $0.decision == decision }?.explanation
        let labels = labels(regions: regions)
        return (explanation?.rules ?? []).map { rule in
            rule.cells.map { cell in
                guard let wanted = cell.wanted(labels), wanted.zh != cell.test else { return nil }
                // A formula has no words of its own.
                if wanted == labels.unnamed { return nil }
                return Words(zh: wanted.zh, en: wanted.en)
            }
                + rule.answers.map { answer in
                    answer.isText ? tableTexts[answer.text] : words(ofAnswer: answer)
                }
        }
    }

    private func words(ofAnswer answer: Explanation.Answer) -> Words? {
        guard answer.name == Decision.eligible else { return nil }
        return Decision.answerWords[answer.text]
    }

    /// The codes that may stand in the cells of a column, with what people read for them.
    package func values(ofColumn label: String) -> [(code: String, title: Words)] {
        if label == Decision.eligible {
            return Decision.answers.map { ($0, Decision.answerWords[$0] ?? Words(zh: $0, en: $0)) }
        }
        let kind: FieldKind?
        switch FactCatalogue.fact(label)?.question {
        case .field(let asked): kind = asked
        case .yesNo: return Service.truths
        case .region, .never, nil: kind = form.field(label)?.kind
        }
        switch kind {
        case .choose(let choice): return choice.options.map { ("\"\($0.code)\"", $0.title) }
        case .tick: return Service.truths
        default: return []
        }
    }

    private static let truths = [
        ("true", Words(zh: "是", en: "yes")), ("false", Words(zh: "否", en: "no")),
    ]

    /// What a column of a decision's table may test: answers, what is computed above it, and what the hall
    /// knows.
    package func columnNames(above decision: String) -> [(name: String, title: Words)] {
        let above = decisions.prefix { $0.id != decision }
        let isOfPlace = form.place != nil
        return form.fields.map { ($0.id, $0.title) } + above.map { ($0.id, $0.title) }
            + FactCatalogue.all.filter {
                isOfPlace || !$0.name.hasPrefix(FactCatalogue.place + ".")
            }
            .map { ($0.name, $0.title) }
    }

    /// The rolls that somebody may be on.
    package var rollChoice: FormChoice {
        FormChoice(options: rolls.map { .init(code: $0.id, title: $0.title) }, isMany: true)
    }

    /// The names of settings that cells may compare with, and what they stand for.
    package var namedValues: [(name: String, title: Words)] {
        settings.map { ($0.id, $0.title ?? Words(zh: $0.id, en: $0.id)) }
    }
}

extension Decision {
    /// What people read for the answers of an eligibility table.
    static let answerWords: [String: Words] = [
        "yes": Words(zh: "符合", en: "entitled"),
        "no": Words(zh: "不符合", en: "not entitled"),
        "ask": Words(zh: "由人核实", en: "an officer decides"),
    ]
}
