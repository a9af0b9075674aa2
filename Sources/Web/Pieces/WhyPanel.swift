import Programs

/// Draws an explanation: the answer in a pill, the reason in a sentence, the rows behind a fold.
package struct WhyPanel: Piece {
    let why: Why
    let opened: Bool
    let frame: Frame

    package init(_ why: Why, opened: Bool = false, frame: Frame) {
        self.why = why
        self.opened = opened
        self.frame = frame
    }

    package var html: HTML {
        """
        <div class="why stack"><p class="row wrap"><b>\(frame[why.title])</b>\(verdict)\
        \(why.amount.map { frame.money($0) })</p><p>\(frame[why.because])</p>\(missing)\
        \(why.basis.map { Note(frame["依据：\(frame[$0])", en: "Basis: \(frame[$0])"]) })\
        \(when: !why.rows.isEmpty, rows)</div>
        """
    }

    private var verdict: HTML {
        switch why.verdict {
        case .yes: Pill(frame["符合", en: "Yes"], .ok).html
        case .no: Pill(frame["不符合", en: "No"], .brand).html
        case .ask: Pill(frame["需人工核实", en: "An officer checks"], .info).html
        case .needs: Pill(frame["还缺信息", en: "Needs information"], .warn).html
        }
    }

    private var missing: HTML? {
        guard case .needs(let facts) = why.verdict, !facts.isEmpty else { return nil }
        let names = facts.map { frame[$0] }.joined(separator: frame["、", en: ", "])
        return "<p>\(frame["还需要知道：\(names)", en: "Still to be known: \(names)"])</p>"
    }

    private var rows: HTML {
        """
        <details\(when: opened, " open")><summary>\(frame["看看是按哪条规则", en: "See the rules"])\
        </summary><ol class="rules">\(why.rows.map { WhyRow(row: $0, frame: frame) })</ol></details>
        """
    }
}

/// A rule of an explanation: whether it holds, and each of its tests against what was found.
package struct WhyRow: Piece {
    let row: Why.Row
    let frame: Frame

    package var html: HTML {
        """
        <li class="\(row.verdict.rawValue)"><p class="row wrap"><b>\
        \(frame["第 \(row.number) 条", en: "Rule \(row.number)"])</b> \(frame[row.says])\
        \(pill(row.verdict))\
        </p>\(when: !row.cells.isEmpty, "<ul>\(row.cells.map(cell))</ul>")</li>
        """
    }

    private func cell(_ cell: Why.Cell) -> HTML {
        """
        <li class="\(cell.verdict.rawValue)">\(frame.icon(icon(cell.verdict)))<span>\
        \(cellText(cell))\
        <span class="hidden">\(word(cell.verdict))</span></span></li>
        """
    }

    private func cellText(_ cell: Why.Cell) -> HTML {
        let found = frame[cell.value] ?? frame["未知", en: "unknown"]
        let rule = frame[cell.rule]
        return """
            \(frame[cell.label])\(frame["：", en: ": "])\(found) \
            <span class="muted">\(frame["（规则要求：\(rule)）", en: "(rule: \(rule))"])</span>
            """
    }

    private func pill(_ verdict: Why.RowVerdict) -> Pill {
        switch verdict {
        case .fired: Pill(word(verdict), .ok)
        case .holds: Pill(word(verdict), .info)
        case .fails: Pill(word(verdict))
        case .undecided: Pill(word(verdict), .warn)
        }
    }

    private func icon(_ verdict: Why.RowVerdict) -> Icon {
        switch verdict {
        case .fired, .holds: .check
        case .fails: .x
        case .undecided: .circleQuestion
        }
    }

    private func word(_ verdict: Why.RowVerdict) -> String {
        switch verdict {
        case .fired: frame["按此条决定", en: "decided by this"]
        case .holds: frame["也符合", en: "holds too"]
        case .fails: frame["不适用", en: "does not apply"]
        case .undecided: frame["还不能判断", en: "cannot tell yet"]
        }
    }
}
