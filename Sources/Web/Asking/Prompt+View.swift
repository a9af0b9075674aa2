extension Prompt {
    /// The same where a page asks it in several forms: its ids tell them apart.
    package func html(in frame: Frame, of form: String) -> HTML {
        var prompt = self
        prompt.form = form
        return prompt.html(in: frame)
    }

    /// The control that suits what is asked.
    package func html(in frame: Frame) -> HTML {
        switch kind {
        case .text: text(.text, frame)
        case .longText: TextArea(field(frame), value: answers.first ?? "", frame: frame).html
        case .number: text(.number, frame)
        case .money: text(.money, frame)
        case .date: text(.date, frame)
        case .phone: text(.phone, frame)
        case .digits: text(.number, frame)
        case .tick: Tick(field(frame), checked: answers.first == "yes", frame: frame).html
        case .choose(let options): choices(options, several: false, frame)
        case .chooseSeveral(let options): choices(options, several: true, frame)
        case .select(let options):
            SelectField(
                field(frame),
                options.map { Choice($0.value, frame[$0.label]) },
                chosen: answers.first,
                frame: frame
            ).html
        case .hours(let said): HoursField(field(frame), answers.first ?? "", said, frame).html
        case .place(let options, let mayBeNew):
            PlaceField(field(frame), options, answers, mayBeNew: mayBeNew, frame).html
        case .union(let options):
            UnionField(field(frame), options, answers.first ?? "", frame).html
        case .contact(let isPerson):
            ContactField(field(frame), answers, isPerson: isPerson, frame).html
        case .rows(let kind, let members):
            RowsField(field(frame), kind, members, answers, frame).html
        case .checklist(let items): ChecklistField(field(frame), items, answers, frame).html
        case .files(let kept): FileField(field(frame), kept: kept, frame: frame).html
        }
    }

    private func text(_ kind: TextField.Kind, _ frame: Frame) -> HTML {
        TextField(field(frame), kind, value: answers.first ?? "", frame: frame).html
    }

    private func choices(_ options: [Option], several: Bool, _ frame: Frame) -> HTML {
        Choices(
            field(frame),
            options.map { Choice($0.value, frame[$0.label], detail: frame[$0.detail]) },
            chosen: Set(answers),
            several: several,
            frame: frame
        ).html
    }

    private func field(_ frame: Frame) -> Field {
        Field(
            name,
            frame[ask],
            id: form.map { "\($0)-\(name)" },
            hint: hint(frame),
            error: frame[error],
            required: !isOptional
        )
    }

    private func hint(_ frame: Frame) -> String? {
        let taken = source.map {
            frame[
                "已按\(frame[$0])填好，不对请改。",
                en: "Filled in from \(frame[$0]). Correct it if it is wrong."
            ]
        }
        let parts = [frame[help], taken].compactMap { $0 }
        return parts.isEmpty ? nil : parts.joined(separator: frame["", en: " "])
    }
}
