package import Programs

/// An application that the rules turn down at once: why, by which rule, and what would change it.
package struct TurnedDown: Sendable {
    package var service: String
    package var title: Words
    package var why: Why
    /// What would have to be different.
    package var remedy: Words?

    package init(service: String, title: Words, why: Why, remedy: Words?) {
        self.service = service
        self.title = title
        self.why = why
        self.remedy = remedy
    }
}
