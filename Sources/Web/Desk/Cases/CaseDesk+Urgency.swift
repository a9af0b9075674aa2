import Calendar
import Hall
import Programs

extension CaseDesk {
    /// Why it is handled before others, and the buttons of whoever may say so.
    func urgencyCard(_ frame: Frame) -> HTML? {
        guard urgency != nil || canHurry else { return nil }
        return Card(
            frame["加急", en: "Urgent"],
            """
            \(urgency.map { standing($0, frame) })\
            \(when: canHurry, urgency == nil ? marking(frame) : takingBack(frame))
            """
        ).html
    }

    private func standing(_ urgency: Urgency, _ frame: Frame) -> HTML {
        """
        <p>\(frame[urgency.note.title])\(urgency.reason.map { "：\($0)" as HTML })</p>\
        <p class="muted sm">\(frame["从", en: "Since"]) \(frame.moment(urgency.since))</p>
        """
    }

    private func marking(_ frame: Frame) -> HTML {
        let hint =
            hasUrgentTerms
            ? frame[
                "各环节按加急的时限办，从现在算起，只会提前。",
                en: "Its steps have the shorter terms, counted from now; nothing becomes later."
            ]
            : frame[
                "这项服务没有写加急时限：只做标记，期限不变。",
                en: "The service has no shorter terms: it is marked, and its deadlines stay."
            ]
        return form(
            "mark",
            frame["加急办理", en: "Mark as urgent"],
            frame["为什么加急（申请人看得到）", en: "Why; the applicant reads it"],
            hint,
            frame
        )
    }

    private func takingBack(_ frame: Frame) -> HTML {
        form(
            "back",
            frame["不再加急", en: "No longer urgent"],
            frame["为什么不再加急（申请人看得到）", en: "Why; the applicant reads it"],
            frame[
                "期限回到平时的时限，从进入环节那天算起。",
                en: "Its deadline is the usual one again, counted from when it came to the step."
            ],
            frame
        )
    }

    private func form(
        _ path: String,
        _ button: String,
        _ label: String,
        _ hint: String,
        _ frame: Frame
    ) -> HTML {
        """
        <details><summary>\(button)</summary>\
        \(SealedForm(
            to: "/desk/cases/\(id)/urgent/\(path)",
            frame: frame,
            """
            \(TextField(Field(UrgencyNote.field, label, hint: hint), frame: frame))\
            \(Button(button, .plain, wide: true))
            """
        ))</details>
        """
    }
}
