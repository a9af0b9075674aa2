import Calendar
import Hall
import Programs
import Registry
import Store

/// What became of what others gave.
struct DonorPage: Screen {
    let statements: [DonorStatements.Statement]
    let path: String

    func page(in frame: Frame) -> Page {
        Page(
            frame["捐赠去向", en: "Donor statements"],
            at: .desk(.offers),
            back: WaitingPage.path,
            aside: LinkButton(frame["导出", en: "Export"], to: path, .quiet).html,
            content: statements.isEmpty
                ? Card(Note(frame["还没有捐赠。", en: "Nothing has been given yet."]).html).html
                : "\(statements.map { card($0, frame) })"
        )
    }

    private func card(_ statement: DonorStatements.Statement, _ frame: Frame) -> HTML {
        func count(_ amount: Int64) -> HTML {
            "\(frame[Words(worth: amount, of: statement.unit)])"
        }
        return Card(
            statement.donor,
            """
            \(FactList([
                .init(frame["收到", en: "Received"], frame.day(statement.receivedOn)),
                .init(frame["数量", en: "Amount"], count(statement.amount)),
                .init(frame["已送出", en: "Given out"], count(statement.given)),
                .init(frame["还在库里", en: "In stock"], count(statement.left)),
            ]))\(Table(
                statement.donor,
                [
                    .init(frame["给了谁", en: "Given to"]), .init(frame["编号", en: "Number"]),
                    .init(frame["数量", en: "Amount"], isNumber: true),
                    .init(frame["日期", en: "Day"]),
                ],
                statement.lines.map { line in
                    .init([
                        "\(frame[line.holder])", "\(line.number)", count(line.amount),
                        frame.day(line.on),
                    ])
                }
            ))
            """
        ).html
    }
}
