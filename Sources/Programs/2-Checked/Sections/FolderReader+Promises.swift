import Casework
import FEEL

/// A promise as it is written, with the places of everything it names.
struct PromiseDraft {
    let promise: Promise
    let plan: PromisePlan
    let names: [NamedThing]
}

extension FolderReader {

    /// What another side can commit itself to.
    mutating func promises(
        _ root: ParsedMap,
        in scope: Scope,
        _ forms: LaterForms,
        _ people: Roles
    ) -> [PromiseDraft] {
        guard let map = root["promises"].flatMap({ self.map($0, of: "promises") }) else {
            return []
        }
        return map.entries.compactMap { promise($0, in: scope, forms, people) }
    }

    private mutating func promise(
        _ entry: ParsedEntry,
        in scope: Scope,
        _ forms: LaterForms,
        _ people: Roles
    ) -> PromiseDraft? {
        let id = entry.key
        checkId(id, isNamed: false)
        guard let map = map(entry.value, of: id.value) else { return nil }
        check(map, against: .promise)
        let mayPromise = required("by", in: map, of: id.value).map { givers($0) } ?? []
        let hasSum = text("sum", in: map).map { isWord($0, "money", of: "sum") } ?? false
        _ = required("until", in: map, of: id.value).flatMap { text($0, of: "until") }
            .map { isWord($0, "date", of: "until") }
        let standing = FormField.promise(by: mayPromise, hasSum: hasSum, at: id.place)
        let own = forms.fields(at: ["promises", id.value], in: scope.with(standing), &self, people)
        var reading = EffectReading(people: people)
        let kept =
            required("kept", in: map, of: id.value)
            .map { effects($0, of: "kept", &reading) } ?? []
        let broken =
            required("broken", in: map, of: id.value)
            .map { effects($0, of: "broken", &reading) } ?? []
        let late = map["paid late"].map { effects($0, of: "paid late", &reading) } ?? []
        return PromiseDraft(
            promise: Promise(
                id: id.value,
                title: title(of: id, in: map, at: ["promises", id.value]),
                by: mayPromise.map(\.id),
                hasSum: hasSum,
                form: Form(fields: standing + own),
                place: id.place
            ),
            plan: PromisePlan(
                id: id.value,
                hasSum: hasSum,
                kept: kept,
                broken: broken,
                paidLate: late
            ),
            names: reading.names
        )
    }

    /// `party` for any of them, or the parties that may promise.
    private mutating func givers(_ node: ParsedNode) -> [Party] {
        if node.text?.value == "party" {
            if parties.isEmpty { reportNoParties(at: node.place) }
            return parties
        }
        return texts(node, of: "by").compactMap { party($0, of: "by") }
    }

    private mutating func reportNoParties(at place: Place) {
        findings.error(
            place,
            zh: "有承诺，却没有写当事方。",
            en: "There is a promise, and nobody who could give it.",
            fixZh: "加上 parties，例如 parties: {employer: {is: employer, title: 用人单位}}。",
            fixEn: "Add parties, such as parties: {employer: {is: employer, title: 用人单位}}."
        )
    }

    /// The one word that a key takes.
    private mutating func isWord(_ text: ParsedText, _ word: String, of key: String) -> Bool {
        if text.value == word { return true }
        unknownValue(text, of: key, known: [word])
        return false
    }
}

extension Scope {
    /// This scope with the answers to further questions.
    func with(_ fields: [FormField]) -> Scope {
        var scope = self
        for field in fields { scope.declare(field) }
        return scope
    }

    mutating func declare(_ field: FormField) {
        declare(field.id, as: field.kind.type)
        if let total = field.totalName { declare(total, as: .number) }
    }
}
