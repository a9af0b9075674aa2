package import Calendar
import Hall
package import Programs
import Registry

/// A statement to read, to print and to take along: every line, and the sum that is transferred.
package struct StatementSheet: Sendable {
    package struct Line: Sendable {
        package var number: String
        package var title: Words
        package var at: CivilDateTime
        package var listPrice: Fen
        package var paid: Fen
        package var borne: Fen

        package init(
            number: String,
            title: Words,
            at: CivilDateTime,
            listPrice: Fen,
            paid: Fen,
            borne: Fen
        ) {
            self.number = number
            self.title = title
            self.at = at
            self.listPrice = listPrice
            self.paid = paid
            self.borne = borne
        }
    }

    package var place: Page.Place
    package var back: String
    package var file: String
    package var number: String
    package var partner: Words
    package var owner: Words
    package var month: String
    package var issuedOn: CivilDate
    package var paidOn: CivilDate?
    package var state: Words
    package var isPaid: Bool
    package var bounced: String?
    package var listTotal: Fen
    package var paidTotal: Fen
    package var owedTotal: Fen
    package var lines: [Line]

    init(_ answer: OpenStatement.Answer, at place: Page.Place) {
        let statement = answer.statement
        let isCounter = place == .partner
        let home = isCounter ? CounterPaths.statements : "\(DeskSection.partners.path)/statements"
        self.place = place
        back = isCounter ? home : "\(DeskSection.partners.path)/\(answer.partnerID)"
        file = "\(home)/\(statement.id)/file"
        number = statement.number
        partner = answer.partner
        owner = answer.owner
        month = statement.month
        issuedOn = statement.issuedOn
        paidOn = statement.paidOn
        state = statement.state
        isPaid = statement.isPaid
        bounced = statement.bounced
        listTotal = Fen(statement.listTotal)
        paidTotal = Fen(statement.paidTotal)
        owedTotal = Fen(statement.owedTotal)
        lines = answer.lines.map { line in
            Line(
                number: line.number,
                title: line.title,
                at: line.at,
                listPrice: Fen(line.listPrice),
                paid: Fen(line.paid),
                borne: Fen(line.borne)
            )
        }
    }
}

extension StatementSheet: Screen {
    package func page(in frame: Frame) -> Page {
        Page(
            frame["\(frame.month(month))结算单", en: "Statement of \(frame.month(month))"],
            at: place,
            back: way(back: frame),
            aside: Pill(frame[state], isPaid ? .ok : .warn).html,
            content: """
                \(bounced.map { bounceNotice($0, frame) })\(Card(FactList(facts(frame)).html))\
                \(Card(frame["明细", en: "Lines"], table(frame).html))\
                \(LinkButton(frame["下载表格", en: "Download as a sheet"], to: file))
                """
        )
    }

    /// Finance comes from the payments, where partners are none of its desk.
    private func way(back frame: Frame) -> String {
        let isFinance = place != .partner && frame.reader?.sections.contains(.partners) == false
        return isFinance ? "\(DeskSection.payments.path)/statements" : back
    }

    private func bounceNotice(_ reason: String, _ frame: Frame) -> HTML {
        Notice(
            .warn,
            frame[
                "银行退回：\(reason)，待重新付款。",
                en: "The bank sent it back: \(reason). To be paid again."
            ],
            frame: frame
        ).html
    }

    private func facts(_ frame: Frame) -> [FactList.Fact] {
        var facts: [FactList.Fact] = [
            .init(frame["合作单位", en: "Partner"], "\(frame[partner])"),
            .init(frame["付款工会", en: "Union"], "\(frame[owner])"),
            .init(frame["单号", en: "Number"], "<span class=\"nw\">\(number)</span>"),
            .init(frame["笔数", en: "Lines"], "\(lines.count)"),
            .init(frame["原价合计", en: "List prices"], frame.money(listTotal)),
            .init(frame["职工已付", en: "Paid by workers"], frame.money(paidTotal)),
            .init(frame["工会应付", en: "Union transfers"], "<b>\(frame.money(owedTotal))</b>"),
            .init(frame["出单日", en: "Issued"], frame.day(issuedOn)),
        ]
        if let paidOn { facts.append(.init(frame["付款日", en: "Paid"], frame.day(paidOn))) }
        return facts
    }

    private func table(_ frame: Frame) -> Table {
        let sum = Table.Row([
            "<b>\(frame["合计", en: "Sum"])</b>", "", "", "<b>\(frame.money(listTotal))</b>",
            "<b>\(frame.money(paidTotal))</b>", "<b>\(frame.money(owedTotal))</b>",
        ])
        return Table(
            frame["核销明细", en: "Redemptions"],
            [
                .init(frame["凭证号", en: "Number"]), .init(frame["时间", en: "Time"]),
                .init(frame["项目", en: "Item"]),
                .init(frame["原价", en: "List"], isNumber: true),
                .init(frame["职工付", en: "Worker"], isNumber: true),
                .init(frame["工会补", en: "Union"], isNumber: true),
            ],
            lines.map { line in
                .init([
                    "<span class=\"nw\">\(line.number)</span>", frame.moment(line.at),
                    "\(frame[line.title])", frame.money(line.listPrice), frame.money(line.paid),
                    frame.money(line.borne),
                ])
            } + [sum]
        )
    }
}
