extension ApplyStep: Screen {
    package func page(in frame: Frame) -> Page {
        Page(
            frame[title],
            at: .worker(.services),
            back: step > 1 ? path(step - 1) : "/services/\(service)",
            content: """
                \(Stepper(step, of: count, frame: frame))\(behalf(frame))\
                \(Card(form(frame)))\
                <div id="live" aria-live="polite">\(eligibility?.html(in: frame))</div>
                """
        )
    }

    private func path(_ step: Int) -> String { "/services/\(service)/apply/\(step)" }

    private func behalf(_ frame: Frame) -> HTML? {
        onBehalf.map {
            Notice(.info, frame["替 \($0) 填写", en: "Filling in for \($0)"], frame: frame).html
        }
    }

    private func form(_ frame: Frame) -> HTML {
        SealedForm(
            to: question.isUpload ? "\(path(step))/files" : path(step),
            uploads: question.isUpload,
            live: question.isUpload ? nil : "\(path(step))/try",
            waits: true,
            frame: frame,
            """
            <div class="question">\(question.html(in: frame))</div>\
            <div class="row wrap actions">\(Button(frame["下一步", en: "Next"], wide: true))\
            \(Button(frame["先存着，以后再填", en: "Save for later"], .quiet, name: "then", value: "save", skipsChecks: true))\
            </div>
            """
        ).html
    }
}

extension Prompt {
    package var isUpload: Bool {
        if case .files = kind { true } else { false }
    }
}
