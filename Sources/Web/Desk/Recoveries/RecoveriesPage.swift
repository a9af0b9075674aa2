import Hall
import Programs
import Registry
import Store

/// Money that is claimed back: what is open, and what is over.
struct RecoveriesPage: Screen {
    static let path = DeskSection.recoveries.path

    let answer: RecoveryDesk.Answer

    static func path(_ id: RecoveryID) -> String { "\(path)/\(id)" }

    func page(in frame: Frame) -> Page {
        Page(
            frame["追回款项", en: "Money claimed back"],
            at: .desk(.recoveries),
            content: """
                <p class="muted">\(frame[
                    "发错、重复发、不该发的钱，从办件页提出追回；另一位主管确认以后才告诉当事人。",
                    en: """
                        What was paid wrongly, twice or to the wrong person is claimed back from the page of its \
                        case; whoever had it is told when a second one has confirmed it.
                        """
                ])</p>\
                \(FilterChips(RecoveryDesk.Part.allCases.map { part in
                    ListFilter(
                        part == .open
                            ? Words(zh: "没有结束", en: "Open") : Words(zh: "已经结束", en: "Over"),
                        path: "\(Self.path)?part=\(part.rawValue)",
                        isCurrent: part == answer.part
                    )
                }, frame: frame))\
                \(FactList([
                    .init(frame["还要追回", en: "Still claimed"], frame.money(Fen(answer.claimed))),
                    .init(frame["已经退回", en: "Came back so far"], frame.money(Fen(answer.cameIn))),
                ]))\
                \(list(frame))
                """
        )
    }

    private func list(_ frame: Frame) -> HTML {
        guard !answer.lines.isEmpty else {
            return Card(Note(frame["没有。", en: "None."]).html).html
        }
        return Card(
            """
            \(Rows(answer.lines.map { $0.row(frame) }))\
            \(when: answer.hasMore, Note(frame[
                "只列最近的 \(RecoveryDesk.most) 笔。",
                en: "The last \(RecoveryDesk.most) are listed."
            ]).html)
            """
        ).html
    }
}

extension RecoveryDesk.Line {
    func row(_ frame: Frame) -> ListRow {
        ListRow(
            "\(number) · \(frame[title])",
            detail: """
                \(frame[service]) · \(frame.money(Fen(amount)))\
                \(when: rest > 0 && rest < amount, "\(frame["，还差 ", en: ", still "])\(frame.money(Fen(rest)))")\
                \(due.map { "\(frame["，到 ", en: ", by "])\(frame.day($0))" as HTML })
                """,
            pill: pill(frame).html,
            to: RecoveriesPage.path(id)
        )
    }

    func pill(_ frame: Frame) -> Pill {
        if isLate { return Pill(frame["到期未退", en: "Overdue"], .warn) }
        return Pill(frame[state.title], state.isOpen ? .info : .plain)
    }
}

extension RecoveryRow.State {
    var title: Words {
        switch self {
        case .proposed: Words(zh: "待确认", en: "To be confirmed")
        case .claimed: Words(zh: "追回中", en: "Claimed")
        case .contested: Words(zh: "有异议", en: "Objected to")
        case .repaid: Words(zh: "已全部退回", en: "Paid back")
        case .waived: Words(zh: "余款不再追回", en: "Rest waived")
        case .dropped: Words(zh: "不再追回", en: "Dropped")
        }
    }
}
