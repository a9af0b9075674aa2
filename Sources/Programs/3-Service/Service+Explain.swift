package import Decisions

extension Service {
    /// Why a decision came out as it did, sentence by sentence, for the person it is about.
    ///
    /// - Parameter regions: The names of regions by their codes, as far as they occur.
    package func sentences(
        of decision: String,
        in assessment: Assessment,
        regions: [String: Words] = [:]
    ) -> [Words] {
        guard let found = assessment.explanations.first(where: { $0.decision == decision }) else {
            return []
        }
        // For a refusal the nearest rule of interest is one that would have said yes.
        let isRefusal = decision == Decision.eligible && assessment.eligible == .no
        return found.explanation.sentences(labels(regions: regions)) { rule in
            !isRefusal
                || rule.answers.contains { $0.name == Decision.eligible && $0.text != "no" }
        }.map { Words(zh: $0.zh, en: $0.en) }
    }

    /// What people call the columns and values that explanations speak of.
    package func labels(regions: [String: Words] = [:]) -> Labels {
        var labels = Labels(texts: tableTexts.mapValues(\.en))
        for field in form.fields {
            labels.columns[field.id] = Wording(field.title)
            if case .choose(let choice) = field.kind { labels.add(choice, of: field.id) }
        }
        for decision in decisions { labels.columns[decision.id] = Wording(decision.title) }
        for decision in decisions {
            guard case .table(let table) = decision.way else { continue }
            for input in table.inputs {
                guard let title = input.title.flatMap({ tableTexts[$0] }) else { continue }
                labels.columns[input.label] = Wording(title)
            }
        }
        for fact in FactCatalogue.all {
            labels.facts[fact.name] = Wording(fact.title)
            switch fact.question {
            case .field(.choose(let choice)): labels.add(choice, of: fact.name)
            case .region: labels.add(regions, of: fact.name)
            // The hall always knows where the union is, and nothing else without being asked.
            case .never: labels.add(regions, of: fact.name)
            case .yesNo, .field: break
            }
        }
        labels.unnamed = Wording(zh: "规则里的算法", en: "the rule's own formula")
        for field in form.fields { labels.facts[field.id] = Wording(field.title) }
        return labels
    }
}

extension Labels {
    /// A region that the list does not have has no name: its code would tell people nothing.
    fileprivate mutating func add(_ regions: [String: Words], of name: String) {
        values[name] = regions.mapValues(Wording.init)
        unlisted[name] = Wording(.unnamedRegion)
    }

    fileprivate mutating func add(_ choice: FormChoice, of name: String) {
        for option in choice.options {
            values[name, default: [:]][option.code] = Wording(option.title)
        }
    }
}

extension Wording {
    fileprivate init(_ words: Words) {
        self.init(zh: words.zh, en: words.en)
    }
}
