package import Programs

/// The last look before an application is sent: every answer in plain words.
package struct ApplyCheck: Sendable {
    package struct Answer: Sendable {
        package var ask: Words
        /// In words, as it will be read; nil when nothing was said.
        package var text: Words?
        package var step: Int
        package var error: Words?

        package init(_ ask: Words, _ text: Words?, step: Int, error: Words? = nil) {
            self.ask = ask
            self.text = text
            self.step = step
            self.error = error
        }
    }

    package var service: String
    package var title: Words
    package var answers: [Answer]
    package var why: Why
    /// What the applicant agrees to by sending.
    package var consent: Words
    /// Why it was not sent.
    package var error: Words?

    package init(
        service: String,
        title: Words,
        answers: [Answer],
        why: Why,
        consent: Words,
        error: Words? = nil
    ) {
        self.service = service
        self.title = title
        self.answers = answers
        self.why = why
        self.consent = consent
        self.error = error
    }
}
