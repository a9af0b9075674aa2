import Hall
package import Programs
import Registry

/// Which statements go into the next file for the bank.
package struct PayStatements: Sendable {
    package struct Line: Sendable {
        package var id: String
        package var number: String
        package var month: String
        package var partner: Words
        package var sum: Fen
        package var hasAccount: Bool
        package var bounced: String?

        package init(
            id: String,
            number: String,
            month: String,
            partner: Words,
            sum: Fen,
            hasAccount: Bool,
            bounced: String? = nil
        ) {
            self.id = id
            self.number = number
            self.month = month
            self.partner = partner
            self.sum = sum
            self.hasAccount = hasAccount
            self.bounced = bounced
        }
    }

    package var lines: [Line]
    package var error: Words?

    package init(lines: [Line], error: Words? = nil) {
        self.lines = lines
        self.error = error
    }

    init(_ lines: [PayableStatements.Line], error: Words? = nil) {
        self.init(
            lines: lines.map { line in
                Line(
                    id: line.id.description,
                    number: line.number,
                    month: line.month,
                    partner: line.partner,
                    sum: Fen(line.fen),
                    hasAccount: line.hasBankAccount,
                    bounced: line.bounced
                )
            },
            error: error
        )
    }
}

extension PayStatements: Screen {
    package func page(in frame: Frame) -> Page {
        Page(
            frame["付合作单位", en: "Pay partners"],
            at: .desk(.payments),
            back: "/desk/payments",
            content: """
                \(error.map { Notice(.warn, frame[$0], frame: frame) })\
                \(Card(lines.isEmpty ? nothing(frame) : form(frame)))
                """
        )
    }

    private func form(_ frame: Frame) -> HTML {
        let sum = Fen(lines.filter(\.hasAccount).map(\.sum.amount).reduce(0, +))
        return SealedForm(
            to: "/desk/payments/statements",
            frame: frame,
            """
            \(table(frame))<p>\(frame["全部可付合计", en: "All that can be paid:"]) \
            <b>\(frame.money(sum))</b></p>\
            \(Button(frame["编制批次", en: "Prepare a batch"]))
            """
        ).html
    }

    private func table(_ frame: Frame) -> Table {
        Table(
            frame["待付结算单", en: "Statements to be paid"],
            [
                .init(frame["选择", en: "Choose"], isSilent: true),
                .init(frame["结算单", en: "Statement"]), .init(frame["合作单位", en: "Partner"]),
                .init(frame["月份", en: "Month"]), .init(frame["金额", en: "Sum"], isNumber: true),
                .init(frame["备注", en: "Note"]),
            ],
            lines.map { line in
                .init([
                    line.hasAccount ? box(line, frame) : "",
                    "<a class=\"nw\" href=\"/desk/partners/statements/\(line.id)\">\(line.number)</a>",
                    "\(frame[line.partner])", "\(frame.month(line.month))", frame.money(line.sum),
                    note(line, frame),
                ])
            }
        )
    }

    private func box(_ line: Line, _ frame: Frame) -> HTML {
        """
        <label class="hit"><span class="hidden">\(frame["选 \(line.number)", en: "Choose \(line.number)"])</span>\
        <input type="checkbox" name="statement" value="\(line.id)" checked></label>
        """
    }

    private func note(_ line: Line, _ frame: Frame) -> HTML {
        if !line.hasAccount { return Pill(frame["缺账号", en: "No account"], .warn).html }
        return line.bounced.map { Pill(frame["退回：\($0)", en: "Bounced: \($0)"], .warn).html }
            ?? .empty
    }

    private func nothing(_ frame: Frame) -> HTML {
        EmptyState(
            .wallet,
            frame["没有待付的结算单", en: "No statement is to be paid"],
            frame[
                "合作单位的月结算单出单后在这里付款。",
                en: "Statements of partners come here once they are issued."
            ],
            frame: frame
        ).html
    }
}
