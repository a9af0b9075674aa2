import Hall
import Programs
import Store

/// An attempt at a level: its questions as one list, so that a phone needs no scripts; and once it is handed in
/// what was right and why.
struct AttemptPage: Screen {
    let answer: OpenAttempt.Answer
    var typed: Fields?
    /// What is wrong, by the number of the question.
    var faults: [String: Words] = [:]
    var error: Words?

    static func path(_ attempt: QuizAttemptID) -> String { "/attempts/\(attempt)" }

    static func name(of number: Int) -> String { "q\(number)" }

    func page(in frame: Frame) -> Page {
        Page(
            frame[
                "\(frame[answer.title])：\(frame[answer.level])",
                en: "\(frame[answer.title]): \(frame[answer.level])"
            ],
            at: .worker(.me),
            back: "/cases/\(answer.caseFile)",
            content: """
                \(error.map { Notice(.warn, frame[$0], frame: frame) })\
                \(answer.result.map { told($0, frame) } ?? form(frame))
                """
        )
    }

    private func form(_ frame: Frame) -> HTML {
        Card(
            frame["\(answer.questions.count) 题", en: "\(answer.questions.count) questions"],
            aside: Pill(
                frame["答对 \(answer.pass) 题过关", en: "\(answer.pass) right answers pass"]
            ).html,
            """
            \(when: !faults.isEmpty, Notice(
                .warn,
                frame["还有 \(faults.count) 题没有选。", en: "\(faults.count) questions have no answer."],
                frame: frame
            ))\(SealedForm(
                to: Self.path(answer.attempt),
                frame: frame,
                """
                \(answer.questions.enumerated().map { question($0 + 1, $1, frame) })\
                \(Button(frame["交卷", en: "Hand in"], wide: true))
                """
            ))\(Note(frame["交卷以后不能再改，马上看到对错和解释。",
            en: "What is handed in stays as it is; you read at once what was right, and why."]))
            """
        ).html
    }

    private func question(_ number: Int, _ asked: OpenAttempt.Asked, _ frame: Frame) -> HTML {
        Choices(
            Field(
                Self.name(of: number),
                "\(number). \(frame[asked.ask])",
                hint: asked.isMany
                    ? frame["多选题，全选对才算对", en: "Several may be right: choose all of them"] : nil,
                error: faults["\(number)"].map { frame[$0] }
            ),
            asked.choices.map { Choice($0.code, frame[$0.words]) },
            chosen: Set(typed?.all(Self.name(of: number)) ?? []),
            several: asked.isMany,
            frame: frame
        ).html
    }

    private func told(_ result: OpenAttempt.Result, _ frame: Frame) -> HTML {
        let count = answer.questions.count
        return """
            \(Card(
                result.isPassed
                    ? frame["过关了", en: "Passed"] : frame["这次没有过关", en: "Not passed this time"],
                aside: Pill(
                    frame["\(result.points) 分", en: "\(result.points) points"],
                    result.isPassed ? .ok : .warn
                ).html,
                """
                <p class="big num">\(result.right) / \(count)</p>\
                <p>\(result.isPassed ? frame["答对 \(result.right) 题。", en: "\(result.right) right."]
                : frame["答对 \(result.right) 题，\(answer.pass) 题过关。看看解释，下次再来。",
                en: "\(result.right) right, and \(answer.pass) pass. Read the reasons and try again."])</p>\
                \(LinkButton(
                    result.next.map { frame["去“\(frame[$0.title])”", en: "Go to \(frame[$0.title])"] }
                        ?? frame["回到关卡", en: "Back to the levels"],
                    to: "/cases/\(answer.caseFile)",
                    .primary,
                    wide: true
                ))
                """
            ))\(answer.questions.enumerated().compactMap { reason($0 + 1, $1, frame) })
            """
    }

    private func reason(_ number: Int, _ asked: OpenAttempt.Asked, _ frame: Frame) -> HTML? {
        guard let told = asked.told else { return nil }
        let pill =
            told.isRight
            ? Pill(frame["对", en: "Right"], .ok) : Pill(frame["错", en: "Wrong"], .warn)
        var facts = [
            FactList.Fact(
                frame["你的答案", en: "Your answer"],
                "\(words(told.chosen, asked, frame))"
            )
        ]
        if !told.isRight {
            facts.append(
                .init(
                    frame["正确答案", en: "Right answer"],
                    "<b>\(words(told.right, asked, frame))</b>"
                )
            )
        }
        return Card(
            "\(number). \(frame[asked.ask])",
            aside: pill.html,
            "\(FactList(facts))<p>\(frame[told.why])</p>"
        ).html
    }

    private func words(_ codes: Set<String>, _ asked: OpenAttempt.Asked, _ frame: Frame) -> String {
        asked.choices.filter { codes.contains($0.code) }.map { frame[$0.words] }
            .joined(separator: frame["；", en: "; "])
    }
}
