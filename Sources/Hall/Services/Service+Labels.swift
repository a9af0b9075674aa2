import Decisions
import Programs

extension Service {
    /// What people call the columns, values and facts of this service's tables.
    var labels: Labels {
        var labels = Labels(texts: tableTexts.mapValues(\.en))
        for field in form.fields {
            labels.columns[field.id] = Wording(field.ask)
            if case .choose(let choice) = field.kind {
                labels.values[field.id] = Dictionary(
                    choice.options.map { ($0.code, Wording($0.title)) }
                ) { first, _ in first }
            }
        }
        for decision in decisions { labels.columns[decision.id] = Wording(decision.title) }
        for fact in FactCatalogue.all { labels.facts[fact.name] = Wording(fact.title) }
        return labels
    }

    /// A value of a column as people read it.
    func words(ofValue value: String, in column: String) -> Words {
        if case .choose(let choice) = form.field(column)?.kind, let title = choice.title(of: value)
        {
            return title
        }
        return Words(zh: value, en: value)
    }
}

extension Wording {
    fileprivate init(_ words: Words) {
        self.init(zh: words.zh, en: words.en)
    }
}
