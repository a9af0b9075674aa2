package import Programs

/// One question of an application, and what the answers so far would lead to.
package struct ApplyStep: Sendable {
    package var service: String
    package var title: Words
    package var step: Int
    package var count: Int
    package var question: Prompt
    package var eligibility: Eligibility?
    /// Whom an officer or a colleague fills it in for.
    package var onBehalf: String?

    package init(
        service: String,
        title: Words,
        step: Int,
        of count: Int,
        question: Prompt,
        eligibility: Eligibility?,
        onBehalf: String? = nil
    ) {
        self.service = service
        self.title = title
        self.step = step
        self.count = count
        self.question = question
        self.eligibility = eligibility
        self.onBehalf = onBehalf
    }
}
