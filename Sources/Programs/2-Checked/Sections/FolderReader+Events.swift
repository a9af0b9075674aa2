import Casework
import FEEL

/// Something that may happen in any step, as it is written.
struct EventDraft {
    let texts: ActionTexts
    let action: Action
    let names: [NamedThing]
}

extension FolderReader {

    /// What may happen outside a step: `{payment posted: {who: officer, form: …}}`.
    mutating func events(
        _ root: ParsedMap,
        in scope: Scope,
        _ forms: LaterForms,
        _ people: Roles
    ) -> [EventDraft] {
        guard let map = root["when"].flatMap({ self.map($0, of: "when") }) else { return [] }
        check(map, against: .events)
        return map.entries.compactMap { entry in
            entry.key.value == PostedPayment.event
                ? event(entry, in: scope, forms, people) : nil
        }
    }

    private mutating func event(
        _ entry: ParsedEntry,
        in scope: Scope,
        _ forms: LaterForms,
        _ people: Roles
    ) -> EventDraft? {
        let id = entry.key
        guard let map = map(entry.value, of: id.value) else { return nil }
        check(map, against: .event)
        let who = required("who", in: map, of: id.value).map { texts($0, of: "who") } ?? []
        for text in who { check(text, among: people.whoMayAct, of: "who", people) }
        let standing = FormField.payment(by: parties, at: id.place)
        let inner = scope.with(standing)
        let own = forms.fields(at: ["when", id.value], in: inner, &self, people)
        let when = text("when", in: map).flatMap { expression($0, in: inner, yielding: .boolean) }
        let say = text("say", in: map).flatMap { word($0, of: "say", as: Action.Say.self) }
        var reading = EffectReading(people: people)
        let effects = self.effects(in: map, &reading)
        return EventDraft(
            texts: ActionTexts(
                id: id.value,
                title: title(of: id, in: map, at: ["when", id.value]),
                when: when,
                form: Form(fields: standing + own),
                place: id.place
            ),
            action: Action(
                id: id.value,
                who: who.map(\.value),
                say: say ?? .none,
                isConditional: when != nil,
                effects: effects + [.post]
            ),
            names: reading.names
        )
    }
}
