extension PaymentBatch {
    /// The lines; once the file is at the bank, with boxes to tick what was paid or bounced.
    func lineTable(_ frame: Frame) -> HTML {
        guard state == .sent else { return table(frame, marks: false).html }
        return SealedForm(
            to: "/desk/payments/\(id)/mark",
            frame: frame,
            """
            <p><label class="choice"><input type="checkbox" data-all>\
            <span>\(frame["全选", en: "Select all"])</span></label></p>\
            \(table(frame, marks: true))<div class="bulk row wrap">\
            \(Button(frame["勾选的已到账", en: "Ticked lines were paid"], name: "mark", value: "paid"))\
            \(Button(
                frame["勾选的被退回", en: "Ticked lines bounced"],
                .plain,
                name: "mark",
                value: "bounced"
            ))</div>
            """
        ).html
    }

    private func table(_ frame: Frame, marks: Bool) -> Table {
        var columns: [Table.Column] = [
            .init(frame["编号", en: "Case"]), .init(frame["收款人", en: "Payee"]),
            .init(frame["账号", en: "Account"]), .init(frame["金额", en: "Sum"], isNumber: true),
            .init(frame["状态", en: "State"]),
        ]
        if marks { columns.insert(.init(frame["选", en: "Select"], isSilent: true), at: 0) }
        return Table(
            frame["批次明细", en: "Lines"],
            columns,
            lines.map { .init(cells($0, frame, marks: marks), path: $0.casePath) }
        )
    }

    private func cells(_ line: Line, _ frame: Frame, marks: Bool) -> [HTML] {
        let cells: [HTML] = [
            "<a class=\"nw\" href=\"\(line.casePath)\">\(line.caseNumber)</a>",
            "<span class=\"nw\">\(line.person)</span>",
            "<span class=\"nw\">\(line.account)</span>", frame.money(line.sum),
            Pill(frame[line.state], line.tone).html,
        ]
        guard marks else { return cells }
        return [line.isOpen ? box(line, frame) : ""] + cells
    }

    private func box(_ line: Line, _ frame: Frame) -> HTML {
        """
        <label class="hit"><span class="hidden">\(frame["选", en: "Select"]) \(line.caseNumber)\
        </span>\
        <input type="checkbox" name="line" value="\(line.id)"></label>
        """
    }
}
