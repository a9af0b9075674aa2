package import Programs

/// What the answer would be, from what is known so far.
package struct Eligibility: Sendable {
    package var verdict: Why.Verdict
    package var because: Words
    package var amount: Fen?

    package init(_ verdict: Why.Verdict, because: Words, amount: Fen? = nil) {
        self.verdict = verdict
        self.because = because
        self.amount = amount
    }
}

extension Eligibility {
    /// One notice; asked for again while a form is being filled in.
    package func html(in frame: Frame) -> HTML {
        Notice(tone, html: "<b>\(title(frame))</b> \(frame[because])\(sum(frame))", frame: frame)
            .html
    }

    private var tone: Tone {
        switch verdict {
        case .yes: .ok
        case .no: .warn
        case .ask, .needs: .info
        }
    }

    private func title(_ frame: Frame) -> String {
        switch verdict {
        case .yes: frame["目前看，符合条件。", en: "So far, you qualify."]
        case .no: frame["目前看，不符合条件。", en: "So far, you do not qualify."]
        case .ask: frame["要由工作人员核实。", en: "An officer will check."]
        case .needs: frame["还要再问几项。", en: "A few more questions."]
        }
    }

    private func sum(_ frame: Frame) -> HTML? {
        amount.map {
            "<br>\(frame["预计可得", en: "You would get about"]) <b>\(frame.money($0))</b>"
        }
    }
}
