import Hall
import Programs

/// A table tried with a sample: what it says, by which rule, and what would have changed it.
struct TableTrial: Screen {
    let path: TablePaths
    let trial: TryTable.Answer

    func page(in frame: Frame) -> Page {
        Page(
            frame["试：\(trial.title.zh)", en: "Try: \(trial.title.en)"],
            at: .desk(.rules),
            back: trial.hasDraft ? path.draft : path.table,
            content: """
                <p class="muted">\(frame[trial.serviceTitle])</p><div class="two">\
                \(Card(frame["例子", en: "The sample"], form(frame)))\(answers(frame))</div>
                """
        )
    }

    private func form(_ frame: Frame) -> HTML {
        guard !trial.asks.isEmpty else {
            return Note(frame["这张表什么也不看。", en: "This table asks for nothing."]).html
        }
        return SealedForm(
            to: path.trial,
            frame: frame,
            """
            \(Note(frame["不知道的留空。这里填的不会保存。", en: "Leave empty what is not known. Nothing is kept."]))\
            \(trial.asks.map { Prompt($0).html(in: frame) })\(Button(frame["试", en: "Try it"]))
            """
        ).html
    }

    private func answers(_ frame: Frame) -> HTML {
        guard let published = trial.published else {
            return Card(
                frame["结果", en: "Result"],
                Note(
                    frame[
                        "填好例子，点“试”，就会说出按哪一条、为什么、差在哪里。",
                        en:
                            "Fill in the sample and try it: you learn which rule, why, and what was wanting."
                    ]
                ).html
            ).html
        }
        return """
            <div class="stack">\(trial.draftFault.map { Notice(.warn, frame[$0], frame: frame) })\
            \(trial.draft.map { card(frame["我的草稿", en: "My draft"], $0, frame) })\
            \(card(frame["现行", en: "In force"], published, frame))</div>
            """
    }

    private func card(_ title: String, _ trial: TryTable.Trial, _ frame: Frame) -> HTML {
        Card(
            title,
            aside: pill(trial, frame),
            """
            \(trial.sentences.map { "<p>\(frame[$0])</p>" as HTML })\
            <ol class="rules">\(trial.rows.enumerated().map { WhyRow(row: Why.Row($1, at: $0), frame: frame) })</ol>
            """
        ).html
    }

    private func pill(_ trial: TryTable.Trial, _ frame: Frame) -> HTML {
        if !trial.missing.isEmpty {
            return Pill(frame["还不能说", en: "Cannot be said"], .warn).html
        }
        guard let answer = trial.answer else {
            return Pill(frame["没有结果", en: "No answer"], .brand).html
        }
        return Pill(frame[answer], .info).html
    }
}
