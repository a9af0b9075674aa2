import Calendar
import Hall
import Programs
import Registry
import Store

/// What is owed to places, to be transferred and noted by the number of the slip.
struct PlacePaymentsPage: Screen {
    static let path = "/desk/place-payments"

    let answer: PlacesToPay.Answer
    var error: Words?

    func page(in frame: Frame) -> Page {
        Page(
            frame["单位和站点款项", en: "Organisations and places"],
            at: .desk(.payments),
            back: DeskSection.payments.path,
            content: """
                \(error.map { Notice(.warn, frame[$0], frame: frame) })\
                \(answer.lines.isEmpty ? nothing(frame) : form(frame))
                """
        )
    }

    private func nothing(_ frame: Frame) -> HTML {
        Card(Note(frame["没有待付给单位和站点的款项。", en: "Nothing is owed to organisations or places."]).html)
            .html
    }

    private func form(_ frame: Frame) -> HTML {
        let table = Table(
            frame["待付", en: "To be paid"],
            [
                .init(frame["选择", en: "Choose"], isSilent: true),
                .init(frame["站点", en: "Place"]), .init(frame["收款单位", en: "Payee"]),
                .init(frame["项目", en: "For"]), .init(frame["月份", en: "Period"]),
                .init(frame["账户", en: "Account"]),
                .init(frame["金额", en: "Sum"], isNumber: true),
            ],
            answer.lines.map { line in
                .init([
                    """
                    <input type="checkbox" name="grant" value="\(line.grant.description)" checked \
                    aria-label="\(frame[line.holder])">
                    """,
                    "\(frame[line.holder])", "\(frame[line.payee])", "\(frame[line.title])",
                    line.period.map { "\($0.description.prefix(7))" } ?? "—",
                    "\(frame[line.account])", frame.money(Fen(line.fen)),
                ])
            }
        )
        return Card(
            frame["共 \(answer.lines.count) 笔", en: "\(answer.lines.count) payments"],
            aside: frame.money(Fen(answer.fen)),
            SealedForm(
                to: Self.path,
                frame: frame,
                """
                \(table)\(TextField(
                    Field("slip", frame["转账回单号", en: "Number of the slip"]),
                    frame: frame
                ))\(Button(frame["记为已付", en: "Note as paid"]))
                """
            ).html
        ).html
    }
}
