import Hall
import Programs

/// What will be erased in the coming days.
struct RetentionPage: Screen {
    static let path = DeskSection.retention.path

    let answer: RetentionDesk.Answer

    func page(in frame: Frame) -> Page {
        Page(
            frame["保存期限", en: "Retention"],
            at: .desk(.retention),
            content: """
                <p class="muted">\(frame[
                    """
                    办结的事只保存一段时间（各项服务自己定，一般十年）。到期后，答案、材料、消息、文书正文和写过的理由自动删除，谁也看不到了；\
                    编号、日期、结果、金额和统计不变。还有用的会等着，每 \(RetentionRules.againDays) 天再看一次。
                    """,
                    en: """
                        What is closed is kept for a time, which each service sets, ten years as a rule. Then its answers, \
                        files, messages, the texts of its papers and every reason are erased by themselves and nobody can \
                        read them; numbers, dates, outcomes, sums and figures stay. What is still needed waits and is \
                        looked at again every \(RetentionRules.againDays) days.
                        """
                ])</p>\(list(frame))
                """
        )
    }

    private func list(_ frame: Frame) -> HTML {
        let title = frame[
            "\(RetentionRules.aheadDays) 天内到期的（\(answer.total)）",
            en: "Due within \(RetentionRules.aheadDays) days (\(answer.total))"
        ]
        guard !answer.lines.isEmpty else {
            let day = Words(day: answer.until)
            return Card(
                title,
                Note(
                    frame["\(day.zh) 以前没有要删除的。", en: "Nothing is due before \(day.en)."]
                ).html
            ).html
        }
        return Card(
            title,
            """
            \(Rows(answer.lines.map { row($0, frame) }))\
            \(when: answer.total > answer.lines.count, more(frame))
            """
        ).html
    }

    private func more(_ frame: Frame) -> HTML {
        Note(
            frame[
                "这里只列最早到期的 \(answer.lines.count) 件。",
                en: "The first \(answer.lines.count) of them are shown."
            ]
        ).html
    }

    private func row(_ line: RetentionDesk.Line, _ frame: Frame) -> ListRow {
        ListRow(
            line.number,
            detail: """
                \(frame[line.title]) · \(frame[line.outcome]) · \
                \(frame["保存到", en: "kept until"]) \(frame.day(line.lastDay))\
                \(when: !line.needed.isEmpty, " · \(frame[line.needed.joined])")
                """,
            pill: line.isHeld
                ? Pill(frame["留存", en: "Held"], .warn).html
                : line.needed.isEmpty ? .empty : Pill(frame["等着", en: "Waits"]).html,
            to: "\(Self.path)/\(line.id)"
        )
    }
}

/// One case: when it goes, what it waits for, and keeping it all the same.
struct HoldPage: Screen {
    let answer: OpenRetention.Answer
    var typed = ""
    var fault: Words?

    private var path: String { "\(RetentionPage.path)/\(answer.id)" }

    func page(in frame: Frame) -> Page {
        Page(
            answer.number,
            at: .desk(.retention),
            back: RetentionPage.path,
            content: """
                \(Card(frame[answer.title], FactList(facts(frame)).html))\
                \(answer.standing.map { standing($0, frame) } ?? holding(frame))\
                \(before(frame))
                """
        )
    }

    private func facts(_ frame: Frame) -> [FactList.Fact] {
        var facts: [FactList.Fact] = [
            .init(frame["结果", en: "Outcome"], "\(frame[answer.outcome] ?? "—")")
        ]
        guard let keeping = answer.keeping else {
            return facts + [
                .init(frame["保存", en: "Kept"], "\(frame["还没有办结，不会删", en: "it is not closed yet"])")
            ]
        }
        facts.append(.init(frame["办结", en: "Closed"], frame.day(keeping.closed)))
        if let erased = keeping.erased {
            return facts + [.init(frame["已删除", en: "Erased"], frame.day(erased))]
        }
        facts.append(
            .init(
                frame["保存到", en: "Kept until"],
                keeping.lastDay.map { frame.day($0) } ?? "—"
            )
        )
        if !answer.needed.isEmpty {
            facts.append(
                .init(frame["还等着", en: "Waits, for"], "\(frame[answer.needed.joined])")
            )
        }
        return facts
    }

    private func standing(_ hold: OpenRetention.Hold, _ frame: Frame) -> HTML {
        Card(
            frame["已留存，到期不删", en: "Held: it stays beyond its time"],
            """
            \(FactList(facts(hold, frame)))\
            \(SealedForm(
                to: path + "/lift",
                frame: frame,
                """
                <p class="muted sm">\(frame[
                "解除以后，保存期限已过的马上就会删除。",
                en: "Once it is let go and its time is over, it is erased at once."])</p>\
                \(Button(frame["解除留存", en: "Let it go"], .plain))
                """
            ))
            """
        ).html
    }

    private func facts(_ hold: OpenRetention.Hold, _ frame: Frame) -> [FactList.Fact] {
        [
            .init(frame["原因", en: "Reason"], "\(hold.reason)"),
            .init(frame["从", en: "Since"], frame.day(hold.from)),
            .init(frame["谁留存的", en: "Held by"], "\(hold.by ?? "—")"),
        ]
    }

    private func holding(_ frame: Frame) -> HTML? {
        guard answer.keeping?.erased == nil else { return nil }
        return Card(
            frame["留存这一件", en: "Hold this case"],
            """
            <p class="muted">\(frame[
                "法院、审计或者纪检还要用的，可以留存：到期不删，直到有人解除。",
                en: "What a court or an audit still asks for can be held: it stays until somebody lets it go."
            ])</p>\
            \(SealedForm(
                to: path,
                frame: frame,
                """
                \(TextField(
                    Field("reason", frame["为什么不能删", en: "Why it has to stay"],
                        hint: frame["例如：法院调卷，案号……", en: "Such as: a court has asked for it"],
                        error: frame[fault], required: true),
                    value: typed, frame: frame))\
                \(Button(frame["留存", en: "Hold it"]))
                """
            ))
            """
        ).html
    }

    private func before(_ frame: Frame) -> HTML? {
        let past = answer.holds.filter { $0.lifted != nil }
        guard !past.isEmpty else { return nil }
        return Card(
            frame["以前的留存", en: "Earlier holds"],
            Rows(
                past.map { hold in
                    ListRow(
                        hold.reason.isEmpty ? "—" : hold.reason,
                        detail: """
                            \(frame.day(hold.from)) – \(hold.lifted.map { frame.day($0) })\
                            \(hold.by.map { " · \($0)" })
                            """
                    )
                }
            ).html
        ).html
    }
}

extension [Words] {
    /// One after the other, as a sentence goes on.
    fileprivate var joined: Words {
        Words(
            zh: map(\.zh).joined(separator: "；"),
            en: map(\.en).joined(separator: "; ")
        )
    }
}
