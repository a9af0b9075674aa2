import Hall
import Programs

extension DeskHome: Screen {
    package func page(in frame: Frame) -> Page {
        Page(
            frame["今天", en: "Today"],
            at: .desk(.home),
            aside: "<span class=\"muted\">\(frame.day(frame.today))</span>",
            content: """
                \(when: !inPlaceOf.isEmpty, standingIn(frame))\
                \(alone.map { tooFew($0, frame) })\
                <section class="kpis" aria-label="\(frame["待办数", en: "Counts"])">\
                \(counts.map { kpi($0, frame) })</section>\
                \(Card(frame["最先到期的", en: "Due first"], list(frame)))
                """
        )
    }

    private func standingIn(_ frame: Frame) -> HTML {
        let names = inPlaceOf.joined(separator: frame["、", en: ", "])
        return Notice(
            .info,
            html: """
                \(frame["今天您替\(names)值班：", en: "You stand in for \(names) today: "])\
                <a href="\(DeskSection.absences.path)">\(frame["请假与替班", en: "leave and stand-ins"])</a>\
                \(frame["。", en: "."])
                """,
            frame: frame
        ).html
    }

    /// Who reads it tells the operator, in the words that the operator types.
    private func tooFew(_ lone: LoneDuty, _ frame: Frame) -> HTML {
        let reasons = lone.reasons.map { frame[$0.words] }
            .joined(separator: frame["、", en: ", "])
        let there =
            lone.holders == 0
            ? frame["没有人", en: "Nobody"] : frame["只有一个人", en: "Only one person"]
        let place = frame[lone.organisation]
        return Notice(
            .warn,
            html: """
                \(frame["\(place)\(there)有“\(lone.duty)”的职责，\(reasons)要两个人，会有事卡住。请管理员再设一位：",
                    en: "\(there) has the duty “\(lone.duty)” at \(place), and two are needed for \(reasons): something will get stuck. Ask the operator for another one: "])\
                <code>unionhall user add … --duty \(quoted(lone.duty))</code>
                """,
            frame: frame
        ).html
    }

    private func quoted(_ duty: String) -> String { duty.contains(" ") ? "\"\(duty)\"" : duty }

    private func kpi(_ count: Count, _ frame: Frame) -> HTML {
        """
        <a class="card kpi" href="\(count.path)"><p class="muted sm">\(frame[count.title])</p>\
        <p class="big num">\(count.count)</p>\
        \(frame[count.note].map { Pill($0, count.count == 0 ? .plain : count.tone) })</a>
        """
    }

    private func list(_ frame: Frame) -> HTML {
        guard !next.isEmpty else {
            return EmptyState(
                .inbox,
                frame["都办完了", en: "All done"],
                frame["没有等你办的事。", en: "Nothing waits for you."],
                frame: frame
            ).html
        }
        return Rows(
            next.map { line in
                ListRow(
                    "\(line.person) · \(frame[line.title])",
                    detail: "\(frame[line.step]) · \(line.number)",
                    pill: """
                        \(when: line.isUrgent, Pill.urgent(frame).html) \
                        \(line.due.map { DeadlinePill($0, frame: frame) })
                        """,
                    to: line.path
                )
            }
        ).html
    }
}

extension LoneDuty.Reason {
    fileprivate var words: Words {
        switch self {
        case .payment: Words(zh: "发钱和核对", en: "paying and checking payments")
        case .review: Words(zh: "复核和答复异议", en: "reviews and answers to objections")
        case .signature: Words(zh: "第二人签字", en: "second signatures")
        case .recovery: Words(zh: "确认追回款项", en: "confirming claims for money back")
        }
    }
}
