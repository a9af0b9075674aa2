extension CaseDesk {
    /// One action, one form: what it asks, what follows, one button. The version tells whether
    /// someone else decided meanwhile.
    func actionCard(_ action: Action, _ frame: Frame) -> HTML {
        if let blocked = action.blocked {
            return Card(
                frame[action.title],
                style: .quiet,
                Notice(.info, frame[blocked], frame: frame).html
            ).html
        }
        let isBare = action.say == .none && action.questions.isEmpty
        guard action.isMain || action.error != nil || action.isTried || isBare else {
            return Card(
                "<details><summary>\(frame[action.title])</summary>\(form(action, frame))</details>"
            ).html
        }
        return Card(form(action, frame)).html
    }

    /// Whether a question applies may hang on another of the same form, so the hall checks, not the browser.
    private func form(_ action: Action, _ frame: Frame) -> HTML {
        SealedForm(
            to: action.path ?? "/desk/cases/\(id)/\(action.id.percentEncoded)",
            uploads: action.hasForm || action.questions.contains(where: \.isUpload),
            frame: frame,
            """
            \(frame[action.error].map { Notice(.warn, $0, frame: frame) })\
            \(HiddenField("_version", "\(version)"))\(when: action.path != nil && !action.hasForm, HiddenField("version", "\(version)"))\
            \(action.questions.map { $0.html(in: frame, of: action.id) })\(say(action, frame))\
            \(action.follows.map { "<p class=\"muted sm\">\(frame[$0])</p>" as HTML })\
            \(Button(frame[action.title], action.isMain ? .primary : .plain, wide: true, skipsChecks: action.hasForm))
            """
        ).html
    }

    private func say(_ action: Action, _ frame: Frame) -> HTML? {
        guard action.say != .none else { return nil }
        let field = Field(
            "say",
            frame["说明", en: "Note"],
            id: "say-\(action.id)",
            hint: action.say == .required
                ? frame["申请人会看到，写明白话。", en: "The applicant reads this: plain words."] : nil,
            required: action.say == .required
        )
        return TextArea(field, value: action.typed, frame: frame).html
    }
}
