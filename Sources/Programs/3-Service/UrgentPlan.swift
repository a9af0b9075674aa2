package import FEEL

/// Which cases are handled before others. By which terms, the procedure says.
package struct UrgentPlan: Sendable {
    /// Of which the rule says so when they are filed; nil where only people and emergencies do.
    package let when: Expression?
    package let place: Place
}
