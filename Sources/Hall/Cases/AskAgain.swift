import Casework
package import Programs
import Store

/// A question that can be put to an applicant again.
package struct Askable: Hashable, Sendable {
    /// The field, or the fact of the catalogue.
    package let name: String
    package let title: Words
    /// What is known now, in words; nil where nothing is.
    package let answer: Words?
}

extension CaseWork {
    /// What may be asked again: what the rules want to know of the person, and every question of the
    /// form that applies.
    func askables() throws -> [Askable] {
        let grounds = try grounds()
        let facts = FactCatalogue.all.filter {
            service.usedFacts.contains($0.name) && DeclaredFacts.keeps($0)
        }
        let fields = service.questions(
            for: grounds.answers,
            known: grounds.known,
            at: context.zonedNow
        )
        return try facts.map { fact in
            let texts = grounds.known[fact.name].map(Fact.texts) ?? []
            return try askable(fact.name, texts)
        } + fields.map { try askable($0.id, grounds.answers[$0.id]?.canonical ?? []) }
    }

    private func askable(_ name: String, _ texts: [String]) throws -> Askable {
        Askable(
            name: name,
            title: service.words(.fact(name)),
            answer: texts.isEmpty ? nil : try words(of: texts, to: name)
        )
    }

    /// Writes down which questions are to be answered again; the case has just gone to its applicant.
    func ask(_ names: [String]) throws {
        guard !names.isEmpty else { return }
        let known = Set(try askables().map(\.name))
        guard row.state.step == Step.applicant, known.isSuperset(of: names) else {
            throw Refusal.notAQuestion
        }
        for name in Set(names).sorted() { try note(.asked, action: name) }
    }

    /// The questions that are to be answered now, as they were put last.
    func asked() throws -> Set<String> {
        guard row.state.step == Step.applicant else { return [] }
        let events = try tx.cases.events(of: row.id)
        let last = events.lastIndex { $0.kind == CaseNote.moved.rawValue } ?? 0
        return Set(
            events[last...].filter { $0.kind == CaseNote.asked.rawValue }.compactMap(\.action)
        )
    }
}

extension Refusal {
    fileprivate static let notAQuestion = Refusal(
        Words(zh: "这里不能问这一项。", en: "This cannot be asked here."),
        remedy: Words(zh: "请刷新页面，从列出的问题里选。", en: "Reload the page and choose from the list.")
    )
}
