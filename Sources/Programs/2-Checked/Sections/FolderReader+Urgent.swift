import Calendar
import FEEL

/// The urgent lane as it is written, and the places of the steps that it names.
struct UrgentDraft {
    let plan: UrgentPlan
    let terms: [Term]

    /// The shorter time of a step.
    struct Term {
        let step: ParsedText
        let span: Span
        let place: Place
    }
}

extension FolderReader {
    /// Which cases are handled before others, and how fast; nil where the file says nothing of it.
    mutating func urgent(_ root: ParsedMap, in scope: Scope) -> UrgentDraft? {
        guard let node = root["urgent"], let map = map(node, of: "urgent") else { return nil }
        check(map, against: .urgent)
        let when = text("when", in: map).flatMap { expression($0, in: scope, yielding: .boolean) }
        guard
            let within = required("within", in: map, of: "urgent")
                .flatMap({ self.map($0, of: "within") })
        else { return nil }
        if within.entries.isEmpty {
            findings.error(
                within.place,
                zh: "加急办理没有写哪个环节快多少。",
                en: "The urgent lane does not say which step is faster, and by how much.",
                fixZh: "例如 within: {review: 24 hours}。",
                fixEn: "Such as within: {review: 24 hours}."
            )
        }
        let terms = within.entries.compactMap { entry -> UrgentDraft.Term? in
            guard let text = text(entry.value, of: entry.key.value),
                let span = span(text, of: entry.key.value)
            else { return nil }
            return UrgentDraft.Term(step: entry.key, span: span, place: text.place)
        }
        return UrgentDraft(plan: UrgentPlan(when: when, place: map.place), terms: terms)
    }
}
