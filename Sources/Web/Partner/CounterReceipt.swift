package import Calendar
import Hall
package import Programs

/// A receipt: what was taken, by which number, and for ten minutes a way back.
package struct CounterReceipt: Sendable {
    package var path: String
    package var number: String
    package var title: Words
    package var at: CivilDateTime
    package var listPrice: Fen
    package var paid: Fen
    package var borne: Fen
    package var isUndone: Bool
    package var mayUndo: Bool
    /// Whether a voucher was used.
    package var isVoucher = false
    package var error: Words?

    package init(
        path: String,
        number: String,
        title: Words,
        at: CivilDateTime,
        listPrice: Fen,
        paid: Fen,
        borne: Fen,
        isUndone: Bool,
        mayUndo: Bool,
        error: Words? = nil
    ) {
        self.path = path
        self.number = number
        self.title = title
        self.at = at
        self.listPrice = listPrice
        self.paid = paid
        self.borne = borne
        self.isUndone = isUndone
        self.mayUndo = mayUndo
        self.error = error
    }

    init(_ view: RedemptionView, error: Words? = nil) {
        self.init(
            path: "\(CounterPaths.redemptions)/\(view.id)",
            number: view.number,
            title: view.title,
            at: view.at,
            listPrice: Fen(view.listPrice),
            paid: Fen(view.paid),
            borne: Fen(view.borne),
            isUndone: view.isUndone,
            mayUndo: view.mayUndo,
            error: error
        )
        isVoucher = view.isVoucher
    }
}

extension CounterReceipt: Screen {
    package func page(in frame: Frame) -> Page {
        Page(
            frame["核销凭证", en: "Receipt"],
            at: .partner,
            back: CounterPaths.home,
            content: """
                \(error.map { Notice(.warn, frame[$0], frame: frame) })\(state(frame))\
                \(Card(FactList(facts(frame)).html))\
                \(LinkButton(frame["下一位", en: "Next customer"], to: CounterPaths.home, .primary, wide: true))\
                \(when: mayUndo, undo(frame))
                """
        )
    }

    private func state(_ frame: Frame) -> HTML {
        if isUndone {
            let words =
                isVoucher
                ? frame["已撤销，券还给对方了。", en: "Undone: the voucher can be used again."]
                : frame["已撤销，请退还收款。", en: "Undone: give the money back."]
            return Notice(.warn, words, frame: frame).html
        }
        let done: HTML =
            isVoucher
            ? "\(frame["核销成功，抵", en: "Redeemed: take off"]) \(frame.money(borne))"
            : "\(frame["核销成功，收", en: "Redeemed: take"]) \(frame.money(paid))"
        return Notice(.ok, html: "<b>\(done)</b>", frame: frame).html
    }

    private func facts(_ frame: Frame) -> [FactList.Fact] {
        let facts: [FactList.Fact] = [
            .init(frame["凭证号", en: "Number"], "<span class=\"nw\">\(number)</span>"),
            .init(frame["项目", en: "Item"], "\(frame[title])"),
            .init(frame["时间", en: "Time"], frame.moment(at)),
        ]
        if isVoucher {
            return facts + [.init(frame["工会付", en: "Union pays"], frame.money(borne))]
        }
        return facts + [
            .init(frame["原价", en: "List price"], frame.money(listPrice)),
            .init(frame["顾客付", en: "Customer pays"], frame.money(paid)),
            .init(frame["工会补", en: "Union bears"], frame.money(borne)),
        ]
    }

    private func undo(_ frame: Frame) -> HTML {
        """
        <details><summary>\(frame["弄错了？十分钟内可以撤销", en: "A mistake? Undo within ten minutes"])</summary>\
        \(SealedForm(
            to: "\(path)/undo",
            frame: frame,
            "\(Button(frame["撤销这一笔", en: "Undo it"], .plain, wide: true))"
        ))</details>
        """
    }
}

/// The list price was taken: nothing is written down of the customer.
package struct CounterListPrice: Screen {
    let pays: Fen

    package init(pays: Fen) {
        self.pays = pays
    }

    package func page(in frame: Frame) -> Page {
        Page(
            frame["按原价收款", en: "List price"],
            at: .partner,
            back: CounterPaths.home,
            content: """
                \(Notice(.info, html: """
                <b>\(frame["收原价", en: "Take the list price:"]) \(frame.money(pays))</b> \
                \(frame["只记一次数，不结算。", en: "It is counted only; the union pays nothing."])
                """, frame: frame))\
                \(LinkButton(frame["下一位", en: "Next customer"], to: CounterPaths.home, .primary, wide: true))
                """
        )
    }
}
