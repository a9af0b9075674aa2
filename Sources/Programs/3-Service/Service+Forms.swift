extension Service {
    /// The texts of an action of a step, or of what may happen in any step.
    package func action(_ id: String, in step: String) -> ActionTexts? {
        self.step(step)?.action(id) ?? events.first { $0.id == id }
    }

    /// The texts of an action, whichever step has it.
    package func action(_ id: String) -> ActionTexts? {
        steps.lazy.compactMap { $0.action(id) }.first ?? events.first { $0.id == id }
    }

    /// A question of an action's form.
    package func laterField(_ id: String) -> FormField? {
        laterFields.first { $0.id == id }
    }

    /// The questions of actions that the file asks: formulas find the latest answer by the field's name.
    package var laterFields: [FormField] {
        let forms = (steps.flatMap(\.actions) + events).map(\.form)
        var seen: Set<String> = []
        return forms.flatMap(\.fields).filter { !$0.isStanding && seen.insert($0.id).inserted }
    }
}
