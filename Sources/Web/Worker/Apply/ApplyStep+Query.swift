import Hall
import Programs

extension ApplyStep {
    /// One question of a form, counted from one.
    init(_ form: FormAtHand, step: Int, error: Words? = nil) {
        let ask = form.asks[step - 1]
        self.init(
            service: form.service.id,
            title: form.service.title,
            step: step,
            of: form.asks.count,
            question: Prompt(ask, papers: form.papers, error: error),
            eligibility: Eligibility(form.judgement)
        )
    }
}

extension ApplyCheck {
    /// The last look at a form.
    init(_ form: FormAtHand, error: Words? = nil) {
        self.init(
            service: form.service.id,
            title: form.service.title,
            answers: form.asks.enumerated().map { index, ask in
                Answer(ask.words, ask.answer, step: index + 1, error: ask.fault)
            },
            why: Why(form.judgement, of: form.service),
            consent: Self.consent,
            error: error
        )
    }

    static let consent = Words(
        zh: "以上内容属实；同意工会为办理这件事使用这些信息。",
        en: "All this is true; the union may use it to handle this application."
    )
}
