import Calendar
import Hall
import Programs
import Registry
import Store

/// The questions that those who handle a case answer themselves.
struct FillInPage: Screen {
    let path: String
    let answer: OpenFillIn.Answer
    var error: Words?

    func page(in frame: Frame) -> Page {
        Page(
            "\(answer.number) · \(frame[answer.service])",
            at: .desk(.inbox),
            back: path,
            content: """
                \(error.map { Notice(.warn, frame[$0], frame: frame) })\
                \(Card(SealedForm(to: "\(path)/findings/fill", frame: frame, """
                    \(HiddenField("_version", "\(answer.version)"))\
                    \(answer.asks.map { Prompt($0).html(in: frame) })\
                    \(Button(frame["保存", en: "Save"]))
                    """).html))
                """
        )
    }
}
