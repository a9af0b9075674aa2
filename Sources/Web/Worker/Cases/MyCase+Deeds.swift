import Programs

extension MyCase {
    /// One thing to do, one form, one button; what needs words is folded, so that the usual answer is one tap.
    func deedCard(_ deed: Deed, _ frame: Frame) -> HTML {
        let isFolded = deed.needsWords && deed.error == nil
        return Card(
            isFolded
                ? "<details><summary>\(frame[deed.title])</summary>\(form(deed, frame))</details>"
                : form(deed, frame),
            style: isFolded ? .quiet : .urgent
        ).html
    }

    private func form(_ deed: Deed, _ frame: Frame) -> HTML {
        SealedForm(
            to: "/cases/\(id)/do/\(deed.action.percentEncoded)",
            uploads: true,
            frame: frame,
            """
            \(frame[deed.error].map { Notice(.warn, $0, frame: frame) })\(deed.until.map { last($0, frame) })\
            \(HiddenField("_version", "\(version)"))\
            \(deed.questions.map { $0.html(in: frame, of: deed.action) })\
            \(when: deed.takesWords, words(deed, frame))\
            \(Button(frame[deed.title], deed.needsWords ? .plain : .primary, wide: true, skipsChecks: !deed.questions.isEmpty))
            """
        ).html
    }

    private func words(_ deed: Deed, _ frame: Frame) -> HTML {
        TextArea(
            Field(
                "say",
                frame["说说情况", en: "What has happened?"],
                id: "say-\(deed.action)",
                required: deed.needsWords
            ),
            frame: frame
        ).html
    }
}
