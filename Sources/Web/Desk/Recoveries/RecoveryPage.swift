import Hall
import Programs
import Registry
import Store

/// One claim: confirm it, note what comes in, answer an objection, let the rest go.
struct RecoveryPage: Screen {
    let answer: OpenRecovery.Answer
    var typed: [String: String] = [:]
    var faults: [String: Words] = [:]

    private var line: RecoveryDesk.Line { answer.line }
    private var path: String { RecoveriesPage.path(line.id) }

    func page(in frame: Frame) -> Page {
        Page(
            "\(line.number) · \(frame[line.title])",
            at: .desk(.recoveries),
            back: RecoveriesPage.path,
            aside: line.pill(frame).html,
            content: """
                \(frame[answer.obstacle].map { Notice(.warn, $0, frame: frame) })\
                \(facts(frame))\(when: !answer.repayments.isEmpty, repayments(frame))\
                \(when: answer.deeds.contains(.confirm), confirming(frame))\
                \(when: answer.deeds.contains(.answer), answering(frame))\
                \(when: answer.deeds.contains(.record), recording(frame))\
                \(when: answer.deeds.contains(.waive), waiving(frame))
                """
        )
    }

    private func facts(_ frame: Frame) -> HTML {
        var facts: [FactList.Fact] = [
            .init(frame["服务", en: "Service"], "\(frame[line.service])"),
            .init(frame["追回多少", en: "Claimed"], frame.money(Fen(line.amount))),
            .init(frame["还差", en: "Still wanting"], frame.money(Fen(line.rest))),
            .init(frame["原因", en: "Reason"], "\(answer.reason)"),
            .init(
                frame["谁提出的", en: "Proposed by"],
                "\(answer.claimedBy ?? "—") · \(frame.day(answer.claimedOn))"
            ),
        ]
        if let name = answer.confirmedBy {
            facts.append(.init(frame["谁确认的", en: "Confirmed by"], "\(name)"))
        }
        if let due = line.due {
            facts.append(.init(frame["最后一天", en: "Last day"], frame.day(due)))
        }
        for (label, words) in [
            (frame["当事人的异议", en: "Objection"], answer.objection),
            (frame["答复", en: "Answer"], answer.answer),
            (frame["结束说明", en: "Why it ended"], answer.endWords),
        ] {
            if let words { facts.append(.init(label, "\(words)")) }
        }
        return Card(
            """
            \(FactList(facts))\
            \(LinkButton(frame["看办件", en: "The case"], to: "/desk/cases/\(answer.caseFile)"))
            """
        ).html
    }

    private func repayments(_ frame: Frame) -> HTML {
        Card(
            frame["退回来的钱", en: "What came in"],
            "\(answer.repayments.map { repayment($0, frame) })"
        ).html
    }

    private func repayment(_ came: OpenRecovery.Repayment, _ frame: Frame) -> HTML {
        """
        <p>\(frame.day(came.day)) · <b>\(frame.money(Fen(came.fen)))</b> · \(came.slip)\
        \(when: came.isUndone, " \(Pill(frame["记错，已更正", en: "Noted wrongly, taken back"], .warn))")</p>\
        \(when: !came.isUndone && answer.deeds.contains(.undo), SealedForm(
            to: "\(path)/repayments/\(came.id)/undo",
            frame: frame,
            Button(frame["记错了，更正", en: "It was noted wrongly"], .plain).html
        ).html)
        """
    }

    private func confirming(_ frame: Frame) -> HTML {
        """
        \(Card(frame["确认追回", en: "Confirm it"], """
            <p class="muted">\(frame[
                "确认以后，当事人会收到消息，看到金额、原因和最后一天。",
                en: "Then whoever had it is told the sum, the reason and the last day."
            ])</p>\
            \(SealedForm(
                to: path + "/confirm", frame: frame,
                Button(frame["属实，确认追回", en: "It is right: claim it"]).html))
            """))\
        \(form("/drop", frame["不追回", en: "Drop it"], frame["不追回", en: "Drop it"], frame))
        """
    }

    private func answering(_ frame: Frame) -> HTML {
        """
        \(form("/stands", frame["异议不成立", en: "The objection does not hold"],
            frame["照样追回", en: "The claim stands"], frame))\
        \(form("/gives-in", frame["异议成立", en: "The objection holds"],
            frame["不再追回", en: "Drop the claim"], frame))
        """
    }

    private func waiving(_ frame: Frame) -> HTML {
        form(
            "/waive",
            frame["余款不再追回", en: "Let the rest go"],
            frame["不再追回", en: "Claim it no longer"],
            frame
        )
    }

    /// Words that whoever had the money reads, and a button.
    private func form(_ to: String, _ title: String, _ button: String, _ frame: Frame) -> HTML {
        Card(
            """
            <details\(when: faults["words"] != nil, " open")><summary>\(title)</summary>\
            \(SealedForm(
                to: path + to,
                frame: frame,
                """
                \(TextArea(
                    Field(
                        "words",
                        frame["说明（当事人看得到）", en: "Words that the person reads"],
                        id: "words-\(to.dropFirst())",
                        error: faults["words"].map { frame[$0] }
                    ),
                    value: typed["words"] ?? "",
                    frame: frame
                ))\
                \(Button(button, .plain))
                """
            ))</details>
            """
        ).html
    }

    private func recording(_ frame: Frame) -> HTML {
        Card(
            frame["登记退回来的钱", en: "Note what came in"],
            SealedForm(
                to: path + "/repayments",
                frame: frame,
                """
                \(TextField(
                    field("sum", frame["多少元", en: "How much, in yuan"], frame),
                    .money, value: typed["sum"] ?? "", frame: frame))\
                \(TextField(
                    field("day", frame["哪天到账", en: "Which day it came"], frame),
                    .date, value: typed["day"] ?? "", frame: frame))\
                \(TextField(
                    field("slip", frame["回单号", en: "Number of the slip"], frame),
                    value: typed["slip"] ?? "", frame: frame))\
                \(Button(frame["登记", en: "Note it"]))
                """
            ).html
        ).html
    }

    private func field(_ name: String, _ label: String, _ frame: Frame) -> Field {
        Field(name, label, error: faults[name].map { frame[$0] })
    }
}
