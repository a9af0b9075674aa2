import Hall
import Programs

/// Before payments are put in a file for the bank: which, and what they come to.
struct PrepareConfirm: Screen {
    let payable: PayableNow.Answer

    func page(in frame: Frame) -> Page {
        let lines = payable.lines
        let sum = Fen(lines.map(\.fen).reduce(0, +))
        let count = lines.count == 1 ? "1 payment" : "\(lines.count) payments"
        return ConfirmPage(
            frame["编制批次", en: "Prepare a batch"],
            at: .desk(.payments),
            back: DeskSection.payments.path,
            action: "/desk/payments/prepare",
            button: frame["确定，编 \(lines.count) 笔", en: "Yes, \(count)"],
            content: """
                \(HiddenField("sure", "yes"))\
                \(lines.map { HiddenField("grant", "\($0.grant)") })\
                <p>\(frame["共 \(lines.count) 笔，从\(frame[payable.account])支出",
                en: "\(count) from \(frame[payable.account])"]) \
                <b>\(frame.money(sum))</b></p>\
                \(when: payable.count > lines.count, beyond(frame))\(table(lines, frame))
                """
        ).page(in: frame)
    }

    private func beyond(_ frame: Frame) -> HTML {
        let (all, now) = (payable.count, payable.lines.count)
        return Notice(
            .info,
            frame[
                "\(all) 笔里先编 \(now) 笔；编好后再编一批，编其余的 \(all - now) 笔。",
                en:
                    "\(now) of \(all) go into this batch; prepare another for the other \(all - now)."
            ],
            frame: frame
        ).html
    }

    private func table(_ lines: [PayableNow.Line], _ frame: Frame) -> Table {
        Table(
            frame["将要发放的", en: "Payments"],
            [
                .init(frame["编号", en: "Number"]), .init(frame["收款人", en: "Payee"]),
                .init(frame["金额", en: "Sum"], isNumber: true),
            ],
            lines.map {
                .init([
                    "\($0.number)", "<span class=\"nw\">\($0.payee)</span>",
                    frame.money(Fen($0.fen)),
                ])
            }
        )
    }
}

/// Before lines of a batch are marked as paid or as sent back by the bank.
struct MarkConfirm: Screen {
    let batch: BatchView
    let lines: [BatchView.Line]
    let isPaid: Bool
    var error: Words?

    func page(in frame: Frame) -> Page {
        let sum = Fen(lines.map(\.fen).reduce(0, +))
        let path = "/desk/payments/\(batch.id)"
        let count = lines.count == 1 ? "1 line" : "\(lines.count) lines"
        return ConfirmPage(
            isPaid
                ? frame["确认已到账", en: "Confirm as paid"]
                : frame["确认被退回", en: "Confirm as bounced"],
            at: .desk(.payments),
            back: path,
            action: "\(path)/mark",
            button: frame["确定，\(lines.count) 笔", en: "Yes, \(count)"],
            content: """
                \(HiddenField("sure", "yes"))\(HiddenField("mark", isPaid ? "paid" : "bounced"))\
                \(lines.map { HiddenField("line", "\($0.id)") })\
                <p>\(frame["\(lines.count) 笔，共", en: "\(count), in all"]) \
                <b>\(frame.money(sum))</b></p>\
                <ul>\(lines.map { line($0, frame) })</ul>\(when: !isPaid, reason(frame))
                """
        ).page(in: frame)
    }

    private func line(_ line: BatchView.Line, _ frame: Frame) -> HTML {
        "<li>\(line.caseNumber) · \(line.payee) · \(frame.money(Fen(line.fen)))</li>"
    }

    private func reason(_ frame: Frame) -> TextField {
        TextField(
            Field("reason", frame["银行说的原因", en: "What the bank says"], error: frame[error]),
            frame: frame
        )
    }
}
