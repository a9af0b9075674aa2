import Calendar
import Hall
import Programs

/// Asks for the code that goes with a party's link.
struct PartyCode: Screen {
    let token: String
    var error: Words?

    func page(in frame: Frame) -> Page {
        Page(
            frame["输入验证码", en: "Give your code"],
            at: .bare,
            content: """
                <p class="muted">\(frame[
                    "工会请你们单位看一件办件。验证码由工作人员电话告诉你。",
                    en: "The union asks you to look at a case. The staff tell you the code by phone."
                ])</p>\
                \(Card(
                    SealedForm(
                        to: "/p/\(token)/enter",
                        frame: frame,
                        """
                        \(TextField(
                            Field("code", frame["六位验证码", en: "Code of six digits"], error: frame[error]),
                            .code,
                            frame: frame
                        ))\
                        \(Button(frame["打开", en: "Open"], wide: true))
                        """
                    ).html
                ))
                """
        )
    }
}

/// A party's own part of a case: what is asked of it, what it promised and said. Nothing of anybody else.
struct PartyPage: Screen {
    private let opened: PartyCase
    private let token: String
    private let errors: [String: Words]
    private let wrong: String?

    init(
        _ opened: PartyCase,
        token: String,
        errors: [String: Words] = [:],
        wrong: String? = nil
    ) {
        self.opened = opened
        self.token = token
        self.errors = errors
        self.wrong = wrong
    }

    func page(in frame: Frame) -> Page {
        Page(
            frame[opened.service],
            at: .bare,
            content: """
                \(head(frame))\(PromiseCard(opened.promises, frame: frame))\(texts(frame))\
                \(opened.choices.map { card($0, frame) })\
                \(when: opened.choices.isEmpty, nothing(frame))\
                \(when: !opened.story.isEmpty, story(frame))
                """
        )
    }

    private func head(_ frame: Frame) -> HTML {
        Card(
            """
            <p class="row wrap"><span class="grow num">\(frame["编号", en: "No."]) \
            <span class="nw">\(opened.number)</span></span>\
            \(Pill(frame[opened.step], opened.isOver ? .plain : .info))</p>\
            <p>\(opened.name)（\(frame[opened.party])）</p>\
            <p class="muted sm">\
            \(frame["承办：\(frame[opened.union])", en: "Handled by \(frame[opened.union])"])</p>
            """
        ).html
    }

    /// What is to be answered stands before the answer, in full.
    private func texts(_ frame: Frame) -> HTML {
        let cards = opened.texts.map { text in
            TextCard(
                text: text,
                path: "/p/\(token)/texts/\(text.kind.percentEncoded)",
                isOpen: !opened.choices.isEmpty,
                frame: frame
            )
        }
        return "\(cards)"
    }

    private func nothing(_ frame: Frame) -> HTML {
        Note(
            opened.isOver
                ? frame["这件已经办结。", en: "This case is closed."]
                : frame["现在不需要你们做什么。", en: "Nothing is asked of you now."]
        ).html
    }

    private func card(_ choice: PartyCase.Choice, _ frame: Frame) -> HTML {
        let isWrong = choice.action == wrong
        let errors = isWrong ? errors : [:]
        return Card(
            "<details\(when: isWrong, " open")><summary>\(frame[choice.title])</summary>\(form(choice, errors, frame))</details>"
        ).html
    }

    private func form(
        _ choice: PartyCase.Choice,
        _ errors: [String: Words],
        _ frame: Frame
    ) -> HTML {
        let questions = Prompt.asking(choice.asks, errors, papers: choice.papers) { _ in nil }
        return SealedForm(
            to: "/p/\(token)/do/\(choice.action.percentEncoded)",
            uploads: true,
            frame: frame,
            """
            \(frame[errors[""]].map { Notice(.warn, $0, frame: frame) })\
            \(HiddenField("_version", "\(opened.version)"))\
            \(questions.map { $0.html(in: frame, of: choice.action) })\
            \(when: choice.takesWords, words(choice, frame))\
            \(Button(frame[choice.title], wide: true, skipsChecks: !questions.isEmpty))
            """
        ).html
    }

    private func words(_ choice: PartyCase.Choice, _ frame: Frame) -> HTML {
        TextArea(
            Field(
                "say",
                frame["书面说明", en: "In writing"],
                id: "say-\(choice.action)",
                required: choice.needsWords
            ),
            frame: frame
        ).html
    }

    private func story(_ frame: Frame) -> HTML {
        Card(
            frame["你们说过、做过的", en: "What you said and did"],
            Timeline(
                opened.story.map { line in
                    let parts = ([line.words] + line.answers.map(\.told)).compactMap { $0 }
                    return Timeline.Entry(
                        .done,
                        frame[line.title],
                        detail: """
                            \(frame.moment(line.at))\
                            \(parts.map { " · \(frame[$0])" as HTML })
                            """
                    )
                },
                frame: frame
            ).html
        ).html
    }
}
