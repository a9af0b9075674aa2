package import FEEL

/// What people read about a step, beside what its procedure knows.
package struct StepTexts: Sendable {
    package let id: String
    package let title: Words
    package let actions: [ActionTexts]
    /// The questions that have to be answered before a case goes on from here.
    package let needs: [String]
    /// The last day, where a formula says it.
    package let until: Expression?
    package let place: Place
    /// The panel that it waits for; nil where it waits for none.
    var panel: String?
    /// The notice by which its cases are shown to the public; nil where they are not.
    var notice: String?

    package func action(_ id: String) -> ActionTexts? {
        actions.first { $0.id == id }
    }
}

/// What people read about an action, and the condition that its caller evaluates.
package struct ActionTexts: Sendable {
    package let id: String
    package let title: Words
    package let when: Expression?
    /// What is asked of whoever does it; empty for a mere button.
    package let form: Form
    package let place: Place
}
